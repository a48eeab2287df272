import { describe, expect, test } from 'vitest';
import { idsOf, indexOnly, openDirectory, person } from './samples.ts';
import { accountId } from '../sample-entries.ts';

const ada = person('ada', { name: 'Ada', email: 'ada@example.com', phone: '+12025550101' });
const later = { ...ada, name: 'Augusta', updatedAt: '2026-11-02T10:00:00Z' };

describe('record', () => {
  test('keeps every field and when it was confirmed', () => {
    const { directory } = openDirectory();
    directory.record(ada, 1000);
    expect(directory.find(ada.id)).toEqual({ kind: 'known', account: ada, confirmedAt: 1000 });
    expect(directory.find(accountId('nobody'))).toBeNull();
    expect(directory.count()).toBe(1);
  });

  test.each([
    ['the latest seen', undefined],
    ['the index', indexOnly],
  ])('puts a newer answer in the place of an older one, in %s too', (_where, tuning) => {
    const { directory } = openDirectory(tuning);
    directory.record(ada, 1000);
    expect(idsOf(directory, 'ada')).toEqual(['ada']);
    directory.record(later, 2000);
    expect(directory.find(ada.id)).toEqual({ kind: 'known', account: later, confirmedAt: 2000 });
    expect(idsOf(directory, 'augusta')).toEqual(['ada']);
    expect(idsOf(directory, 'ada@example.com')).toEqual(['ada']);
    expect(directory.search('ada', 20).found[0]?.account.name).toBe('Augusta');
    directory.record({ ...later, email: null }, 3000);
    expect(idsOf(directory, 'ada@example.com')).toEqual([]);
    expect(directory.count()).toBe(1);
  });

  test('passes over an answer that is older than what is known, and takes one of the same moment', () => {
    const { directory } = openDirectory();
    directory.record(later, 2000);
    directory.record(ada, 1999);
    expect(directory.find(ada.id)).toMatchObject({ account: later, confirmedAt: 2000 });
    directory.record(ada, 2000);
    expect(directory.find(ada.id)).toMatchObject({ account: ada });
  });

  test('believes no moment that is more than a day ahead: a clock was wrong', () => {
    const { directory } = openDirectory();
    const day = 24 * 60 * 60 * 1000;
    directory.record(ada, 1000 + day);
    directory.record(later, 1000);
    expect(directory.find(ada.id)).toMatchObject({ account: ada });
    directory.record(later, 999);
    expect(directory.find(ada.id)).toEqual({ kind: 'known', account: later, confirmedAt: 999 });
    directory.recordDeleted(ada.id, 2000 + day);
    directory.record(ada, 2000);
    expect(directory.find(ada.id)).toEqual({ kind: 'deleted', at: 2000 + day });
    directory.record(ada, 1999);
    expect(directory.find(ada.id)).toMatchObject({ kind: 'known' });
  });

  test('takes the example record of the mock server under its own id', () => {
    const { directory } = openDirectory();
    const example = person('o1p2q3r4s5t6u7v8w9x0y1z2', { name: 'Acme Corp', phone: '+1234567890' });
    directory.record(example, 1000);
    directory.record(example, 2000);
    expect(idsOf(directory, 'o1p2q3')).toEqual([example.id]);
    expect(directory.count()).toBe(1);
  });
});

describe('recordDeleted', () => {
  test('leaves the id and the moment, and an answer from before changes nothing', () => {
    const { directory } = openDirectory();
    directory.record(ada, 1000);
    directory.recordDeleted(ada.id, 2000);
    expect(directory.find(ada.id)).toEqual({ kind: 'deleted', at: 2000 });
    directory.record(ada, 2000);
    directory.recordDeleted(ada.id, 1500);
    expect(directory.find(ada.id)).toEqual({ kind: 'deleted', at: 2000 });
    expect(idsOf(directory, 'ada')).toEqual([]);
    expect(directory.recent(20)).toEqual([]);
    expect(directory.count()).toBe(0);
  });

  test('passes over an account that was confirmed since', () => {
    const { directory } = openDirectory();
    directory.record(ada, 3000);
    directory.recordDeleted(ada.id, 2000);
    expect(directory.find(ada.id)).toMatchObject({ kind: 'known' });
  });

  test('of an account never seen is kept, and an answer from after it is news', () => {
    const { directory } = openDirectory();
    directory.recordDeleted(ada.id, 2000);
    expect(directory.find(ada.id)).toEqual({ kind: 'deleted', at: 2000 });
    directory.record(ada, 2001);
    expect(directory.find(ada.id)).toMatchObject({ kind: 'known' });
    directory.forget(ada.id);
    expect(directory.find(ada.id)).toBeNull();
  });
});

describe('what a clock that was ahead has dated', () => {
  const day = 24 * 60 * 60 * 1000;
  const ahead = 5000 + day + 1;

  test('is replaced by an answer of now, and taken out by a deletion', () => {
    const { directory } = openDirectory();
    directory.record(ada, ahead);
    directory.record(later, 5000);
    expect(directory.find(ada.id)).toEqual({ kind: 'known', account: later, confirmedAt: 5000 });
    expect(idsOf(directory, 'augusta')).toEqual(['ada']);
    directory.record(ada, ahead);
    directory.recordDeleted(ada.id, 5000);
    expect(directory.find(ada.id)).toEqual({ kind: 'deleted', at: 5000 });
  });

  test('is no deletion that hides an answer of now, or that outlasts one', () => {
    const { directory } = openDirectory();
    directory.recordDeleted(ada.id, ahead);
    directory.recordDeleted(ada.id, 5000);
    expect(directory.find(ada.id)).toEqual({ kind: 'deleted', at: 5000 });
    directory.recordDeleted(ada.id, ahead);
    directory.record(ada, 5000);
    expect(directory.find(ada.id)).toMatchObject({ kind: 'known', confirmedAt: 5000 });
  });

  test('is believed up to a day', () => {
    const { directory } = openDirectory();
    directory.record(ada, ahead - 1);
    directory.record(later, 5000);
    directory.recordDeleted(ada.id, 5000);
    expect(directory.find(ada.id)).toMatchObject({ account: ada, confirmedAt: ahead - 1 });
  });
});

test('recent lists the last seen first', () => {
  const { directory } = openDirectory();
  ['a', 'b', 'c'].forEach((id, index) => directory.record(person(id, {}), 1000 * (3 - index)));
  directory.record(person('c', {}), 9000);
  expect(directory.recent(2).map(({ account }) => account.id)).toEqual(['c', 'a']);
  expect(directory.recent(20).map(({ confirmedAt }) => confirmedAt)).toEqual([9000, 3000, 2000]);
});

describe('similar', () => {
  const { directory } = openDirectory();
  directory.record(person('mail', { email: 'Ada@Example.com' }), 1000);
  directory.record(person('phone', { phone: '+49 151 2345678' }), 2000);
  directory.record(person('both', { email: 'ada@example.com ', phone: '0151/2345678' }), 3000);
  directory.record(
    person('other', { name: 'ada@example.com', email: 'ada-example@com', phone: '12345' }),
    4000,
  );

  test.each([
    [{ email: ' ADA@example.COM' }, ['both', 'mail']],
    [{ phone: '0049 151 2345678' }, ['both', 'phone']],
    [{ email: 'ada@example.com', phone: '(0151) 234-5678' }, ['both', 'phone', 'mail']],
    [{ email: 'ada@example.co', phone: '0151 234567' }, []],
    [{ phone: '12345' }, []],
    [{ name: 'Ada' }, []],
    [{ email: '', phone: '' }, []],
    [{ email: '@@', phone: '+' }, []],
  ])('%j is like %j', (draft, ids) => {
    expect(directory.similar(draft, 10).map(({ account }) => account.id)).toEqual(ids);
  });

  test('answers at most as many as asked for', () => {
    expect(directory.similar({ email: 'ada@example.com', phone: '0151 2345678' }, 2)).toHaveLength(2);
  });
});
