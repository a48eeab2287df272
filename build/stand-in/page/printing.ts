import type { PrinterInfo, WebContentsPrintOptions } from 'electron';
import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { NotImplemented } from '../stand-in.ts';
import type { HostPage } from './host-page.ts';

/** The host's own switch, a folder for what is printed; without it there is no printer. The app never sees it. */
const printerVariable = 'KIOSK_STAND_IN_PRINTER';

const printerName = 'stand-in';
const micronsPerInch = 25_400;

/** As Electron prints without a dialog; anything else is not implemented. */
const understood: ReadonlySet<string> = new Set([
  ...['silent', 'deviceName', 'pageSize', 'margins', 'printBackground', 'landscape', 'copies'],
]);

/** Takes the folder out of the environment; null where none is named. */
export function takePrinterFolder(environment: NodeJS.ProcessEnv): string | null {
  const folder = environment[printerVariable] ?? '';
  Reflect.deleteProperty(environment, printerVariable);
  if (folder === '') return null;
  if (!isAbsolute(folder)) throw new Error(`${printerVariable} has to be a whole path`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** WebContents.getPrintersAsync: one printer, or none. */
export function listPrinters(folder: string | null): PrinterInfo[] {
  if (folder === null) return [];
  return [
    { name: printerName, displayName: 'Stand-in printer', description: 'Writes PDF files', options: {} },
  ];
}

/**
 * WebContents.print on the stand-in's printer: a PDF of the paper's size, `1.pdf` and so on, whole as soon as it has
 * that name. Answers Electron's `failureReason`, or null when it was printed.
 */
export async function printToFolder(
  folder: string | null,
  page: HostPage,
  options: WebContentsPrintOptions,
): Promise<string | null> {
  const { pageSize, deviceName, printBackground = false } = options;
  checkOptions(options);
  if (folder === null || deviceName !== printerName) return 'Invalid deviceName provided';
  if (typeof pageSize !== 'object') throw new NotImplemented('printing without a page size');
  const { data } = await page.devTools.send('Page.printToPDF', {
    paperWidth: pageSize.width / micronsPerInch,
    paperHeight: pageSize.height / micronsPerInch,
    marginTop: 0,
    marginBottom: 0,
    marginLeft: 0,
    marginRight: 0,
    printBackground,
    preferCSSPageSize: false,
  });
  const number = readdirSync(folder).filter((name) => name.endsWith('.pdf')).length + 1;
  const file = join(folder, `${number}.pdf`);
  writeFileSync(`${file}.part`, Buffer.from(data, 'base64'), { flag: 'wx' });
  renameSync(`${file}.part`, file);
  return null;
}

function checkOptions(options: WebContentsPrintOptions): void {
  const foreign = Object.keys(options).find((name) => !understood.has(name));
  if (foreign !== undefined) throw new NotImplemented(`printing with '${foreign}'`);
  const { silent, margins, landscape = false, copies = 1 } = options;
  if (silent !== true) throw new NotImplemented('printing with a dialog');
  if (margins?.marginType !== 'none') throw new NotImplemented('printing with margins');
  if (landscape || copies !== 1) throw new NotImplemented('printing sideways, or more than one copy');
}
