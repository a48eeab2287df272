import type { AccessState, Result } from '../../../preload/contract/index.ts';
import type { Application } from '../../app/application.svelte.ts';
import type { Route } from '../../app/routes.ts';

/** The screens that lie over another one without having asked it. */
type Over = Extract<Route, { name: 'set-up' | 'storage' | 'scanner' }>;

/**
 * Locks the terminal. At the counter the page stays, with what staff have typed; before customers it is loaded anew,
 * which alone takes what staff saw out of its memory. `reload` does that where main cannot.
 */
export async function lockTerminal(app: Application, reload = reloadPage): Promise<Result<AccessState>> {
  const locked = await app.access.lock();
  if (!locked.ok || locked.value.level !== 'customer') return locked;
  const ended = await app.bridge.visit.end().catch((): { readonly ok: false } => ({ ok: false }));
  if (!ended.ok) reload();
  return locked;
}

/**
 * Gives a self-service terminal back to its customers, from home: what staff were looking at is not left behind
 * their screens. Asks first where something typed would be lost, and stays while a request is under way.
 */
export async function handOver(app: Application): Promise<void> {
  const { navigation } = app;
  // What such a screen was opened over may hold something typed: back to it first.
  while (isOver(navigation.screen)) {
    const before = navigation.screen;
    if (before.name === 'set-up') app.closeSetUp();
    else navigation.leave(before.returnTo);
    if (navigation.screen === before) return;
  }
  app.goHome();
  if (navigation.screen.name !== 'home') return;
  app.search.clear();
  const result = await lockTerminal(app);
  if (!result.ok) app.announcer.say(app.text.failures[result.failure.code].title);
}

function isOver(screen: Route): screen is Over {
  return screen.name === 'set-up' || screen.name === 'storage' || screen.name === 'scanner';
}

function reloadPage(): void {
  location.reload();
}
