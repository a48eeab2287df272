// The Debian packages that the app and its tests need, and how they get there. Plain JavaScript for the system's Node.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Debian package -> what it is for. The stand-in host needs Chromium; the tests need a real keyring. */
const packages = {
  'libsecret-1-0': { for: ['start', 'demo', 'test'], why: 'the keychain' },
  chromium: { for: ['start', 'demo', 'test'], why: 'the stand-in for Electron' },
  xvfb: { for: ['start', 'demo', 'test'], why: 'a virtual display' },
  'fonts-noto-core': { for: ['start', 'demo', 'test'], why: 'names in most scripts' },
  'fonts-noto-cjk': { for: ['start', 'demo', 'test'], why: 'Chinese, Japanese and Korean names' },
  'fonts-noto-color-emoji': { for: ['start', 'demo', 'test'], why: 'emoji' },
  dbus: { for: ['demo', 'test'], why: 'a private bus' },
  'gnome-keyring': { for: ['demo', 'test'], why: 'a real keyring' },
  openssl: { for: ['test'], why: 'throw-away certificates' },
  strace: { for: ['test'], why: 'the record of writes that the power-loss proof replays' },
  procps: { for: ['test'], why: 'counting processes' },
};

function isPresent(name) {
  const query = spawnSync('dpkg-query', ['-W', '-f', '${Status}', name], { encoding: 'utf8' });
  return query.status === 0 && query.stdout === 'install ok installed';
}

function apt(arguments_) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const stdio = ['ignore', 'ignore', 'inherit'];
  return spawnSync('apt-get', ['-q', ...arguments_], { stdio, env }).status === 0;
}

/**
 * Installs the missing Debian packages when this user may, else prints the one command to run.
 * Answers whether everything is there. Elsewhere than on Debian and its kin there is nothing to do.
 */
export function bringSystemPackages(purpose, say) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query')) {
    if (process.platform === 'linux')
      say(`Not a Debian system: make sure that ${Object.keys(packages).join(', ')} are there.`);
    return true;
  }
  const missing = Object.keys(packages).filter(
    (name) => packages[name].for.includes(purpose) && !isPresent(name),
  );
  if (missing.length === 0) return true;
  const command = `apt-get update && apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (process.getuid() !== 0) {
    say(`These system packages are missing: ${missing.join(', ')}. Run:\n  sudo sh -c '${command}'`);
    return false;
  }
  say(
    `Installing system packages: ${missing.map((name) => `${name} (${packages[name].why})`).join(', ')} ...`,
  );
  if (
    apt(['update']) &&
    apt(['install', '-y', '--no-install-recommends', ...missing]) &&
    missing.every(isPresent)
  )
    return true;
  say(`The system packages could not be installed. Run this to see why:\n  ${command}`);
  return false;
}
