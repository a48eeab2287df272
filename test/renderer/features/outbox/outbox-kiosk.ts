import { expect } from 'vitest';
import { page } from 'vitest/browser';
import type { OutboxEntry } from '../../../../preload/contract/index.ts';
import type { Application } from '../../../../renderer/app/application.svelte.ts';
import { FakeMain, officialStatus } from '../../../support/renderer/fake-main.ts';
import { openKiosk } from '../../../support/renderer/open-kiosk.ts';

/** A main with these changes in its outbox, on the official server. */
export function mainWith(...changes: OutboxEntry[]): FakeMain {
  const main = new FakeMain(officialStatus);
  for (const change of changes) main.outbox.put(change);
  return main;
}

/** Opens the list of unfinished changes, and waits until it has been read. */
export async function openList(main: FakeMain): Promise<Application> {
  const app = await openKiosk(main);
  await expect.poll(() => app.terminal.status).not.toBeNull();
  app.openChanges();
  await expect.poll(() => main.inputs('outbox.list').length).toBeGreaterThan(1);
  await expect.element(page.getByText('Reading the changes…')).not.toBeInTheDocument();
  return app;
}

/** Opens one change over the list, as a press on its row does. */
export async function openOne(main: FakeMain, change: OutboxEntry): Promise<Application> {
  const app = await openKiosk(main);
  app.openChanges();
  app.openChange(change);
  await expect.element(page.getByRole('button', { name: 'Back' })).toBeVisible();
  await expect.poll(() => main.inputs('outbox.get').length).toBeGreaterThan(0);
  return app;
}

/** A row of the list, by the name it begins with. */
export const row = (name: string) => page.getByRole('listitem').filter({ hasText: name });

/** The decisions that main was asked to carry out. */
export const decisions = (main: FakeMain): unknown[] =>
  main.inputs('outbox.resolve').map((input) => (input as { decision: unknown }).decision);

/** What the screen reader was told last. */
export const announced = () => page.getByRole('status').last();
