import type { Route } from './routes.ts';
import { ScreenModule } from './screen-module.svelte.ts';

/** Every screen of the counter but home, which is there from the start. */
export type LaterRoute = Exclude<Route, { name: 'home' }>;

type Table = { readonly [N in LaterRoute['name']]: ScreenModule<Extract<Route, { name: N }>> };

/** In the order in which a clerk is likely to need them. */
export const counterScreens: Table = {
  create: new ScreenModule(() => import('../features/accounts/FormScreen.svelte')),
  account: new ScreenModule(() => import('../features/accounts/AccountScreen.svelte')),
  edit: new ScreenModule(() => import('../features/accounts/FormScreen.svelte')),
  'looks-like': new ScreenModule(() => import('../features/accounts/LookAlikesScreen.svelte')),
  changes: new ScreenModule(() => import('../features/outbox/OutboxScreen.svelte')),
  change: new ScreenModule(() => import('../features/outbox/EntryScreen.svelte')),
  error: new ScreenModule(() => import('./ErrorScreen.svelte')),
  removed: new ScreenModule(() => import('../features/accounts/DeletedScreen.svelte')),
  today: new ScreenModule(() => import('../features/activity/ActivityScreen.svelte')),
  'set-up': new ScreenModule(() => import('../features/settings/SettingsScreen.svelte')),
  storage: new ScreenModule(() => import('../features/storage/StorageScreen.svelte')),
  scanner: new ScreenModule(() => import('../features/scanner/ScannerSetUp.svelte')),
};

/** What loads each of them, for whoever has the time. */
export const screenLoads = Object.values(counterScreens).map((module) => () => module.load());
