import { readAccountCode, type AccountId, type ScannerHabit } from '../../../preload/contract/index.ts';
import type { Navigation } from '../../app/navigation.svelte.ts';
import { isBusy } from '../../app/routes.ts';
import { findFrontDialog } from '../../components/front-dialog.ts';
import type { Access } from '../../environment/access.svelte.ts';
import type { Sounds } from '../../environment/sounds.svelte.ts';
import type { AccountActions } from '../accounts/account-actions.ts';
import type { KeyPress } from './key-press.ts';
import { ScanDetector } from './scan-detector.ts';
import { ScanListener } from './scan-listener.ts';

/** What the screens say to a scanned code. */
export type ScanAnswer =
  /** One of ours; its account is being looked up. */
  | 'looking'
  | 'found'
  /** Not a code of an account card. */
  | 'foreign'
  /** A card's code that was read or printed wrongly. */
  | 'broken'
  /** A question is on the screen, and a code is no answer to it. */
  | 'question'
  /** Something is under way that has to end first. */
  | 'busy'
  /** Only staff may look accounts up. */
  | 'locked';

/** Does something with a scanned account. Answers what is to be said; null where the screen itself says it. */
export type ScanHandler = (id: AccountId) => ScanAnswer | null | Promise<ScanAnswer | null>;

/** Takes key presses before the scan detector; true where a press is taken. */
export type KeyTaker = (press: KeyPress) => boolean;

interface Parts {
  /** The setting, asked at every press. */
  readonly habit: () => ScannerHabit;
  /** What happens to an account that no screen asks for. */
  readonly lookUp: ScanHandler;
  readonly sounds: Pick<Sounds, 'play'>;
  /** Whether a question stands over the screen. */
  readonly isAsking?: () => boolean;
}

/** The scans of the whole app: reads each scanned text and hands its account to the screen that asked for it. */
export class Scans {
  readonly #parts: Parts;
  readonly #listener: ScanListener;
  #handlers: readonly ScanHandler[] = [];
  #takers: readonly KeyTaker[] = [];
  #answer = $state.raw<ScanAnswer | null>(null);
  #count = $state(0);

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#listener = new ScanListener(new ScanDetector(parts.habit), {
      onScan: (text) => void this.take(text),
      takes: (press) => this.#takers.at(-1)?.(press) ?? false,
    });
  }

  /** What is said to the last scan; null when it was said. */
  get answer(): ScanAnswer | null {
    return this.#answer;
  }

  /** Goes up with every answer, the same one said again included. */
  get count(): number {
    return this.#count;
  }

  /** Listens for the scans of a window, until the answered function is called. */
  listen(target: Window): () => void {
    return this.#listener.listen(target);
  }

  /**
   * Gives the accounts that are scanned to a screen, until the answered function is called: the last screen that
   * asked gets them. Written for `$effect(() => kiosk.scans.handle(...))`.
   */
  handle(handler: ScanHandler): () => void {
    this.#handlers = [...this.#handlers, handler];
    return () => {
      this.#handlers = this.#handlers.filter((one) => one !== handler);
    };
  }

  /** Gives every key press to a screen that watches the scanner itself. */
  takeKeys(taker: KeyTaker): () => void {
    this.#takers = [...this.#takers, taker];
    return () => {
      this.#takers = this.#takers.filter((one) => one !== taker);
    };
  }

  /** Reads a scanned text and does with it what the present screen wants; resolves when that is answered. */
  async take(text: string): Promise<void> {
    const scanned = readAccountCode(text);
    if (scanned.kind !== 'account') {
      this.#say(scanned.kind);
      return;
    }
    const isAsking = this.#parts.isAsking ?? isQuestionOpen;
    if (isAsking()) {
      this.#say('question');
      return;
    }
    const handler = this.#handlers.at(-1) ?? this.#parts.lookUp;
    const answer = handler(scanned.id);
    if (!(answer instanceof Promise)) {
      this.#say(answer);
      return;
    }
    this.#say('looking');
    const turn = this.#count;
    const finalAnswer = await answer;
    // Another scan was answered in the meantime: this one is past.
    if (this.#count === turn) this.#show(finalAnswer);
  }

  /** The answer was seen. */
  dismiss(): void {
    this.#answer = null;
  }

  #say(answer: ScanAnswer | null): void {
    this.#show(answer);
    this.#parts.sounds.play(answer === null || isGoodAnswer(answer) ? 'good' : 'bad');
  }

  #show(answer: ScanAnswer | null): void {
    this.#answer = answer;
    this.#count += 1;
  }
}

/** A scan is no answer to a question, and must not take it off the screen unanswered. */
function isQuestionOpen(): boolean {
  return findFrontDialog() !== null;
}

/** Whether a code led somewhere: decides sound, colour and icon. */
export function isGoodAnswer(answer: ScanAnswer): boolean {
  return answer === 'looking' || answer === 'found';
}

interface LookUpParts {
  readonly access: Access;
  readonly navigation: Navigation;
  readonly accounts: AccountActions;
}

/** What a scan does where no screen asks for an account: staff get its card, others nothing. */
export function lookUpScanned(
  { access, navigation, accounts }: LookUpParts,
  id: AccountId,
): ScanAnswer | Promise<ScanAnswer | null> {
  if (access.state.level !== 'staff') return 'locked';
  if (isBusy(navigation.screen)) return 'busy';
  // A failure has a screen of its own, and what is typed a question: neither needs another answer.
  return accounts.bring(id).then((shown) => (shown ? 'found' : null));
}
