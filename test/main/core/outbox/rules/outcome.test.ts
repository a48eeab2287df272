import { describe, expect, test } from 'vitest';
import {
  isHarmless,
  classifyFetch,
  classifyOutcome,
  readSignal,
} from '../../../../../main/core/outbox/rules/outcome.ts';
import {
  entryOperations,
  failureCodes,
  type EntryOperation,
  type Delivery,
  type FailureCode,
} from '../../../../../preload/contract/index.ts';
import { failure } from '../samples.ts';

const deliveries = ['not-sent', 'maybe-sent', 'answered'] as const satisfies Delivery[];

/**
 * The whole table, written out: for each code a row for each operation, in it the outcomes when it was not sent,
 * maybe sent, answered. `line`, `pause`, `busy`, `own`: pending, and what it waits for.
 */
const same = (row: string) => ({ create: row, update: row, delete: row });
const offline = {
  create: 'line unknown unknown',
  update: 'line own own',
  delete: 'line own own',
};
const unclear = { create: 'own unknown unknown', update: 'own own own', delete: 'own own own' };
const paused = { ...same('pause pause pause'), create: 'pause unknown pause' };
const refused = { ...same('failed failed failed'), create: 'failed unknown failed' };

const table: Record<FailureCode, Record<EntryOperation, string>> = {
  'network-unreachable': offline,
  'timed-out': offline,
  tls: offline,
  'connection-lost': offline,
  'server-error': unclear,
  redirected: unclear,
  'unreadable-reply': unclear,
  'too-large': unclear,
  'no-key': paused,
  'keychain-locked': paused,
  'keychain-absent': paused,
  'keychain-slow': paused,
  unauthorised: paused,
  forbidden: paused,
  'rate-limited': { ...same('busy busy busy'), create: 'busy unknown busy' },
  'not-found': {
    create: 'failed unknown failed',
    update: 'own own conflict',
    delete: 'own own done',
  },
  conflict: {
    create: 'failed unknown failed',
    update: 'conflict conflict conflict',
    delete: 'conflict conflict conflict',
  },
  rejected: refused,
  'invalid-input': refused,
  internal: refused,
  'refused-sender': refused,
  'storage-full': refused,
  'storage-unavailable': refused,
  'not-kept': refused,
  'change-moved': refused,
  'changes-open': refused,
  'staff-only': refused,
  'wrong-pin': refused,
  'pin-missing': refused,
  'printer-missing': refused,
  'printer-failed': refused,
};

const cases = failureCodes.flatMap((code) =>
  entryOperations.flatMap((operation) =>
    deliveries.map((delivery, n) => ({
      code,
      operation,
      delivery,
      expected: table[code][operation].split(' ')[n],
    })),
  ),
);

function inShort(transition: ReturnType<typeof classifyOutcome>): string {
  return transition.to === 'pending' ? transition.wait : transition.to;
}

describe('the table of outcomes', () => {
  test('covers every code, delivery and operation', () => {
    expect(cases).toHaveLength(failureCodes.length * 9);
  });

  test.each(entryOperations)('a success is done (%s)', (operation) => {
    expect(classifyOutcome(operation, null)).toEqual({ to: 'done' });
  });

  test.each(cases)('$operation: $code, $delivery -> $expected', ({ code, operation, delivery, expected }) => {
    expect(inShort(classifyOutcome(operation, failure(code, delivery)))).toBe(expected);
  });

  test('a create that may have been sent is never pending, whatever was said', () => {
    for (const code of failureCodes) {
      expect(classifyOutcome('create', failure(code, 'maybe-sent')).to).toBe('unknown');
    }
  });

  test('neither an update nor a delete is ever unknown', () => {
    for (const { code, delivery } of cases) {
      expect(classifyOutcome('update', failure(code, delivery)).to).not.toBe('unknown');
      expect(classifyOutcome('delete', failure(code, delivery)).to).not.toBe('unknown');
    }
  });

  test('the look before an update is judged as the update, but for a 409, which has no copy to compare', () => {
    for (const { code, delivery } of cases) {
      const expected =
        code === 'conflict' ? 'failed' : inShort(classifyOutcome('update', failure(code, delivery)));
      expect(inShort(classifyFetch(failure(code, delivery)))).toBe(expected);
    }
  });
});

describe('what provably changed nothing', () => {
  const answered: readonly FailureCode[] = [
    'rate-limited',
    'unauthorised',
    'forbidden',
    'no-key',
    'keychain-locked',
    'keychain-absent',
    'keychain-slow',
  ];
  test.each(failureCodes)('%s', (code) => {
    expect(isHarmless(failure(code, 'not-sent'))).toBe(true);
    expect(isHarmless(failure(code, 'maybe-sent'))).toBe(false);
    expect(isHarmless(failure(code, 'answered'))).toBe(answered.includes(code));
  });
});

describe('what an outcome says of the line', () => {
  const signs: Record<FailureCode, string> = {
    'network-unreachable': 'offline unsure unsure',
    'timed-out': 'offline unsure unsure',
    tls: 'offline unsure unsure',
    'connection-lost': 'offline unsure unsure',
    'server-error': 'none unsure unsure',
    redirected: 'none unsure unsure',
    'unreadable-reply': 'none unsure unsure',
    'too-large': 'none unsure unsure',
    'rate-limited': 'busy busy busy',
    'no-key': 'none unsure reached',
    'keychain-locked': 'none unsure reached',
    'keychain-absent': 'none unsure reached',
    'keychain-slow': 'none unsure reached',
    unauthorised: 'none unsure reached',
    forbidden: 'none unsure reached',
    'not-found': 'none unsure reached',
    conflict: 'none unsure reached',
    rejected: 'none unsure reached',
    'invalid-input': 'none unsure reached',
    internal: 'none unsure reached',
    'refused-sender': 'none unsure reached',
    'storage-full': 'none unsure reached',
    'storage-unavailable': 'none unsure reached',
    'not-kept': 'none unsure reached',
    'change-moved': 'none unsure reached',
    'changes-open': 'none unsure reached',
    'staff-only': 'none unsure reached',
    'wrong-pin': 'none unsure reached',
    'pin-missing': 'none unsure reached',
    'printer-missing': 'none unsure reached',
    'printer-failed': 'none unsure reached',
  };
  test.each(failureCodes)('%s', (code) => {
    const read = deliveries.map((delivery) => readSignal(failure(code, delivery)));
    expect(read.join(' ')).toBe(signs[code]);
  });

  test('a success has reached the server', () => {
    expect(readSignal(null)).toBe('reached');
  });
});
