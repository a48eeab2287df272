import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import {
  baseUrlProblems,
  findBaseUrlProblem,
  succeed,
  type BaseUrlProblem,
} from '../../../../preload/contract/index.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import { FakeMain, failure, officialStatus, practiceStatus } from '../../../support/renderer/fake-main.ts';
import { button, field, heading, openKiosk, press, type } from '../../../support/renderer/open-kiosk.ts';

async function openSetUp(main: FakeMain) {
  const app = await openKiosk(main);
  await expect.poll(() => app.terminal.status).not.toBeNull();
  await press('Terminal set-up');
  await expect.element(heading()).toHaveTextContent('Terminal set-up');
  return app;
}

async function choose(name: RegExp): Promise<void> {
  await page.getByRole('radio', { name }).click();
}

const refused: Record<BaseUrlProblem, string> = {
  'not-a-url': 'pos.example.com',
  'not-https': 'http://pos.example.com',
  'has-credentials': 'https://mara:secret@pos.example.com',
  'has-query': 'https://pos.example.com?key=1',
  'has-fragment': 'https://pos.example.com#top',
  'bad-path': 'https://pos.example.com//x',
  'too-long': `https://pos.example.com/${'x'.repeat(300)}`,
};

describe('choosing the server', () => {
  test.each(baseUrlProblems)('%s: refused beside the field, before any request', async (problem) => {
    const main = new FakeMain();
    await openSetUp(main);
    await choose(/Own server/);
    await type('Address of the server', refused[problem]);
    await press('Use this server');
    await expect.element(page.getByText(en.setUp.server.problems[problem])).toBeVisible();
    await expect.element(field('Address of the server')).toHaveFocus();
    expect(findBaseUrlProblem(refused[problem])).toBe(problem);
    expect(main.inputs('chooseServer')).toEqual([]);
  });

  test('sends the choice, and the band follows', async () => {
    const main = new FakeMain();
    main.chooseServer = () => succeed(officialStatus);
    await openSetUp(main);
    await expect.element(button('Use this server')).toHaveAttribute('aria-disabled', 'true');
    await choose(/^Final POS/);
    await press('Use this server');
    await expect.element(page.getByText('This terminal now uses: Final POS.')).toBeVisible();
    expect(main.inputs('chooseServer')).toEqual([{ kind: 'official' }]);
    expect(document.querySelector('aside')).toBeNull();
  });

  test('an own server goes with its address and proxy; a wrong proxy does not', async () => {
    const main = new FakeMain();
    main.chooseServer = () => failure('invalid-input', { delivery: 'not-sent' });
    await openSetUp(main);
    await choose(/Own server/);
    await type('Address of the server', ' https://pos.example.com/api ');
    await page.getByText('This network needs a proxy').click();
    await type('Address of the proxy', 'proxy.example.com');
    await press('Use this server');
    await expect.element(page.getByText(en.setUp.server.proxyProblem)).toBeVisible();
    expect(main.inputs('chooseServer')).toEqual([]);
    await type('Address of the proxy', 'http://proxy.example.com:8080');
    await press('Use this server');
    await expect.element(page.getByText(en.failures['invalid-input'].what)).toBeVisible();
    expect(main.inputs('chooseServer')).toEqual([
      { kind: 'custom', baseUrl: 'https://pos.example.com/api', proxyUrl: 'http://proxy.example.com:8080' },
    ]);
    await expect.element(field('Address of the server')).toHaveValue(' https://pos.example.com/api ');
  });

  test('leaving with another server chosen asks first', async () => {
    const app = await openSetUp(new FakeMain());
    await choose(/Example server/);
    await press('Back');
    await expect
      .element(page.getByRole('dialog', { name: 'Leave without changing the server?' }))
      .toBeVisible();
    await press('Leave it as it was');
    expect(app.navigation.screen.name).toBe('home');
  });
});

describe('the connection test', () => {
  test('says in plain words that it works, in whole milliseconds', async () => {
    await openSetUp(new FakeMain(officialStatus));
    await press('Test the connection');
    await expect.element(page.getByText('The connection works.')).toBeVisible();
    await expect.element(page.getByText('The server answered in 42 ms and takes the key.')).toBeVisible();
    await press('Back');
    await expect.element(page.getByText('Answered in 42 ms', { exact: false })).toBeVisible();
  });

  test('says in plain words what is wrong', async () => {
    const main = new FakeMain(officialStatus);
    main.testConnection = () => Promise.resolve(failure('tls', { delivery: 'not-sent' }));
    await openSetUp(main);
    await press('Test the connection');
    await expect.element(page.getByText(en.failures.tls.what)).toBeVisible();
    await press('Try again');
    await expect.poll(() => main.inputs('testConnection').length).toBe(2);
  });
});

describe('appearance', () => {
  test.each([
    ['Light', 'light', 'rgb(239, 241, 236)'],
    ['Dark', 'dark', 'rgb(12, 18, 16)'],
    ['High contrast', 'contrast', 'rgb(0, 0, 0)'],
  ])('%s overrides the computer', async (name, theme, ground) => {
    await openSetUp(new FakeMain(practiceStatus));
    await press('Screen');
    await page.getByRole('radio', { name, exact: true }).click();
    await expect.poll(() => document.documentElement.dataset['theme']).toBe(theme);
    expect(getComputedStyle(document.body).backgroundColor).toBe(ground);
  });
});
