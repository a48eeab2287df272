import { mount, unmount } from 'svelte';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import LaterScreen from '../../support/renderer/LaterScreenInApp.svelte';
import { counterScreens } from '../../../renderer/app/counter-screens.ts';
import { ScreenModule } from '../../../renderer/app/screen-module.svelte.ts';
import { Application } from '../../../renderer/app/application.svelte.ts';
import { doWhenIdle } from '../../../renderer/app/do-when-idle.ts';
import { FakeMain } from '../../support/renderer/fake-main.ts';
import { button, field, heading, press } from '../../support/renderer/open-kiosk.ts';

const fetchForm = () => import('../../../renderer/features/accounts/FormScreen.svelte');

/** Opens a form with a name typed into it, whose code comes only when `isThere` says so. */
async function openForm(isThere: () => boolean) {
  const app = new Application(new FakeMain().bridge);
  app.openForm();
  const { screen } = app.navigation;
  if (screen.name !== 'create') throw new Error('The form was not opened.');
  screen.form.name = 'Mara';
  let tries = 0;
  const module = new ScreenModule<never>(() => {
    tries += 1;
    return isThere() ? fetchForm() : Promise.reject(new TypeError('Failed to fetch'));
  });
  await render(LaterScreen, { app, screen, module });
  return { app, module, tries: () => tries };
}

test('a screen whose code cannot be read says so, and nothing typed is lost', async () => {
  let there = false;
  const { app, tries } = await openForm(() => there);

  await expect.element(heading()).toHaveTextContent(app.text.failures.internal.title);
  await expect.element(heading()).toHaveFocus();

  await press(app.text.general.tryAgain);
  await expect.poll(tries).toBe(2);
  await expect.element(button(app.text.general.tryAgain)).toBeVisible();

  there = true;
  await press(app.text.general.tryAgain);
  await expect.element(field('Name')).toHaveValue('Mara');
  expect(tries()).toBe(3);
});

test('leaving such a screen asks before what was typed is lost', async () => {
  const { app } = await openForm(() => false);

  await press(app.text.general.backToStart);
  await expect.poll(() => app.navigation.question).toBe('account');
});

test('a screen whose code is there already is drawn at once, and is not fetched again', async () => {
  const { module, tries } = await openForm(() => true);
  await expect.element(heading()).toHaveFocus();
  await module.load();
  expect(tries()).toBe(1);

  const app = new Application(new FakeMain().bridge);
  app.openForm();
  const { screen } = app.navigation;
  if (screen.name === 'home') throw new Error('The form was not opened.');
  const target = document.createElement('div');
  const shown = mount(LaterScreen, { target, props: { app, screen, module } });
  expect(target.querySelector('h1')).not.toBeNull();
  await unmount(shown);
});

test('every screen but the first is fetched while there is nothing else to do, one after another', async () => {
  const [order, finish]: [string[], (() => void)[]] = [[], []];
  const step = (name: string) => (): Promise<void> => {
    order.push(name);
    return new Promise((resolve) => finish.push(resolve));
  };
  doWhenIdle([step('one'), step('two'), step('three')]);
  const stop = doWhenIdle([step('never')]);
  stop();

  await expect.poll(() => order, { timeout: 10_000 }).toEqual(['one']);
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 100 }));
  expect(order).toEqual(['one']);
  finish[0]?.();
  await expect.poll(() => order, { timeout: 10_000 }).toEqual(['one', 'two']);

  await Promise.all(Object.values(counterScreens).map((module) => module.load()));
  expect(Object.values(counterScreens).every((module) => module.component !== null)).toBe(true);
});
