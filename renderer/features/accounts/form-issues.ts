import type { Failure, FieldIssue } from '../../../preload/contract/index.ts';
import { formFields, type FormField } from '../../lib/form-field.ts';

/** Sorts main's field issues, and server messages that begin with a field's name, to their fields. */
export function readIssues(
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
