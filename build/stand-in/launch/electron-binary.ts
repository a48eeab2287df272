import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../node_modules/electron', import.meta.url));
const reachMilliseconds = 2_000;
const downloadMilliseconds = 10 * 60_000;

function read(file: string): string | null {
  try {
    return readFileSync(join(folder, file), 'utf8').trim();
  } catch {
    return null;
  }
}

/** The Electron binary of the installed version, or null. Never requires `electron`: that would download. */
export function findElectron(): string | null {
  const name = read('path.txt');
  const described: unknown = JSON.parse(read('package.json') ?? '{}');
  const version: unknown =
    typeof described === 'object' && described !== null ? Reflect.get(described, 'version') : undefined;
  if (name === null || read('dist/version')?.replace(/^v/, '') !== version) return null;
  const binary = join(folder, 'dist', name);
  return existsSync(binary) ? binary : null;
}

/** Where Electron's own installer would fetch from. */
function downloadHost(): string {
  const mirror = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'];
  return URL.parse(mirror ?? '')?.hostname ?? 'github.com';
}

/** Whether a TLS connection to the host comes about within two seconds; offline the answer is quick. */
function isReachable(host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port: 443, servername: host });
    const answer = (reachable: boolean) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(reachable);
    };
    const timer = setTimeout(() => answer(false), reachMilliseconds);
    socket.once('secureConnect', () => answer(true));
    socket.once('error', () => answer(false));
  });
}

/**
 * Finds Electron, or fetches it once where that is possible. Answers the binary, or in one clause why
 * there is none. `ELECTRON_SKIP_BINARY_DOWNLOAD` skips the attempt.
 */
export async function bringElectron(): Promise<{ binary: string } | { missing: string }> {
  if (process.getuid?.() === 0) return { missing: 'Electron has no sandbox for root' };
  const found = findElectron();
  if (found !== null) return { binary: found };
  if ((process.env['ELECTRON_SKIP_BINARY_DOWNLOAD'] ?? '') !== '')
    return { missing: 'its download is switched off' };
  if (!(await isReachable(downloadHost())))
    return { missing: `its download cannot be reached (${downloadHost()})` };
  console.log('[start] Downloading Electron, once (about 120 MB) ...');
  const env = { ...process.env };
  delete env['ELECTRON_OVERRIDE_DIST_PATH'];
  const child = spawn(process.execPath, [join(folder, 'install.js')], {
    env,
    stdio: 'inherit',
    timeout: downloadMilliseconds,
  });
  await new Promise((resolve) => child.once('close', resolve));
  const binary = findElectron();
  return binary === null ? { missing: 'its download failed' } : { binary };
}
