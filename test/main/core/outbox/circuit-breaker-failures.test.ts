import { beforeEach, describe, expect, test } from 'vitest';
import {
  broken,
  busy,
  portal,
  refused,
  silence,
  start,
  tryLine,
  type LineTrial,
} from './circuit-breaker-trial.ts';
import { failure } from './samples.ts';

let line: LineTrial;
beforeEach(() => {
  line = tryLine();
});

describe('a person who waits', () => {
  test('is tried at once where nothing can be lost by it', () => {
    line.attempt(refused);
    expect(line.allows({ prioritized: 1 })).toBe('send 1');
    expect(line.allows({ prioritized: 1, underWay: 4 })).toBe('wait');
    line = tryLine();
    line.attempt(busy);
    expect(line.allows({ prioritized: 1 })).toBe('send 1');
  });

  test('is preceded by a harmless request where a create would become unknown', () => {
    for (const trouble of [silence, portal, broken]) {
      line = tryLine();
      line.attempt(trouble);
      expect(line.allows({ prioritized: 1 })).toBe('probe');
    }
  });

  test('does not make the others wait longer, and brings them along', () => {
    line.attempt(refused);
    for (let n = 0; n < 5; n += 1) line.attempt(refused, start + 500, true);
    expect(line.waitsUntil()).toBe(start + 1_000);
    line.attempt(null, start + 600, true);
    expect(line.allows({ at: start + 600 })).toBe('send 1');
  });

  test('hears worse than before: then all wait anew', () => {
    line.attempt(refused);
    line.attempt(portal, start + 500, true);
    expect(line.waitsUntil()).toBe(start + 2_500);
  });
});

describe('answers that come late', () => {
  test('a success begun before the trouble does not end it', () => {
    const early = line.begin();
    line.attempt(portal);
    line.heard(early, null, start, false);
    expect(line.allows()).toBe('wait');
  });

  test('four failures of the same trouble count once', () => {
    const begun = [line.begin(), line.begin(), line.begin(), line.begin()];
    for (const token of begun) line.heard(token, silence, start, false);
    expect(line.waitsUntil()).toBe(start + 1_000);
  });

  test('one begun before the harmless request does not count as the change that follows it', () => {
    const early = line.begin();
    line.attempt(portal);
    line.probed(null, start);
    line.begin();
    line.heard(early, silence, start, false);
    expect(line.allows()).toBe('wait');
  });
});

test('after each trouble it begins with one at a time again', () => {
  line.arrive(24);
  expect(line.allows()).toBe('send 4');
  line.attempt(portal);
  line.probed(null, start);
  line.attempt(null);
  expect(line.allows()).toBe('send 1');
});

describe('the harmless request', () => {
  test.each([404, 400, 422])('a server that refuses the id with %i in its own words is there', (status) => {
    line.attempt(portal);
    expect(line.probed(failure('unreadable-reply', 'maybe-sent', { status }), start)).toBe(true);
    expect(line.allows()).toBe('send 1');
  });

  test.each([
    ['a page', portal],
    ['a redirect', failure('redirected', 'answered', { status: 302 })],
    ['a broken server', failure('server-error', 'answered', { status: 503 })],
    ['a busy server', failure('rate-limited', 'answered', { status: 429 })],
    ['a client that fails', failure('internal', 'not-sent')],
    ['silence', silence],
  ])('%s is not', (_, outcome) => {
    expect(line.probed(outcome, start)).toBe(false);
    expect(line.allows()).toBe('wait');
    expect(line.waitsUntil()).toBe(start + 1_000);
  });

  test('a refused key is an answer', () => {
    expect(line.probed(failure('unauthorised', 'answered', { status: 401 }), start)).toBe(true);
  });

  test('trying now changes nothing where all goes well', () => {
    line.arrive(24);
    line.tryNow(start);
    expect(line.allows()).toBe('send 4');
  });
});
