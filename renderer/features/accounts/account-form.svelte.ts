import {
  defaultPreferences,
  maxFieldLength,
  type Account,
  type AccountDraft,
  type OutboxEntry,
  type EntryId,
  type Failure,
  type FieldIssue,
} from '../../../preload/contract/index.ts';
import { findEmailDoubt } from './email-doubt.ts';
import { formFields, type FormField } from '../../lib/form-field.ts';
import { readPhone } from '../../lib/phone-number.ts';
import { noteFailure, type FailureView } from '../../lib/failure-view.ts';

/** What a form begins with beside the account it changes. */
export interface FormBeginning {
  /** Texts that were typed before, in place of the account's. */
  readonly typed?: AccountDraft | null;
  /** The change that saving corrects. */
  readonly corrects?: OutboxEntry;
  /** The change whose place a saved new account takes. */
  readonly replaces?: EntryId;
  /** Where a phone number without a country code is from: ISO 3166, two letters. */
  readonly country?: () => string;
}

/** The typed fields of one account, kept as long as any screen may come back to them. */
export class AccountForm {
  readonly original: Account | null;
  readonly #country: () => string;
  name = $state('');
  email = $state('');
  phone = $state('');
  /** True while a request is under way: a second one must not start, and nobody may leave. */
  busy = $state(false);
  /** The last save failed; stays until the next attempt. */
  failureView = $state.raw<FailureView | null>(null);
  /** A save was handed over and nobody knows its effect: to save a new account again is a person's decision. */
  sentUnknown = $state(false);
  #corrects = $state.raw<OutboxEntry | null>(null);
  #refused = $state.raw<OutboxEntry | null>(null);
  #replaces: EntryId | null;
  /** What the fields held when the form was opened. */
  readonly #beginning: Readonly<Record<FormField, string>>;
  /** Save was pressed with every field empty. */
  refusedEmpty = $state(false);
  /** Fields whose doubts are shown: doubts wait until a field was left, so that nobody is nagged while typing. */
  readonly #visited = $state({ name: false, email: false, phone: false });
  /** Fields that were changed after the last answer. */
  readonly #corrected = $state({ name: false, email: false, phone: false });
  /** Save was pressed once with doubts that had not been on the screen before. */
  held = $state(false);

  readonly phoneReading = $derived.by(() => readPhone(this.phone, this.#country()));
  readonly emailDoubt = $derived.by(() => findEmailDoubt(this.email));
  readonly changed = $derived.by(() =>
    formFields.some((field) => this[field].trim() !== this.#before(field).trim()),
  );
  /** Whether leaving loses something typed. */
  readonly unsaved = $derived.by(() =>
    formFields.some((field) => this[field].trim() !== this.#beginning[field].trim()),
  );
  readonly filled = $derived.by(() => formFields.some((field) => this[field].trim() !== ''));
  readonly tooLong = $derived.by(() => formFields.filter((field) => this[field].length > maxFieldLength));

  constructor(original: Account | null = null, { typed, corrects, replaces, country }: FormBeginning = {}) {
    this.#country = country ?? (() => defaultPreferences.country);
    this.original = original;
    this.#corrects = corrects ?? null;
    this.#replaces = replaces ?? null;
    for (const field of formFields) this[field] = typed?.[field] ?? this.#before(field);
    this.#beginning = { name: this.name, email: this.email, phone: this.phone };
    const failure = corrects?.failure ?? null;
    if (failure !== null) this.failureView = noteFailure(failure);
  }

  /** The change that saving corrects: one that was handed in before; null for a new one. */
  get corrects(): OutboxEntry | null {
    return this.#corrects;
  }

  /** The change that this form handed in and the server refused: it is given up with the form. */
  get refused(): OutboxEntry | null {
    return this.#refused;
  }

  get replaces(): EntryId | null {
    return this.#replaces;
  }

  /** What it begins with is data of the server in use, not only what a person has just typed. */
  get ofThisServer(): boolean {
    const corrects = this.#corrects !== null && this.#refused === null;
    return this.original !== null || corrects || this.#replaces !== null;
  }

  /** The server refused the change as it was typed: the next save corrects it. */
  refuse(change: OutboxEntry): void {
    // A change that was there before the form stays in the list of open changes when the form is left.
    if (this.#corrects === null || this.#refused !== null) this.#refused = change;
    this.#corrects = change;
    this.failureView = change.failure === null ? null : noteFailure(change.failure);
  }

  /** A key or a server was taken into use: only what the server said of what was typed still holds. */
  leaveFailureBehind(): void {
    if (this.failureView?.failure !== this.#corrects?.failure) this.failureView = null;
  }

  /** Takes what was typed to another server: the change it belonged to stays with its own. */
  forAnotherServer(): this {
    this.#corrects = null;
    this.#refused = null;
    this.#replaces = null;
    this.failureView = null;
    this.sentUnknown = false;
    return this;
  }

  /** The doubts to show now. */
  readonly shownDoubts = $derived.by(() => ({
    email: this.#visited.email && this.#touched('email') ? this.emailDoubt : null,
    phone: this.#visited.phone && this.#touched('phone') ? this.phoneReading.doubt : null,
  }));

  /** What main's schema or the server said about each field, until that field is changed. */
  readonly issues = $derived.by(() =>
    readIssues(this.failureView?.failure ?? null, (field) => this.#corrected[field]),
  );

  visit(field: FormField): void {
    if (this[field].trim() !== '') this.#visited[field] = true;
  }

  /** Forgets what was said about the form, and about this field, as soon as it changes. */
  edited(field: FormField): void {
    this.refusedEmpty = false;
    this.held = false;
    this.#corrected[field] = true;
  }

  /** A request goes out: what was said about the one before no longer holds. */
  startSending(): void {
    this.busy = true;
    this.held = false;
    this.failureView = null;
    for (const field of formFields) this.#corrected[field] = false;
  }

  /**
   * Whether the form may be sent. Blocks what the contract refuses (nothing filled in, too long), and
   * holds once, never twice, to show doubts that were not on the screen yet.
   */
  check(): boolean {
    this.refusedEmpty = !this.filled;
    if (this.refusedEmpty || this.tooLong.length > 0) return false;
    const before = this.shownDoubts;
    for (const field of formFields) this.visit(field);
    const after = this.shownDoubts;
    const news =
      (before.email === null && after.email !== null) ||
      (before.phone === null && hinders(after.phone, before.phone));
    this.held = news && !this.held;
    return !this.held;
  }

  /**
   * What is sent. Changed fields go trimmed, the phone number in E.164 when it parses, untouched ones
   * exactly as the server had them; a cleared field goes as '', one that was never filled stays away.
   */
  toDraft(): AccountDraft {
    const draft: { name?: string; email?: string; phone?: string } = {};
    for (const field of formFields) {
      const before = this.#before(field);
      const typed = this[field].trim();
      if (typed === '' && before === '') continue;
      if (!this.#touched(field)) draft[field] = before;
      else draft[field] = field === 'phone' ? this.phoneReading.sent : typed;
    }
    return draft;
  }

  #touched(field: FormField): boolean {
    return this[field] !== this.#before(field);
  }

  #before(field: FormField): string {
    return this.original?.[field] ?? '';
  }
}

/** An extension is told, not doubted: it must not hold the form up. */
function hinders(doubt: string | null, shown: string | null): boolean {
  return doubt !== null && doubt !== 'extension' && doubt !== shown;
}

/** Sorts main's field issues, and server messages that begin with a field's name, to their fields. */
function readIssues(
  failure: Failure | null,
  isCorrected: (field: FormField) => boolean,
): Partial<Record<FormField, string>> {
  const issues: Partial<Record<FormField, string>> = {};
  const said: FieldIssue[] = (failure?.messages ?? []).map((message) => ({
    field: message.split(/\W/, 1)[0]?.toLowerCase() ?? '',
    message,
  }));
  for (const { field, message } of [...(failure?.fields ?? []), ...said]) {
    const last = field.split('.').at(-1);
    const known = formFields.find((name) => name === last);
    if (known !== undefined && !isCorrected(known)) issues[known] ??= message;
  }
  return issues;
}
