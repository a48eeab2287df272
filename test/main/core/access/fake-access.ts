import * as v from 'valibot';
import { defaultPreferences, StaffPinSchema, type Preferences } from '../../../../preload/contract/index.ts';
import { createAccessService } from '../../../../main/core/access/access-service.ts';
import type { PinHash, PinRecord, PinStore, PreferencesStore } from '../../../../main/core/ports.ts';
import { createPreferencesService } from '../../../../main/core/devices/preferences-service.ts';
import { createSerialQueue } from '../../../../main/lib/serial-queue.ts';
import { createPinVerifier } from '../../../../main/core/access/staff-pin.ts';
import { value } from '../../../support/main/results.ts';

export const pin = (digits: string) => v.parse(StaffPinSchema, digits);
export const right = pin('4821');
export const wrong = pin('0000');

/** The settings file, which may refuse to be read or written. */
export function createFakeSettings() {
  const file = {
    pin: null as PinRecord | null,
    preferences: defaultPreferences,
    isReadable: true,
    isWritable: true,
    /** How often the PIN was written. */
    writes: 0,
  };
  const unless = <T>(refuses: boolean, run: () => T): Promise<T> =>
    Promise.resolve().then(() => {
      if (refuses) throw new Error('The disk refuses.');
      return run();
    });
  const store: PinStore & PreferencesStore = {
    loadPin: () => unless(!file.isReadable, () => file.pin),
    savePin: (record) =>
      unless(!file.isWritable, () => {
        file.writes += 1;
        file.pin = record;
      }),
    loadPreferences: () => unless(false, () => (file.isReadable ? file.preferences : defaultPreferences)),
    savePreferences: (preferences) => unless(!file.isWritable, () => void (file.preferences = preferences)),
  };
  return { file, store };
}

/** Hashes that a test can hold up, and look into while they are compared. */
export function createFakeHash(onCompare: () => void = () => undefined) {
  const state = { compared: 0, held: Promise.resolve() };
  const hash: PinHash = {
    make: (given) => Promise.resolve(`hash of ${given}`),
    async fits(given, stored) {
      state.compared += 1;
      onCompare();
      await state.held;
      if (!stored.startsWith('hash of ')) throw new Error('This is no hash of a PIN.');
      return stored === `hash of ${given}`;
    },
  };
  return { ...hash, state };
}

interface Run {
  readonly settings: ReturnType<typeof createFakeSettings>;
  readonly hash: ReturnType<typeof createFakeHash>;
  /** The clock on the wall, in milliseconds; a test sets it. */
  readonly wall: { now: number };
}

/** One run of the app: its own elapsed time, on a settings file that outlives it. */
export function startAccess(run: Partial<Run> = {}) {
  const settings = run.settings ?? createFakeSettings();
  const hash = run.hash ?? createFakeHash();
  const wall = run.wall ?? { now: Date.UTC(2026, 10, 22, 10) };
  const lines: string[] = [];
  const log = (event: string, details: object = {}) => void lines.push(`${event} ${JSON.stringify(details)}`);
  let elapsed = 5_000;
  const verifier = createPinVerifier({
    ...{ pins: settings.store, pinHash: hash, log },
    clock: { now: () => wall.now },
    elapsed: () => elapsed,
  });
  const queue = createSerialQueue();
  const shared = { pin: verifier, preferences: settings.store, queue, log };
  const service = createAccessService(shared);
  return {
    ...{ settings, file: settings.file, hash, wall, lines, verifier, service },
    access: service.handlers,
    preferences: createPreferencesService(shared),
    /** Lets time pass, on the wall too. */
    pass(seconds: number) {
      elapsed += seconds * 1_000;
      wall.now += seconds * 1_000;
    },
    restart: () => startAccess({ settings, hash, wall }),
  };
}

/** A terminal with the PIN `right`, in a mode. */
export function startWithPin(mode: Preferences['mode'] = 'counter') {
  const settings = createFakeSettings();
  settings.file.pin = { hash: `hash of ${right}`, misses: 0, lastMissAt: null };
  settings.file.preferences = { ...defaultPreferences, mode };
  return startAccess({ settings });
}

type Terminal = ReturnType<typeof startAccess>;

export async function miss({ access }: Terminal, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await access.unlock(wrong);
}

export const waitSeconds = async ({ access }: Terminal) => value(await access.state(undefined)).waitSeconds;
