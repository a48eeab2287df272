import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCommandLine, type CommandLineContext } from '../../../main/policy/command-line.ts';

const packaged: CommandLineContext = { packaged: true, platform: 'linux' };
const unpackaged: CommandLineContext = { packaged: false, platform: 'linux' };
const nothing = {
  ...{ windowed: false, dataDirectory: null, audit: null },
  ...{ forgetStaffPin: false, debuggingAllowed: false },
};

test.each<[string, string[], object]>([
  ['a packaged start', ['/opt/kiosk/kiosk'], nothing],
  ['an unpackaged start', ['/usr/bin/electron', '.'], nothing],
  ['arguments without the executable', ['--windowed'], { ...nothing, windowed: true }],
  ['no arguments at all', [], nothing],
  ['a window', ['electron', '.', '--windowed'], { ...nothing, windowed: true }],
  ['a data folder', ['kiosk', '--data-dir=/var/lib/a=b'], { ...nothing, dataDirectory: '/var/lib/a=b' }],
  ['the audit log checked', ['kiosk', '--audit=verify'], { ...nothing, audit: 'verify' }],
  ['the audit log written out', ['kiosk', '--Audit=export'], { ...nothing, audit: 'export' }],
  ['the PIN forgotten', ['kiosk', '--forget-staff-pin'], { ...nothing, forgetStaffPin: true }],
  ['the PIN forgotten, in capitals', ['--Forget-Staff-PIN'], { ...nothing, forgetStaffPin: true }],
  ['capitals', ['kiosk', '--Data-Dir=/X', '-WINDOWED'], { ...nothing, windowed: true, dataDirectory: '/X' }],
  ['harmless switches', ['kiosk', '--disable-gpu', '--ozone-platform=x11', '--lang=de'], nothing],
  ['dashes alone', ['kiosk', '--', '-'], nothing],
  ['the process number of Finder', ['kiosk', '-psn_0_123456'], nothing],
  ['a path that is no switch', ['kiosk', '/data', 'app://kiosk/x'], nothing],
])('%s', (_, argv, options) => {
  expect(parseCommandLine(argv, packaged)).toEqual({ ok: true, options });
});

const dangerous = [
  ...['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address', 'remote-allow-origins'],
  ...['inspect', 'inspect-brk', 'inspect-port', 'inspect-publish-uid', 'inspect-wait', 'debug', 'debug-brk'],
  ...[
    'js-flags',
    'load-extension',
    'disable-web-security',
    'no-sandbox',
    'proxy-server',
    'proxy-pac-url',
    'host-rules',
  ],
  ...[
    'host-resolver-rules',
    'ignore-certificate-errors',
    'allow-running-insecure-content',
    'disable-site-isolation-trials',
  ],
  ...[
    'disable-features',
    'enable-features',
    'enable-blink-features',
    'user-data-dir',
    'disk-cache-dir',
    'log-net-log',
  ],
  ...[
    'ssl-key-log-file',
    'auth-server-whitelist',
    'enable-logging',
    'renderer-cmd-prefix',
    'gpu-launcher',
    'utility-cmd-prefix',
  ],
  ...[
    'single-process',
    'in-process-gpu',
    'allow-file-access-from-files',
    'unsafely-treat-insecure-origin-as-secure',
  ],
  ...[
    'require',
    'import',
    'r',
    'e',
    'eval',
    'experimental-loader',
    'type',
    'app',
    'some-switch-of-next-year',
  ],
];

describe('switches that open the app up', () => {
  test.each(dangerous)('--%s is refused by name, its value is not repeated', (name) => {
    for (const argument of [
      `--${name}`,
      `--${name}=secret-value`,
      `-${name}=secret-value`,
      ` --${name.toUpperCase()} `,
    ]) {
      const result = parseCommandLine(['kiosk', '--windowed', argument], packaged);
      expect(result).toMatchObject({ ok: false, refused: name });
      expect(JSON.stringify(result)).not.toContain('secret-value');
      expect(!result.ok && result.message).toContain(`--${name}`);
    }
  });

  test.each([
    ['behind --', ['kiosk', '--', '--inspect']],
    ['as the very first', ['--inspect', '--windowed']],
  ])('are refused %s', (_, argv) => {
    expect(parseCommandLine(argv, packaged)).toMatchObject({ ok: false, refused: 'inspect' });
  });

  test('a slash begins a switch on Windows only', () => {
    const argv = ['C:\\kiosk.exe', '/Remote-Debugging-Port=9222'];
    const refused = { ok: false, refused: 'remote-debugging-port' };
    expect(parseCommandLine(argv, { packaged: true, platform: 'win32' })).toMatchObject(refused);
    expect(parseCommandLine(argv, packaged).ok).toBe(true);
  });
});

describe('--allow-debugging', () => {
  const debugging = ['--allow-debugging', '--inspect=0', '--remote-debugging-port=0', '--no-sandbox'];

  test('counts before and after what it allows, in an unpackaged app', () => {
    const options = { ...nothing, debuggingAllowed: true };
    expect(parseCommandLine(['electron', '.', ...debugging], unpackaged)).toEqual({ ok: true, options });
    expect(parseCommandLine(['electron', '.', ...debugging.toReversed()], unpackaged)).toEqual({
      ok: true,
      options,
    });
  });

  test('counts for nothing in a packaged app', () => {
    expect(parseCommandLine(['kiosk', '--allow-debugging'], packaged)).toEqual({
      ok: true,
      options: nothing,
    });
    expect(parseCommandLine(['kiosk', ...debugging], packaged)).toMatchObject({
      ok: false,
      refused: 'inspect',
    });
  });

  test('without it an unpackaged app refuses as well', () => {
    expect(parseCommandLine(['electron', '.', '--inspect'], unpackaged).ok).toBe(false);
  });

  test.each([
    'disable-web-security',
    'load-extension',
    'js-flags',
    'proxy-server',
    'host-rules',
    'ignore-certificate-errors',
  ])('does not allow --%s', (name) => {
    expect(parseCommandLine(['electron', '.', '--allow-debugging', `--${name}=x`], unpackaged).ok).toBe(
      false,
    );
  });
});

test.each(['--data-dir', '--data-dir=', '--data-dir=/a\0b'])('%j needs a folder', (argument) => {
  expect(parseCommandLine(['kiosk', argument], packaged)).toEqual({
    ok: false,
    refused: 'data-dir',
    message: 'The command-line switch --data-dir needs a folder: --data-dir=PATH.',
  });
});

test.each(['', '=', '=all', '=verify,export', '=Verify', '= verify', '=verify=', '=__proto__', '=length'])(
  '--audit%s is refused, and its value is not repeated',
  (value) => {
    expect(parseCommandLine(['kiosk', `--audit${value}`], packaged)).toEqual({
      ok: false,
      refused: 'audit',
      message: 'The command-line switch --audit needs a command: --audit=verify or --audit=export.',
    });
  },
);

test('an audit command that is refused is refused behind one that is not', () => {
  expect(parseCommandLine(['kiosk', '--audit=verify', '--audit=x'], packaged).ok).toBe(false);
});

test('never throws, and shows nothing but the letters of a name', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `--${text}`),
        ),
      ),
      (argv) => {
        const result = parseCommandLine(argv, packaged);
        if (!result.ok) expect(result.refused).toMatch(/^[a-z0-9_-]{0,60}$/);
      },
    ),
    { numRuns: 2_000 },
  );
});
