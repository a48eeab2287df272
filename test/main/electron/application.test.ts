import type { App, CommandLine, Protocol } from 'electron';
import { expect, test, vi } from 'vitest';

const { calls, module } = await vi.hoisted(async () => {
  const { standIn } = await import('../../../build/stand-in/stand-in.ts');
  const made: string[] = [];
  return {
    calls: made,
    module: {
      app: standIn<App>('app', {
        enableSandbox: () => void made.push('sandbox'),
        commandLine: standIn<CommandLine>('commandLine', {
          appendSwitch: (name) => void made.push(`switch ${name}`),
        }),
        getPath: (name) => `/data/${name}`,
      }),
      protocol: standIn<Protocol>('protocol', {
        registerSchemesAsPrivileged: (schemes) => void made.push(...schemes.map(({ scheme }) => scheme)),
      }),
    },
  };
});
vi.mock('electron', () => module);
const { prepareApplication } = await import('../../../main/electron/application.ts');

test('before Electron is ready it gets the sandbox, its switches and the scheme', () => {
  expect(prepareApplication('app', null, ['enable-speech-dispatcher'])).toBe('/data/userData');
  expect(calls).toEqual(['sandbox', 'switch enable-speech-dispatcher', 'app']);
});
