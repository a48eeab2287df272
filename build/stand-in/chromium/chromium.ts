import { spawn, type ChildProcess } from 'node:child_process';
import { Readable, Writable } from 'node:stream';
import { chromiumPath } from '../../chromium.ts';
import { DevToolsPipe } from './dev-tools.ts';
import { createProfile, removeProfile, sweepProfiles, type ChromiumUser } from './profile.ts';
import { chromiumSwitches, type SwitchOptions } from './switches.ts';

/** Electron 45's Chromium; another one is said aloud, because it may behave differently. */
const expectedMajor = '156';
const startDeadlineMilliseconds = 30_000;
const endDeadlineMilliseconds = 2_000;

/** `nobody`, in Debian and most others. */
const nobody: ChromiumUser = { uid: 65_534, gid: 65_534 };

/** A running Chromium with one page. */
export interface Chromium {
  readonly pipe: DevToolsPipe;
  /** The WebSocket address for Playwright, when a port was asked for. */
  readonly debuggingAddress: string | undefined;
  /** Settles when the process is gone. */
  readonly gone: Promise<void>;
  /** Ends the process and removes its profile. */
  close(): Promise<void>;
}

export type ChromiumOptions = Omit<SwitchOptions, 'profile' | 'sandbox'>;

function environmentFor(profile: string): NodeJS.ProcessEnv {
  const kept = [
    'PATH',
    'LANG',
    'LC_ALL',
    'TZ',
    'DISPLAY',
    'WAYLAND_DISPLAY',
    'XAUTHORITY',
    'XDG_RUNTIME_DIR',
  ];
  const inherited = Object.fromEntries(kept.map((name) => [name, process.env[name]]));
  return { ...inherited, HOME: profile, XDG_CONFIG_HOME: profile, XDG_CACHE_HOME: profile, TMPDIR: profile };
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}

async function startOnce(options: ChromiumOptions, sandbox: boolean): Promise<Chromium> {
  const user = process.getuid?.() === 0 ? nobody : undefined;
  const profile = createProfile(user);
  const switches: SwitchOptions = { ...options, profile, sandbox };
  const child = spawn(chromiumPath(), chromiumSwitches(switches), {
    ...user,
    env: environmentFor(profile),
    // Its own group: a Ctrl-C in the terminal goes to the app, which then ends Chromium in order.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  const [, , errors, input, output] = child.stdio;
  if (!(errors instanceof Readable) || !(input instanceof Writable) || !(output instanceof Readable)) {
    throw new Error('Chromium was started without its pipes.');
  }
  let said = '';
  const address = new Promise<string>((resolve) => {
    errors.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4_000);
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  const gone = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
  const endWithHost = (): void => {
    endGroup(child);
    removeProfile(profile);
  };
  process.once('exit', endWithHost);
  const close = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      void pipe.root.send('Browser.close').catch(() => undefined);
      const timer = setTimeout(() => endGroup(child), endDeadlineMilliseconds);
      await gone;
      clearTimeout(timer);
    }
    process.off('exit', endWithHost);
    removeProfile(profile);
  };
  const pipe = new DevToolsPipe(input, output);
  const deadline = setTimeout(() => endGroup(child), startDeadlineMilliseconds);
  try {
    const { product } = await pipe.root.send('Browser.getVersion');
    const major = /\/(\d+)\./.exec(product)?.[1];
    if (major !== expectedMajor) {
      process.stderr.write(`stand-in host: this is ${product}; Electron 45 has Chromium ${expectedMajor}\n`);
    }
  } catch {
    await close();
    throw new Error(`Chromium did not start. It said:\n${said.trim()}`);
  } finally {
    clearTimeout(deadline);
  }
  const debuggingAddress = options.debuggingPort ? await address : undefined;
  return { pipe, debuggingAddress, gone, close };
}

/**
 * Starts Chromium in its sandbox, as `nobody` when we are root. Only where the system lets no
 * unprivileged process have a sandbox is it started without one, and that is said aloud.
 */
export async function startChromium(options: ChromiumOptions): Promise<Chromium> {
  sweepProfiles();
  try {
    return await startOnce(options, true);
  } catch (error) {
    if (
      !(error instanceof Error) ||
      !/No usable sandbox|namespace sandbox|setuid sandbox/i.test(error.message)
    )
      throw error;
    process.stderr.write('stand-in host: this system gives Chromium no sandbox; going on WITHOUT one\n');
    return startOnce(options, false);
  }
}
