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

describe('while the server answers', () => {
  beforeEach(() => line.arrive(24));

  test('four at a time', () => {
    expect(line.state()).toBe('up');
    expect([0, 1, 3, 4].map((underWay) => line.allows({ underWay }))).toEqual([
      'send 4',
      'send 3',
      'send 1',
      'wait',
    ]);
  });

  test('a refusal of one change holds up no other', () => {
    line.attempt(failure('rejected', 'answered', { status: 422 }));
    line.attempt(failure('not-found', 'answered', { status: 404 }));
    expect(line.allows()).toBe('send 4');
  });

  test('what the client refused by itself says nothing', () => {
    line.attempt(failure('internal', 'not-sent'));
    expect(line.state()).toBe('up');
    expect(line.allows()).toBe('send 4');
  });
});

describe('before anything was tried', () => {
  test('what was left over waits for a harmless request, what a person waits for does not', () => {
    expect(line.state()).toBe('untried');
    expect(line.allows()).toBe('probe');
    expect(line.allows({ prioritized: 2 })).toBe('send 2');
    expect(line.allows({ prioritized: 9, underWay: 1 })).toBe('send 3');
  });

  test('an answer to a person brings the others, one after another at first', () => {
    line.attempt(null, start, true);
    expect(line.allows()).toBe('send 1');
    expect(line.allows({ underWay: 1 })).toBe('wait');
    expect(line.allows({ underWay: 1, prioritized: 1 })).toBe('send 1');
  });
});

describe.each([
  ['nothing gets out', refused, 'down'],
  ['no answer comes', silence, 'down'],
  ['something else answers', portal, 'down'],
  ['the server is broken', broken, 'up'],
  ['the server is busy', busy, 'up'],
] as const)('when %s', (_, trouble, state) => {
  const wait = trouble === busy ? 60_000 : 1_000;
  beforeEach(() => line.attempt(trouble));

  test('all wait together', () => {
    expect(line.state()).toBe(state);
    expect(line.allows({ at: start + wait - 1 })).toBe('wait');
    expect(line.waitsUntil()).toBe(start + wait);
  });

  test('then one harmless request, one change, and the others, more and more at once', () => {
    expect(line.allows({ at: start + wait })).toBe('probe');
    expect(line.probed(null, start + wait)).toBe(true);
    expect(line.state()).toBe('up');
    expect(line.waitsUntil()).toBe(null);
    expect(line.allows({ at: start + wait })).toBe('send 1');
    const begun = line.begin();
    expect(line.allows({ at: start + wait })).toBe('wait');
    line.heard(begun, null, start + wait, false);
    const most = [0, 6, 1, 8, 8, 99].map((arrivals) => {
      line.arrive(arrivals);
      return line.allows({ at: start + wait });
    });
    expect(most).toEqual(['send 1', 'send 1', 'send 2', 'send 3', 'send 4', 'send 4']);
  });

  test('each failure makes the wait longer, a success makes it short again', () => {
    expect(line.probed(trouble, start + wait)).toBe(false);
    const longer = trouble === busy ? 60_000 : 2_000;
    expect(line.waitsUntil()).toBe(start + wait + longer);
    line.probed(null, start);
    line.attempt(silence);
    expect(line.waitsUntil()).toBe(start + 4_000);
    line.probed(null, start);
    line.attempt(null);
    line.attempt(silence);
    expect(line.waitsUntil()).toBe(start + 1_000);
  });

  test('a clock that was set back does not make it longer', () => {
    expect(line.allows({ at: start - 1 })).toBe('probe');
  });

  test('a person may end the wait', () => {
    line.tryNow(start);
    expect(line.allows()).toBe('send 1');
    expect(line.waitsUntil()).toBe(null);
  });

  test('news from outside end the wait, and the harmless request goes first', () => {
    line.endWait();
    expect(line.allows()).toBe('probe');
  });
});
