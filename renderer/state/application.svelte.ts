import type { Bridge } from '../../preload/contract/index.ts';
import type { Dictionary } from '../text/dictionary.ts';
import { en } from '../text/en.ts';
import { AccountDesk } from './account-desk.ts';
import { AccountForm } from './account-form.svelte.ts';
import { Announcer } from './announcer.svelte.ts';
import { Appearance } from './appearance.svelte.ts';
import { Finder } from './finder.svelte.ts';
import { askKeychainAgain, isWaitingForKeychain } from './keychain-watch.ts';
import { Navigation } from './navigation.svelte.ts';
import { keepAcrossServers, leaveSetbackBehind } from './screen.ts';
import { SetUp } from './set-up.svelte.ts';
import { SetUpDesk } from './set-up-desk.ts';
import { Terminal } from './terminal.svelte.ts';

/** Everything the screens share. Built once from the bridge; tests build it from a fake one. */
export class Application {
  readonly terminal: Terminal;
  readonly navigation: Navigation;
  readonly accounts: AccountDesk;
  readonly setUp: SetUpDesk;
  readonly announcer = new Announcer();
  readonly appearance = new Appearance();
  readonly finder = new Finder();
  #text = $state.raw<Dictionary>(en);
  #locale = $state(findLocale('en'));

  constructor(bridge: Bridge) {
    this.terminal = new Terminal(bridge.terminal);
    this.navigation = new Navigation(() => this.terminal.server);
    this.accounts = new AccountDesk(bridge.account, this.navigation, this.terminal);
    this.setUp = new SetUpDesk(this.terminal);
  }

  get text(): Dictionary {
    return this.#text;
  }

  /** For dates and numbers: the language of the texts, with this computer's habits where they fit. */
  get locale(): string {
    return this.#locale;
  }

  get waitingForKeychain(): boolean {
    return isWaitingForKeychain(this.terminal, this.navigation);
  }

  openForm(): void {
    this.navigation.leave({ name: 'create', form: new AccountForm() });
  }

  /** Opens set-up over the present screen, which is kept and returned to. */
  openSetUp(): void {
    const server = this.terminal.server;
    const setUp = new SetUp(server ?? { kind: 'practice' });
    this.navigation.show({ name: 'set-up', setUp, server, returnTo: this.navigation.screen });
  }

  closeSetUp(): void {
    const { screen } = this.navigation;
    if (screen.name !== 'set-up') return;
    const sameServer = JSON.stringify(screen.server) === JSON.stringify(this.terminal.server);
    const returnTo = sameServer ? screen.returnTo : keepAcrossServers(screen.returnTo);
    this.navigation.leave(screen.setUp.settled ? leaveSetbackBehind(returnTo) : returnTo);
  }

  goHome(): void {
    this.navigation.leave({ name: 'home' });
  }

  async askKeychainAgain(): Promise<void> {
    const canGoOn = await askKeychainAgain(this.terminal, this.navigation, this.accounts);
    if (canGoOn) this.announcer.say(this.#text.failureExtras.unlocked);
  }
}

function findLocale(language: string): string {
  return navigator.languages.find((wished) => wished.split('-', 1)[0] === language) ?? language;
}
