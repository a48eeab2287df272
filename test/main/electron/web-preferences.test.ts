import type { Session } from 'electron';
import { expect, test } from 'vitest';
import { standIn } from '../../../build/stand-in/stand-in.ts';
import { webPreferences } from '../../../main/electron/web-preferences.ts';

test('every preference that bears on safety or speech is spelled out', () => {
  const session = standIn<Session>('session', {});
  const { session: given, ...rest } = webPreferences('preload.cjs', session);
  expect(given).toBe(session);
  expect(rest).toEqual({
    preload: 'preload.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    devTools: false,
    navigateOnDragDrop: false,
    disableDialogs: true,
    enableWebSQL: false,
    spellcheck: false,
    zoomMode: 'disabled',
    autoplayPolicy: 'no-user-gesture-required',
  });
});
