import { readKeyPress, type KeyPress } from './key-press.ts';
import { Mark } from './leaked-text.ts';
import type { ScanDetector, Verdict } from './scan-detector.ts';

/** What happens to the scans and keys that are heard. */
export interface ScanHearer {
  /** A scan ended; what it typed is out of the fields again. */
  readonly scanned: (text: string) => void;
  /** Asked first, for every key: true where the key is taken, and then does nothing else. */
  readonly takes: (press: KeyPress) => boolean;
}

/** More than any code has characters, and their Shift keys. */
const maxMarks = 512;

/** Milliseconds without a key after which no scan can still be on its way, however busy the page was. */
const wellPast = 2_000;

/**
 * Hears every key press of a window before anything else does, and takes scans out of them. Characters go where they
 * always go, without delay; those of a scan are undone when it has ended, and its Enter or Tab does nothing.
 */
export class ScanListener {
  readonly #detector: ScanDetector;
  readonly #hearer: ScanHearer;
  #marks: Mark[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(detector: ScanDetector, hearer: ScanHearer) {
    this.#detector = detector;
    this.#hearer = hearer;
  }

  /** Listens until the answered function is called. */
  listen(target: Window): () => void {
    const controller = new AbortController();
    const options = { capture: true, signal: controller.signal };
    target.addEventListener('keydown', (event) => this.#press(event), options);
    // A screen may move the focus to a field at a key press; the character then goes in there.
    target.addEventListener('beforeinput', ({ target: field }) => this.#marks.at(-1)?.note(field), options);
    return () => {
      controller.abort();
      this.#letGo();
    };
  }

  #press(event: KeyboardEvent): void {
    const press = readKeyPress(event);
    clearTimeout(this.#timer);
    if (this.#hearer.takes(press)) {
      this.#letGo();
      swallow(event);
      return;
    }
    const mark = new Mark();
    const verdict = this.#detector.press(press);
    if (verdict.kind === 'scan' || verdict.kind === 'tail') swallow(event);
    if (verdict.kind !== 'pending') {
      this.#settle(verdict);
      return;
    }
    this.#marks = [...this.#marks.slice(1 - maxMarks), mark];
    // Amid a scan these would press the button that has the focus, or give the browser a command.
    if (verdict.likely && (press.control || (press.key === ' ' && !isInField(event)))) swallow(event);
    this.#waitForSilence(press.time);
  }

  #waitForSilence(since: number): void {
    const { deadline } = this.#detector;
    if (deadline === null) return;
    this.#timer = setTimeout(() => {
      this.#settle(this.#detector.wait(deadline));
      this.#timer = setTimeout(() => this.#letGo(), wellPast);
    }, deadline - since);
  }

  /** What was typed may be an API key or about a person: it is not held for longer than it is needed. */
  #letGo(): void {
    this.#detector.forget();
    this.#forget();
  }

  #settle(verdict: Verdict): void {
    if (verdict.kind === 'pending') return;
    const mark = verdict.kind === 'scan' ? this.#marks.at(-verdict.length) : undefined;
    this.#forget();
    if (verdict.kind !== 'scan') return;
    mark?.restore();
    if (!verdict.repeated) this.#hearer.scanned(verdict.text);
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#marks = [];
  }
}

function swallow(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function isInField({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
