import { sqliteCode } from './sqlite.ts';
import { classifyError, StoreError } from './store-error.ts';

/** Where there is less, an error in writing is taken for a full disk, whatever it is called. */
const hardlyAnything = 64 * 1024;

/** Whether an error says that a disk is full, where so many bytes are left. */
export function saysFull(error: unknown, left: number): boolean {
  const trouble = classifyError(error);
  if (trouble !== 'refused') return trouble === 'full';
  return left < hardlyAnything && /^SQLITE_(IOERR|CANTOPEN)/.test(sqliteCode(error) ?? '');
}

/** The part of `Reserve` that matters here. */
export interface Spare {
  hold(): boolean;
  release(): boolean;
}

/**
 * What happens on a full disk: new changes are refused, and the reserve is given up so that those which were
 * accepted can still be brought to their end. Recovers by itself once there is room for the reserve again.
 */
export class FullDisk {
  readonly #spare: Spare;
  readonly #roomLeft: () => number;
  #full: boolean;

  constructor(spare: Spare, roomLeft: () => number) {
    this.#spare = spare;
    this.#roomLeft = roomLeft;
    this.#full = !spare.hold();
  }

  /** A new change: refused as long as there is no reserve for what must follow it. */
  accept<T>(save: () => T): T {
    if (!this.#spare.hold()) throw this.#refusal();
    try {
      const saved = save();
      this.#full = false;
      return saved;
    } catch (error) {
      throw this.#means(error) ? this.#refusal() : error;
    }
  }

  /** A step of a change that was accepted: goes at the cost of the reserve, once. */
  carryOn<T>(step: () => T): T {
    try {
      return step();
    } catch (error) {
      if (!this.#means(error)) throw error;
      this.#full = true;
      if (!this.#spare.release()) throw this.#refusal();
    }
    try {
      return step();
    } catch (error) {
      throw this.#means(error) ? this.#refusal() : error;
    }
  }

  /** Whether the disk is full, after a look at whether it still is. */
  isFull(): boolean {
    if (this.#full && this.#spare.hold() && this.#roomLeft() >= hardlyAnything) this.#full = false;
    return this.#full;
  }

  #means(error: unknown): boolean {
    return saysFull(error, this.#roomLeft());
  }

  #refusal(): StoreError {
    this.#full = true;
    return new StoreError('full', 'disk-full');
  }
}
