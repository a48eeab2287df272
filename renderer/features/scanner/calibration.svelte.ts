import * as v from 'valibot';
import {
  AccountIdSchema,
  writeAccountCode,
  type Failure,
  type ScannerHabit,
} from '../../../preload/contract/index.ts';
import type { Preferences } from '../../environment/preferences.svelte.ts';
import type { Sounds } from '../../environment/sounds.svelte.ts';
import { isCharacter, isModifier, isTerminator, type KeyPress } from './key-press.ts';
import { measureScan, combineScans, type CalibrationProblem, type Measured } from './measure-scan.ts';

/** Of no account: it has every kind of character that an id can have, and the letters that layouts move about. */
export const testId = v.parse(AccountIdSchema, 'Test_AQZWYM-aqzwym-0123456789');

/** What is scanned to get to know a scanner. */
export const testCode = writeAccountCode(testId);

/** How many scans have to agree. */
export const scansWanted = 3;

/** Milliseconds without a key after which a scan is over, whatever the scanner sends after it. */
const scanOver = 400;

/** Milliseconds after its end in which a scanner may type a second Enter or Tab: nobody's finger is as fast. */
const tail = 200;

/** Gets to know a scanner: watches three scans of the test code, and keeps for this terminal how they were typed. */
export class Calibration {
  readonly #preferences: Preferences;
  readonly #sounds: Pick<Sounds, 'play'>;
  #presses: KeyPress[] = [];
  #endedAt = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #scans = $state.raw<readonly Measured[]>([]);
  #problem = $state.raw<CalibrationProblem | null>(null);
  #failure = $state.raw<Failure | null>(null);
  #phase = $state<'watching' | 'saving' | 'saved' | 'tried'>('watching');

  constructor(preferences: Preferences, sounds: Pick<Sounds, 'play'>) {
    this.#preferences = preferences;
    this.#sounds = sounds;
  }

  /** How many scans were read. */
  get count(): number {
    return this.#scans.length;
  }

  /** What was wrong with the last scan. */
  get problem(): CalibrationProblem | null {
    return this.#problem;
  }

  /** Why it could not be saved. */
  get failure(): Failure | null {
    return this.#failure;
  }

  /** `tried`: a scan was read with what is saved. */
  get phase(): 'watching' | 'saving' | 'saved' | 'tried' {
    return this.#phase;
  }

  /** How the scanner types, once it was seen often enough. */
  get found(): ScannerHabit | null {
    return this.#scans.length < scansWanted ? null : combineScans(this.#scans);
  }

  /** The time between two keys as measured, in milliseconds. */
  get typicalGap(): number {
    const gaps = this.#scans.map(({ typicalGap }) => typicalGap);
    return Math.round(gaps.reduce((sum, gap) => sum + gap, 0) / Math.max(1, gaps.length));
  }

  /** Takes a key while the scans are watched; true where it belongs to one. Keys for the buttons stay free. */
  take(press: KeyPress): boolean {
    const since = press.time - this.#endedAt;
    if (isTerminator(press) && since >= 0 && since <= tail) return true;
    if (this.#phase !== 'watching' || this.found !== null || press.repeat) return false;
    const isAmid = this.#presses.some(isCharacter);
    if (!isAmid && !isModifier(press) && (!isCharacter(press) || press.control || press.key === ' '))
      return false;
    clearTimeout(this.#timer);
    this.#presses = [...this.#presses, press];
    if (isTerminator(press)) {
      this.#endedAt = press.time;
      this.#end();
    } else this.#timer = setTimeout(() => this.#end(), scanOver);
    // Alone, Shift and its like are nobody's yet.
    return isAmid || isCharacter(press);
  }

  /** Forgets what was measured. */
  restart(): void {
    this.stop();
    this.#scans = [];
    this.#problem = null;
    this.#failure = null;
    this.#phase = 'watching';
  }

  /** Ends the scan that is being read, if any. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#presses = [];
  }

  async save(): Promise<void> {
    const { found } = this;
    if (found === null || this.#phase === 'saving') return;
    this.#phase = 'saving';
    const result = await this.#preferences.save({ scanner: found });
    this.#failure = result.ok ? null : result.failure;
    this.#phase = result.ok ? 'saved' : 'watching';
  }

  /** The test code was read as any code is. */
  tried(): void {
    if (this.#phase === 'saved') this.#phase = 'tried';
  }

  #end(): void {
    const presses = this.#presses;
    this.stop();
    if (!presses.some(isCharacter)) return;
    const measured = measureScan(presses, testCode);
    const before = this.#scans.at(-1);
    this.#problem =
      typeof measured === 'string' ? measured : before && differs(before, measured) ? 'differs' : null;
    if (this.#problem === 'differs') this.#scans = [];
    else if (typeof measured !== 'string') this.#scans = [...this.#scans, measured];
    this.#sounds.play(this.#problem === null ? 'good' : 'bad');
  }
}

function differs(one: Measured, other: Measured): boolean {
  return one.terminator !== other.terminator || one.layout !== other.layout;
}
