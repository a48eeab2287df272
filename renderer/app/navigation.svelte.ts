import type { ServerChoice } from '../../preload/contract/index.ts';
import { findUnsaved, isBusy, type Route, type Unsaved } from './routes.ts';

/** Which screen is shown, and the guard that asks before something typed is lost. */
export class Navigation {
  #screen = $state.raw<Route>({ name: 'home' });
  #question = $state.raw<{ readonly unsaved: Unsaved; readonly to: Route } | null>(null);
  readonly #server: () => ServerChoice | null;

  /** `server` tells the server in use, which decides whether a choice of server counts as unsaved. */
  constructor(server: () => ServerChoice | null) {
    this.#server = server;
  }

  get screen(): Route {
    return this.#screen;
  }

  /** What leaving would lose, while the person is being asked. */
  get question(): Unsaved | null {
    return this.#question?.unsaved ?? null;
  }

  /** Goes to a screen without asking: after a success, or where nothing is lost. */
  show(screen: Route): void {
    this.#question = null;
    this.#screen = screen;
  }

  /** Goes to a screen, asking first when something typed would be lost; stays while a request is under way. */
  leave(to: Route): void {
    if (isBusy(this.#screen)) return;
    const unsaved = findUnsaved(this.#screen, this.#server());
    if (unsaved === null) this.show(to);
    else this.#question = { unsaved, to };
  }

  stay(): void {
    this.#question = null;
  }

  /** Leaves and lets what was typed go. */
  discard(): void {
    if (this.#question === null) return;
    if (this.#screen.name === 'set-up') this.#screen.setUp.forgetTypedKey();
    this.show(this.#question.to);
  }
}
