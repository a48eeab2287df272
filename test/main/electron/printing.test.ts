import type { PrinterInfo, WebContents, WebContentsPrintOptions } from 'electron';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { standIn } from '../../../build/stand-in/stand-in.ts';
import { listPrinters, printPage } from '../../../main/electron/printing.ts';

type Done = (success: boolean, reason: string) => void;

/** A page whose printer answers when the test says so. */
function createPage() {
  const jobs: { options: WebContentsPrintOptions | undefined; done: Done }[] = [];
  const contents = standIn<WebContents>('webContents', {
    print: (options, done = () => undefined) => void jobs.push({ options, done }),
  });
  return { contents, jobs };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a card', () => {
  test.each([
    ['receipt-58', 58_000],
    ['receipt-80', 80_000],
    ['a6', 105_000],
  ] as const)('goes to %s without a dialog and without margins', async (paper, width) => {
    const { contents, jobs } = createPage();
    const printed = printPage(contents, { printer: 'receipts', paper }, () => undefined);
    expect(jobs[0]?.options).toMatchObject({
      silent: true,
      deviceName: 'receipts',
      printBackground: true,
      margins: { marginType: 'none' },
      pageSize: { width },
    });
    jobs[0]?.done(true, '');
    expect(await printed).toBe(true);
  });

  test('is A6 upright', () => {
    const { contents, jobs } = createPage();
    void printPage(contents, { printer: 'sheets', paper: 'a6' }, () => undefined);
    expect(jobs[0]?.options?.pageSize).toEqual({ width: 105_000, height: 148_000 });
    expect(jobs[0]?.options?.landscape).toBe(false);
  });

  test('that the printer refuses is told with Chromium’s reason', async () => {
    const { contents, jobs } = createPage();
    const log = vi.fn();
    const printed = printPage(contents, { printer: 'receipts', paper: 'a6' }, log);
    jobs[0]?.done(false, 'Print job failed');
    expect(await printed).toBe(false);
    expect(log.mock.calls).toEqual([['printer-refused', { reason: 'Print job failed' }]]);
  });

  test('that nobody takes within half a minute is given up, and a late answer changes nothing', async () => {
    const { contents, jobs } = createPage();
    const log = vi.fn();
    let taken: boolean | undefined;
    void printPage(contents, { printer: 'receipts', paper: 'a6' }, log).then((answer) => (taken = answer));
    await vi.advanceTimersByTimeAsync(29_999);
    expect(taken).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(taken).toBe(false);
    jobs[0]?.done(true, '');
    expect(log.mock.calls).toEqual([['printer-slow']]);
  });

  test('that Electron will not print rejects, and leaves no timer', async () => {
    const contents = standIn<WebContents>('webContents', {
      print: () => {
        throw new Error('A print job is already pending.');
      },
    });
    await expect(printPage(contents, { printer: 'receipts', paper: 'a6' }, () => undefined)).rejects.toThrow(
      'pending',
    );
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the printers', () => {
  const printer = (name: string, displayName = ''): PrinterInfo => ({
    name,
    displayName,
    description: '',
    options: {},
  });
  const list = (found: PrinterInfo[]) =>
    listPrinters(standIn<WebContents>('webContents', { getPrintersAsync: () => Promise.resolve(found) }));

  test('have the system’s name, and one for people', async () => {
    expect(await list([printer('TM_T20', 'Receipts'), printer('PDF')])).toEqual([
      { name: 'TM_T20', label: 'Receipts' },
      { name: 'PDF', label: 'PDF' },
    ]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('fit the contract: no name that would have to be cut, fifty at most', async () => {
    const many = Array.from({ length: 80 }, (_, number) => printer(`p${number}`, 'x'.repeat(300)));
    const found = await list([printer(''), printer('x'.repeat(201)), ...many]);
    expect(found).toHaveLength(50);
    expect(found[0]).toEqual({ name: 'p0', label: 'x'.repeat(200) });
  });

  test('are given up after ten seconds', async () => {
    const contents = standIn<WebContents>('webContents', {
      getPrintersAsync: () => new Promise<PrinterInfo[]>(() => undefined),
    });
    const listed = expect(listPrinters(contents)).rejects.toThrow('printers');
    await vi.advanceTimersByTimeAsync(10_000);
    await listed;
  });
});
