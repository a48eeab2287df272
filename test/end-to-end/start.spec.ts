import type { Response } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, launchKiosk, runBriefly, test } from './harness/kiosk.ts';
import { describeProcess, processTree, stillRunning } from './harness/processes.ts';

test('the home screen comes up, on the practice server, without a complaint', async ({ kiosk }) => {
  await expect(kiosk.page.getByText('Practice', { exact: true }).first()).toBeVisible();
  const status = await kiosk.page.evaluate(() => window.kiosk.terminal.status());
  expect(status).toMatchObject({
    ok: true,
    value: { server: { kind: 'practice' }, key: { state: 'practice', ending: null }, keychain: 'absent' },
  });
  expect(kiosk.complaints()).toEqual([]);
});

test('every response carries the policy, refusals included', async ({ kiosk }) => {
  const { page } = kiosk;
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.reload({ waitUntil: 'load' });
  await page.evaluate(async () => {
    for (const address of [
      './absent.png',
      './index.html?query',
      './../main/index.cjs',
      './%2e%2e/main/index.cjs',
    ]) {
      const image = new Image();
      image.src = address;
      await new Promise((resolve) => image.addEventListener('error', resolve));
    }
  });
  const kinds = responses.map(
    (response) => `${String(response.status())} ${response.headers()['content-type'] ?? ''}`,
  );
  expect(kinds).toEqual(
    expect.arrayContaining([
      '200 text/html; charset=utf-8',
      '200 text/javascript; charset=utf-8',
      '200 text/css; charset=utf-8',
      '200 font/woff2',
    ]),
  );
  expect(responses.filter((response) => response.status() === 404).length).toBeGreaterThanOrEqual(4);
  for (const response of responses) {
    expect(response.headers(), response.url()).toMatchObject({
      'content-security-policy': expect.stringMatching(/^default-src 'none'; script-src 'self';/),
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
  }
});

test('every line of the log is JSON with a time and an event', ({ kiosk }) => {
  const lines = kiosk
    .output()
    .trim()
    .split('\n')
    // What the host itself says goes to stderr, which is collected together with the log.
    .filter((line) => !line.startsWith('stand-in host: '));
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines)
    expect(JSON.parse(line)).toMatchObject({ at: expect.any(String), event: expect.any(String) });
});

test('a second start on the same data ends by itself and leaves the first alone', async ({ kiosk }) => {
  const second = await runBriefly({ dataDirectory: kiosk.dataDirectory, args: ['--windowed'] });
  expect(second).toEqual({ code: 0, output: '' });
  await expect(kiosk.page.getByRole('heading', { level: 1 })).toBeVisible();
  // Control: on other data it does not end.
  const other = await launchKiosk();
  await expect(other.page.getByRole('heading', { level: 1 })).toBeVisible();
  await other.close();
});

test('a second start cannot change the first one by its arguments', async ({ kiosk }) => {
  const before = kiosk.output();
  const second = await runBriefly({
    dataDirectory: kiosk.dataDirectory,
    args: ['https://example.com/', 'app://kiosk/other.html'],
  });
  expect(second.code).toBe(0);
  expect(kiosk.page.url()).toBe(kiosk.pageUrl);
  expect(kiosk.output()).toBe(before);
});

for (const argument of [
  '--remote-debugging-port=9222',
  '--REMOTE-DEBUGGING-PORT=9222',
  '--remote-debugging-pipe',
  '--inspect',
  '--inspect-brk=0.0.0.0:9229',
  '--js-flags=--expose-gc',
  '--load-extension=x',
  '--disable-web-security',
  '--no-sandbox',
  '--proxy-server=127.0.0.1:8080',
  '--host-rules=MAP * 127.0.0.1',
]) {
  test(`${argument} is refused with exit code 2 and one sentence`, async () => {
    const { code, output } = await runBriefly({ args: [argument] });
    expect(code).toBe(2);
    expect(output).toMatch(/^The command-line switch --[a-z-]+ is not allowed on this terminal\.\n$/);
  });
}

test('an environment that makes Node print requests is refused with exit code 2', async () => {
  const { code, output } = await runBriefly({ env: { NODE_DEBUG: 'http' } });
  expect(code).toBe(2);
  expect(output).toContain('NODE_DEBUG is not allowed');
});

test('a data folder that cannot be made ends the start with 1 and one line of the log', async () => {
  const { code, output } = await runBriefly({ dataDirectory: join(process.execPath, 'data') });
  expect(code).toBe(1);
  expect(JSON.parse(output)).toMatchObject({ event: 'unhandled-rejection', details: { code: 'ENOTDIR' } });
});

test('the page runs in a sandbox, without any right to gain more', ({ kiosk }) => {
  test.skip(process.platform !== 'linux', 'read from /proc');
  const renderers = processTree(kiosk.pid).filter((pid) =>
    describeProcess(pid).commandLine.includes('--type=renderer'),
  );
  expect(renderers.length).toBeGreaterThan(0);
  for (const pid of renderers) {
    const { commandLine, status } = describeProcess(pid);
    expect(commandLine).not.toContain('--no-sandbox');
    // 2: system calls pass a filter. The user is never root.
    expect(status).toMatchObject({ Seccomp: '2', NoNewPrivs: '1', Uid: expect.not.stringMatching(/^0\b/) });
  }
});

test('asked to end, the app ends with 0 and with every process it began', async () => {
  const kiosk = await launchKiosk();
  const tree = processTree(kiosk.pid);
  expect(tree.length).toBeGreaterThan(2);
  process.kill(kiosk.pid, 'SIGTERM');
  expect(await kiosk.ended).toBe(0);
  await expect.poll(() => stillRunning(tree)).toEqual([]);
  await kiosk.close();
});

test('killed with -9 the app leaves no process behind, and starts again on the same data', async () => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'kiosk-data-'));
  const first = await launchKiosk({ dataDirectory });
  const tree = processTree(first.pid);
  expect(tree.length).toBeGreaterThan(2);
  await first.kill9();
  await expect.poll(() => stillRunning(tree)).toEqual([]);
  const second = await launchKiosk({ dataDirectory });
  await expect(second.page.getByRole('heading', { level: 1 })).toBeVisible();
  await second.close();
  await first.close();
  await rm(dataDirectory, { recursive: true });
});

test('a page whose process crashed comes back', async () => {
  const kiosk = await launchKiosk();
  const session = await kiosk.page.context().newCDPSession(kiosk.page);
  expect(kiosk.output()).not.toContain('renderer-');
  // The process that would answer is the one that ends.
  void session.send('Page.crash').catch(() => undefined);
  await expect.poll(() => kiosk.output()).toContain('"event":"renderer-gone"');
  await expect.poll(() => kiosk.output()).toContain('"event":"renderer-recovered"');
  await kiosk.close();
});

test('a kiosk cannot be closed like a window, a window can', async () => {
  const kiosk = await launchKiosk({ args: [] });
  await kiosk.closeWindow();
  await expect(kiosk.page.getByRole('heading', { level: 1 })).toBeVisible();
  await kiosk.close();
  expect(await kiosk.ended).toBe(0);

  const windowed = await launchKiosk({ args: ['--windowed'] });
  await windowed.closeWindow();
  expect(await windowed.ended).toBe(0);
  await windowed.close();
});
