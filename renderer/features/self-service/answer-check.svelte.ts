import type { AccountForm } from '../accounts/account-form.svelte.ts';
import type { FormField } from '../../lib/form-field.ts';

/** What keeps a customer at a question: nothing was typed, or nothing at any of them. */
export type AnswerHint = 'empty' | 'one-needed';

/** Looks at an answer before the next question: doubts are shown once, and never in the way twice. */
export class AnswerCheck {
  #held = $state(false);
  #hint = $state<AnswerHint | null>(null);

  /** A doubt was shown when Next was pressed: the next press goes on. */
  get held(): boolean {
    return this.#held;
  }

  get hint(): AnswerHint | null {
    return this.#hint;
  }

  /** Whether the customer may go on from this question. */
  passes(form: AccountForm, field: FormField): boolean {
    if (form.tooLong.includes(field)) return false;
    if (form[field].trim() === '') {
      this.#hint = 'empty';
      return false;
    }
    this.#held = raisesDoubt(form, field);
    return !this.#held;
  }

  /** Every question was left out. */
  askForOne(): void {
    this.#hint = 'one-needed';
  }

  /** The answer was changed, or is done with. */
  clear(): void {
    this.#held = false;
    this.#hint = null;
  }
}

function raisesDoubt(form: AccountForm, field: FormField): boolean {
  if (field === 'name') return false;
  const before = form.shownDoubts[field];
  form.visit(field);
  const after = form.shownDoubts[field];
  // An extension is told, not doubted.
  return before === null && after !== null && after !== 'extension';
}
