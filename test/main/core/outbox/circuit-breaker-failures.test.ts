import { beforeEach, describe, expect, test } from 'vitest';
import {
  broken,
  busy,
  portal,
  refused,
  silence,
  start,
  createBreakerTrial,
  type BreakerTrial,
} from './circuit-breaker-trial.ts';
import { failure } from './samples.ts';

let breaker: BreakerTrial;
beforeEach(() => {
  breaker = createBreakerTrial();
});

describe('a person who waits', () => {
  test('is tried at once where nothing can be lost by it', () => {
    breaker.attempt(refused);
    expect(breaker.allows({ prioritized: 1 })).toBe('send 1');
    expect(breaker.allows({ prioritized: 1, underWay: 4 })).toBe('wait');
    breaker = createBreakerTrial();
    breaker.attempt(busy);
    expect(breaker.allows({ prioritized: 1 })).toBe('send 1');
  });

  test('is preceded by a harmless request where a create would become unknown', () => {
    for (const outage of [silence, portal, broken]) {
      breaker = createBreakerTrial();
      breaker.attempt(outage);
      expect(breaker.allows({ prioritized: 1 })).toBe('probe');
    }
  });

  test('does not make the others wait longer, and brings them along', () => {
    breaker.attempt(refused);
    for (let n = 0; n < 5; n += 1) breaker.attempt(refused, start + 500, true);
    expect(breaker.waitsUntil()).toBe(start + 1_000);
    breaker.attempt(null, start + 600, true);
    expect(breaker.allows({ at: start + 600 })).toBe('send 1');
  });

  test('hears worse than before: then all wait anew', () => {
    breaker.attempt(refused);
    breaker.attempt(portal, start + 500, true);
    expect(breaker.waitsUntil()).toBe(start + 2_500);
  });
});

describe('answers that come late', () => {
  test('a success begun before the outage does not end it', () => {
    const early = breaker.begin();
    breaker.attempt(portal);
    breaker.onAttemptEnded(early, null, start, false);
    expect(breaker.allows()).toBe('wait');
  });

  test('four failures of the same outage count once', () => {
    const begun = [breaker.begin(), breaker.begin(), breaker.begin(), breaker.begin()];
    for (const token of begun) breaker.onAttemptEnded(token, silence, start, false);
    expect(breaker.waitsUntil()).toBe(start + 1_000);
  });

  test('one begun before the harmless request does not count as the change that follows it', () => {
    const early = breaker.begin();
    breaker.attempt(portal);
    breaker.onProbeEnded(null, start);
    breaker.begin();
    breaker.onAttemptEnded(early, silence, start, false);
    expect(breaker.allows()).toBe('wait');
  });
});

test('after each outage it begins with one at a time again', () => {
  breaker.arrive(24);
  expect(breaker.allows()).toBe('send 4');
  breaker.attempt(portal);
  breaker.onProbeEnded(null, start);
  breaker.attempt(null);
  expect(breaker.allows()).toBe('send 1');
});

describe('the harmless request', () => {
  test.each([404, 400, 422])('a server that refuses the id with %i in its own words is there', (status) => {
    breaker.attempt(portal);
    expect(breaker.onProbeEnded(failure('unreadable-reply', 'maybe-sent', { status }), start)).toBe(true);
    expect(breaker.allows()).toBe('send 1');
  });

  test.each([
    ['a page', portal],
    ['a redirect', failure('redirected', 'answered', { status: 302 })],
    ['a broken server', failure('server-error', 'answered', { status: 503 })],
    ['a busy server', failure('rate-limited', 'answered', { status: 429 })],
    ['a client that fails', failure('internal', 'not-sent')],
    ['silence', silence],
  ])('%s is not', (_, outcome) => {
    expect(breaker.onProbeEnded(outcome, start)).toBe(false);
    expect(breaker.allows()).toBe('wait');
    expect(breaker.waitsUntil()).toBe(start + 1_000);
  });

  test('a refused key is an answer', () => {
    expect(breaker.onProbeEnded(failure('unauthorised', 'answered', { status: 401 }), start)).toBe(true);
  });

  test('trying now changes nothing where all goes well', () => {
    breaker.arrive(24);
    breaker.tryNow(start);
    expect(breaker.allows()).toBe('send 4');
  });
});
