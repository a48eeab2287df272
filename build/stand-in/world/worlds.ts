export { startIsolatedWorld } from './isolated-world.ts';
export { startMainWorld } from './main-world.ts';
