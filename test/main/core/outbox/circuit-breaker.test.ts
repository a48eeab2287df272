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

describe('while the server answers', () => {
  beforeEach(() => breaker.arrive(24));

  test('four at a time', () => {
    expect(breaker.state()).toBe('up');
    expect([0, 1, 3, 4].map((underWay) => breaker.allows({ underWay }))).toEqual([
      'send 4',
      'send 3',
      'send 1',
      'wait',
    ]);
  });

  test('a refusal of one change holds up no other', () => {
    breaker.attempt(failure('rejected', 'answered', { status: 422 }));
    breaker.attempt(failure('not-found', 'answered', { status: 404 }));
    expect(breaker.allows()).toBe('send 4');
  });

  test('what the client refused by itself says nothing', () => {
    breaker.attempt(failure('internal', 'not-sent'));
    expect(breaker.state()).toBe('up');
    expect(breaker.allows()).toBe('send 4');
  });
});

describe('before anything was tried', () => {
  test('what was left over waits for a harmless request, what a person waits for does not', () => {
    expect(breaker.state()).toBe('untried');
    expect(breaker.allows()).toBe('probe');
    expect(breaker.allows({ prioritized: 2 })).toBe('send 2');
    expect(breaker.allows({ prioritized: 9, underWay: 1 })).toBe('send 3');
  });

  test('an answer to a person brings the others, one after another at first', () => {
    breaker.attempt(null, start, true);
    expect(breaker.allows()).toBe('send 1');
    expect(breaker.allows({ underWay: 1 })).toBe('wait');
    expect(breaker.allows({ underWay: 1, prioritized: 1 })).toBe('send 1');
  });
});

describe.each([
  ['nothing gets out', refused, 'down'],
  ['no answer comes', silence, 'down'],
  ['something else answers', portal, 'down'],
  ['the server is broken', broken, 'up'],
  ['the server is busy', busy, 'up'],
] as const)('when %s', (_, outage, state) => {
  const wait = outage === busy ? 60_000 : 1_000;
  beforeEach(() => breaker.attempt(outage));

  test('all wait together', () => {
    expect(breaker.state()).toBe(state);
    expect(breaker.allows({ at: start + wait - 1 })).toBe('wait');
    expect(breaker.waitsUntil()).toBe(start + wait);
  });

  test('then one harmless request, one change, and the others, more and more at once', () => {
    expect(breaker.allows({ at: start + wait })).toBe('probe');
    expect(breaker.onProbeEnded(null, start + wait)).toBe(true);
    expect(breaker.state()).toBe('up');
    expect(breaker.waitsUntil()).toBe(null);
    expect(breaker.allows({ at: start + wait })).toBe('send 1');
    const begun = breaker.begin();
    expect(breaker.allows({ at: start + wait })).toBe('wait');
    breaker.onAttemptEnded(begun, null, start + wait, false);
    const max = [0, 6, 1, 8, 8, 99].map((arrivals) => {
      breaker.arrive(arrivals);
      return breaker.allows({ at: start + wait });
    });
    expect(max).toEqual(['send 1', 'send 1', 'send 2', 'send 3', 'send 4', 'send 4']);
  });

  test('each failure makes the wait longer, a success makes it short again', () => {
    expect(breaker.onProbeEnded(outage, start + wait)).toBe(false);
    const longer = outage === busy ? 60_000 : 2_000;
    expect(breaker.waitsUntil()).toBe(start + wait + longer);
    breaker.onProbeEnded(null, start);
    breaker.attempt(silence);
    expect(breaker.waitsUntil()).toBe(start + 4_000);
    breaker.onProbeEnded(null, start);
    breaker.attempt(null);
    breaker.attempt(silence);
    expect(breaker.waitsUntil()).toBe(start + 1_000);
  });

  test('a clock that was set back does not make it longer', () => {
    expect(breaker.allows({ at: start - 1 })).toBe('probe');
  });

  test('a person may end the wait', () => {
    breaker.tryNow(start);
    expect(breaker.allows()).toBe('send 1');
    expect(breaker.waitsUntil()).toBe(null);
  });

  test('news from outside end the wait, and the harmless request goes first', () => {
    breaker.endWait();
    expect(breaker.allows()).toBe('probe');
  });
});
