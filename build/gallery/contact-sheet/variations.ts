import type { Preferences } from '../../../preload/contract/index.ts';

/** One way to look at a screen. */
export interface Variation {
  readonly name: string;
  readonly theme: 'light' | 'dark' | 'contrast';
  readonly preferences: Partial<Preferences>;
  /** The longer texts of the pseudo-locale stand in for Spanish, in a build of their own. */
  readonly pseudo?: true;
}

/** Every screen is taken in the first; in the others those that are marked, or all of them with `--all`. */
export const variations: readonly [Variation, ...Variation[]] = [
  { name: 'light', theme: 'light', preferences: {} },
  { name: 'dark', theme: 'dark', preferences: {} },
  { name: 'contrast', theme: 'contrast', preferences: {} },
  { name: 'large-text', theme: 'light', preferences: { largeText: true } },
  { name: 'arabic', theme: 'light', preferences: { language: 'ar' } },
  { name: 'german', theme: 'light', preferences: { language: 'de' } },
  { name: 'pseudo', theme: 'light', preferences: { language: 'es' }, pseudo: true },
];
