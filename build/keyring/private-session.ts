import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { unlockRunningKeyring } from './keyring-control.ts';

const run = promisify(execFile);

const password = 'only-for-tests';

const secretService = 'org.freedesktop.secrets';

/** A D-Bus session of its own, with folders of its own, and at will a real gnome-keyring on it. */
export interface PrivateSession {
  /** The whole environment of a program in this session; nothing of the person's own session is in it. */
  readonly environment: NodeJS.ProcessEnv;
  /** Starts the keyring, as the bus would at the first call; answers its process id. */
  startKeyring(): Promise<number>;
  /** Locks the keyring through the Secret Service's own call. */
  lock(): Promise<void>;
  /** Unlocks the running keyring, as signing in does. */
  unlock(): Promise<void>;
  /** Ends the keyring and lets the bus start it again, with its password, as the next login does. */
  logInAgain(): Promise<void>;
  /** Ends the bus, and the keyring with it. */
  close(): Promise<void>;
}

/** Which Secret Service the bus has: none, one unlocked at its start, one for which nobody logged in. */
export type KeyringKind = 'none' | 'unlocked' | 'no-login';

/** Opens a session; resolves when the bus takes connections. */
export async function openPrivateSession(kind: KeyringKind): Promise<PrivateSession> {
  const folder = await mkdtemp(join(tmpdir(), 'kiosk-keyring-'));
  const environment: NodeJS.ProcessEnv = { PATH: process.env['PATH'] ?? '', HOME: folder, LC_ALL: 'C.UTF-8' };
  for (const name of ['XDG_DATA_HOME', 'XDG_RUNTIME_DIR', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME']) {
    environment[name] = join(folder, name);
    await mkdir(join(folder, name), { mode: 0o700 });
  }
  await writeFile(join(folder, 'password'), password, { mode: 0o600 });
  const services = join(folder, 'services');
  await mkdir(services);
  if (kind !== 'none') await writeFile(join(services, `${secretService}.service`), serviceFile(folder, kind));
  await writeFile(join(folder, 'bus.conf'), busConfiguration(folder));
  const bus = spawn(
    'dbus-daemon',
    [`--config-file=${join(folder, 'bus.conf')}`, '--nofork', '--print-address'],
    {
      env: environment,
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  environment['DBUS_SESSION_BUS_ADDRESS'] = await readFirstLine(bus);
  async function call(...words: string[]): Promise<string> {
    const { stdout } = await run('dbus-send', ['--session', '--print-reply', ...words], { env: environment });
    return stdout;
  }
  const callBus = (method: string, ...words: string[]) =>
    call('--dest=org.freedesktop.DBus', '/', `org.freedesktop.DBus.${method}`, ...words);
  const askForKeyring = () => callBus('StartServiceByName', `string:${secretService}`, 'uint32:0');
  async function startKeyring(): Promise<number> {
    await askForKeyring();
    const answer = await callBus('GetConnectionUnixProcessID', `string:${secretService}`);
    return Number(/uint32 (\d+)/.exec(answer)?.[1]);
  }

  return {
    environment,
    startKeyring,
    async lock() {
      const collection = 'array:objpath:/org/freedesktop/secrets/aliases/default';
      const method = 'org.freedesktop.Secret.Service.Lock';
      await call(`--dest=${secretService}`, '/org/freedesktop/secrets', method, collection);
    },
    unlock: () => unlockRunningKeyring(join(folder, 'XDG_RUNTIME_DIR'), password),
    async logInAgain() {
      process.kill(await startKeyring());
      // While the old one still has the name, the bus answers that it runs already: 2 instead of 1.
      while (!(await askForKeyring()).includes('uint32 1'));
    },
    async close() {
      const ended = once(bus, 'exit');
      bus.kill();
      await ended;
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function serviceFile(folder: string, kind: KeyringKind): string {
  const unlock = kind === 'unlocked' ? `--unlock < '${join(folder, 'password')}'` : '';
  const command = `exec gnome-keyring-daemon --foreground --components=secrets ${unlock}`;
  return `[D-BUS Service]\nName=${secretService}\nExec=/bin/sh -c "${command}"\n`;
}

function busConfiguration(folder: string): string {
  return `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${join(folder, 'bus')}</listen>
  <auth>EXTERNAL</auth>
  <servicedir>${join(folder, 'services')}</servicedir>
  <policy context="default">
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;
}

async function readFirstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('The bus has no output');
  for await (const line of createInterface(child.stdout)) return line;
  throw new Error('The bus ended before it said its address');
}
