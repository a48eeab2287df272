import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findElectron } from './electron-binary.ts';
import { launchOnElectron } from './launch-on-electron.ts';
import { launchOnStandIn } from './launch-on-stand-in.ts';
import type { RunningKiosk } from './running-kiosk.ts';

export interface KioskOptions {
  /** The app's own arguments; `--windowed` unless given. */
  readonly args?: readonly string[];
  /** Where the app keeps its files; a fresh folder, removed at the end, unless given. */
  readonly dataDirectory?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The system's keychain; `none`, the usual, points the app at a bus that is not there. */
  readonly keyring?: 'none' | 'session';
}

export interface LaunchedKiosk extends RunningKiosk {
  readonly dataDirectory: string;
}

const noBus = 'unix:path=/nonexistent/bus';

/** Set by the test runner or by our own guards; they would change how the app starts. */
const foreignVariables = [
  'ELECTRON_OVERRIDE_DIST_PATH',
  'ELECTRON_RUN_AS_NODE',
  'NODE_OPTIONS',
  'NODE_V8_COVERAGE',
];

/** The environment of an app under test. */
export function environmentFor({ env = {}, keyring = 'none' }: KioskOptions): NodeJS.ProcessEnv {
  const own: NodeJS.ProcessEnv = {
    ...process.env,
    ...(keyring === 'none' ? { DBUS_SESSION_BUS_ADDRESS: noBus } : {}),
    ...env,
  };
  for (const name of foreignVariables) Reflect.deleteProperty(own, name);
  return own;
}

/** Electron where its binary is there and has a sandbox, else the stand-in. */
export function chosenRuntime(): RunningKiosk['runtime'] {
  return process.getuid?.() !== 0 && findElectron() !== null ? 'Electron' : 'stand-in host';
}

/** Starts the built app, and resolves when its page is there for Playwright. */
export async function launchKiosk(options: KioskOptions = {}): Promise<LaunchedKiosk> {
  const dataDirectory = options.dataDirectory ?? (await mkdtemp(join(tmpdir(), 'kiosk-data-')));
  const removeData = async (): Promise<void> => {
    if (options.dataDirectory === undefined) await rm(dataDirectory, { recursive: true, force: true });
  };
  const settings = {
    args: [...(options.args ?? ['--windowed']), `--data-dir=${dataDirectory}`],
    env: environmentFor(options),
  };
  const launch = chosenRuntime() === 'Electron' ? launchOnElectron : launchOnStandIn;
  const running = await launch(settings).catch(async (error: unknown) => {
    await removeData();
    throw error;
  });
  const close = async (): Promise<void> => {
    await running.close();
    await removeData();
  };
  return { ...running, dataDirectory, close };
}
