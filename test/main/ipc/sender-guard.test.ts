import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOwnSender } from '../../../main/ipc/sender-guard.ts';
import { isOwnPage, ownPageUrl } from '../../../main/policy/own-page.ts';

const accepted = [ownPageUrl, `${ownPageUrl}#/create`, `${ownPageUrl}?x=1`, 'app://kiosk/a/../index.html'];

const refused = [
  '',
  'about:blank',
  'about:srcdoc',
  'data:text/html,<script>1</script>',
  'blob:app://kiosk/1234',
  'file:///index.html',
  'https://kiosk/index.html',
  'http://localhost/index.html',
  'app:',
  'app:kiosk/index.html',
  'app:/kiosk/index.html',
  'app:///index.html',
  'app://kiosk',
  'app://kiosk/',
  'app://kiosk/index.htm',
  'app://kiosk/index.html/',
  'app://kiosk//index.html',
  'app://kiosk/%69ndex.html',
  'app://kiosk/other.html',
  'app://KIOSK/index.html',
  'app://kiosk:80/index.html',
  'app://kiosk.example.com/index.html',
  'app://kiosk@example.com/index.html',
  'app://user@kiosk/index.html',
  'app://:word@kiosk/index.html',
  'apps://kiosk/index.html',
  'view-source:app://kiosk/index.html',
  'javascript:app://kiosk/index.html',
  'chrome-error://chromewebdata/',
];

test.each(accepted)('%s is this app', (url) => {
  expect(isOwnSender({ url, isMainFrame: true })).toBe(true);
});

test.each(accepted)('%s in a frame inside the page is refused', (url) => {
  expect(isOwnSender({ url, isMainFrame: false })).toBe(false);
});

test.each(refused)('%j is refused', (url) => {
  expect(isOwnSender({ url, isMainFrame: true })).toBe(false);
});

test('a frame that is gone is refused', () => {
  expect(isOwnSender(null)).toBe(false);
});

test('a frame that throws when it is read is refused', () => {
  const disposed = {
    get url(): string {
      throw new Error('Render frame was disposed before WebFrameMain could be accessed');
    },
    isMainFrame: true,
  };
  expect(isOwnSender(disposed)).toBe(false);
});

test('the guard and the navigation policy know the same page', () => {
  const piece = fc.constantFrom(
    'app:',
    'app',
    '//',
    '/',
    'kiosk',
    'index.html',
    '..',
    '#',
    '?',
    '@',
    ':',
    'x',
    '%69',
  );
  const url = fc.oneof(
    fc.constantFrom(...accepted, ...refused),
    fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
    fc.webUrl({ validSchemes: ['app', 'https'] }),
    fc.string().map((tail) => `${ownPageUrl}${tail}`),
  );
  fc.assert(
    fc.property(url, (candidate) => {
      expect(isOwnSender({ url: candidate, isMainFrame: true })).toBe(isOwnPage(candidate));
    }),
    { numRuns: 3_000 },
  );
});
