import type { Account, Failure, LookUp, Result, Submission } from '../../../preload/contract/index.ts';
import type { AccountForm } from '../accounts/account-form.svelte.ts';
import { formFields, type FormField } from '../../lib/form-field.ts';
import { isEffectUnknown, noteFailure, type FailureView } from '../../lib/failure-view.ts';

/** Where a customer is. */
export type VisitStep =
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
  | { readonly name: 'failed'; readonly failureView: FailureView }
  /** Nobody knows whether the account was opened: it must not be opened again without staff. */
  | { readonly name: 'unsure' }
  /** Waits for the customer's card. */
  | { readonly name: 'scan' }
  | { readonly name: 'looking' }
  | { readonly name: 'own'; readonly lookUp: LookUp }
  | { readonly name: 'own-failed'; readonly found: boolean };

/** The question after this one; null after the last. */
export function questionAfter(field: FormField): FormField | null {
  return formFields[formFields.indexOf(field) + 1] ?? null;
}

/** The question before this one; null before the first. */
export function questionBefore(field: FormField): FormField | null {
  return formFields[formFields.indexOf(field) - 1] ?? null;
}

/** A request is under way that the customer can only wait for. */
export function isWaiting(step: VisitStep): boolean {
  return step.name === 'saving' || step.name === 'looking';
}

/** Whether the screen shows something that a passer-by must not read. */
export function isPersonal(step: VisitStep, form: AccountForm): boolean {
  switch (step.name) {
    case 'question':
      return form[step.field] !== '';
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
    case 'failed':
    case 'unsure':
    case 'scan':
    case 'looking':
    case 'own-failed':
      return false;
  }
}

/**
 * Where a customer goes on after what was typed was handed in. A refusal of a field leads back to its question; what
 * the server says of it is noted in the form. `evenIfSimilar`: they were asked already whether they have an account.
 */
export function findStepAfterSaving(
  result: Result<Submission>,
  form: AccountForm,
  evenIfSimilar: boolean,
): VisitStep {
  if (!result.ok) {
    return isEffectUnknown(result.failure) ? { name: 'unsure' } : findFailureStep(result.failure, form);
  }
  const submission = result.value;
  switch (submission.kind) {
    case 'looks-like':
      return { name: 'looks-like' };
    case 'open': {
      const { state, failure } = submission.change;
      if (state === 'unknown') return { name: 'unsure' };
      if (state !== 'failed') return { name: 'waiting' };
      if (failure === null) return { name: 'unsure' };
      return failure.code === 'conflict' && !evenIfSimilar
        ? { name: 'looks-like' }
        : findFailureStep(failure, form);
    }
    case 'done':
      return submission.account === null ? { name: 'unsure' } : { name: 'done', account: submission.account };
    case 'dropped':
      return { name: 'unsure' };
  }
}

function findFailureStep(failure: Failure, form: AccountForm): VisitStep {
  form.failureView = noteFailure(failure);
  const field = formFields.find((name) => form.issues[name] !== undefined);
  return field === undefined
    ? { name: 'failed', failureView: form.failureView }
    : { name: 'question', field, refused: true };
}
