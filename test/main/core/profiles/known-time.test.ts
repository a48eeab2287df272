import { expect, test } from 'vitest';
import { checkClock, readNewestMoment } from '../../../../main/core/profiles/maintenance.ts';
import { openMemoryStore } from '../../../../main/store/files/memory-store.ts';
import { account, accountId, beginning } from '../outbox/samples.ts';
import { value } from '../../../support/main/results.ts';

const hour = 3_600_000;
const day = 24 * hour;

test.each([
  ['nothing is known', null, null, 0, true],
  ['a usual pause', -3 * day, null, 0, true],
  ['30 days', -30 * day, null, 0, true],
  ['more', -30 * day - 1, null, 0, false],
  ['a clock set back', 500 * day, null, 0, true],
  ['a leap that is a moment old', -500 * day, -hour, 0, false],
  ['a leap that goes on for half a day', -500 * day, -12 * hour, 0, true],
  ['a second leap', -500 * day, -31 * day, 0, false],
  ['a leap that was taken back in part', -500 * day, 10 * day, 0, false],
])('%s', (_, known, doubted, now, believed) => {
  const judged = checkClock({ known, doubted }, now);
  expect(judged.doubted === null).toBe(believed);
  if (believed) expect(judged.known).toBe(now);
  else expect(judged.known).toBe(known);
});

test('a leap is held against its first moment, a new one against its own', () => {
  const first = checkClock({ known: 0, doubted: null }, 500 * day);
  expect(first.doubted).toBe(500 * day);
  expect(checkClock(first, 500 * day + hour).doubted).toBe(500 * day);
  expect(checkClock(first, 900 * day).doubted).toBe(900 * day);
  expect(checkClock(first, 400 * day).doubted).toBe(400 * day);
});

test('the newest moment is that of a confirmation or of the log, whichever is later', async () => {
  const store = openMemoryStore();
  expect(value(await readNewestMoment(store))).toBeNull();
  await store.directory.record(account(), 5_000);
  await store.directory.record(account({ id: accountId('another') }), 4_000);
  expect(value(await readNewestMoment(store))).toBe(5_000);
  await store.audit.append({ event: 'saved', role: 'person' });
  await store.audit.append({ event: 'done', role: 'program' });
  const last = value(await store.audit.read(1, 1))[0];
  expect(value(await readNewestMoment(store))).toBe(Date.parse(last?.at ?? ''));
  expect(Date.parse(last?.at ?? '')).toBeGreaterThan(beginning - 3_650 * day);
  await store.close();
});
