import type { Bridge } from '../../preload/contract/index.ts';
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

/** What surrounds a person whatever they do here: who they are taken for, and how the terminal looks, speaks and is typed on. */
export class Environment {
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

  constructor(bridge: Bridge) {
    this.bridge = bridge;
    this.preferences = new Preferences(bridge.preferences);
    this.access = new Access(bridge.access);
    this.devices = new Devices(bridge.devices);
    this.printing = new Printing(this.devices, this.preferences);
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
}
