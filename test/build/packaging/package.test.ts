import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { listPackage } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fuses } from '../../../build/fuses.ts';

/*
 * The Electron binary is not on build machines, so a file with its fuse wire stands in for it: this proves
 * what is packed, that keytar's binary lies outside the archive, and what the fuse hook writes.
 */
const root = fileURLToPath(new URL('../../..', import.meta.url));
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const electronDefaults = '101100011';
const sqlite = 'better-sqlite3-multiple-ciphers';
const target = `${process.platform}-${process.arch}`;

let folder = '';
let unpacked = '';

function run(program: string, args: readonly string[]): Promise<void> {
  const env = { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' };
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [join(root, program), ...args],
      { cwd: root, env },
      (error, stdout, stderr) => {
        if (error) reject(new Error(`${stdout}\n${stderr}`));
        else resolve();
      },
    );
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kiosk-package-'));
  const runtime = join(folder, 'runtime');
  await mkdir(join(runtime, 'resources'), { recursive: true });
  const wire = Buffer.concat([
    Buffer.from(sentinel),
    Buffer.from([1, electronDefaults.length]),
    Buffer.from(electronDefaults),
  ]);
  await writeFile(join(runtime, 'electron'), Buffer.concat([Buffer.alloc(64), wire, Buffer.alloc(64)]), {
    mode: 0o755,
  });
  await run('build/bundle.ts', ['--if-changed']);
  const output = join(folder, 'dist');
  await run('node_modules/electron-builder/cli.js', [
    ...['--linux', 'dir', '-p', 'never'],
    ...[`-c.electronDist=${runtime}`, `-c.directories.output=${output}`],
  ]);
  unpacked = join(output, 'linux-unpacked');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the packed app', () => {
  test('holds the bundles, the package file and the two native packages, and nothing else', () => {
    const files = listPackage(join(unpacked, 'resources', 'app.asar'), { isPack: false }).map((file) =>
      file.replaceAll('\\', '/'),
    );
    const lawful = [
      /^\/(package\.json|out(\/(main|preload|renderer)(\/.*)?)?|node_modules)$/,
      /^\/node_modules\/keytar(\/(package\.json|lib(\/keytar\.js)?|build(\/Release(\/keytar\.node)?)?))?$/,
      new RegExp(
        `^/node_modules/${sqlite}(/(package\\.json|lib(/.*\\.js|/methods)?|prebuilds(/${target}\\.node)?))?$`,
      ),
    ];
    expect(files.filter((file) => !lawful.some((pattern) => pattern.test(file)))).toEqual([]);
    expect(files).toEqual(
      expect.arrayContaining([
        '/out/main/index.cjs',
        '/out/main/store-worker.cjs',
        '/out/preload/bridge.cjs',
        '/out/renderer/index.html',
      ]),
    );
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
  });

  test("keeps the store's binary for this system, and no other, outside the archive", async () => {
    const shipped = join(unpacked, 'resources/app.asar.unpacked/node_modules', sqlite, 'prebuilds');
    expect(await readdir(shipped)).toEqual([`${target}.node`]);
    const file = `${target}.node`;
    const original = await readFile(join(root, 'node_modules', sqlite, 'prebuilds', file));
    expect((await readFile(join(shipped, file))).equals(original)).toBe(true);
  });

  test("keeps keytar's binary outside the archive, where it can be loaded", async () => {
    const release = join(unpacked, 'resources/app.asar.unpacked/node_modules/keytar/build/Release');
    expect(await readdir(release)).toEqual(['keytar.node']);
    const shipped = await readFile(join(release, 'keytar.node'));
    expect(shipped.equals(await readFile(join(root, 'node_modules/keytar/build/Release/keytar.node')))).toBe(
      true,
    );
  });

  test('has all nine fuses as decided', async () => {
    const wire = await getCurrentFuseWire(join(unpacked, 'final-pos-account-kiosk'));
    expect(wire.version).toBe(FuseVersion.V1);
    const read = Object.fromEntries(
      Object.keys(fuses).map((fuse) => [fuse, Reflect.get(wire, fuse) === '1'.charCodeAt(0)]),
    );
    expect(read).toEqual(fuses);
    expect(read[FuseV1Options.RunAsNode]).toBe(false);
    expect(Object.keys(fuses)).toHaveLength(electronDefaults.length);
  });
});
