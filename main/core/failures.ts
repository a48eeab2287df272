import {
  fail,
  type Failure,
  type FailureCode,
  type FieldIssue,
  type KeychainState,
  type Result,
} from '../../preload/contract/index.ts';
import type { Log } from '../lib/log.ts';

/** A failed `Result`, of any value type. */
export type Failed = { readonly ok: false; readonly failure: Failure };

/** A failure of a call that provably reached no server. */
export function failNotSent(code: FailureCode): Failed {
  return fail({ code, delivery: 'not-sent' });
}

/** A failure of a call whose effect nobody can know. */
export function failMaybeSent(code: FailureCode): Failed {
  return fail({ code, delivery: 'maybe-sent' });
}

/** A refused input. The issues name fields and rules; they never quote what was sent. */
export function failInput(fields: readonly FieldIssue[]): Failed {
  return fail({ code: 'invalid-input', delivery: 'not-sent', fields: [...fields] });
}

/** The failure that says why the keychain could not serve. */
export function failKeychain(keychain: Exclude<KeychainState, 'available'>): Failed {
  return failNotSent(`keychain-${keychain}`);
}

/** The answer, or where there is none what stands in for it; why there is none is logged by its code. */
export async function withFallback<T>(
  asked: Promise<Result<T>>,
  otherwise: T,
  log: Log,
  event: string,
): Promise<T> {
  const answer = await asked;
  if (answer.ok) return answer.value;
  log(event, { code: answer.failure.code });
  return otherwise;
}
