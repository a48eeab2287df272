import { expect, test, vi } from 'vitest';
import { chromiumSwitches } from '../../../build/stand-in/chromium/switches.ts';
import { createApplication } from '../../../build/stand-in/electron/application.ts';

function openApplication() {
  return createApplication({
    description: { folder: '.', name: 'fixture', version: '1.2.3' },
    listWindows: () => [],
    endProcess: () => Promise.reject(new Error('not here')),
  });
}

const shape = { headless: true, kiosk: false, width: 800, height: 600, debuggingPort: false };

test('a switch that main sets before the app is ready goes to Chromium', () => {
  const application = openApplication();
  application.app.commandLine.appendSwitch('enable-speech-dispatcher');
  expect(application.switches()).toEqual(['enable-speech-dispatcher']);
  const given = { ...shape, profile: 'p', sandbox: true, switches: application.switches() };
  expect(chromiumSwitches(given)).toContain('--enable-speech-dispatcher');
  expect(chromiumSwitches({ ...given, switches: [] })).not.toContain('--enable-speech-dispatcher');
});

test('any other switch, or one with a value, is refused aloud', () => {
  const aloud = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { app, switches } = openApplication();
  expect(() => app.commandLine.appendSwitch('no-sandbox')).toThrow("the switch 'no-sandbox'");
  expect(() => app.commandLine.appendSwitch('enable-speech-dispatcher', 'x')).toThrow('is not implemented');
  expect(() => app.commandLine.hasSwitch('x')).toThrow('app.commandLine.hasSwitch');
  expect(switches()).toEqual([]);
  aloud.mockRestore();
});
