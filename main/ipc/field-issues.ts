import type * as v from 'valibot';
import type { FieldIssue } from '../../preload/contract/index.ts';

/** Replaces valibot's own texts, which quote what was received. */
export const neutralMessage = 'Not of the expected kind.';

const maxIssues = 20;

/**
 * Turns valibot's issues into the contract's: a dotted path and a rule's own text. Names that the
 * sender made up are not repeated: an unexpected field is reported on the object that holds it.
 */
export function listFieldIssues(issues: readonly v.BaseIssue<unknown>[]): FieldIssue[] {
  return issues.slice(0, maxIssues).map(({ type, expected, path = [], message }) => {
    const isUnexpectedField = type === 'strict_object' && expected === 'never';
    const known = isUnexpectedField ? path.slice(0, -1) : path;
    const field = known.map(({ key }) => String(key)).join('.');
    return { field: field.slice(0, 100), message: message.slice(0, 300) };
  });
}
