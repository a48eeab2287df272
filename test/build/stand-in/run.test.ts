import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const host = fileURLToPath(new URL('../../../build/stand-in/run.ts', import.meta.url));

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kiosk-run-'));
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'plain', productName: 'Shown', version: '1.2.3' }),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a main process that opens no window, and answers its exit code and what it wrote. */
async function run(script: string, ...args: string[]): Promise<{ code: number; output: string }> {
  const file = join(folder, 'main.cjs');
  await writeFile(
    file,
    `const electron = require('electron'); const { app } = electron;\nconst say = (...words) => console.log(...words);\n${script}`,
  );
  return new Promise((resolve) => {
    execFile(process.execPath, [host, file, ...args], { timeout: 20_000 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), output: stdout + stderr });
    });
  });
}

describe('the module electron', () => {
  test('is the stand-in for require and for import, and needs no binary', async () => {
    const { code, output } = await run(
      `
      import('electron').then((module) => {
        say(module.default === electron, typeof electron.app.whenReady, app.isPackaged, app.getVersion(), app.getName());
        say(JSON.stringify(process.argv.slice(2)));
        app.exit(0);
      });`,
      '--one',
      'two',
    );
    expect(output).toBe('true function false 1.2.3 Shown\n["--one","two"]\n');
    expect(code).toBe(0);
  });

  test.each([
    ['electron.shell', 'electron.shell'],
    ['electron.safeStorage', 'electron.safeStorage'],
    ['app.getLocale()', 'app.getLocale'],
    ["app.getPath('music')", "the path 'music'"],
    ["app.on('open-url', () => {})", "the event 'open-url' of app"],
    ["electron.session.fromPartition('persist:x')", 'a persistent session'],
    ["electron.session.fromPartition('x').setProxy({})", "session('x').setProxy"],
    ["electron.ipcMain.on('x', () => {})", 'ipcMain.on'],
    ['electron.Menu.setApplicationMenu({})', 'an application menu'],
    [
      "electron.protocol.registerSchemesAsPrivileged([{ scheme: 'x', privileges: { bypassCSP: true } }])",
      'the privilege bypassCSP',
    ],
  ])('%s is refused aloud, also when the app swallows it', async (expression, what) => {
    const { output } = await run(`try { ${expression}; } catch {} app.exit(0);`);
    expect(output).toContain(`stand-in host: ${what} is not implemented`);
  });

  test('no other module of the package is passed on', async () => {
    const { output } = await run(
      `try { require('electron/main'); } catch (error) { say(error.message); } app.exit(0);`,
    );
    expect(output).toContain("stand-in host: the module 'electron/main' is not implemented");
  });

  test.each([
    ['a page without its sandbox', '{ sandbox: false }'],
    ['a page without isolation', '{ contextIsolation: false }'],
    ['a page with Node', '{ nodeIntegration: true }'],
    ['a page without web security', '{ webSecurity: false }'],
  ])('%s is refused', async (_name, preferences) => {
    const { output } = await run(
      `app.whenReady().then(() => { try { new electron.BrowserWindow({ webPreferences: ${preferences} }); } catch {} app.exit(0); });`,
    );
    expect(output).toContain(
      'stand-in host: a page without sandbox, isolation or web security is not implemented',
    );
  });
});

describe('the life of an app', () => {
  test('follows the order of Electron, and its exit code', async () => {
    const { code, output } = await run(`
      for (const name of ['before-quit', 'will-quit']) app.on(name, () => say(name));
      app.on('quit', (_event, code) => say('quit', code));
      app.whenReady().then(() => { say('ready', app.isReady()); app.quit(); });
      say('script', app.isReady());`);
    expect(output.trim().split('\n')).toEqual([
      'script false',
      'ready true',
      'before-quit',
      'will-quit',
      'quit 0',
    ]);
    expect(code).toBe(0);
  });

  test('quitting can be prevented at either step', async () => {
    const { code, output } = await run(`
      let refusals = 0;
      app.on('before-quit', (event) => { say('before'); if (refusals++ === 0) event.preventDefault(); });
      app.on('will-quit', (event) => { say('will'); event.preventDefault(); setTimeout(() => app.exit(7), 10); });
      app.whenReady().then(() => { app.quit(); app.quit(); });`);
    expect(output.trim().split('\n')).toEqual(['before', 'before', 'will']);
    expect(code).toBe(7);
  });

  test('worker threads run as they are, and end with the app', async () => {
    const { code, output } = await run(`
      const { Worker } = require('node:worker_threads');
      const worker = new Worker(\`
        const { parentPort } = require('node:worker_threads');
        parentPort.on('message', (given) => parentPort.postMessage([typeof process.send, given * 2]));
        setInterval(() => undefined, 1_000);\`, { eval: true });
      worker.on('message', (answer) => { say(...answer); app.quit(); });
      app.whenReady().then(() => worker.postMessage(21));`);
    expect(output).toBe('undefined 42\n');
    expect(code).toBe(0);
  });

  test('what must come before ready is refused after it', async () => {
    const { output } = await run(`
      app.enableSandbox();
      app.whenReady().then(() => { try { app.enableSandbox(); } catch (error) { say(error.message); } app.exit(0); });`);
    expect(output).toContain('can only be called before app is ready');
  });
});

test('a main process that is not there is named, with what to do', async () => {
  const outcome = await new Promise<string>((resolve) => {
    execFile(process.execPath, [host, join(folder, 'absent.cjs')], (_error, _stdout, stderr) =>
      resolve(stderr),
    );
  });
  expect(outcome).toContain('build it first');
});
