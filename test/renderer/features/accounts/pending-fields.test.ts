import { describe, expect, test } from 'vitest';
import { makeChange, makeRemoval, makeUpdate } from '../../../fixtures/sample-entries.ts';
import { known } from '../../../fixtures/samples.ts';
import { entryStates } from '../../../../preload/contract/index.ts';
import {
  findRemoval,
  findFieldChanges,
  overlayChanges,
} from '../../../../renderer/features/accounts/pending-fields.ts';
import { mara } from '../../../support/renderer/fake-main.ts';

describe('the account as people on this terminal want it', () => {
  test('without changes it is the server’s copy', () => {
    expect(overlayChanges(mara, [])).toEqual(mara);
  });

  test('later changes lie over earlier ones, field by field', () => {
    const changes = [
      makeUpdate(mara, { name: 'First', phone: '+12025550100' }),
      makeChange({ operation: 'update', accountId: mara.id, base: mara, draft: { name: 'Second' } }),
    ];
    expect(overlayChanges(mara, changes)).toEqual({ ...mara, name: 'Second', phone: '+12025550100' });
  });

  test('a cleared field stays cleared, and the time of the server’s copy stays', () => {
    const latest = overlayChanges(mara, [makeUpdate(mara, { email: '' })]);
    expect(latest.email).toBe('');
    expect(latest.updatedAt).toBe(mara.updatedAt);
  });

  test.each(entryStates)('an update in the state %s counts while it is open', (state) => {
    const latest = overlayChanges(mara, [makeUpdate(mara, { name: 'Wished' }, { state })]);
    const open = ['pending', 'sending', 'unknown', 'conflict'].includes(state);
    expect(latest.name).toBe(open ? 'Wished' : mara.name);
  });

  test('deletes, creates and changes of other accounts do not count', () => {
    const other = known[1]?.account ?? mara;
    const changes = [makeRemoval(mara), makeChange(), makeUpdate(other, { name: 'Somebody else' })];
    expect(other.id).not.toBe(mara.id);
    expect(overlayChanges(mara, changes)).toEqual(mara);
  });
});

describe('what a change wishes', () => {
  test('only fields that differ, with the text before and after', () => {
    expect(findFieldChanges(makeUpdate(mara, { name: 'Mara Lind', email: '' }))).toEqual([
      { field: 'name', from: 'Mara Lindqvist', to: 'Mara Lind' },
      { field: 'email', from: 'mara.lindqvist@example.com', to: '' },
    ]);
  });

  test('null and nothing are the same as empty', () => {
    const bare = { ...mara, name: null, email: null };
    expect(findFieldChanges(makeUpdate(bare, { name: '', email: 'a@example.com' }))).toEqual([
      { field: 'email', from: '', to: 'a@example.com' },
    ]);
  });

  test('a delete wishes no field', () => {
    expect(findFieldChanges(makeRemoval(mara))).toEqual([]);
  });

  test('a delete is found while it is open', () => {
    const removal = makeRemoval(mara);
    expect(findRemoval([makeUpdate(mara, {}), removal])).toBe(removal);
    expect(findRemoval([{ ...removal, state: 'failed' }, makeUpdate(mara, {})])).toBeNull();
  });
});
