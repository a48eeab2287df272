import type { Result } from '../../../preload/contract/index.ts';

/** The value of a success; a failure fails the test, by its code. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`Failed with ${result.failure.code}`);
  return result.value;
}

/** The failure's code, or `ok`. */
export function code(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.failure.code;
}
