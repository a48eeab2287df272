import type { Account, LookUp } from '../../../preload/contract/index.ts';
import type { AccountForm } from '../accounts/account-form.svelte.ts';
import { formFields, type FormField } from '../../lib/form-field.ts';
import type { FailureView } from '../../lib/failure-view.ts';

/** Where a customer is. */
export type VisitStage =
  | { readonly name: 'attract' }
  | { readonly name: 'language' }
  /** `refused`: the server did not accept what was typed here. */
  | { readonly name: 'question'; readonly field: FormField; readonly refused?: boolean }
  | { readonly name: 'review' }
  | { readonly name: 'saving' }
  | { readonly name: 'looks-like' }
  | { readonly name: 'ask-staff' }
  | { readonly name: 'done'; readonly account: Account }
  /** Kept on this terminal, but not with the server yet: there is no code to give. */
  | { readonly name: 'waiting' }
  | { readonly name: 'trouble'; readonly failureView: FailureView }
  /** Nobody knows whether the account was opened: it must not be opened again without staff. */
  | { readonly name: 'unsure' }
  /** Waits for the customer's card. */
  | { readonly name: 'scan' }
  | { readonly name: 'looking' }
  | { readonly name: 'own'; readonly lookUp: LookUp }
  | { readonly name: 'own-trouble'; readonly found: boolean };

/** The question after this one; null after the last. */
export function questionAfter(field: FormField): FormField | null {
  return formFields[formFields.indexOf(field) + 1] ?? null;
}

/** The question before this one; null before the first. */
export function questionBefore(field: FormField): FormField | null {
  return formFields[formFields.indexOf(field) - 1] ?? null;
}

/** A request is under way that the customer can only wait for. */
export function isWaiting(stage: VisitStage): boolean {
  return stage.name === 'saving' || stage.name === 'looking';
}

/** Whether the screen shows something that a passer-by must not read. */
export function isPersonal(stage: VisitStage, form: AccountForm): boolean {
  switch (stage.name) {
    case 'question':
      return form[stage.field] !== '';
    case 'review':
    case 'done':
    case 'own':
      return true;
    case 'attract':
    case 'language':
    case 'saving':
    case 'looks-like':
    case 'ask-staff':
    case 'waiting':
    case 'trouble':
    case 'unsure':
    case 'scan':
    case 'looking':
    case 'own-trouble':
      return false;
  }
}
