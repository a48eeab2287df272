import type { Page } from 'playwright-core';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findElectron } from './electron-binary.ts';
import { launchOnElectron } from './launch-on-electron.ts';
import { launchOnStandIn } from './launch-on-stand-in.ts';

/** The system's keychain; `none` points the app at a bus that is not there. */
export type Keyring = 'none' | 'session';

export interface KioskOptions {
  /** The app's own arguments; `--windowed` unless given. */
  readonly args?: readonly string[];
  /** Where the app keeps its files; a fresh folder, removed at the end, unless given. */
  readonly dataDirectory?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly keyring?: Keyring;
}

/** Something that crossed between page and main, as text. */
export interface Traffic {
  readonly direction: 'to-main' | 'to-page';
  readonly channel: string;
  readonly text: string;
}

/** What both runtimes give. */
export interface RunningKiosk {
  readonly runtime: 'Electron' | 'stand-in host';
  readonly page: Page;
  /** Where the page is, as Playwright sees it. */
  readonly pageUrl: string;
  readonly pid: number;
  /** Everything that the app has written to stdout and stderr. */
  output(): string;
  /** What crossed between page and main; null where the runtime cannot tell. */
  traffic(): readonly Traffic[] | null;
  /** What the stand-in host had to say of main; always empty on Electron. */
  complaints(): readonly string[];
  /** Presses keys as a person would, through 'before-input-event'; Playwright's spelling, e.g. `Control+KeyR`. */
  press(combination: string): Promise<void>;
  /** Settles with the exit code; null when a signal ended the app. */
  readonly ended: Promise<number | null>;
  /** Ends the app as a power cut would. */
  kill9(): Promise<void>;
  /** Ends the app in order. */
  close(): Promise<void>;
}

/** What a runtime needs to start the app. */
export interface LaunchSettings {
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

export interface LaunchedKiosk extends RunningKiosk {
  readonly dataDirectory: string;
}

const noBus = 'unix:path=/nonexistent/bus';

/** The environment of an app under test: the caller's own, without what would change how it starts. */
export function environmentFor({ env = {}, keyring = 'none' }: KioskOptions): NodeJS.ProcessEnv {
  const own: NodeJS.ProcessEnv = {
    ...process.env,
    ...(keyring === 'none' ? { DBUS_SESSION_BUS_ADDRESS: noBus } : {}),
    ...env,
  };
  for (const name of [
    'ELECTRON_OVERRIDE_DIST_PATH',
    'ELECTRON_RUN_AS_NODE',
    'NODE_OPTIONS',
    'NODE_V8_COVERAGE',
  ])
    delete own[name];
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
  const thenRemoveData = (end: () => Promise<void>) => async () => {
    await end();
    await removeData();
  };
  return { ...running, dataDirectory, kill9: running.kill9, close: thenRemoveData(running.close) };
}
