// Brings what a fresh clone needs. Plain JavaScript, because it runs on the system's Node (20 or later) before
// anything is installed. Usage: node build/setup.mjs start|demo|test. Idempotent; a second run takes well under a second.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bringSystemPackages } from './system-packages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const purpose = ['test', 'demo'].find((name) => name === process.argv[2]) ?? 'start';
const stamp = join(root, 'node_modules', '.kiosk-setup.json');
const nodeBinary = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** Progress goes to stderr, so that what a command prints for programs stays clean. */
function say(text) {
  process.stderr.write(`[setup] ${text}\n`);
}

function stop(text) {
  process.stderr.write(`[setup] ${text}\n`);
  process.exit(1);
}

function checkNodeVersion() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20)
    stop(`Node ${process.versions.node} is too old: install Node 20 or later, then run this again.`);
}

/** What must change for `npm ci` to be due again: the lock file, the package file and the platform. */
function installationDigest() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const file of ['package.json', 'package-lock.json']) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function isInstalled(digest) {
  if (!existsSync(stamp) || !existsSync(nodeBinary)) return false;
  try {
    return JSON.parse(readFileSync(stamp, 'utf8')).digest === digest;
  } catch {
    return false;
  }
}

/** Runs npm with the script that started us, so that the same npm does the work. */
function runNpm(arguments_) {
  const npmScript = process.env.npm_execpath;
  const [command, first] =
    npmScript === undefined
      ? [process.platform === 'win32' ? 'npm.cmd' : 'npm', []]
      : [process.execPath, [npmScript]];
  // Chromium comes from the system and Electron's binary is fetched at first start only.
  const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', ELECTRON_SKIP_BINARY_DOWNLOAD: '1' };
  return spawnSync(command, [...first, ...arguments_], { cwd: root, stdio: ['ignore', 2, 2], env }).status;
}

function installPackages(digest) {
  say('Installing the npm packages (about a minute the first time) ...');
  // npm 10, which comes with Node 20, misses an optional peer in a lock file of npm 11 and refuses it.
  const npmMajor = Number(/^npm\/(\d+)/.exec(process.env.npm_config_user_agent ?? '')?.[1] ?? 11);
  const peers = npmMajor < 11 ? ['--legacy-peer-deps'] : [];
  if (runNpm(['ci', ...peers, '--no-audit', '--no-fund', '--loglevel=error']) !== 0) {
    stop('npm ci failed; the lines above say why. Check the network and run this again.');
  }
  writeFileSync(stamp, `${JSON.stringify({ digest })}\n`);
}

/** npm 12 skips install scripts that are not allowed without a word, so the binaries are tried. */
function checkBinaries() {
  const version = spawnSync(nodeBinary, ['--version'], { encoding: 'utf8' });
  const wanted = `v${JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies.node}`;
  if (version.status !== 0 || version.stdout.trim() !== wanted) {
    stop(`Node ${wanted} did not arrive through npm. Run: npm rebuild node`);
  }
  const sqlite = tryInNode('new (require("better-sqlite3-multiple-ciphers"))(":memory:")');
  if (sqlite !== null) {
    stop(`The encrypted store's binary does not load (it needs glibc 2.34 or later): ${sqlite}`);
  }
  const keytar = tryInNode('require("keytar")');
  if (keytar === null) return;
  const missing = /libsecret/.test(keytar);
  const reason = missing
    ? 'the system library libsecret is missing'
    : 'its binary does not load; run: npm rebuild keytar';
  if (purpose === 'test') stop(`keytar cannot be used: ${reason}.`);
  say(`keytar cannot be used: ${reason}. The app will keep an API key for one run only.`);
}

/** Runs one line in the project's own Node; null when it went well, else what it complained of. */
function tryInNode(line) {
  const { status, stderr } = spawnSync(nodeBinary, ['-e', line], { cwd: root, encoding: 'utf8' });
  return status === 0 ? null : stderr;
}

/**
 * "exec" in a script lets a signal to npm reach the program, because no shell stays between them. The
 * command line of Windows has no such word, so it gets one that does nothing but run the rest.
 */
function bringExec() {
  if (process.platform !== 'win32') return;
  writeFileSync(join(root, 'node_modules', '.bin', 'exec.cmd'), '@%*\r\n');
}

checkNodeVersion();
const started = Date.now();
const digest = installationDigest();
if (!isInstalled(digest)) installPackages(digest);
if (!bringSystemPackages(purpose, say) && purpose === 'test') process.exit(1);
checkBinaries();
bringExec();
say(`Ready after ${((Date.now() - started) / 1000).toFixed(1)} s.`);
