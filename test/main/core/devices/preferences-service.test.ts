import { expect, test } from 'vitest';
import { defaultPreferences } from '../../../../preload/contract/index.ts';
import { forgetStaffPin } from '../../../../main/core/access/access-service.ts';
import { right, startAccess, startWithPin } from '../access/fake-access.ts';
import { code, value } from '../../../support/main/results.ts';

test('before anything was chosen the defaults are read', async () => {
  expect(value(await startAccess().preferences.read(undefined))).toEqual(defaultPreferences);
});

test('a part is saved and the rest stays, now and after a restart', async () => {
  const terminal = startAccess();
  const first = value(await terminal.preferences.save({ language: 'ar', largeText: true }));
  expect(first).toEqual({ ...defaultPreferences, language: 'ar', largeText: true });
  value(await terminal.preferences.save({ theme: 'dark', language: undefined }));
  value(await terminal.preferences.save({}));
  expect(value(await terminal.restart().preferences.read(undefined))).toEqual({ ...first, theme: 'dark' });
});

test('two parts saved at once undo nothing of each other', async () => {
  const terminal = startAccess();
  await Promise.all([
    terminal.preferences.save({ language: 'de' }),
    terminal.preferences.save({ sounds: false }),
    terminal.preferences.save({ country: 'CH' }),
  ]);
  expect(terminal.file.preferences).toEqual({
    ...defaultPreferences,
    language: 'de',
    sounds: false,
    country: 'CH',
  });
});

test.each([{ mode: 'self-service' as const }, { mode: 'self-service' as const, language: 'fr' as const }])(
  'without a PIN nothing of %j is taken, for nobody could leave it',
  async (change) => {
    const terminal = startAccess();
    expect(code(await terminal.preferences.save(change))).toBe('pin-missing');
    expect(terminal.file.preferences).toEqual(defaultPreferences);
    value(await terminal.access.setPin({ current: null, next: right }));
    expect(value(await terminal.preferences.save(change))).toEqual({ ...defaultPreferences, ...change });
  },
);

test('where nobody can say whether there is a PIN, self-service is refused', async () => {
  const terminal = startWithPin();
  terminal.file.isReadable = false;
  expect(code(await terminal.preferences.save({ mode: 'self-service' }))).toBe('storage-unavailable');
  expect(terminal.file.preferences.mode).toBe('counter');
});

test('what the disk did not take is told, and does not hold up the next', async () => {
  const terminal = startAccess();
  terminal.file.isWritable = false;
  expect(code(await terminal.preferences.save({ language: 'de' }))).toBe('storage-unavailable');
  expect(value(await terminal.preferences.read(undefined)).language).toBe('en');
  terminal.file.isWritable = true;
  expect(value(await terminal.preferences.save({ theme: 'dark' })).theme).toBe('dark');
  expect(terminal.lines).toEqual(['preferences-not-saved {}']);
});

test('a forgotten PIN is taken away with the mode that needs one; the rest of the choices stays', async () => {
  const terminal = startWithPin('self-service');
  terminal.file.preferences = { ...terminal.file.preferences, language: 'es' };
  await forgetStaffPin({
    preferences: terminal.settings.store,
    pin: terminal.verifier,
    log: (event) => terminal.lines.push(event),
  });
  expect(terminal.lines).toEqual(['staff-pin-forgotten']);
  expect(terminal.file.preferences).toEqual({ ...defaultPreferences, language: 'es' });
  expect(value(await terminal.access.state(undefined))).toEqual({
    level: 'staff',
    hasPin: false,
    waitSeconds: 0,
  });
});

test('a PIN that the disk did not let go stays, and the app goes on', async () => {
  const terminal = startWithPin('self-service');
  terminal.file.isWritable = false;
  await forgetStaffPin({
    preferences: terminal.settings.store,
    pin: terminal.verifier,
    log: (event) => terminal.lines.push(event),
  });
  expect(terminal.lines).toEqual(['staff-pin-not-forgotten']);
  expect(value(await terminal.access.state(undefined)).level).toBe('customer');
  expect(code(await terminal.access.unlock(null))).toBe('wrong-pin');
});
