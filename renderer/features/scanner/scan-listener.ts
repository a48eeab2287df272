import { readKeyPress, type KeyPress } from './key-press.ts';
import { Mark } from './leaked-text.ts';
import type { ScanDetector, Detection } from './scan-detector.ts';

/** What the owner of a listener does with the scans and keys. */
export interface ScanCallbacks {
  /** A scan ended; what it typed is out of the fields again. */
  readonly onScan: (text: string) => void;
  /** Asked first, for every key: true where the key is taken, and then does nothing else. */
  readonly takes: (press: KeyPress) => boolean;
}

/** More than any code has characters, and their Shift keys. */
const maxMarks = 512;

/** Milliseconds without a key after which no scan can still be on its way, however busy the page was. */
const wellPast = 2_000;

/**
 * Gets every key press of a window before any other listener, and takes scans out of them. Characters go where they
 * always go, without delay; those of a scan are undone when it has ended, and its Enter or Tab does nothing.
 */
export class ScanListener {
  readonly #detector: ScanDetector;
  readonly #callbacks: ScanCallbacks;
  #marks: Mark[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(detector: ScanDetector, callbacks: ScanCallbacks) {
    this.#detector = detector;
    this.#callbacks = callbacks;
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
    if (this.#callbacks.takes(press)) {
      this.#letGo();
      swallow(event);
      return;
    }
    const mark = new Mark();
    const detection = this.#detector.press(press);
    if (detection.kind === 'scan' || detection.kind === 'tail') swallow(event);
    if (detection.kind !== 'pending') {
      this.#conclude(detection);
      return;
    }
    this.#marks = [...this.#marks.slice(1 - maxMarks), mark];
    // Amid a scan these would press the button that has the focus, or give the browser a command.
    if (detection.likely && (press.control || (press.key === ' ' && !isInField(event)))) swallow(event);
    this.#waitForSilence(press.time);
  }

  #waitForSilence(since: number): void {
    const { deadline } = this.#detector;
    if (deadline === null) return;
    this.#timer = setTimeout(() => {
      this.#conclude(this.#detector.wait(deadline));
      this.#timer = setTimeout(() => this.#letGo(), wellPast);
    }, deadline - since);
  }

  /** What was typed may be an API key or about a person: it is not held for longer than it is needed. */
  #letGo(): void {
    this.#detector.forget();
    this.#forget();
  }

  #conclude(detection: Detection): void {
    if (detection.kind === 'pending') return;
    const mark = detection.kind === 'scan' ? this.#marks.at(-detection.length) : undefined;
    this.#forget();
    if (detection.kind !== 'scan') return;
    mark?.restore();
    if (!detection.repeated) this.#callbacks.onScan(detection.text);
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
