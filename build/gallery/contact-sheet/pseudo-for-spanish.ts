/** The pseudo-locale under the name that the page asks for: the build for pictures puts this file in Spanish's place. */
export { pseudo as es } from './pseudo-dictionary.ts';
