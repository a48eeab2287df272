import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { unknownCreate as unknown } from '../../../fixtures/sample-unfinished.ts';
import { writeAccountCode } from '../../../../preload/contract/index.ts';
import type { SoundName } from '../../../../renderer/environment/sounds.svelte.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import { typeAsScanner } from './wedge.ts';
import { mainWith, openOne } from '../outbox/outbox-kiosk.ts';
import { FakeMain, failure, later, live, mara } from '../../../support/renderer/fake-main.ts';
import { button, field, heading, openKiosk, type } from '../../../support/renderer/open-kiosk.ts';
import { playKeys } from '../../../support/renderer/played-keys.ts';
import { untilStill } from '../../../support/renderer/still.ts';

const card = writeAccountCode(mara.id);
const words = en.scanner.answers;
const toast = (): string | null => document.querySelector('.toast')?.textContent.trim() ?? null;
const scan = (text: string, start = 1000): void => playKeys(typeAsScanner(text, { gap: 5, start }));

afterEach(() => {
  vi.useRealTimers();
});

async function openWithSounds(main: FakeMain) {
  const app = await openKiosk(main);
  const sounds: SoundName[] = [];
  vi.spyOn(app.sounds, 'play').mockImplementation((name) => void sounds.push(name));
  return { app, sounds };
}

test.each([
  ['../not-ours', words.foreign],
  [`${card}x`, words.broken],
])('%s is answered in words and by a low sound', async (code, sentence) => {
  const { sounds } = await openWithSounds(new FakeMain());
  scan(code);
  await expect.poll(toast).toBe(sentence);
  await expect.element(page.getByRole('status').filter({ hasText: sentence })).toBeInTheDocument();
  expect(sounds).toEqual(['bad']);
});

test('one of ours is answered at once, and again when its account is there', async () => {
  const main = new FakeMain();
  const { reply, come } = later<ReturnType<typeof live>>();
  main.get = () => reply;
  const { sounds } = await openWithSounds(main);
  scan(card);
  await expect.poll(toast).toBe(words.looking);
  expect(sounds).toEqual(['good']);
  come(live(mara));
  await expect.poll(toast).toBe(words.found);
  await expect.element(button('Copy the id')).toBeVisible();
});

test('a failed look-up is told by its own screen', async () => {
  const main = new FakeMain();
  main.get = () => failure('not-found', { status: 404 });
  await openKiosk(main);
  scan(card);
  await expect.element(heading()).toHaveTextContent(en.failures['not-found'].title);
  await expect.poll(toast).toBeNull();
});

test('of two scans the last one counts, in whatever order the answers come', async () => {
  const main = new FakeMain();
  const first = later<ReturnType<typeof live>>();
  const last = later<ReturnType<typeof live>>();
  main.get = (id) => (id === mara.id ? first.reply : last.reply);
  const { app } = await openWithSounds(main);
  scan(card);
  scan('another-one', 1500);
  first.come(live(mara));
  last.come(live({ ...mara, name: 'Nora Last' }));
  await expect.poll(() => app.navigation.screen.name).toBe('account');
  const { screen } = app.navigation;
  expect(screen.name === 'account' && screen.lookUp.account.name).toBe('Nora Last');
});

test('an answer goes after four seconds, and at the next touch', async () => {
  const { app } = await openWithSounds(new FakeMain());
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await app.scans.take('../x');
  await expect.poll(toast).toBe(words.foreign);
  vi.advanceTimersByTime(3999);
  expect(app.scans.answer).toBe('foreign');
  vi.advanceTimersByTime(1);
  expect(app.scans.answer).toBeNull();
  await app.scans.take('../x');
  window.dispatchEvent(new PointerEvent('pointerdown'));
  expect(app.scans.answer).toBeNull();
});

test('an answer keeps off the field that has the focus', async () => {
  await page.viewport(800, 480);
  const { app } = await openWithSounds(new FakeMain());
  app.openForm();
  await expect.element(field('Name')).toBeVisible();
  for (const label of ['Name', 'E-mail', 'Phone']) {
    field(label).element().focus();
    field(label).element().scrollIntoView({ block: 'center' });
    await app.scans.take('../x');
    await expect.poll(toast).toBe(words.foreign);
    await untilStill();
    const own = field(label).element().closest('.field')?.getBoundingClientRect();
    const toastPlace = document.querySelector('.toast')?.getBoundingClientRect();
    expect(
      own !== undefined &&
        toastPlace !== undefined &&
        (toastPlace.top >= own.bottom || toastPlace.bottom <= own.top),
      label,
    ).toBe(true);
    app.scans.dismiss();
  }
  await page.viewport(1024, 768);
});

test('what asks for an id gets it, in the place of what stands there', async () => {
  const main = mainWith(unknown);
  await openOne(main, unknown);
  await type(en.changes.unknownCreate.look.label, 'half an id');
  scan(card);
  await expect.poll(() => main.inputs('outbox.compare')).toEqual([{ change: unknown.id, id: mara.id }]);
  await expect.element(field(en.changes.unknownCreate.look.label)).toHaveValue(mara.id);
  expect(main.inputs('get')).toEqual([]);
});

test('the last screen that asked gets the scans, and gives them back', async () => {
  const main = new FakeMain();
  const { app } = await openWithSounds(main);
  const scanned: string[] = [];
  const stop = app.scans.handle((id) => (scanned.push(id), 'found'));
  await app.scans.take(card);
  expect(scanned).toEqual([mara.id]);
  stop();
  await app.scans.take(card);
  expect(main.inputs('get')).toEqual([mara.id]);
});

test('only staff look accounts up', async () => {
  const main = new FakeMain();
  const { app } = await openWithSounds(main);
  main.access = { ...main.access, level: 'locked' };
  await app.access.read();
  scan(card);
  await expect.poll(toast).toBe(words.locked);
  expect(main.inputs('get')).toEqual([]);
});

test('while something is saved a scan has to wait', async () => {
  const main = new FakeMain();
  main.create = () => new Promise(() => undefined);
  const { app } = await openWithSounds(main);
  app.openForm();
  await expect.element(field('Name')).toBeVisible();
  await type('Name', 'Ana');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => main.inputs('create').length).toBe(1);
  await app.scans.take(card);
  expect(app.scans.answer).toBe('busy');
  expect(main.inputs('get')).toEqual([]);
});
