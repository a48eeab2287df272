import { rmSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { ServerChoice } from '../../../../preload/contract/index.ts';
import { runAuditCommand } from '../../../../main/core/audit/audit-command.ts';
import { createDataKeyProvider } from '../../../../main/core/profiles/data-key.ts';
import { openConnection } from '../../../../main/store/files/connection.ts';
import { folderName } from '../../../../main/store/files/store-folders.ts';
import { nameProfile } from '../../../../main/core/profiles/server-profile.ts';
import {
  openServer,
  setUpTerminal,
  startServices,
  type Terminal,
} from '../../../support/main/open-services.ts';
import { value } from '../../../support/main/results.ts';

const EntrySchema = v.object({ seq: v.number(), event: v.string(), role: v.string(), hash: v.string() });

/** Runs the command as the app does, and answers what it printed and its exit code. */
async function audit(terminal: Terminal, command: 'verify' | 'export') {
  const lines: unknown[] = [];
  const complaints: string[] = [];
  const code = await runAuditCommand(command, {
    ...terminal,
    dataKey: createDataKeyProvider(terminal),
    writeLine: (line) => {
      expect(line).not.toContain('\n');
      lines.push(JSON.parse(line));
      return Promise.resolve();
    },
    complain: (sentence) => void complaints.push(sentence),
  });
  return { code, lines, complaints };
}

/** A terminal with a few changes behind it, switched off; `edit` changes its outbox as a burglar would. */
async function usedTerminal() {
  const terminal = setUpTerminal();
  const { server, choice } = await openServer();
  const app = startServices(terminal);
  value(await app.terminal.chooseServer(choice));
  value(await app.terminal.storeKey(server.apiKey));
  for (const name of ['Ada Example', 'Ben Example']) {
    value(await app.account.create({ draft: { name }, evenIfSimilar: true }));
  }
  await app.close();
  const profile = nameProfile(choice);
  const key = Buffer.from(terminal.secrets.items.get(`data-key:${profile}`) ?? '', 'hex');
  const folder = join(terminal.folder, 'data', folderName(profile));
  const edit = (sql: string) => {
    const db = openConnection(join(folder, 'outbox.db'), key);
    db.exec('DROP TRIGGER audit_kept; DROP TRIGGER audit_fixed;');
    db.exec(sql);
    db.close();
  };
  const start = () => startServices(terminal);
  return { terminal, profile, folder, edit, start, choice };
}

test('a whole log is told with the number of its entries, and looking at it changes nothing', async () => {
  const { terminal } = await usedTerminal();
  const first = await audit(terminal, 'verify');
  expect(first).toMatchObject({ code: 0, lines: [{ verdict: 'whole' }], complaints: [] });
  expect(await audit(terminal, 'verify')).toEqual(first);
});

test('an export has every entry in order, its own among them, and the verdict at the end', async () => {
  const { terminal } = await usedTerminal();
  const { code, lines, complaints } = await audit(terminal, 'export');
  const entries = v.parse(v.array(EntrySchema), lines.slice(0, -1));
  expect([code, complaints]).toEqual([0, []]);
  expect(lines.at(-1)).toEqual({ verdict: 'whole', entries: entries.length });
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
  expect(entries.filter(({ event }) => ['saved', 'done'].includes(event))).toHaveLength(4);
  expect(entries.map(({ event }) => event)).toEqual(expect.arrayContaining(['key-stored']));
  expect(entries.at(-1)).toMatchObject({ event: 'log-exported', role: 'person' });
  expect(JSON.stringify(lines)).not.toMatch(/Ada|Ben|Example/);
  // The head in the keychain is the new one: without the export's own entry the log would be cut short.
  expect(terminal.secrets.items.get([...terminal.secrets.items.keys()].at(-1) ?? '')).toBe(
    `${entries.length}:${entries.at(-1)?.hash ?? ''}`,
  );
});

describe('a log that was tampered with', () => {
  test.each([
    ['an entry was changed', "UPDATE audit SET outcome = 'other' WHERE seq = 3", 3, 'hash'],
    ['an entry was taken out', 'DELETE FROM audit WHERE seq = 3', 3, 'gap'],
    [
      'the end was cut off',
      'DELETE FROM audit WHERE seq > (SELECT max(seq) - 2 FROM audit)',
      undefined,
      'anchor',
    ],
  ])('%s: it is told where', async (_, sql, seq, reason) => {
    const { terminal, edit, start } = await usedTerminal();
    edit(sql);
    const verdict = { verdict: 'broken', reason, ...(seq !== undefined && { seq }) };
    expect(await audit(terminal, 'verify')).toMatchObject({ code: 1, lines: [verdict], complaints: [] });
    const exported = await audit(terminal, 'export');
    expect([exported.code, exported.lines.at(-1)]).toEqual([1, expect.objectContaining(verdict)]);
    // The app walks from the kept head on only; it works on, and the command goes on telling it afterwards.
    const app = start();
    value(await app.account.create({ draft: { name: 'Cleo Example' }, evenIfSimilar: true }));
    await app.close();
    expect(terminal.lines.filter((line) => line.startsWith('audit-broken'))).toHaveLength(
      reason === 'anchor' ? 1 : 0,
    );
    expect(await audit(terminal, 'verify')).toMatchObject({
      code: 1,
      lines: [{ verdict: 'broken', reason }],
    });
  });

  test('everything was taken away: the keychain remembers that there was a log', async () => {
    const { terminal, folder } = await usedTerminal();
    rmSync(folder, { recursive: true });
    expect(await audit(terminal, 'verify')).toEqual({
      code: 1,
      lines: [{ verdict: 'broken', seq: 1, reason: 'anchor' }],
      complaints: [],
    });
  });
});

describe('a log that cannot be opened', () => {
  const choose = async (terminal: Terminal, choice: ServerChoice) => {
    await terminal.settings.save(choice);
    return terminal;
  };

  test.each([
    ['practice', { kind: 'practice' }, /practice server keeps no/],
    ['nothing is there', { kind: 'official' }, /no data of the chosen server/],
  ] as const)('%s', async (_, choice, sentence) => {
    const terminal = await choose(setUpTerminal(), choice);
    for (const command of ['verify', 'export'] as const) {
      expect(await audit(terminal, command)).toEqual({
        code: 3,
        lines: [],
        complaints: [expect.stringMatching(sentence)],
      });
    }
    expect([...terminal.secrets.items]).toEqual([]);
    expect(await terminal.folders.hasData('official')).toBe(false);
  });

  test.each([
    ['locked', /locked or does not answer/],
    ['slow', /locked or does not answer/],
    ['absent', /no keychain/],
  ] as const)('the keychain is %s', async (state, sentence) => {
    const { terminal } = await usedTerminal();
    terminal.secrets.turn(state);
    const { code, lines, complaints } = await audit(terminal, 'verify');
    expect([code, lines, complaints]).toEqual([3, [], [expect.stringMatching(sentence)]]);
  });

  test.each([
    ['is missing', null, /does not hold the key/],
    ['is another one', 'cd'.repeat(32), /is not the key/],
  ] as const)('the key %s, and none is made', async (_, item, sentence) => {
    const { terminal, profile } = await usedTerminal();
    if (item === null) terminal.secrets.items.delete(`data-key:${profile}`);
    else terminal.secrets.items.set(`data-key:${profile}`, item);
    const before = [...terminal.secrets.items];
    const { code, lines, complaints } = await audit(terminal, 'export');
    expect([code, lines, complaints]).toEqual([3, [], [expect.stringMatching(sentence)]]);
    expect([...terminal.secrets.items]).toEqual(before);
  });

  test('the file is damaged', async () => {
    const { terminal, folder } = await usedTerminal();
    rmSync(join(folder, 'outbox.db'));
    const { code, complaints } = await audit(terminal, 'verify');
    expect([code, complaints]).toEqual([3, [expect.stringMatching(/damaged/)]]);
  });
});
