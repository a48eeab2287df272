import {
  maximumFieldLength,
  type Account,
  type AccountDraft,
  type FieldIssue,
} from '../../preload/contract/index.ts';
import { findEmailDoubt } from './email-doubt.ts';
import { readPhone } from './phone-number.ts';
import type { Setback } from './setback.ts';

export const formFields = ['name', 'email', 'phone'] as const;

export type FormField = (typeof formFields)[number];

/** The typed fields of one account, kept as long as any screen may come back to them. */
export class AccountForm {
  readonly original: Account | null;
  name = $state('');
  email = $state('');
  phone = $state('');
  /** True while a request is under way: a second one must not start, and nobody may leave. */
  busy = $state(false);
  /** The last save failed; stays until the next attempt. */
  setback = $state.raw<Setback | null>(null);
  /** A save was sent and nobody knows its effect: to send a create again is a person's decision. */
  sentUnknown = $state(false);
  /** Save was pressed with every field empty. */
  refusedEmpty = $state(false);
  /** Fields whose doubts are shown: doubts wait until a field was left, so that nobody is nagged while typing. */
  readonly #visited = $state({ name: false, email: false, phone: false });
  /** Fields that were changed after the last answer. */
  readonly #corrected = $state({ name: false, email: false, phone: false });
  /** Save was pressed once with doubts that had not been on the screen before. */
  held = $state(false);

  readonly phoneReading = $derived.by(() => readPhone(this.phone));
  readonly emailDoubt = $derived.by(() => findEmailDoubt(this.email));
  readonly changed = $derived.by(() =>
    formFields.some((field) => this[field].trim() !== this.#before(field).trim()),
  );
  readonly filled = $derived.by(() => formFields.some((field) => this[field].trim() !== ''));
  readonly tooLong = $derived.by(() => formFields.filter((field) => this[field].length > maximumFieldLength));

  constructor(original: Account | null = null) {
    this.original = original;
    for (const field of formFields) this[field] = this.#before(field);
  }

  /** The doubts to show now. */
  readonly shownDoubts = $derived.by(() => ({
    email: this.#visited.email && this.#touched('email') ? this.emailDoubt : null,
    phone: this.#visited.phone && this.#touched('phone') ? this.phoneReading.doubt : null,
  }));

  /** What main's schema or the server said about each field, until that field is changed. */
  readonly issues = $derived.by(() => readIssues(this.setback, (field) => this.#corrected[field]));

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
    this.setback = null;
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
  setback: Setback | null,
  isCorrected: (field: FormField) => boolean,
): Partial<Record<FormField, string>> {
  const issues: Partial<Record<FormField, string>> = {};
  const said: FieldIssue[] = (setback?.failure.messages ?? []).map((message) => ({
    field: message.split(/\W/, 1)[0]?.toLowerCase() ?? '',
    message,
  }));
  for (const { field, message } of [...(setback?.failure.fields ?? []), ...said]) {
    const last = field.split('.').at(-1);
    const known = formFields.find((name) => name === last);
    if (known !== undefined && !isCorrected(known)) issues[known] ??= message;
  }
  return issues;
}
