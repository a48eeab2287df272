import * as v from 'valibot';
import {
  channels,
  defaultPreferences,
  mergePreferences,
  succeed,
  type AccessState,
  type Activity,
  type Bridge,
  type DeviceState,
  type PinChange,
  type Preferences,
  type PreferencesChange,
  type PrinterList,
  type PrintRequest,
  type Result,
  type StaffPin,
} from '../../../preload/contract/index.ts';
import { quietDay } from './fake-activity.ts';

export type Answer<T> = Result<T> | Promise<Result<T>>;

/** Main's side of what surrounds a person: preferences, access, visits, the day and what is plugged in. */
export class FakeTerminal {
  readonly calls: { readonly name: string; readonly input: unknown }[] = [];
  /** The settings file, the lock, and what is plugged in. */
  preferences: Preferences = defaultPreferences;
  access: AccessState = { level: 'staff', hasPin: false, waitSeconds: 0 };
  devices: DeviceState = { screenInches: null, headphones: null };
  readonly #deviceListeners = new Set<(state: DeviceState) => void>();

  savePreferences: (change: PreferencesChange) => Answer<Preferences> = (change) =>
    succeed((this.preferences = mergePreferences(this.preferences, change)));
  unlock: (pin: StaffPin | null) => Answer<AccessState> = () =>
    succeed((this.access = { ...this.access, level: 'staff' }));
  lock: () => Answer<AccessState> = () => {
    const level = this.preferences.mode === 'self-service' ? 'customer' : 'locked';
    return succeed((this.access = { ...this.access, level }));
  };
  setPin: (change: PinChange) => Answer<AccessState> = ({ next }) =>
    succeed((this.access = { ...this.access, hasPin: next !== null }));
  endVisit: () => Answer<undefined> = () => succeed(undefined);
  today: () => Answer<Activity> = () => succeed(quietDay);
  printers: () => Answer<PrinterList> = () => succeed([{ name: 'counter', label: 'Counter printer' }]);
  print: (request: PrintRequest) => Answer<undefined> = () => succeed(undefined);

  /** The inputs that one function of the bridge was called with; of the outbox, `outbox.list` and so on. */
  inputs(name: string): unknown[] {
    return this.calls.filter((call) => call.name === name).map(({ input }) => input);
  }

  tellDevices(state: Partial<DeviceState>): void {
    this.devices = { ...this.devices, ...state };
    for (const listener of this.#deviceListeners) listener(this.devices);
  }

  protected readonly environment: Pick<Bridge, 'preferences' | 'access' | 'visit' | 'activity' | 'devices'> =
    {
      preferences: {
        read: () =>
          this.call('preferences.read', channels.preferences.read, undefined, () =>
            succeed(this.preferences),
          ),
        save: (input) =>
          this.call('preferences.save', channels.preferences.save, input, (change) =>
            this.savePreferences(change),
          ),
      },
      access: {
        state: () => this.call('access.state', channels.access.state, undefined, () => succeed(this.access)),
        unlock: (input) => this.call('unlock', channels.access.unlock, input, (pin) => this.unlock(pin)),
        lock: () => this.call('lock', channels.access.lock, undefined, () => this.lock()),
        setPin: (input) =>
          this.call('setPin', channels.access.setPin, input, (change) => this.setPin(change)),
      },
      visit: { end: () => this.call('visit.end', channels.visit.end, undefined, () => this.endVisit()) },
      activity: { today: () => this.call('today', channels.activity.today, undefined, () => this.today()) },
      devices: {
        state: () =>
          this.call('devices.state', channels.devices.state, undefined, () => succeed(this.devices)),
        printers: () => this.call('printers', channels.devices.printers, undefined, () => this.printers()),
        print: (input) => this.call('print', channels.devices.print, input, (request) => this.print(request)),
        onChanged: (listener) => subscribe(this.#deviceListeners, listener),
      },
    };

  /** Input that main would refuse is a defect of the screens: the call throws, and the test ends. */
  protected async call<S extends v.GenericSchema, T>(
    name: string,
    channel: { readonly input: S },
    input: v.InferInput<S>,
    answer: (parsed: v.InferOutput<S>) => T | Promise<T>,
  ): Promise<T> {
    // What crosses the bridge is cloned; a proxy of Svelte's would not pass.
    this.calls.push({ name, input: structuredClone(input) });
    return answer(v.parse(channel.input, input));
  }
}

export function subscribe<T>(
  listeners: Set<(payload: T) => void>,
  listener: (payload: T) => void,
): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
