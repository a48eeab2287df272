/**
 * Writes a data folder of a made-up shop with the program's own parts, at moments that are fixed: the one argument is
 * a folder that does not exist yet. What it wrote once is a fixture (data-folder-v1/README.md) and is never written
 * again; the next format of the files gets a fixture of its own, beside the older ones.
 */
import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import * as v from 'valibot';
import { createAuditAnchor } from '../../../main/core/profiles/audit-anchor.ts';
import { planMove } from '../../../main/core/outbox/outcome-writer.ts';
import { createDataKeyProvider } from '../../../main/core/profiles/data-key.ts';
import { createRedactor } from '../../../main/lib/redaction.ts';
import { nameProfile } from '../../../main/core/profiles/server-profile.ts';
import type { Store } from '../../../main/core/store-ports.ts';
import { createScryptPinHash } from '../../../main/pin-hash/scrypt-pin-hash.ts';
import { openSettingsFile } from '../../../main/settings/settings-file.ts';
import { openStoreFolders } from '../../../main/store/files/store-folders.ts';
import { ServerChoiceSchema, StaffPinSchema, type Account } from '../../../preload/contract/index.ts';
import { createFakeSecrets } from '../main/fakes.ts';
import { openInThisThread } from '../main/open-in-this-thread.ts';
import { value } from '../main/results.ts';
import { fixtureKey } from './open.ts';
import { accounts, changes, preferences, type Ending } from './made-up-shop.ts';

const begun = Date.UTC(2026, 10, 30, 9);
let passed = 0;
/** Each step is a second after the one before. */
const tick = () => begun + (passed += 1000);
const clock = {
  now: () => begun + passed,
  monotonic: () => passed,
  run: '00000000-0000-4000-8000-00000000000a',
};
const silent = () => undefined;
const secrets = createFakeSecrets();

async function openProfile(folder: string, profile: string): Promise<Store> {
  const folders = openStoreFolders(join(folder, 'data'));
  const dataKey = createDataKeyProvider({
    ...{ secrets, folders, redactor: createRedactor(), log: silent },
    makeKey: fixtureKey,
    digest: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  });
  const finding = await dataKey.find(profile);
  if (finding.kind !== 'found') throw new Error(finding.kind);
  const place = { kind: 'disk', folder: await folders.prepare(profile), key: finding.key } as const;
  const opening = await openInThisThread(place, clock);
  if (opening.kind !== 'open') throw new Error(opening.kind);
  return opening.store;
}

/** Brings a change that is being sent, or a person's decision about it, to its end. */
async function end(
  store: Store,
  id: (typeof changes)[number]['change']['id'],
  ending: Ending,
): Promise<void> {
  const change = value(await store.outbox.get(id));
  if (change === null) throw new Error('unknown change');
  const { transition, failure = null, account = null, dropped = false, dueAt = 0 } = ending;
  const outcome = { failure, account, harmless: false };
  if (transition.to !== 'sending')
    value(await store.outbox.move(planMove(change, { ...outcome, transition }, tick(), dueAt)));
  if (!dropped) return;
  const note = { event: 'decided', role: 'person', outcome: 'drop' } as const;
  value(await store.outbox.move({ id, from: [transition.to], to: 'dropped', at: tick(), note }));
}

async function fill(store: Store): Promise<void> {
  value(await store.audit.append({ event: 'key-stored', role: 'person', outcome: 'custom' }));
  for (const account of accounts.seen) value(await store.directory.record(account, tick()));
  const [changed] = accounts.seen;
  if (changed !== undefined)
    value(await store.directory.record({ ...changed, ...accounts.firstSeenAgain }, tick()));
  value(await store.directory.recordDeleted(accounts.deleted, tick()));
  value(await store.directory.forget(accounts.forgotten));
  value(
    await store.audit.append({ event: 'person-forgotten', role: 'person' }, { account: accounts.forgotten }),
  );
  for (const [index, { change, ending }] of changes.entries()) {
    value(await store.outbox.save({ ...change, savedAt: tick() }, { event: 'saved', role: 'person' }));
    if (ending !== null) {
      value(await store.outbox.claim({ now: tick(), limit: 1, first: [change.id] }));
      await end(store, change.id, ending);
    }
    if (index === 4) value(await store.copyOutbox());
  }
  value(await store.copyOutbox());
}

async function writeAtRest(folder: string): Promise<void> {
  const settings = openSettingsFile(join(folder, 'settings.json'));
  const server = v.parse(ServerChoiceSchema, {
    kind: 'custom',
    baseUrl: 'https://pos.example.com/base',
    proxyUrl: 'http://proxy.example.com:8080',
  });
  await settings.save(server);
  await settings.saveRetention(90);
  const hash = await createScryptPinHash().make(v.parse(StaffPinSchema, '258046'));
  await settings.savePin({ hash, misses: 1, lastMissAt: tick() });
  await settings.savePreferences(preferences);
  const store = await openProfile(folder, nameProfile(server));
  await fill(store);
  const at = { now: clock.now, after: () => silent };
  const anchor = createAuditAnchor({
    profile: nameProfile(server),
    audit: store.audit,
    secrets,
    clock: at,
    log: silent,
  });
  await anchor.now();
  await store.close();
}

/** The files as they are while the program runs are what `kill -9` leaves. */
async function writeKilled(folder: string): Promise<void> {
  await openSettingsFile(join(folder, 'settings.json')).save({ kind: 'official' });
  const [create, update] = changes;
  const seen: readonly Account[] = accounts.seen.slice(0, 2);
  const first = await openProfile(folder, 'official');
  if (create !== undefined) {
    value(await first.outbox.save({ ...create.change, savedAt: tick() }, { event: 'saved', role: 'person' }));
  }
  value(await first.copyOutbox());
  await first.close();
  const second = await openProfile(folder, 'official');
  for (const account of seen) value(await second.directory.record(account, tick()));
  if (update !== undefined) {
    value(
      await second.outbox.save({ ...update.change, savedAt: tick() }, { event: 'saved', role: 'person' }),
    );
  }
  if (create !== undefined)
    value(await second.outbox.claim({ now: tick(), limit: 1, first: [create.change.id] }));
  cpSync(folder, `${folder}.copy`, { recursive: true });
  await second.close();
  rmSync(folder, { recursive: true });
  cpSync(`${folder}.copy`, folder, { recursive: true });
  rmSync(`${folder}.copy`, { recursive: true });
}

const [target] = v.parse(v.tuple([v.string()]), process.argv.slice(2));
mkdirSync(target);
await writeAtRest(join(target, 'at-rest'));
await writeKilled(join(target, 'killed'));
// The program makes it anew; its bytes are random.
for (const file of globSync('*/data/*/reserve.bin', { cwd: target })) rmSync(join(target, file));
writeFileSync(
  join(target, 'keychain.json'),
  `${JSON.stringify(Object.fromEntries(secrets.items), null, 2)}\n`,
);
