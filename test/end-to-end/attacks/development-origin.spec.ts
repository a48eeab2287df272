import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, launchKiosk, runBriefly, test } from '../harness/kiosk.ts';

/*
 * A development build takes its page from a server on loopback, whose address is a constant of the bundle. These show
 * that no other build can be told to: the code is not there, a variable does nothing, a switch is refused.
 */

test('a normal bundle has no code for a development origin', () => {
  const main = fileURLToPath(new URL('../../../out/main', import.meta.url));
  for (const file of ['index.cjs', 'store-worker.cjs']) {
    const text = readFileSync(join(main, file), 'utf8');
    expect(text).not.toMatch(/development_?(origin|page|policy)|unsafe-inline|vite-hmr|@vite/i);
  }
});

test('a variable does not switch the page to another origin', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('<h1>Not the app</h1>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const kiosk = await launchKiosk({
    env: {
      DEVELOPMENT_ORIGIN: origin,
      VITE_DEV_SERVER_URL: origin,
      ELECTRON_RENDERER_URL: origin,
      NODE_ENV: 'development',
    },
  });
  try {
    const response = await kiosk.page.reload({ waitUntil: 'load' });
    expect(response?.headers()['content-security-policy']).toMatch(/style-src 'self';.*trusted-types/);
    await expect(kiosk.page.getByRole('heading', { level: 1 }).first()).not.toHaveText('Not the app');
    expect(asked).toEqual([]);
  } finally {
    await kiosk.close();
    server.close();
  }
});

test.describe('a switch for another origin is refused', () => {
  for (const name of ['development-origin', 'dev-server', 'renderer-url', 'development']) {
    test(name, async () => {
      const { code, output } = await runBriefly({
        args: ['--windowed', `--${name}=http://127.0.0.1:5173`],
      });
      expect(code).toBe(2);
      expect(output).toContain(`The command-line switch --${name} is not allowed on this terminal.`);
    });
  }
});
