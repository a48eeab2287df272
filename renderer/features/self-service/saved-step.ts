import type { Failure, Result, Submission } from '../../../preload/contract/index.ts';
import type { AccountForm } from '../accounts/account-form.svelte.ts';
import { formFields } from '../../lib/form-field.ts';
import { isEffectUnknown, noteFailure } from '../../lib/failure-view.ts';
import type { VisitStage } from './step.ts';

/**
 * Where a customer goes on after what was typed was handed in. A refusal of a field leads back to its question; what
 * the server says of it is noted in the form. `evenIfSimilar`: they were asked already whether they have an account.
 */
export function findSavedStage(
  result: Result<Submission>,
  form: AccountForm,
  evenIfSimilar: boolean,
): VisitStage {
  if (!result.ok) {
    return isEffectUnknown(result.failure) ? { name: 'unsure' } : findTrouble(result.failure, form);
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
        : findTrouble(failure, form);
    }
    case 'done':
      return submission.account === null ? { name: 'unsure' } : { name: 'done', account: submission.account };
    case 'dropped':
      return { name: 'unsure' };
  }
}

function findTrouble(failure: Failure, form: AccountForm): VisitStage {
  form.failureView = noteFailure(failure);
  const field = formFields.find((name) => form.issues[name] !== undefined);
  return field === undefined
    ? { name: 'trouble', failureView: form.failureView }
    : { name: 'question', field, refused: true };
}
