import type { AccountId, Bridge, OutboxEntry, Submission } from '../../preload/contract/index.ts';
import { AccountActions } from '../features/accounts/account-actions.ts';
import { Directory } from '../features/directory/directory.svelte.ts';
import { FirstPaint } from './first-paint.svelte.ts';
import { FormActions } from '../features/accounts/form-actions.ts';
import { askKeychainAgain, isWaitingForKeychain } from './keychain-watch.ts';
import { Navigation } from './navigation.svelte.ts';
import { Closing } from './closing.svelte.ts';
import { EntryDecisions } from '../features/outbox/entry.svelte.ts';
import { OutboxStatus } from '../environment/outbox-status.svelte.ts';
import { keepAcrossServers, leaveFailureBehind, type Arrival, type Route } from './routes.ts';
import { Calibration } from '../features/scanner/calibration.svelte.ts';
import { lookUpScanned, Scans } from '../features/scanner/scans.svelte.ts';
import { Search, SearchActions } from '../features/directory/search.svelte.ts';
import { SettingsDraft } from '../features/settings/settings.svelte.ts';
import { SettingsActions } from '../features/settings/settings-actions.ts';
import { StorageStatus } from '../environment/storage-status.svelte.ts';
import { findOutcome, type About } from '../features/accounts/submission-outcome.ts';
import { Terminal } from '../environment/terminal.svelte.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import { Access } from '../environment/access.svelte.ts';
import { Announcer } from '../environment/announcer.svelte.ts';
import { Appearance } from '../environment/appearance.svelte.ts';
import { Devices } from '../environment/devices.svelte.ts';
import { KeyboardPresence } from '../features/keyboard/presence.svelte.ts';
import { Preferences } from '../environment/preferences.svelte.ts';
import { Printing } from '../features/printing/printing.svelte.ts';
import { Sounds } from '../environment/sounds.svelte.ts';
import { Speech } from '../environment/speech.svelte.ts';
import { Wording } from '../environment/language.svelte.ts';
import { Today } from '../features/activity/activity.svelte.ts';

/** Everything the screens share. Built once from the bridge; tests build it from a fake one. */
export class Application {
  readonly bridge: Bridge;
  readonly announcer = new Announcer();
  readonly appearance = new Appearance();
  readonly wording = new Wording();
  readonly preferences: Preferences;
  readonly access: Access;
  readonly devices: Devices;
  readonly printing: Printing;
  readonly keyboard = new KeyboardPresence(() => this.preferences.chosen);
  readonly sounds = new Sounds(() => this.preferences.chosen.sounds);
  readonly speech = new Speech({
    habit: () => this.preferences.chosen.speech,
    headphones: () => this.devices.state.headphones,
    locale: () => this.wording.locale,
  });
  readonly terminal: Terminal;
  readonly outbox: OutboxStatus;
  readonly decisions: EntryDecisions;
  readonly storage: StorageStatus;
  readonly closing: Closing;
  readonly directory: Directory;
  readonly navigation: Navigation;
  readonly accounts: AccountActions;
  readonly forms: FormActions;
  readonly setUp: SettingsActions;
  readonly search: Search;
  readonly finder: SearchActions;
  readonly today: Today;
  readonly firstPaint = new FirstPaint();
  readonly scans = new Scans({
    habit: () => this.preferences.chosen.scanner,
    lookUp: (id) => lookUpScanned(this, id),
    sounds: this.sounds,
  });

  constructor(bridge: Bridge) {
    this.bridge = bridge;
    this.preferences = new Preferences(bridge.preferences);
    this.access = new Access(bridge.access);
    this.devices = new Devices(bridge.devices);
    this.printing = new Printing(this.devices, this.preferences);
    this.today = new Today(bridge.activity);
    this.terminal = new Terminal(bridge.terminal);
    this.outbox = new OutboxStatus(bridge.outbox);
    this.decisions = new EntryDecisions(bridge.outbox);
    this.storage = new StorageStatus(bridge.storage);
    this.closing = new Closing(bridge.terminal);
    this.directory = new Directory(bridge.directory);
    this.search = new Search(bridge.directory);
    this.navigation = new Navigation(() => this.terminal.server);
    this.accounts = new AccountActions(bridge, this.navigation, this.terminal);
    this.finder = new SearchActions(this.search, this.navigation, this.accounts);
    this.forms = new FormActions(
      bridge,
      this.navigation,
      this.terminal,
      () => this.preferences.chosen.country,
    );
    this.setUp = new SettingsActions(this.terminal, () => this.#forgetServer());
  }

  get text(): Dictionary {
    return this.wording.text;
  }

  get locale(): string {
    return this.wording.locale;
  }

  /** The screen's diagonal in inches: what a person measured, else what the screen tells of itself. */
  get screenInches(): number | null {
    return this.preferences.chosen.screenInches ?? this.devices.state.screenInches;
  }

  /** Before the first picture: what was chosen for this terminal, and who may use it. */
  async begin(): Promise<void> {
    await Promise.all([this.preferences.read(), this.access.read(), this.devices.read()]);
    this.appearance.reset(this.preferences.chosen);
    await this.wording.choose(this.preferences.chosen.language);
  }

  get waitingForKeychain(): boolean {
    return isWaitingForKeychain(this.terminal, this.navigation);
  }

  /** Opens an empty form for a new account. */
  openForm(): void {
    this.navigation.leave({ name: 'create', form: this.forms.newForm() });
  }

  /** Opens the form of a change that may be corrected, as it was typed; saving amends the change. */
  openCorrection(change: OutboxEntry): void {
    this.forms.openCorrection(change);
  }

  /**
   * Opens a form for a new account with what was typed for a change that cannot be carried out. When the new
   * account is saved, the old change is given up.
   */
  openAnew(change: OutboxEntry): void {
    this.forms.openAnew(change);
  }

  /**
   * Shows what became of a change that was handed in or decided upon. `account`: as it was shown before, which
   * names it after a delete. `returnTo`: where the way back leads, home otherwise.
   */
  showSubmission(submission: Submission, about: About = {}): void {
    this.navigation.show(findOutcome(submission, about));
  }

  /** Opens the list of open and failed changes. */
  openChanges(): void {
    this.navigation.leave({ name: 'changes' });
  }

  /** Opens one change; back leads to the present screen. */
  openChange(change: OutboxEntry): void {
    this.navigation.leave({ name: 'change', change, returnTo: this.navigation.screen });
  }

  /** Looks an account up and opens its card; back leads to `returnTo`, home otherwise. */
  async openAccount(id: AccountId, returnTo?: Route, arrival?: Arrival): Promise<void> {
    await this.accounts.lookUp(id, returnTo, arrival);
  }

  /** Opens what can be done about data that cannot be read, over the present screen. */
  openStorage(): void {
    this.navigation.show({ name: 'storage', returnTo: this.navigation.screen });
  }

  /** Opens set-up over the present screen, which is kept and returned to. */
  openSetUp(): void {
    const server = this.terminal.server;
    const setUp = new SettingsDraft(server ?? { kind: 'practice' });
    this.navigation.show({ name: 'set-up', setUp, server, returnTo: this.navigation.screen });
  }

  /** Opens the screen that gets to know the scanner, over the present one. */
  openScannerSetUp(): void {
    const calibration = new Calibration(this.preferences, this.sounds);
    this.navigation.show({ name: 'scanner', calibration, returnTo: this.navigation.screen });
  }

  closeSetUp(): void {
    const { screen } = this.navigation;
    if (screen.name !== 'set-up') return;
    const sameServer = JSON.stringify(screen.server) === JSON.stringify(this.terminal.server);
    const returnTo = sameServer ? screen.returnTo : keepAcrossServers(screen.returnTo);
    this.navigation.leave(screen.setUp.connectionChanged ? leaveFailureBehind(returnTo) : returnTo);
  }

  /** Leaves and lets what was typed go; a change that the server refused is given up with its form. */
  async discard(): Promise<void> {
    const { screen, question } = this.navigation;
    const refused = 'form' in screen ? screen.form.refused : null;
    this.navigation.discard();
    if (question === 'refused' && refused !== null) await this.forms.drop(refused);
  }

  /** Opens the counts of the day and the health of this terminal. */
  openToday(): void {
    this.navigation.leave({ name: 'today' });
  }

  goHome(): void {
    this.navigation.leave({ name: 'home' });
  }

  async askKeychainAgain(): Promise<void> {
    const canGoOn = await askKeychainAgain(this.terminal, this.navigation, this.accounts);
    if (canGoOn) this.announcer.say(this.text.failureExtras.unlocked);
  }

  /** Another server has other accounts and changes: nothing of the one before stays on the screens. */
  #forgetServer(): void {
    this.search.clear();
    this.directory.clear();
    this.today.clear();
    void this.outbox.refresh();
    void this.storage.refresh();
  }
}
