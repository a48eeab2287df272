import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FakeMain, later, mara, saved } from '../../../support/renderer/fake-main.ts';
import { button, field, heading, openKiosk, press, type } from '../../../support/renderer/open-kiosk.ts';

async function openForm(main: FakeMain) {
  const app = await openKiosk(main);
  await page.getByRole('button', { name: /Open an account/ }).click();
  await expect.element(heading()).toHaveTextContent('Open an account');
  return app;
}

describe('opening an account', () => {
  test('sends trimmed text and the phone number in E.164, and shows the card', async () => {
    const main = new FakeMain();
    await openForm(main);
    await type('Name', '  Mara Lindqvist ');
    await type('E-mail', 'mara.lindqvist@example.com');
    await type('Phone', '(202) 555-0142');
    await expect.element(page.getByText('Will be saved as +12025550142')).toBeVisible();
    await press('Open the account');
    await expect.element(heading()).toHaveTextContent('Account opened');
    expect(main.inputs('create')).toEqual([
      {
        draft: { name: 'Mara Lindqvist', email: 'mara.lindqvist@example.com', phone: '+12025550142' },
        evenIfSimilar: false,
      },
    ]);
    expect(document.title).toContain('Account opened');
    await expect.element(heading()).toHaveFocus();
  });

  test('Enter in a field saves', async () => {
    const main = new FakeMain();
    await openForm(main);
    await type('Name', 'Mara');
    await userEvent.keyboard('{Enter}');
    await expect.element(heading()).toHaveTextContent('Account opened');
    expect(main.inputs('create')).toEqual([{ draft: { name: 'Mara' }, evenIfSimilar: false }]);
  });

  test('typing begins in the first field without a tap', async () => {
    await openForm(new FakeMain());
    await expect.element(heading()).toHaveFocus();
    await userEvent.keyboard('Mara');
    await expect.element(field('Name')).toHaveValue('Mara');
  });

  test('asks for at least one field, and does not send without', async () => {
    const main = new FakeMain();
    await openForm(main);
    await type('Name', '   ');
    await press('Open the account');
    await expect.element(page.getByText('Fill in at least one: name, e-mail or phone.')).toBeVisible();
    await expect.element(field('Name')).toHaveFocus();
    expect(main.inputs('create')).toEqual([]);
  });

  test('sends once, however often the button is pressed', async () => {
    const main = new FakeMain();
    const answer = later<Awaited<ReturnType<FakeMain['create']>>>();
    main.create = () => answer.reply;
    await openForm(main);
    await type('Name', 'Mara');
    const save = button('Open the account').element() as HTMLButtonElement;
    save.click();
    save.click();
    await expect.element(button('Opening the account…')).toHaveAttribute('aria-busy', 'true');
    save.click();
    field('Name')
      .element()
      .dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(main.inputs('create')).toHaveLength(1);
    answer.come(saved(mara));
    await expect.element(heading()).toHaveTextContent('Account opened');
    expect(main.inputs('create')).toHaveLength(1);
  });

  test('nobody leaves while it is being sent', async () => {
    const main = new FakeMain();
    main.create = () => later<Awaited<ReturnType<FakeMain['create']>>>().reply;
    const app = await openForm(main);
    await type('Name', 'Mara');
    await press('Open the account');
    await expect.element(button('Back')).toHaveAttribute('aria-disabled', 'true');
    app.goHome();
    expect(app.navigation.screen.name).toBe('create');
    expect(app.navigation.question).toBeNull();
  });
});

describe('doubts help and never block', () => {
  test('a misspelt domain is pointed out, with the likely spelling to take over', async () => {
    const main = new FakeMain();
    await openForm(main);
    await type('E-mail', 'mara@gmial.com');
    await userEvent.tab();
    await expect.element(page.getByText('This may be misspelt.')).toBeVisible();
    await press('Use mara@gmail.com');
    await expect.element(field('E-mail')).toHaveValue('mara@gmail.com');
    await press('Open the account');
    await expect
      .poll(() => main.inputs('create'))
      .toEqual([{ draft: { email: 'mara@gmail.com' }, evenIfSimilar: false }]);
  });

  test('a doubt that nobody has seen holds the first press, not the second', async () => {
    const main = new FakeMain();
    await openForm(main);
    await type('E-mail', 'mara at example');
    await press('Open the account');
    await expect.element(page.getByText('Check what is marked. If it is right, go on anyway.')).toBeVisible();
    expect(main.inputs('create')).toEqual([]);
    await press('Open it anyway');
    await expect
      .poll(() => main.inputs('create'))
      .toEqual([{ draft: { email: 'mara at example' }, evenIfSimilar: false }]);
  });

  test('a doubt that was on the screen holds nothing up', async () => {
    const main = new FakeMain();
    await openForm(main);
    await type('Phone', '12');
    await userEvent.tab();
    await expect
      .element(page.getByText('This does not look like a phone number.', { exact: false }))
      .toBeVisible();
    await press('Open the account');
    await expect
      .poll(() => main.inputs('create'))
      .toEqual([{ draft: { phone: '12' }, evenIfSimilar: false }]);
  });

  test('an extension is kept by sending what was typed', async () => {
    const main = new FakeMain();
    await openForm(main);
    await type('Phone', '202 555 0142 ext. 7');
    await userEvent.tab();
    await expect.element(page.getByText('The extension is kept', { exact: false })).toBeVisible();
    await press('Open the account');
    await expect
      .poll(() => main.inputs('create'))
      .toEqual([{ draft: { phone: '202 555 0142 ext. 7' }, evenIfSimilar: false }]);
  });

  test('too long a text is refused beside its field', async () => {
    const main = new FakeMain();
    await openForm(main);
    await type('Name', 'x'.repeat(501));
    await press('Open the account');
    await expect.element(page.getByText('This is too long. At most 500 characters fit.')).toBeVisible();
    await expect.element(field('Name')).toHaveAttribute('aria-invalid', 'true');
    expect(main.inputs('create')).toEqual([]);
  });
});
