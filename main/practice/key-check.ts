import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Makes a check for one key whose duration tells nothing about how much of a guess was right: both
 * sides are hashed to the same length first.
 */
export function createKeyCheck(apiKey: string): (guess: string | string[] | undefined) => boolean {
  const salt = randomBytes(32);
  const digest = (text: string): Buffer => createHmac('sha256', salt).update(text).digest();
  const right = digest(apiKey);
  return (guess) => timingSafeEqual(digest(typeof guess === 'string' ? guess : ''), right);
}
