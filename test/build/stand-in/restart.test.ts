import type { Page } from 'playwright-core';
import { afterEach, expect, test, vi } from 'vitest';
import { startFixture, type RunningFixture } from './fixture.ts';

let fixture: RunningFixture | undefined;
afterEach(() => fixture?.close());

/** A page with one field, and an app that ends the visit in this way when the page asks. */
async function openVisit(ending: string): Promise<RunningFixture> {
  fixture = await startFixture({
    preload: `contextBridge.exposeInMainWorld('fixture', { end: () => ipcRenderer.invoke('end') });`,
    page: `
      document.body.append(document.createElement('input'));
      document.addEventListener('copy', () => { document.title = 'heard a copy'; }, true);`,
    main: `
      const { clipboard } = require('electron');
      ipcMain.handle('end', () => { ${ending} });
      open();`,
  });
  return fixture;
}

const whole = `clipboard.clear(); clipboard.selection.clear(); contents.navigationHistory.clear(); contents.reload();`;

async function leaveTraces(page: Page): Promise<void> {
  await page.locator('input').fill('Ada Example');
  await page.locator('input').press('Control+A');
  await page.locator('input').press('Control+C');
  await page.evaluate(() => {
    history.pushState(null, '', '#accounts/1');
    document.title = 'before';
  });
}

/** What a paste brings into the empty field. */
async function pasted(page: Page): Promise<string> {
  await page.locator('input').fill('');
  await page.locator('input').press('Control+V');
  return page.locator('input').inputValue();
}

/** Asks for the end of the visit, and resolves when the new page is there. */
async function endVisit(page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(window, { isOld: true }));
  await Promise.all([
    page.waitForEvent('load'),
    page.evaluate(() => {
      (window as unknown as { fixture: { end(): void } }).fixture.end();
    }),
  ]);
  await page.waitForFunction(() => !('isOld' in window));
}

test('the page comes anew, and nothing of before is in its field, its history or the clipboard', async () => {
  const { page, complaints } = await openVisit(whole);
  await leaveTraces(page);
  await endVisit(page);
  expect(await page.locator('input').inputValue()).toBe('');
  expect(await pasted(page)).toBe('');
  expect(await page.evaluate(() => history.length)).toBe(1);
  expect(complaints()).toEqual([]);
});

test('control: without those calls clipboard and history keep what was there', async () => {
  const { page } = await openVisit('contents.reload();');
  await leaveTraces(page);
  await endVisit(page);
  expect(await pasted(page)).toBe('Ada Example');
  expect(await page.evaluate(() => history.length)).toBe(2);
});

test('the page does not hear how its clipboard is emptied', async () => {
  const { page } = await openVisit('clipboard.clear();');
  await leaveTraces(page);
  await page.evaluate(() => (window as unknown as { fixture: { end(): Promise<void> } }).fixture.end());
  await vi.waitFor(async () => expect(await pasted(page)).toBe(''));
  expect(await page.title()).toBe('before');
});

test('a switch that comes too late or that the host does not hand on is refused', async () => {
  const { output } = await startFixture({
    main: `
      const attempt = (name) => {
        try { app.commandLine.appendSwitch(name); } catch (error) { say('refused', error.message); }
      };
      attempt('enable-speech-dispatcher');
      open();`,
  }).then((running) => (fixture = running));
  expect(output()).toContain('refused stand-in host: app.commandLine.appendSwitch after the app is ready');
});
