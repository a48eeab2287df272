import '@fontsource-variable/inter/opsz.css';
import '@fontsource-variable/noto-sans-arabic/wght.css';
import { expect } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import App from '../../../renderer/App.svelte';
import { screenLoads } from '../../../renderer/app/counter-screens.ts';
import { Application } from '../../../renderer/app/application.svelte.ts';
import { loadPhoneLibrary } from '../../../renderer/lib/phone-library.svelte.ts';
import '../../../renderer/styles/index.css';
import type { FakeMain } from './fake-main.ts';

/** The app that was opened last, with its other side, for tests of all screens alike. */
export const opened: { main: FakeMain | null; app: Application | null } = { main: null, app: null };

/** Renders the whole app on a fake main, without motion, and waits for its first heading. */
export async function openKiosk(main: FakeMain): Promise<Application> {
  document.documentElement.style.setProperty('--quick', '0ms');
  delete document.documentElement.dataset['theme'];
  document.getElementById('app')?.remove();
  const target = document.createElement('div');
  target.id = 'app';
  document.body.append(target);
  opened.main = main;
  // As a clerk finds them after a moment; what happens before that is later-screen.test.ts.
  await Promise.all([loadPhoneLibrary(), ...screenLoads.map((load) => load())]);
  const app = new Application(main.bridge);
  opened.app = app;
  await render(App, { target, props: { app } });
  await expect.poll(() => main.inputs('status').length).toBeGreaterThan(0);
  await expect.poll(() => app.firstPaint.has('glances')).toBe(true);
  return app;
}

export const heading = () => page.getByRole('heading', { level: 1 });
export const button = (name: string) => page.getByRole('button', { name, exact: true });
export const field = (name: string) => page.getByLabelText(name, { exact: true });

export async function press(name: string): Promise<void> {
  await button(name).click();
}

/** Types as a person does: the last of these fields keeps the focus. */
export async function type(name: string, text: string): Promise<void> {
  await userEvent.fill(field(name), text);
}

/** The label of the search box. */
export const searchLabel = 'Name, phone, e-mail or id';

export async function findMara(): Promise<void> {
  await type(searchLabel, 'o1p2q3r4s5t6u7v8w9x0y1z2');
  await press('Find');
}

/** Opens the app and finds the account, whose card is then shown. */
export async function openAccount(main: FakeMain): Promise<Application> {
  const app = await openKiosk(main);
  await findMara();
  await expect.element(button('Change')).toBeVisible();
  return app;
}
