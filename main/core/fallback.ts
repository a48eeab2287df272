import type { Result } from '../../preload/contract/index.ts';
import type { Log } from '../lib/log.ts';

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
