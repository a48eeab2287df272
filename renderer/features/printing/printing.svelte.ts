import { tick } from 'svelte';
import * as v from 'valibot';
import {
  AccountIdSchema,
  fail,
  type AccountId,
  type Failure,
  type Paper,
  type PrintRequest,
  type Result,
} from '../../../preload/contract/index.ts';
import type { Devices } from '../../environment/devices.svelte.ts';
import { loadOwnLetters } from '../../environment/fonts.ts';
import type { Preferences } from '../../environment/preferences.svelte.ts';

/** What a card says of its account: nothing else of it ever reaches the printer. */
export interface CardOwner {
  readonly id: AccountId;
  readonly name: string | null;
}

/** The one sheet that is laid out for paper now. */
export interface Sheet {
  readonly owner: CardOwner;
  readonly paper: Paper;
  /** A made-up card, to try a printer. */
  readonly sample: boolean;
}

/** How the last print ended; a failure of null: the printer took it. */
export interface PrintOutcome {
  readonly id: AccountId;
  readonly failure: Failure | null;
}

const sampleOwner: CardOwner = { id: v.parse(AccountIdSchema, 'sample-0000-0000-0000-00'), name: null };

/**
 * Prints the account card: puts it into the page, where only the print style sheet shows it, waits until it stands
 * there, has main print the page, and takes it out again.
 */
export class Printing {
  #sheet = $state.raw<Sheet | null>(null);
  #outcome = $state.raw<PrintOutcome | null>(null);
  readonly #devices: Devices;
  readonly #preferences: Preferences;
  readonly #waitForLayout: (sheet: Sheet) => Promise<void>;

  /** `waitForLayout` ends when the page, fonts included, shows the sheet; tests bring their own. */
  constructor(devices: Devices, preferences: Preferences, waitForLayout = layOut) {
    this.#devices = devices;
    this.#preferences = preferences;
    this.#waitForLayout = waitForLayout;
  }

  /** Whether this terminal has a printer; without one no screen offers to print. */
  get possible(): boolean {
    return this.#preferences.chosen.printer !== null;
  }

  get sheet(): Sheet | null {
    return this.#sheet;
  }

  get busy(): boolean {
    return this.#sheet !== null;
  }

  get outcome(): PrintOutcome | null {
    return this.#outcome;
  }

  /** Prints an account's card on the printer of the preferences. */
  async print({ id, name }: CardOwner): Promise<Result<undefined>> {
    const { printer } = this.#preferences.chosen;
    const owner = { id, name };
    if (printer === null) return this.#end(owner, fail({ code: 'printer-missing', delivery: 'not-sent' }));
    return this.#run({ owner, paper: printer.paper, sample: false }, {});
  }

  /** Prints a made-up card that is marked as one, on a printer that need not be chosen yet. */
  async printSample(printer: { readonly name: string; readonly paper: Paper }): Promise<Result<undefined>> {
    const { name, paper } = printer;
    return this.#run({ owner: sampleOwner, paper, sample: true }, { printer: { name, paper } });
  }

  /** Drops the outcome of an earlier print; a print under way goes on. */
  forgetOutcome(): void {
    this.#outcome = null;
  }

  /** Lets go of what was printed and how it ended, at once; an answer that is still to come changes nothing. */
  clear(): void {
    this.#sheet = null;
    this.#outcome = null;
  }

  async #run(sheet: Sheet, request: PrintRequest): Promise<Result<undefined>> {
    // The page has place for one: a second card would go out on the first one's paper.
    if (this.busy) return fail({ code: 'printer-failed', delivery: 'not-sent' });
    this.#outcome = null;
    this.#sheet = sheet;
    await this.#waitForLayout(sheet);
    // The visit ended meanwhile: nobody's card is printed.
    if (this.#sheet !== sheet) return fail({ code: 'printer-failed', delivery: 'not-sent' });
    const result = await this.#devices.print(request);
    if (this.#sheet !== sheet) return result;
    this.#sheet = null;
    return this.#end(sheet.owner, result);
  }

  #end({ id }: CardOwner, result: Result<undefined>): Result<undefined> {
    this.#outcome = { id, failure: result.ok ? null : result.failure };
    return result;
  }
}

/** What is hidden loads no font by itself, so the name's letters are asked for before the page is printed. */
async function layOut({ owner }: Sheet): Promise<void> {
  await tick();
  await loadOwnLetters(owner.name ?? '');
  await document.fonts.ready;
  await new Promise((resolve) => requestAnimationFrame(resolve));
}
