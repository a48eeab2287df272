import type { PrinterInfo, WebContents } from 'electron';
import { maxPrinterName, maxPrinters } from '../../preload/contract/index.ts';
import type { Page } from '../core/ports.ts';
import { systemClock } from '../lib/clock.ts';
import { unlessSlow } from '../lib/deadline.ts';
import type { Log } from '../lib/log.ts';
import { pageSizes } from '../policy/paper-sizes.ts';

/** A print server that does not answer must not hold a person up. */
const printDeadlineMilliseconds = 30_000;
const listDeadlineMilliseconds = 10_000;

const micronsPerMillimetre = 1_000;

/**
 * Prints what the page lays out for paper, without a dialog. False when the printer did not take it within half a
 * minute; what it takes later is printed all the same.
 */
export function printPage(
  contents: WebContents,
  { printer, paper }: Parameters<Page['print']>[0],
  log: Log,
): Promise<boolean> {
  const { width, height } = pageSizes[paper];
  return new Promise((resolve, reject) => {
    const deadline = setTimeout(() => {
      log('printer-slow');
      resolve(false);
    }, printDeadlineMilliseconds);
    try {
      contents.print(
        {
          silent: true,
          deviceName: printer,
          pageSize: { width: width * micronsPerMillimetre, height: height * micronsPerMillimetre },
          // The style sheet leaves the edge free that a printer cannot reach.
          margins: { marginType: 'none' },
          printBackground: true,
          landscape: false,
          copies: 1,
        },
        (success, reason) => {
          clearTimeout(deadline);
          // Chromium's reasons are three fixed sentences.
          if (!success) log('printer-refused', { reason });
          resolve(success);
        },
      );
    } catch (error) {
      clearTimeout(deadline);
      reject(error instanceof Error ? error : new Error('print'));
    }
  });
}

/** The printers of this computer; rejects when the system does not say within ten seconds. */
export async function listPrinters(contents: WebContents): Promise<Awaited<ReturnType<Page['printers']>>> {
  const found = await unlessSlow(systemClock, listDeadlineMilliseconds, contents.getPrintersAsync());
  if (found === null) throw new Error('printers');
  return found.filter(isNameable).slice(0, maxPrinters).map(describePrinter);
}

/** A name that is cut would name no printer. */
function isNameable({ name }: PrinterInfo): boolean {
  return name !== '' && name.length <= maxPrinterName;
}

function describePrinter({ name, displayName }: PrinterInfo) {
  return { name, label: (displayName === '' ? name : displayName).slice(0, maxPrinterName) };
}
