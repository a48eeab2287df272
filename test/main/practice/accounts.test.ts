import { expect, test } from 'vitest';
import { createPracticeAccounts } from '../../../main/practice/accounts.ts';

const apiTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}\+00:00$/;

test('ids and times look like those of the API', () => {
  const accounts = createPracticeAccounts(() => Date.UTC(2025, 11, 7, 19, 31, 48, 436));
  const account = accounts.create({ name: 'Acme Corp' });
  expect(account.id).toMatch(/^[a-z][a-z0-9]{23}$/);
  expect(account).toMatchObject({
    createdAt: '2025-12-07T19:31:48.436+00:00',
    updatedAt: '2025-12-07T19:31:48.436+00:00',
    email: null,
    name: 'Acme Corp',
    phone: null,
  });
});

test('no two ids are the same', () => {
  const accounts = createPracticeAccounts();
  const ids = Array.from({ length: 5_000 }, () => accounts.create({}).id);
  expect(new Set(ids).size).toBe(5_000);
});

test('an update replaces all fields and always moves updatedAt, even within a millisecond', () => {
  const accounts = createPracticeAccounts(() => 1_000_000);
  const { id, createdAt } = accounts.create({ name: 'Acme Corp', email: 'account@example.com', phone: '' });
  const first = accounts.replace(id, { name: 'Acme' });
  const second = accounts.replace(id, { name: '', phone: '+12025550123' });
  expect(first).toMatchObject({ id, createdAt, name: 'Acme', email: null, phone: null });
  expect(second).toMatchObject({ name: null, phone: '+12025550123' });
  const times = [createdAt, first?.updatedAt, second?.updatedAt];
  expect(times.every((time) => apiTime.test(time ?? ''))).toBe(true);
  expect(new Set(times).size).toBe(3);
  expect(times.toSorted()).toEqual(times);
});

test('what is not there is neither found, changed nor removed', () => {
  const accounts = createPracticeAccounts();
  const { id } = accounts.create({});
  expect(accounts.remove(id)).toBe(true);
  expect([accounts.get(id), accounts.replace(id, {}), accounts.remove(id)]).toEqual([
    undefined,
    undefined,
    false,
  ]);
  expect(accounts.list()).toEqual([]);
});
