import { describe, expect, test } from 'vitest';
import type { EntryState, StorageReport, StorageState } from '../../../../preload/contract/index.ts';
import { unresolvedStates } from '../../../../main/core/outbox/unfinished-entries.ts';
import { change, changeId } from '../outbox/samples.ts';
import { code } from '../../../support/main/results.ts';
import { FaultyKeychain, keychainFaults, type KeychainFault } from './faulty-keychain.ts';
import { Machine, mock, official, openStorage, untilIdle } from './open-storage.ts';

const item = 'data-key:official';

const moments = ['first start', 'later start', 'while running', 'after a server change'] as const;

type Moment = (typeof moments)[number];

/** Where a fault leaves the data of the chosen server. */
const expected: Record<KeychainFault, Record<Moment, StorageState>> = {
  absent: row('this-run', 'this-run', 'kept', 'this-run'),
  locked: row('locked', 'locked', 'kept', 'locked'),
  slow: row('locked', 'locked', 'kept', 'locked'),
  missing: row('kept', 'key-missing', 'kept', 'key-missing'),
  'wrong-key': row('kept', 'wrong-key', 'kept', 'wrong-key'),
  'changed-key': row('kept', 'wrong-key', 'kept', 'wrong-key'),
  'error-on-write': row('locked', 'kept', 'kept', 'kept'),
  'error-on-read-back': row('locked', 'kept', 'kept', 'kept'),
};

function row(...states: [StorageState, StorageState, StorageState, StorageState]) {
  const [first, later, running, change] = states;
  return {
    'first start': first,
    'later start': later,
    'while running': running,
    'after a server change': change,
  };
}

/** A terminal that has run before and kept a change, and was switched off. */
async function kept(machine: Machine, secrets: FaultyKeychain): Promise<void> {
  const before = openStorage({ machine, secrets });
  expect(code(await before.service.open())).toBe('ok');
  machine.disk('official').outbox.changes = [change('create', { state: 'pending' })];
  await before.service.close();
}

/** Brings the fault about at its moment and answers the storage that meets it. */
async function meet(fault: KeychainFault, moment: Moment, machine: Machine, secrets: FaultyKeychain) {
  if (moment === 'first start') {
    secrets.fault = fault;
    return openStorage({ machine, secrets });
  }
  await kept(machine, secrets);
  if (moment === 'later start') {
    secrets.fault = fault;
    return openStorage({ machine, secrets });
  }
  const storage = openStorage({ machine, secrets });
  await storage.service.open();
  if (moment === 'while running') {
    secrets.fault = fault;
    // The worker ends in the middle of the work, and nobody asks the keychain for the key again.
    let ends = 1;
    machine.disk('official').refuse = (call) =>
      call === 'totals' && ends-- > 0 ? 'storage-unavailable' : null;
    await storage.outboxes.at(-1)?.notify();
    machine.disk('official').refuse = () => null;
    return storage;
  }
  storage.choose(mock);
  await untilIdle();
  secrets.fault = fault;
  storage.choose(official);
  return storage;
}

function reportOf(reply: { ok: true; value: StorageReport } | { ok: false }): StorageReport | null {
  return reply.ok ? reply.value : null;
}

describe.each(moments)('promise 4, %s', (moment) => {
  test.each(keychainFaults)('%s', async (fault) => {
    const machine = new Machine();
    const secrets = new FaultyKeychain();
    const storage = await meet(fault, moment, machine, secrets);
    const hadData = machine.folders.withData.has('official');
    const keyBefore = machine.keys.get('official');

    const report = reportOf(await storage.service.handlers.report(undefined));
    expect(report?.state).toBe(expected[fault][moment]);
    expect(report?.unreachable).toBe(fault === 'absent' && hadData && moment !== 'while running');
    if (hadData) {
      // Over data no key is made, written or taken away.
      expect(secrets.written.filter((name) => name === item)).toHaveLength(1);
      expect(machine.keys.get('official')).toBe(keyBefore);
      expect(machine.disk('official').outbox.changes).toHaveLength(1);
    }

    // The fault ends: what a person or the system changed is put back.
    secrets.fault = null;
    if (hadData) secrets.keyring.items.set(item, keyBefore ?? '');
    expect(reportOf(await storage.service.handlers.report(undefined))).toMatchObject({
      state: 'kept',
      unreachable: false,
    });
    const open = await storage.service.open();
    expect(open.ok && open.value.isPersistent).toBe(true);
    expect(machine.disk('official').outbox.changes).toHaveLength(hadData ? 1 : 0);
    expect(machine.disk('official').maxOpen).toBe(1);
    expect(secrets.written.filter((name) => name === item).length).toBeLessThanOrEqual(1);
    await storage.service.close();
  });
});

describe('what is in memory when the keychain comes back', () => {
  /** A terminal with kept data whose keychain was absent at its start, and a change in memory. */
  async function inMemoryFor(state: EntryState) {
    const machine = new Machine();
    const secrets = new FaultyKeychain();
    await kept(machine, secrets);
    secrets.fault = 'absent';
    const storage = openStorage({ machine, secrets });
    await storage.service.open();
    const [memory] = storage.inMemory;
    if (memory === undefined) throw new Error('not in memory');
    memory.outbox.changes = [change('create', { state })];
    secrets.fault = null;
    const report = async () => reportOf(await storage.service.handlers.report(undefined));
    return { ...storage, memory, report, machine };
  }

  test.each(unresolvedStates)('is not left while a change in it is %s, nor held up', async (state) => {
    const { report, outboxes, memory } = await inMemoryFor(state);
    expect(await report()).toMatchObject({ state: 'this-run', unreachable: true });
    expect([outboxes.map(({ calls }) => calls), memory.isOpen]).toEqual([[['start']], 1]);
    memory.outbox.changes = [change('create', { state: 'done' })];
    expect(await report()).toMatchObject({ state: 'kept', unreachable: false });
  });

  test('is closed when nothing in it is open, and the work goes on with the data on the disk', async () => {
    const { report, memory, machine } = await inMemoryFor('done');
    expect(await report()).toMatchObject({ state: 'kept', unreachable: false });
    expect([memory.isOpen, machine.disk('official').isOpen]).toEqual([0, 1]);
  });

  test('stays when a change comes in at the last moment', async () => {
    const { report, memory, outboxes, service } = await inMemoryFor('done');
    const late = change('create', { state: 'unknown', id: changeId(2) });
    const [outbox] = outboxes;
    if (outbox !== undefined) {
      outbox.underWay = untilIdle().then(() => (memory.outbox.changes = [...memory.outbox.changes, late]));
    }
    expect(await report()).toMatchObject({ state: 'this-run', unreachable: true });
    const open = await service.open();
    expect(open.ok && (await open.value.outbox.list({ states: ['unknown'] }))).toMatchObject({
      value: { total: 1 },
    });
  });
});
