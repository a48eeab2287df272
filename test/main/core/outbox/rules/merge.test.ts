import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeUpdate } from '../../../../../main/core/outbox/rules/merge.ts';
import { account } from '../samples.ts';

const base = account();
const asSeen = { name: 'Ada Example', email: 'ada@example.com', phone: '+12025550123' };

describe('an update put over the account as the server has it', () => {
  test('the server has what the person saw: every field of the form is sent', () => {
    expect(mergeUpdate(base, { ...asSeen, name: 'Ada B.' }, base)).toEqual({
      kind: 'send',
      draft: { ...asSeen, name: 'Ada B.' },
    });
  });

  test('the same fields under another updatedAt are no edit', () => {
    const theirs = { ...base, updatedAt: '2026-11-22T11:00:00.000+00:00' };
    expect(mergeUpdate(base, { ...asSeen, name: 'Ada B.' }, theirs).kind).toBe('send');
  });

  test('an edit within the same second, under the same updatedAt, is seen', () => {
    expect(mergeUpdate(base, { ...asSeen, name: 'Ada B.' }, { ...base, name: 'Eve' }).kind).toBe('overlap');
  });

  test('two edits of different fields are put together', () => {
    const theirs = { ...base, phone: '+12025550199' };
    expect(mergeUpdate(base, { ...asSeen, name: 'Ada B.' }, theirs)).toEqual({
      kind: 'send',
      draft: { name: 'Ada B.', email: 'ada@example.com', phone: '+12025550199' },
    });
  });

  test.each(['name', 'email', 'phone'] as const)('two edits of %s are for a person', (field) => {
    const theirs = { ...base, [field]: 'theirs' };
    expect(mergeUpdate(base, { ...asSeen, [field]: 'mine' }, theirs)).toEqual({ kind: 'overlap' });
  });

  test('the same edit twice is one', () => {
    const theirs = { ...base, name: 'Ada B.' };
    expect(mergeUpdate(base, { ...asSeen, name: 'Ada B.' }, theirs)).toEqual({ kind: 'up-to-date' });
  });

  test('the same edit of one field goes together with another field of ours', () => {
    const theirs = { ...base, name: 'Ada B.' };
    const merged = mergeUpdate(base, { ...asSeen, name: 'Ada B.', phone: '' }, theirs);
    expect(merged).toEqual({ kind: 'send', draft: { ...asSeen, name: 'Ada B.', phone: '' } });
  });

  test('nothing typed is nothing sent', () => {
    expect(mergeUpdate(base, asSeen, { ...base, phone: '+12025550199' })).toEqual({ kind: 'up-to-date' });
  });

  test('no text and null are the same, on either side', () => {
    const without = account({ phone: null });
    expect(mergeUpdate(without, { ...asSeen, phone: '' }, without)).toEqual({ kind: 'up-to-date' });
    expect(mergeUpdate(without, { ...asSeen, name: 'Ada B.', phone: '' }, { ...without, phone: '' })).toEqual(
      {
        kind: 'send',
        draft: { ...asSeen, name: 'Ada B.', phone: '' },
      },
    );
  });

  test('clearing a field that another clerk has edited is for a person', () => {
    expect(mergeUpdate(base, { ...asSeen, phone: '' }, { ...base, phone: '+12025550199' }).kind).toBe(
      'overlap',
    );
  });

  test('a field that the draft leaves out is left to the server', () => {
    expect(mergeUpdate(base, { name: 'Ada B.' }, { ...base, email: 'new@example.com' })).toEqual({
      kind: 'send',
      draft: { name: 'Ada B.', email: 'new@example.com', phone: '+12025550123' },
    });
  });

  test('no text of the server that the person did not see is ever lost, and no wish either', () => {
    const text = fc.constantFrom(null, '', 'a', 'b', 'c');
    const fields = fc.record({ name: text, email: text, phone: text });
    const check = fc.property(fields, fields, fields, (seen, typed, has) => {
      const typedDraft = { name: typed.name ?? '', email: typed.email ?? '', phone: typed.phone ?? '' };
      const merged = mergeUpdate(account(seen), typedDraft, account(has));
      const names = ['name', 'email', 'phone'] as const;
      const both = names.filter((name) => {
        const [before, wanted, now] = [seen[name] ?? '', typedDraft[name], has[name] ?? ''];
        return wanted !== before && now !== before && wanted !== now;
      });
      expect(merged.kind === 'overlap').toBe(both.length > 0);
      if (merged.kind === 'overlap') return;
      for (const name of names) {
        const result = merged.kind === 'send' ? merged.draft[name] : (has[name] ?? '');
        const isOurs = typedDraft[name] !== (seen[name] ?? '');
        expect(result).toBe(isOurs ? typedDraft[name] : (has[name] ?? ''));
      }
    });
    fc.assert(check, { numRuns: 2_000 });
  });
});
