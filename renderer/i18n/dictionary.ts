import type { en } from './en.ts';

/** Every sentence of the screens. A language that lacks one, or whose placeholders differ, does not compile. */
export type Dictionary = typeof en;
