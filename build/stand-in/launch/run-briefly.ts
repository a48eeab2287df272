import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endChild, startChild } from './child.ts';
import { findElectron } from './electron-binary.ts';
import { chosenRuntime, environmentFor, type KioskOptions } from './launch-kiosk.ts';
import { standInCommand } from './launch-on-stand-in.ts';
import { collectOutput } from './output.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const maxMilliseconds = 20_000;

export interface BriefRun {
  readonly code: number | null;
  readonly output: string;
}

/**
 * Runs the built app where it is expected to end by itself: a refused command line, a second instance.
 * After twenty seconds it is ended, and the code is null.
 */
export async function runBriefly(options: KioskOptions): Promise<BriefRun> {
  const electron = chosenRuntime() === 'Electron' ? findElectron() : null;
  const [program, first] = electron === null ? [process.execPath, standInCommand] : [electron, [root]];
  const dataDirectory = options.dataDirectory ?? (await mkdtemp(join(tmpdir(), 'kiosk-data-')));
  const child = startChild(program, [...first, ...(options.args ?? []), `--data-dir=${dataDirectory}`], {
    env: { ...environmentFor(options), HEADLESS: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: root,
  });
  const output = collectOutput(child);
  const state = { overdue: false };
  const timer = setTimeout(() => {
    state.overdue = true;
    void endChild(child, 5_000);
  }, maxMilliseconds);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearTimeout(timer);
  if (options.dataDirectory === undefined) await rm(dataDirectory, { recursive: true, force: true });
  return { code: state.overdue ? null : code, output: output() };
}
