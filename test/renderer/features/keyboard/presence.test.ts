import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mara } from '../../../support/renderer/fake-main.ts';
import { field, heading, searchLabel } from '../../../support/renderer/open-kiosk.ts';
import { key, keyboard, openWith, twoFrames, touch } from './touch-keys.ts';

const box = () => field(searchLabel);

describe('comes up', () => {
  test('for a touch and not for a mouse', async () => {
    await openWith({});
    await box().click();
    await twoFrames();
    expect(keyboard()).toBeNull();
    await touch(box().element());
    await expect.poll(keyboard).not.toBeNull();
    await expect.element(box()).toHaveFocus();
  });

  test.each([{ keyboard: 'always' }, { mode: 'self-service' }] as const)(
    'at every field with %j',
    async (preferences) => {
      await openWith(preferences);
      (box().element() as HTMLInputElement).focus();
      await expect.poll(keyboard).not.toBeNull();
    },
  );

  test('never where it is not wanted', async () => {
    await openWith({ keyboard: 'never', mode: 'self-service' });
    await touch(box().element());
    await twoFrames();
    expect(keyboard()).toBeNull();
    await expect.element(box()).toHaveAttribute('inputmode', 'text');
    expect(box().element().hasAttribute('virtualkeyboardpolicy')).toBe(false);
  });

  test('and no system keyboard over it', async () => {
    const { app } = await openWith({});
    await expect.element(box()).toHaveAttribute('inputmode', 'none');
    await expect.element(box()).toHaveAttribute('virtualkeyboardpolicy', 'manual');
    app.openForm();
    await expect.element(field('Phone')).toHaveAttribute('inputmode', 'none');
    await app.preferences.save({ keyboard: 'never' });
    await expect.element(field('Phone')).toHaveAttribute('inputmode', 'tel');
  });
});

describe('goes away', () => {
  test('when a person types on a real keyboard, until the next touch', async () => {
    await openWith({});
    await touch(box().element());
    await expect.poll(keyboard).not.toBeNull();
    await userEvent.keyboard('m');
    await expect.poll(keyboard).toBeNull();
    await expect.element(box()).toHaveValue('m');
    await touch(box().element());
    await expect.poll(keyboard).not.toBeNull();
  });

  test('not for a scanner, which types too', async () => {
    const { app } = await openWith({
      scanner: { maximumGap: 150, minimumLength: 6, terminator: 'enter', layout: 'us' },
    });
    await touch(box().element());
    await expect.poll(keyboard).not.toBeNull();
    const field = app.keyboard.field;
    await userEvent.keyboard(mara.id.slice(0, 6));
    await new Promise((done) => setTimeout(done, 200));
    expect(app.keyboard.field).toBe(field);
  });

  test('by its own key; a touch brings it back', async () => {
    await openWith({});
    await touch(box().element());
    await expect.element(key('Hide keyboard')).toBeVisible();
    await touch(key('Hide keyboard').element());
    await expect.poll(keyboard).toBeNull();
    await expect.element(box()).toHaveFocus();
    await touch(box().element());
    await expect.poll(keyboard).not.toBeNull();
  });

  test('with the field, when its screen goes', async () => {
    const { app } = await openWith({});
    app.openForm();
    await expect.element(heading()).toHaveTextContent('Open an account');
    await touch(field('Name').element());
    await expect.poll(keyboard).not.toBeNull();
    app.navigation.show({ name: 'home' });
    await expect.element(page.getByLabelText(searchLabel)).toBeVisible();
    await expect.poll(keyboard).toBeNull();
  });
});
