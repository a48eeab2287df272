import { afterEach, expect, test } from 'vitest';
import { startFixture, type RunningFixture } from './fixture.ts';

let fixture: RunningFixture | undefined;
afterEach(() => fixture?.close());

/** A window that lets itself be closed at the second attempt. */
const main = `
let attempts = 0;
const window = open();
window.on('close', (event) => {
  attempts += 1;
  say('close', attempts);
  if (attempts === 1) event.preventDefault();
});
window.on('closed', () => {
  try { contents.send('news', 'too late'); } catch (error) { say('closed', window.isDestroyed(), contents.isDestroyed(), error.message); }
});
app.on('before-quit', () => say('before-quit'));
app.on('will-quit', () => say('will-quit'));
`;

test("a person's close is asked about: prevented, the page lives on; else the window and the app end", async () => {
  fixture = await startFixture({ main });
  const { page, closeWindow, ended, output } = fixture;
  await closeWindow();
  expect(await page.title()).toBe('fixture');
  expect(output()).toContain('close 1');
  expect(output()).not.toContain('closed');
  await closeWindow();
  expect(await ended).toBe(0);
  expect(output().trim().split('\n')).toEqual([
    'close 1',
    'close 2',
    'closed true true Object has been destroyed',
    'before-quit',
    'will-quit',
  ]);
});
