import type { Account, AccountDraft } from '../../../preload/contract/index.ts';
import { formFields, type FormField } from '../../lib/form-field.ts';

/** `none`: nobody has chosen yet. */
export type Choice = 'yours' | 'theirs' | 'none';

/** One field in its three versions; '' where it is empty. */
export interface DisputedField {
  readonly field: FormField;
  readonly before: string;
  readonly yours: string;
  readonly theirs: string;
  /** Both sides changed it, and not to the same. */
  readonly clashes: boolean;
}

/** Which version of each field a person wants, where their own and the server's copy differ. */
export class ConflictChoice {
  readonly theirs: Account;
  /** The fields that differ, in the order of the form. */
  readonly disputed: readonly DisputedField[];
  /** Where both sides changed a field, the app prefers neither. */
  readonly chosen: Record<FormField, Choice> = $state({ name: 'none', email: 'none', phone: 'none' });
  readonly #fields: readonly DisputedField[];

  constructor(base: Account, draft: AccountDraft, theirs: Account) {
    this.theirs = theirs;
    this.#fields = formFields.map((field) => compare(field, base, draft, theirs));
    this.disputed = this.#fields.filter(({ yours, theirs: server }) => yours !== server);
    for (const { field, clashes, before, yours } of this.disputed) {
      if (!clashes) this.chosen[field] = yours === before ? 'theirs' : 'yours';
    }
  }

  /** The fields for which a person still has to choose. */
  get undecided(): readonly FormField[] {
    return this.disputed.map(({ field }) => field).filter((field) => this.chosen[field] === 'none');
  }

  /** What a field will be; null while that is not decided. */
  result(field: FormField): string | null {
    const versions = this.#fields.find((one) => one.field === field);
    if (versions === undefined || versions.yours === versions.theirs) return versions?.yours ?? '';
    const side = this.chosen[field];
    return side === 'none' ? null : versions[side];
  }

  /** Whether at least one field would have text; the server takes no account without any. */
  get filled(): boolean {
    return formFields.some((field) => (this.result(field) ?? '').trim() !== '');
  }

  /** What is sent: every field that has text, and '' where the server's text is to be cleared. */
  toDraft(): AccountDraft {
    const draft: { name?: string; email?: string; phone?: string } = {};
    for (const field of formFields) {
      const text = this.result(field) ?? '';
      if (text !== '' || (this.theirs[field] ?? '') !== '') draft[field] = text;
    }
    return draft;
  }
}

function compare(field: FormField, base: Account, draft: AccountDraft, server: Account): DisputedField {
  const before = base[field] ?? '';
  // What the draft leaves out was not touched.
  const yours = draft[field] ?? before;
  const theirs = server[field] ?? '';
  return { field, before, yours, theirs, clashes: yours !== before && theirs !== before && yours !== theirs };
}
