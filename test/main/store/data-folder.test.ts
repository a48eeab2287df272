import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, onTestFinished, test } from 'vitest';
import { AccountIdSchema, StaffPinSchema } from '../../../preload/contract/index.ts';
import { createOutbox } from '../../../main/core/outbox/create-outbox.ts';
import { anchorName, parseAnchor } from '../../../main/core/profiles/audit-anchor.ts';
import { startProfileSession } from '../../../main/core/profiles/profile-session.ts';
import { createScryptPinHash } from '../../../main/pin-hash/scrypt-pin-hash.ts';
import { listCopies } from '../../../main/store/outbox/copies.ts';
import { failNotSent } from '../../../main/core/failures.ts';
import { createTurnedClock, untilIdle } from '../core/outbox/turned-clock.ts';
import { openInThisThread } from '../../support/main/open-in-this-thread.ts';
import { changeId } from '../core/outbox/samples.ts';
import { value } from '../../support/main/results.ts';
import { listEveryChange } from '../../durability/store-view.ts';
import { fixtureKey, openDataFolder } from '../../support/data-folder/open.ts';
import { foldingVersion } from '../../../main/lib/search-text.ts';
import { DirectoryDatabase } from '../../../main/store/directory/database.ts';
import { openConnection } from '../../../main/store/files/connection.ts';
import { writeOldFolding } from './directory/old-folding.ts';
import { idsOf } from './directory/samples.ts';
import { openedStore } from './worker/worker-store.ts';

/** An hour after the fixture was written: what is old by then would be let go. */
const anHourLater = Date.UTC(2026, 10, 30, 10);
const clock = { now: () => anHourLater, monotonic: () => 0, run: '00000000-0000-4000-8000-00000000000b' };

async function openAtRest() {
  const data = await openDataFolder('at-rest');
  const place = await data.place();
  const opening = await openInThisThread(place, clock);
  if (opening.kind !== 'open') throw new Error(opening.kind);
  const { store } = opening;
  onTestFinished(() => store.close());
  return { ...data, place, store };
}

test('every setting of a folder of version 0.1.0 has its value', async () => {
  const { settings, profile, events } = await openDataFolder('at-rest');
  expect(await settings.load()).toEqual({
    kind: 'custom',
    baseUrl: 'https://pos.example.com/base',
    proxyUrl: 'http://proxy.example.com:8080',
  });
  expect(profile).toBe('custom:https://pos.example.com/base');
  expect(await settings.loadRetention()).toBe(90);
  expect(await settings.loadPreferences()).toEqual({
    mode: 'self-service',
    language: 'ar',
    country: 'DE',
    screenInches: 21.5,
    theme: 'contrast',
    largeText: true,
    keyboard: 'always',
    scanner: { maximumGap: 100, minimumLength: 12, terminator: 'silence', layout: 'us' },
    sounds: false,
    speech: 'headphones',
    printer: { name: 'counter', paper: 'receipt-58' },
    staffLockSeconds: 300,
    ownAccount: true,
  });
  const hash = 'scrypt$15$8$3$3i_SHZl-Y6xXATLUQ-fSng$cC8myPsV3rLs_YfhU5q9NQg-8qyq0wypdPog1e0HFCo';
  expect(await settings.loadPin()).toEqual({ hash, misses: 1, lastMissAt: 1_796_029_201_000 });
  const pinHash = createScryptPinHash();
  const pin = (text: string) => v.parse(StaffPinSchema, text);
  expect([await pinHash.fits(pin('258046'), hash), await pinHash.fits(pin('258047'), hash)]).toEqual([
    true,
    false,
  ]);
  expect(events).toEqual([]);
});

test('every change is there with its state and all its fields', async () => {
  const { store, expected } = await openAtRest();
  const found = await listEveryChange(store);
  expect(found).toEqual(expected.changes);
  expect(found.map(({ operation, state }) => `${operation} ${state}`)).toEqual([
    ...['create pending', 'update pending', 'delete pending', 'create sending', 'update sending'],
    ...['create unknown', 'update conflict', 'update pending', 'update conflict', 'create failed'],
    ...['create done', 'update done', 'delete done', 'create dropped'],
  ]);
  expect(value(await store.outbox.totals())).toEqual({
    ...{ pending: 4, sending: 2, unknown: 1, conflict: 2, failed: 1 },
    nextDueAt: 1_796_029_213_000,
    oldestSavedAt: 1_796_029_213_000,
  });
});

test('every account is there and is found; the deleted one is known as deleted, the forgotten one not at all', async () => {
  const { store, expected } = await openAtRest();
  const { directory } = store;
  const byAge = (a: string, b: string) => a.localeCompare(b, 'en');
  const recent = value(await directory.recent(50));
  expect([...recent].sort((a, b) => byAge(a.account.id, b.account.id))).toEqual(
    [...expected.accounts].sort((a, b) => byAge(a.account.id, b.account.id)),
  );
  expect(value(await directory.count())).toBe(7);
  const find = async (id: string) => value(await directory.find(v.parse(AccountIdSchema, id)));
  expect(await find('acc-gone')).toEqual({ kind: 'deleted', at: 1_796_029_212_000 });
  expect(await find('acc-forgotten')).toBe(null);
  for (const { confirmedAt, account } of expected.accounts)
    expect(await find(account.id)).toEqual({ kind: 'known', confirmedAt, account });
});

const searches: readonly (readonly [typed: string, ids: readonly string[]])[] = [
  ['Ada Example-Lovell', ['acc-ada']],
  ['lovell', ['acc-ada']],
  ['José Núñez', ['acc-jose']],
  ['jose nunez', ['acc-jose']],
  ['nuñ', ['acc-jose']],
  ['سارة', ['acc-sara']],
  ['مثال', ['acc-sara']],
  ['例田', ['acc-hanako']],
  ['花子', ['acc-hanako']],
  ["O'Brien", ['acc-pat']],
  ['obrien', ['acc-pat']],
  ['Smith', ['acc-smith']],
  ['casey.smith@example.com', ['acc-smith']],
  ['+1 202 555 0107', ['acc-phone']],
  ['202-555-0101', ['acc-ada']],
  ['9460103', ['acc-pat']],
  ['acc-hanako', ['acc-hanako']],
  ['Gone', []],
  ['Forgotten', []],
];

test.each(searches)('a search for %s finds %j', async (text, ids) => {
  const { store } = await openAtRest();
  const { found } = value(await store.directory.search(text, 20));
  expect(found.map(({ account }) => account.id)).toEqual(ids);
});

test.each(['as it is', 'as another folding would have written it'])(
  'its directory, %s, is folded anew and finds all its accounts',
  async (how) => {
    const { folder, key } = await (await openDataFolder('at-rest')).place();
    const db = openConnection(join(folder, 'directory.db'), key, { alone: true });
    onTestFinished(() => void db.close());
    if (how !== 'as it is') writeOldFolding(db);
    const directory = new DirectoryDatabase(db);
    while (directory.refold());
    expect(db.pragma('application_id', { simple: true })).toBe(foldingVersion);
    for (const [typed, ids] of searches) expect(idsOf(directory, typed), typed).toEqual(ids);
  },
);

test('every line of the audit log is there, the chain holds, and the keychain knows its head', async () => {
  const { store, expected, secrets, profile } = await openAtRest();
  expect(value(await store.audit.read(0, 500))).toEqual(expected.audit);
  const head = {
    seq: 37,
    hash: '8389275c11353c535fabd620272effd23c415cc80692f8542dd495651af243ab',
  };
  const anchor = parseAnchor(await secrets.read(anchorName(profile)));
  expect(anchor).toEqual(head);
  expect(value(await store.audit.verify(anchor))).toEqual({ kind: 'whole', entries: 37, head });
});

test('the rolling copies are listed, and one of them can take the place of the outbox', async () => {
  const data = await openDataFolder('at-rest');
  const { folders, profile } = data;
  const place = await data.place();
  const copies = [
    { name: 'outbox-20261130t090047000z.db', takenAt: 1_796_029_247_000, open: 9 },
    { name: 'outbox-20261130t090021000z.db', takenAt: 1_796_029_221_000, open: 5 },
  ];
  expect(listCopies(join(place.folder, 'copies'), fixtureKey())).toEqual(copies);
  expect(await folders.useCopy(profile, 'outbox-20261130t090047000z.db', fixtureKey())).toBe(true);
  const opening = await openInThisThread(place, clock);
  if (opening.kind !== 'open') throw new Error(opening.kind);
  expect(value(await opening.store.outbox.totals())).toMatchObject({ unknown: 3, conflict: 6, failed: 1 });
  await opening.store.close();
});

test('a session on it recovers what was being sent, forgets nobody and notes nothing wrong', async () => {
  const { store, secrets, settings, profile, events } = await openAtRest();
  const turned = createTurnedClock();
  turned.set(anHourLater);
  const session = value(
    await startProfileSession(
      { profile, isPersistent: true, store, onSummary: () => undefined },
      {
        ...{ createOutbox, secrets, clock: turned, random: () => 0.5, newId: () => changeId(900) },
        client: () => Promise.resolve(failNotSent('no-key')),
        loadRetention: () => settings.loadRetention(),
        log: (event) => void events.push(event),
      },
    ),
  );
  await untilIdle();
  expect(value(await session.outbox.summary())).toMatchObject({ unknown: 2, conflict: 2, failed: 1 });
  expect(value(await store.directory.count())).toBe(7);
  expect(events.filter((event) => /broken|damaged|failed|unread|retention/.test(event))).toEqual([]);
  await session.end(Promise.resolve());
});

test('after kill -9 the changes and accounts that were in the logs only are there, in the thread of the app', async () => {
  const data = await openDataFolder('killed');
  const { settings, profile, expected } = data;
  expect([await settings.load(), await settings.loadPin(), profile]).toEqual([
    { kind: 'official' },
    null,
    'official',
  ]);
  const { folder, key } = await data.place();
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['outbox.db-wal', 'directory.db-wal']));
  const store = await openedStore({ kind: 'disk', folder, key });
  onTestFinished(() => store.close());
  expect(await listEveryChange(store)).toEqual(expected.changes);
  expect(value(await store.audit.read(0, 500))).toEqual(expected.audit);
  expect(value(await store.audit.verify(null))).toMatchObject({ kind: 'whole', entries: 3 });
  expect([...value(await store.directory.recent(50))].reverse()).toEqual(expected.accounts);
});
