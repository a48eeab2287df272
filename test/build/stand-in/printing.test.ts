import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startFixture, type RunningFixture } from './fixture.ts';

let fixture: RunningFixture | undefined;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kiosk-printer-'));
});
afterEach(async () => {
  await fixture?.close();
  fixture = undefined;
  await rm(folder, { recursive: true, force: true });
});

/** An app that prints one job after the other, and says how each went. */
async function print(jobs: readonly string[], withPrinter = true): Promise<RunningFixture> {
  fixture = await startFixture({
    env: withPrinter ? { KIOSK_STAND_IN_PRINTER: folder } : {},
    page: `document.body.append(Object.assign(document.createElement('p'), { textContent: 'Ada Example' }));`,
    main: `
      say('seen by the app:', String(process.env.KIOSK_STAND_IN_PRINTER));
      open();
      contents.on('did-finish-load', async () => {
        say('printers', JSON.stringify(await contents.getPrintersAsync()));
        for (const job of [${jobs.join(', ')}]) {
          await new Promise((resolve) => {
            contents.print(job, (success, reason) => { say('printed', success, reason); resolve(); });
          });
        }
        say('all printed');
      });`,
  });
  const { output } = fixture;
  await vi.waitFor(() => expect(output()).toContain('all printed'), { timeout: 20_000 });
  return fixture;
}

const job = (fields: string) =>
  `{ silent: true, deviceName: 'stand-in', margins: { marginType: 'none' }, printBackground: true, ${fields} }`;

/** The size of the first page of a PDF, in millimetres. */
function pageSize(name: string): number[] {
  const box = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/.exec(readFileSync(join(folder, name), 'latin1'));
  return (box ?? []).slice(1).map((points) => Math.round((Number(points) / 72) * 25.4));
}

test('a page is printed as a PDF of the paper’s size, one file for each', async () => {
  const { output, complaints } = await print([
    job('pageSize: { width: 58000, height: 110000 }'),
    job('pageSize: { width: 105000, height: 148000 }, copies: 1, landscape: false'),
  ]);
  expect(output()).toContain('seen by the app: undefined');
  expect(output()).toContain('printers [{"name":"stand-in"');
  expect(output().match(/printed true/g)).toHaveLength(2);
  expect(readdirSync(folder).sort()).toEqual(['1.pdf', '2.pdf']);
  expect(pageSize('1.pdf')).toEqual([58, 110]);
  expect(pageSize('2.pdf')).toEqual([105, 148]);
  expect(complaints()).toEqual([]);
});

test('another printer’s name, and no printer at all, print nothing', async () => {
  const jobs = [
    `{ silent: true, deviceName: 'other', margins: { marginType: 'none' }, pageSize: { width: 58000, height: 110000 } }`,
  ];
  const { output } = await print(jobs);
  expect(output()).toContain('printed false Invalid deviceName provided');
  await fixture?.close();
  const none = await print([job('pageSize: { width: 58000, height: 110000 }')], false);
  expect(none.output()).toContain('printers []');
  expect(none.output()).toContain('printed false Invalid deviceName provided');
  expect(readdirSync(folder)).toEqual([]);
});

test('what the host does not print is refused aloud', async () => {
  const { output, complaints } = await print([
    `{ deviceName: 'stand-in', pageSize: { width: 58000, height: 110000 }, margins: { marginType: 'none' } }`,
    job('pageSize: { width: 58000, height: 110000 }, copies: 2'),
    job('pageSize: { width: 58000, height: 110000 }, header: "x"'),
    job(`pageSize: 'A6'`),
    `{ silent: true, deviceName: 'stand-in', pageSize: { width: 58000, height: 110000 } }`,
  ]);
  expect(output().match(/printed false Print job failed/g)).toHaveLength(5);
  expect(complaints()).toEqual([
    'stand-in host: printing with a dialog is not implemented',
    'stand-in host: printing sideways, or more than one copy is not implemented',
    "stand-in host: printing with 'header' is not implemented",
    'stand-in host: printing without a page size is not implemented',
    'stand-in host: printing with margins is not implemented',
  ]);
  expect(readdirSync(folder)).toEqual([]);
});
