import type { Screen } from '../state/screen.ts';
import { ScreenModule } from './screen-module.svelte.ts';

/** Every screen of the counter but home, which is there from the start. */
export type LaterScreen = Exclude<Screen, { name: 'home' }>;

type Table = { readonly [N in LaterScreen['name']]: ScreenModule<Extract<Screen, { name: N }>> };

/** In the order in which a clerk is likely to need them. */
export const counterScreens: Table = {
  create: new ScreenModule(() => import('./FormScreen.svelte')),
  account: new ScreenModule(() => import('./AccountScreen.svelte')),
  edit: new ScreenModule(() => import('./FormScreen.svelte')),
  'looks-like': new ScreenModule(() => import('./LooksLikeScreen.svelte')),
  changes: new ScreenModule(() => import('./ChangesScreen.svelte')),
  change: new ScreenModule(() => import('./ChangeScreen.svelte')),
  trouble: new ScreenModule(() => import('./Trouble.svelte')),
  removed: new ScreenModule(() => import('./Removed.svelte')),
  today: new ScreenModule(() => import('./TodayScreen.svelte')),
  'set-up': new ScreenModule(() => import('./SetUpScreen.svelte')),
  storage: new ScreenModule(() => import('./StorageScreen.svelte')),
  scanner: new ScreenModule(() => import('./ScannerSetUp.svelte')),
};

/** What loads each of them, for whoever has the time. */
export const screenLoads = Object.values(counterScreens).map((module) => () => module.load());
