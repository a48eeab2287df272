import * as v from 'valibot';

/** Why an API key is refused at entry; never quoted back, the screens have a sentence for each. */
export const apiKeyProblems = ['empty', 'has-space', 'has-line-break', 'not-ascii', 'too-long'] as const;

export type ApiKeyProblem = (typeof apiKeyProblems)[number];

/** Windows keeps at most 2,560 bytes an item and header lines are finite; real keys are far shorter. */
const maxApiKeyLength = 256;

/**
 * Finds what is wrong with an API key, or null. A key with a character that a header refuses would
 * make Node's error text quote it, so it is refused here, before any header is built.
 */
export function findApiKeyProblem(key: string): ApiKeyProblem | null {
  if (key === '') return 'empty';
  if (/[\r\n]/.test(key)) return 'has-line-break';
  if (/\s/.test(key)) return 'has-space';
  if (!/^[\x21-\x7e]+$/.test(key)) return 'not-ascii';
  if (key.length > maxApiKeyLength) return 'too-long';
  return null;
}

/** A key fit for the `x-api-key` header. */
export const ApiKeySchema = v.pipe(
  v.string(),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const problem = findApiKeyProblem(dataset.value);
    if (problem !== null) addIssue({ message: problem });
  }),
  v.brand('ApiKey'),
);

export type ApiKey = v.InferOutput<typeof ApiKeySchema>;
