import type { AccessState, Result } from '../../../preload/contract/index.ts';
import type { Application } from '../../app/application.svelte.ts';

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

function reloadPage(): void {
  location.reload();
}
