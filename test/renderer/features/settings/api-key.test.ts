import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  apiKeyProblems,
  findApiKeyProblem,
  succeed,
  type ApiKeyProblem,
} from '../../../../preload/contract/index.ts';
import { SettingsDraft } from '../../../../renderer/features/settings/settings.svelte.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import { FakeMain, failure, later, officialStatus } from '../../../support/renderer/fake-main.ts';
import { button, field, heading, openKiosk, press, type } from '../../../support/renderer/open-kiosk.ts';

const key = 'fp_live_canary_7c1e5b';
const noKey = { ...officialStatus, key: { state: 'none', ending: null } } as const;

async function openSetUp(main: FakeMain) {
  const app = await openKiosk(main);
  await expect.poll(() => app.terminal.status).not.toBeNull();
  await press('Terminal set-up');
  return app;
}

function pasteInto(element: Element, text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

describe('entering the API key', () => {
  test('without a keychain it is said beforehand how long a key lasts', async () => {
    await openSetUp(new FakeMain({ ...noKey, keychain: 'absent' }));
    await expect.element(page.getByText(en.setUp.key.onlyThisRun, { exact: false })).toBeVisible();
  });

  test('the keyboard goes on where it was when the field is emptied or the button is gone', async () => {
    const main = new FakeMain(noKey);
    await openSetUp(main);
    await type('New API key', key);
    main.status = succeed(officialStatus);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(en.setUp.key.saved)).toBeVisible();
    await expect.element(field('New API key')).toHaveFocus();
    await press('Forget the key');
    main.status = succeed(noKey);
    await page.getByRole('dialog').getByRole('button', { name: 'Forget the key' }).click();
    await expect.element(page.getByText(en.setUp.key.forgotten)).toBeVisible();
    await expect.element(field('New API key')).toHaveFocus();
  });

  const refused: Record<Exclude<ApiKeyProblem, 'has-line-break'>, string> = {
    empty: '',
    'has-space': 'two words',
    'not-ascii': 'schlüssel',
    'too-long': 'k'.repeat(257),
  };

  test.each(Object.entries(refused))(
    '%s: refused beside the field, not echoed, not sent',
    async (problem, typed) => {
      const main = new FakeMain(noKey);
      await openSetUp(main);
      await type('New API key', typed);
      await press('Save the key');
      const found = findApiKeyProblem(typed);
      expect(found).toBe(problem);
      if (found === null) return;
      await expect.element(page.getByText(en.setUp.key.problems[found])).toBeVisible();
      if (typed !== '') expect(document.body.textContent).not.toContain(typed);
      expect(main.inputs('storeKey')).toEqual([]);
    },
  );

  test('a paste with a line break is refused, where a field would drop the break in silence', async () => {
    const main = new FakeMain(noKey);
    await openSetUp(main);
    pasteInto(field('New API key').element(), `${key}\n`);
    await expect.element(page.getByText(en.setUp.key.problems['has-line-break'])).toBeVisible();
    await expect.element(field('New API key')).toHaveValue('');
  });

  test('there is a sentence for each problem', () => {
    for (const problem of apiKeyProblems) expect(en.setUp.key.problems[problem]).toMatch(/\.$/);
  });

  test('is hidden while it is typed, and gone from the page as soon as it is sent', async () => {
    const main = new FakeMain(noKey);
    const answer = later<Awaited<ReturnType<FakeMain['storeKey']>>>();
    main.storeKey = () => answer.reply;
    const app = await openSetUp(main);
    await expect.element(field('New API key')).toHaveAttribute('type', 'password');
    await type('New API key', key);
    const typedInto = field('New API key').element() as HTMLInputElement;
    await press('Save the key');
    await expect.element(button('Saving the key…')).toBeVisible();
    await expect.element(field('New API key')).toHaveValue('');
    expect(typedInto.isConnected).toBe(false);
    expect(JSON.stringify(app.navigation.screen)).not.toContain(key);
    answer.come(succeed({ ...officialStatus, key: { state: 'stored', ending: '1e5b' } }));
    await expect.element(page.getByText('A key that ends in 1e5b is in the keychain.')).toBeVisible();
    expect(main.inputs('storeKey')).toEqual([key]);
  });

  test('stays gone when storing failed, and says so', async () => {
    const main = new FakeMain(noKey);
    main.storeKey = () => failure('keychain-locked', { delivery: 'not-sent' });
    await openSetUp(main);
    await type('New API key', key);
    await press('Save the key');
    await expect.element(page.getByText(en.setUp.key.enterAgain)).toBeVisible();
    await expect.element(field('New API key')).toHaveValue('');
  });

  test('without a keychain it says that the key is kept for this run only', async () => {
    await openSetUp(
      new FakeMain({ ...officialStatus, key: { state: 'this-run', ending: 'x7Qd' }, keychain: 'absent' }),
    );
    await expect
      .element(page.getByText('A key that ends in x7Qd is kept until the app closes.', { exact: false }))
      .toBeVisible();
    await expect.element(page.getByText(en.setUp.key.thisRunReason, { exact: false })).toBeVisible();
  });

  test('leaving with a typed key asks first, and discarding forgets it', async () => {
    const app = await openSetUp(new FakeMain(noKey));
    await type('New API key', key);
    const { screen } = app.navigation;
    await press('Back');
    await expect.element(page.getByRole('dialog', { name: 'Leave without saving the key?' })).toBeVisible();
    await press('Stay here');
    await expect.element(field('New API key')).toHaveValue(key);
    await press('Done');
    await press('Discard and leave');
    await expect.element(heading()).toHaveTextContent('Customer accounts');
    expect(screen.name === 'set-up' && screen.setUp.apiKey).toBe('');
  });

  test('a key is never entered for a server that is not in use yet', async () => {
    await openSetUp(new FakeMain(noKey));
    await page.getByRole('radio', { name: /Example server/ }).click();
    await expect.element(page.getByText(en.setUp.key.useServerFirst)).toBeVisible();
    await expect.element(field('New API key')).not.toBeInTheDocument();
  });
});

describe('the memory of the page', () => {
  test('the last match of a regular expression does not keep the key', () => {
    const lastText = (): unknown => Reflect.get(RegExp, '$_');
    const draft = new SettingsDraft({ kind: 'official' });
    draft.apiKey = key;
    expect(draft.apiKeyProblem).toBeNull();
    expect(lastText()).toBe(key);
    expect(draft.takeKey()).toBe(key);
    expect(lastText()).not.toBe(key);
  });
});

describe('forgetting the key', () => {
  test('asks first, with the harmless button in focus', async () => {
    const main = new FakeMain(officialStatus);
    await openSetUp(main);
    await press('Forget the key');
    await expect.element(button('Keep the key')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(main.inputs('forgetKey')).toEqual([]);
    await press('Forget the key');
    main.status = succeed(noKey);
    await page.getByRole('dialog').getByRole('button', { name: 'Forget the key' }).click();
    await expect.element(page.getByText('The key is forgotten.')).toBeVisible();
    await expect.element(page.getByText('No key is set for this server.')).toBeVisible();
  });
});
