import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { StaffPinSchema } from '../../../../preload/contract/index.ts';
import { openSettingsFile } from '../../../../main/settings/settings-file.ts';
import { setUpTerminal, startServices, type Terminal } from '../../../support/main/open-services.ts';
import { code, value } from '../../../support/main/results.ts';

const right = v.parse(StaffPinSchema, '48210');
const wrong = v.parse(StaffPinSchema, '0000');
const draft = { name: 'Ada Example', email: 'ada@example.com' };

/** The next run of the app on the same files. */
function restart(terminal: Terminal) {
  const settings = openSettingsFile(join(terminal.folder, 'settings.json'), terminal.log);
  return startServices({ ...terminal, settings });
}

const level = async ({ access }: ReturnType<typeof startServices>) =>
  value(await access.state(undefined)).level;

/** A terminal in self-service, as staff leave it. */
async function openSelfService(ownAccount: boolean) {
  const terminal = setUpTerminal();
  const app = startServices(terminal);
  value(await app.access.setPin({ current: null, next: right }));
  value(await app.preferences.save({ mode: 'self-service', ownAccount, language: 'fr' }));
  value(await app.access.lock(undefined));
  return { terminal, app };
}

test('a PIN outlives the run: the next one is locked, and the PIN opens it', async () => {
  const terminal = setUpTerminal();
  const first = startServices(terminal);
  expect(await level(first)).toBe('staff');
  value(await first.access.setPin({ current: null, next: right }));
  value(await first.directory.recent(undefined));
  await first.close();
  expect(first.asked).toEqual(['watch ended']);
  expect(readFileSync(join(terminal.folder, 'settings.json'), 'utf8')).not.toContain('48210');

  const second = restart(terminal);
  expect(await level(second)).toBe('locked');
  expect(code(await second.directory.recent(undefined))).toBe('staff-only');
  expect(code(await second.access.unlock(wrong))).toBe('wrong-pin');
  expect(code(await second.directory.recent(undefined))).toBe('staff-only');
  value(await second.access.unlock(right));
  value(await second.directory.recent(undefined));
});

test('customers open an account and see their own; nothing else of the store is theirs', async () => {
  const { app } = await openSelfService(true);
  const created = value(await app.account.create({ draft, evenIfSimilar: false }));
  if (created.kind !== 'done' || created.account === null) throw new Error(created.kind);
  expect(value(await app.account.get(created.account.id))).toMatchObject({ account: draft, changes: [] });
  expect(value(await app.account.create({ draft, evenIfSimilar: false }))).toEqual({
    kind: 'looks-like',
    accounts: [],
    waiting: [],
  });
  const refused = [
    app.account.remove({ base: created.account }),
    app.directory.search('ada'),
    app.directory.recent(undefined),
    app.outbox.list({}),
    app.preferences.save({ mode: 'counter' }),
    app.terminal.forgetKey(undefined),
    app.activity.today(undefined),
    app.access.setPin({ current: right, next: null }),
  ];
  expect(new Set((await Promise.all(refused)).map(code))).toEqual(new Set(['staff-only']));
  value(await app.access.unlock(right));
  expect(value(await app.directory.recent(undefined))).toHaveLength(1);
  expect(value(await app.activity.today(undefined)).opened).toBe(1);
});

test('the end of a visit begins the page anew, and what comes late is nobody’s', async () => {
  const { app } = await openSelfService(false);
  const creating = app.account.create({ draft, evenIfSimilar: false });
  await new Promise((resolve) => setImmediate(resolve));
  value(await app.visit.end(undefined));
  expect(code(await creating)).toBe('connection-lost');
  expect([app.asked, await level(app)]).toEqual([['restart'], 'customer']);
  value(await app.access.unlock(right));
  // It was saved all the same.
  expect(value(await app.directory.search('ada')).found).toHaveLength(1);
});

test('after a crash of the page staff have to come in again', async () => {
  const { app } = await openSelfService(false);
  value(await app.access.unlock(right));
  app.services.forgetPerson();
  expect(code(await app.directory.recent(undefined))).toBe('staff-only');
  expect(await level(app)).toBe('customer');
});

test('a start that forgets the PIN opens the counter, once and for good', async () => {
  const { terminal, app } = await openSelfService(false);
  await app.close();
  const second = restart(terminal);
  await second.services.forgetStaffPin();
  expect(value(await second.access.state(undefined))).toEqual({
    level: 'staff',
    hasPin: false,
    waitSeconds: 0,
  });
  expect(value(await second.preferences.read(undefined))).toMatchObject({ mode: 'counter', language: 'fr' });
  await second.close();
  expect(await level(restart(terminal))).toBe('staff');
  expect(terminal.lines).toContain('staff-pin-forgotten {}');
});

test.each(['damaged', ''])(
  'a self-service terminal stays one where its settings file is %j',
  async (text) => {
    const { terminal, app } = await openSelfService(true);
    await app.close();
    writeFileSync(join(terminal.folder, 'settings.json'), text);
    const second = restart(terminal);
    expect(await level(second)).toBe('customer');
    expect(value(await second.preferences.read(undefined))).toMatchObject({
      language: 'fr',
      ownAccount: true,
    });
    expect(code(await second.access.unlock(wrong))).toBe('wrong-pin');
    value(await second.access.unlock(right));
    expect(terminal.lines).toContain('settings-restored {"written":true}');
  },
);

test('damaged settings without a whole copy open nothing, and a start that forgets the PIN helps', async () => {
  const { terminal, app } = await openSelfService(false);
  await app.close();
  const path = join(terminal.folder, 'settings.json');
  for (const file of [path, `${path}.copy`]) writeFileSync(file, readFileSync(file, 'utf8').slice(0, -20));
  for (let start = 0; start < 2; start += 1) {
    const damaged = restart(terminal);
    expect(await level(damaged)).toBe('locked');
    expect(code(await damaged.access.unlock(null))).toBe('storage-unavailable');
    expect(code(await damaged.directory.recent(undefined))).toBe('staff-only');
    await damaged.close();
  }
  const last = restart(terminal);
  await last.services.forgetStaffPin();
  expect(await level(last)).toBe('staff');
});
