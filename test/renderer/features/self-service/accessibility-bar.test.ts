import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { en } from '../../../../renderer/i18n/en.ts';
import { FakeSynthesis, FakeUtterance } from '../../../support/renderer/fake-synthesis.ts';
import { fingerDown, fingerUp } from '../keyboard/touch-keys.ts';
import { button, heading, press, type } from '../../../support/renderer/open-kiosk.ts';
import { beginVisit, customerMain, expectTitle, openVisit, read } from './visit-kiosk.ts';

const words = en.selfService;
const bar = words.bar;

afterEach(async () => {
  await page.viewport(1024, 768);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('help with the screen', () => {
  test('larger text, contrast and a lower screen, there and back', async () => {
    await page.viewport(1920, 1080);
    await openVisit();
    await beginVisit();
    const { dataset } = document.documentElement;
    await press(bar.largerText);
    expect(dataset['largeText']).toBe('');
    await press(bar.normalText);
    expect(dataset['largeText']).toBeUndefined();
    await press(bar.contrast);
    expect(dataset['theme']).toBe('contrast');
    await press(bar.normalContrast);
    expect(dataset['theme']).toBeUndefined();
    await press(bar.lower);
    const top = Math.min(
      ...[...document.querySelectorAll('button, input')]
        .filter((one) => one.checkVisibility())
        .map((one) => one.getBoundingClientRect().top),
    );
    expect(top).toBeGreaterThan(innerHeight * 0.4);
    await press(bar.raise);
    await expect.element(button(bar.lower)).toBeVisible();
  });

  test('large text on a small screen: the rest is one touch further', async () => {
    await page.viewport(1024, 768);
    await openVisit();
    await beginVisit();
    await press(bar.largerText);
    await expect.element(button(bar.contrast)).not.toBeInTheDocument();
    await press(bar.options);
    await expect.element(button(bar.options)).toHaveAttribute('aria-expanded', 'true');
    await press(bar.normalText);
    await expect.element(button(bar.contrast)).toBeVisible();
  });

  test('no voice: it says so and stays quiet', async () => {
    vi.stubGlobal('speechSynthesis', new FakeSynthesis());
    await openVisit();
    await beginVisit();
    await press(bar.readAloud);
    await expect.element(read(bar.noVoice)).toBeVisible();
    await press(bar.stopReading);
    await expect.element(read(bar.noVoice)).not.toBeInTheDocument();
  });
});

describe('read aloud', () => {
  let voice: FakeSynthesis;
  const last = (): string | undefined => voice.said.at(-1)?.text;

  beforeEach(() => {
    voice = new FakeSynthesis('en-US');
    vi.stubGlobal('speechSynthesis', voice);
    vi.stubGlobal('SpeechSynthesisUtterance', FakeUtterance);
  });

  test('each screen, and the control that a key leads to', async () => {
    await openVisit();
    await beginVisit();
    expect(voice.said).toEqual([]);
    await press(bar.readAloud);
    await expect.poll(last).toContain(words.questions.name.title);
    await press('Skip');
    await expect.poll(last).toContain(words.questions.email.title);
    await userEvent.keyboard('{Tab}');
    await expect.poll(last).toBe('Next. Button.');
    await press(bar.sayAgain);
    await expect.poll(last).toContain(words.questions.email.title);
    await press(bar.stopReading);
    const count = voice.said.length;
    await press('Skip');
    await expectTitle(words.questions.phone.title);
    expect(voice.said).toHaveLength(count);
  });

  test('what is personal only into headphones', async () => {
    const main = customerMain({ speech: 'on' });
    await openVisit(main);
    await beginVisit();
    await type('Your name', 'Mara');
    await press('Next');
    await press('Skip');
    await press('Skip');
    await expect.poll(last).toContain(words.review.title);
    expect(voice.said.map(({ text }) => text).join(' ')).not.toContain('Mara');
    main.tellDevices({ headphones: true });
    await expect.poll(last).toContain('Your name: Mara.');
  });

  test('a corrected e-mail address that a key leads to: in the room only where it ends', async () => {
    const main = customerMain({ speech: 'on' });
    await openVisit(main);
    await beginVisit();
    await press('Skip');
    await type('Your e-mail address', 'mara.lindqvist@gmial.com');
    await userEvent.keyboard('{Enter}{Tab}');
    await expect.poll(last).toBe('Use @gmail.com. Button.');
    main.tellDevices({ headphones: true });
    await userEvent.keyboard('{Tab}{Shift>}{Tab}{/Shift}');
    await expect.poll(last).toBe('Use mara.lindqvist@gmail.com. Button.');
  });
});

describe('the way in for staff', () => {
  const corner = () => button(bar.staff);

  test('a finger that stays for 2 s, and not one that leaves before', async () => {
    await openVisit();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await fingerDown(corner().element());
    await vi.advanceTimersByTimeAsync(1_900);
    await fingerUp();
    await vi.advanceTimersByTimeAsync(5_000);
    await expectTitle(words.language.title);
    await fingerDown(corner().element());
    await vi.advanceTimersByTimeAsync(2_000);
    await fingerUp();
    vi.useRealTimers();
    await expectTitle(en.lock.staffTitle);
  });

  test('by keyboard; nothing of the customer is on the screen meanwhile, and it comes back', async () => {
    await openVisit();
    await beginVisit();
    await type('Your name', 'Mara');
    corner().element().focus();
    await userEvent.keyboard('{Enter}');
    await expectTitle(en.lock.staffTitle);
    expect(document.body.innerHTML).not.toContain('Mara');
    await press(en.lock.backToCustomers);
    await expectTitle(words.questions.name.title);
  });

  test('the PIN is typed and handed in on a real keyboard', async () => {
    const main = customerMain();
    await openVisit(main);
    await beginVisit();
    corner().element().focus();
    await userEvent.keyboard('{Enter}');
    await expectTitle(en.lock.staffTitle);
    await expect.element(heading()).toHaveFocus();
    await userEvent.keyboard('3141{Enter}');
    await expect.poll(() => main.inputs('unlock')).toEqual(['3141']);
  });
});
