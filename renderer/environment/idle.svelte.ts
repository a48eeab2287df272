import { browserTimer, type Timer } from '../lib/clock.svelte.ts';
import { TouchGuard } from './touch-guard.ts';

/** In seconds, each counted from the last touch, key or scan. */
export interface IdleLimits {
  /** Until the warning comes; without a warning, until the end. */
  readonly quiet: number;
  /** How long the warning waits for an answer; 0 where nobody is warned. */
  readonly warning: number;
  /** Until personal data on the screen is hidden; null where there is nothing to hide. */
  readonly mask: number | null;
}

/** `off`: nothing is counted. `warned`: the person is being asked. `ended`: nobody answered. */
export type IdlePhase = 'off' | 'present' | 'warned' | 'ended';

interface IdleParts {
  /** Asked again at every touch, so that limits may change while a person is there. */
  readonly limits: () => IdleLimits;
  readonly onend: () => void;
  readonly timer?: Timer;
}

/**
 * Notices that a person has gone. Only a touch, a key and a scan (which is keys) count: a mouse that trembles or a
 * finger that rests on the glass keeps nobody here (docs/design.md, sizes and numbers).
 */
export class Idle {
  #phase = $state<IdlePhase>('off');
  #masked = $state(false);
  #secondsLeft = $state(0);
  readonly #parts: IdleParts;
  readonly #timer: Timer;
  #last = 0;
  #paused = false;
  #cancel: () => void = () => undefined;

  constructor(parts: IdleParts) {
    this.#parts = parts;
    this.#timer = parts.timer ?? browserTimer;
  }

  get phase(): IdlePhase {
    return this.#phase;
  }

  /** Personal data on the screen has to be hidden now. */
  get masked(): boolean {
    return this.#masked;
  }

  /** Whole seconds until the end. */
  get secondsLeft(): number {
    return this.#secondsLeft;
  }

  /** Somebody is there: counts from now on. */
  start(): void {
    this.#phase = 'present';
    this.#paused = false;
    this.touch();
  }

  /** Nobody is expected to be there: counts no more. */
  stop(): void {
    this.#cancel();
    this.#phase = 'off';
    this.#masked = false;
  }

  /** Something that the person cannot hurry is under way: time stands still. */
  pause(): void {
    this.#paused = true;
    this.#cancel();
  }

  /** Counts anew, from now. */
  resume(): void {
    this.#paused = false;
    this.touch();
  }

  /** The person showed that they are there: takes warning and mask away, as often as they like. */
  touch(): void {
    if (this.#phase === 'off' || this.#phase === 'ended') return;
    this.#last = this.#timer.now();
    this.#update();
  }

  /** Receives touches and keys before anything else does; the one that wakes a screen does nothing else. */
  listen(target: Window): () => void {
    return new TouchGuard(() => this.#onTouch()).listen(target);
  }

  #onTouch(): boolean {
    const wakes = this.#phase === 'warned' || (this.#phase === 'present' && this.#masked);
    this.touch();
    return wakes;
  }

  #update(): void {
    this.#cancel();
    if (this.#paused) {
      this.#phase = 'present';
      this.#masked = false;
      return;
    }
    const { quiet, warning, mask } = this.#parts.limits();
    const seconds = (this.#timer.now() - this.#last) / 1000;
    const left = quiet + warning - seconds;
    this.#secondsLeft = Math.max(0, Math.ceil(left));
    this.#masked = mask !== null && seconds >= mask;
    if (left <= 0) {
      this.#phase = 'ended';
      this.#parts.onend();
      return;
    }
    this.#phase = warning > 0 && seconds >= quiet ? 'warned' : 'present';
    // To the next whole second left, so that the number on the screen is right.
    this.#cancel = this.#timer.after((left - (this.#secondsLeft - 1)) * 1000, () => this.#update());
  }
}
