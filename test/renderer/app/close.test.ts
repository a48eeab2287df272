import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Result } from '../../../preload/contract/index.ts';
import { keptStorage } from '../../fixtures/samples.ts';
import { en } from '../../../renderer/i18n/en.ts';
import { mainWith, openList } from '../features/outbox/outbox-kiosk.ts';
import {
  failure,
  FakeMain,
  later,
  officialStatus,
  practiceStatus,
} from '../../support/renderer/fake-main.ts';
import { button, field, heading, openKiosk, press, type } from '../../support/renderer/open-kiosk.ts';

const words = en.changes.close;
const dialog = () => page.getByRole('dialog');

async function ask(open: number, kept: boolean): Promise<FakeMain> {
  const main = new FakeMain(officialStatus);
  await openKiosk(main);
  main.askToClose({ open, kept });
  await expect.element(dialog()).toBeVisible();
  return main;
}

describe('closing while changes are open', () => {
  test('says how many and that they are kept; staying has the focus and closes nothing', async () => {
    const main = await ask(3, true);
    await expect.element(dialog()).toMatchTextContent(/3 changes are not finished yet/);
    await expect.element(dialog()).toMatchTextContent(/They are kept on this terminal/);
    await expect.element(button(words.stay)).toHaveFocus();
    await press(words.stay);
    await expect.element(dialog()).not.toBeInTheDocument();
    expect(main.inputs('close')).toEqual([]);
  });

  test('says plainly what is lost where nothing is kept', async () => {
    await ask(1, false);
    await expect.element(dialog()).toMatchTextContent(/One change is not finished yet/);
    await expect.element(dialog()).toMatchTextContent(/It is lost when you close/);
    await expect.element(button('Close and lose it')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog()).not.toBeInTheDocument();
  });

  test('closes once, and cannot be called off on the way', async () => {
    const main = await ask(2, true);
    const answer = later<Result<undefined>>();
    main.close = () => answer.reply;
    await button(words.close).dblClick();
    await expect.element(button(words.busy)).toHaveAttribute('aria-busy', 'true');
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog()).toBeVisible();
    expect(main.inputs('close')).toHaveLength(1);
    answer.come(failure('internal', { delivery: 'not-sent' }));
    await expect.element(dialog()).toMatchTextContent(new RegExp(words.failed));
    await expect.element(button(words.close)).not.toHaveAttribute('aria-busy');
  });

  test('asked again with another count, the newest holds', async () => {
    const main = await ask(2, true);
    main.askToClose({ open: 5, kept: true });
    await expect.element(dialog()).toMatchTextContent(/5 changes are not finished yet/);
  });

  test('what is being typed is there after staying', async () => {
    const main = new FakeMain(officialStatus);
    const app = await openKiosk(main);
    app.openForm();
    await type('Name', 'Mara');
    main.askToClose({ open: 1, kept: true });
    await press(words.stay);
    await expect.element(field('Name')).toHaveValue('Mara');
  });
});

describe('what is said about storage beside everything else', () => {
  const { note } = en.storage;

  test.each([
    ['thisRun', { state: 'this-run' }],
    ['full', { full: true }],
    ['directorySetAside', { directorySetAside: true }],
    ['unreachable', { state: 'this-run', unreachable: true }],
  ] as const)('%s is told on the home screen and on the list', async (name, report) => {
    const main = mainWith();
    main.storage = { ...keptStorage, ...report };
    const notice = page.getByRole('alert').filter({ hasText: note[name].title });
    await openKiosk(main);
    await expect.element(notice).toMatchTextContent(new RegExp(note[name].text));
    await openList(main);
    await expect.element(notice).toBeVisible();
  });

  test('nothing is told while everything is kept, and nothing twice on the practice server', async () => {
    await openKiosk(new FakeMain(officialStatus));
    await expect.element(heading()).toBeVisible();
    for (const { title } of Object.values(note))
      await expect.element(page.getByText(title)).not.toBeInTheDocument();
    const main = new FakeMain(practiceStatus);
    main.storage = { ...keptStorage, state: 'this-run' };
    const app = await openKiosk(main);
    await expect.poll(() => app.storage.report?.state).toBe('this-run');
    await expect.element(page.getByText(note.thisRun.title)).not.toBeInTheDocument();
  });
});
