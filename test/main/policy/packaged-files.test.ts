import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOwnPage, ownPageUrl } from '../../../main/policy/own-page.ts';
import { findPackagedFile } from '../../../main/policy/packaged-files.ts';
import { isPermissionGranted } from '../../../main/policy/permissions.ts';

const files: ReadonlySet<string> = new Set(['index.html', 'assets/index-1a2b.js', 'assets/inter.woff2']);

test.each([
  [ownPageUrl, 'index.html'],
  ['app://kiosk/index.html#/create', 'index.html'],
  ['app://kiosk/assets/index-1a2b.js', 'assets/index-1a2b.js'],
  ['app://kiosk/assets/../index.html', 'index.html'],
])('%s is %s', (url, file) => {
  expect(findPackagedFile(url, files)).toBe(file);
});

test.each([
  '',
  'index.html',
  'app://kiosk',
  'app://kiosk/',
  'app://kiosk/index.html?x',
  'app://kiosk//index.html',
  'app://kiosk/INDEX.HTML',
  'app://kiosk/index.html/',
  'app://kiosk/%69ndex.html',
  'app://kiosk/assets',
  'app://kiosk/assets/',
  'app://kiosk/../../etc/passwd',
  'app://kiosk/..%2f..%2fetc%2fpasswd',
  'app://kiosk/%2e%2e/%2e%2e/etc/passwd',
  'app://kiosk/assets%2findex-1a2b.js',
  'app://kiosk/assets\\index-1a2b.js',
  'app://kiosk/index.html%00.js',
  'app://kiosk/__proto__',
  'app://kiosk/constructor',
  'app://other/index.html',
  'app://user@kiosk/index.html',
  'app://kiosk:1/index.html',
  'file:///index.html',
  'https://kiosk/index.html',
])('%j is no packaged file', (url) => {
  expect(findPackagedFile(url, files)).toBeNull();
});

test('whatever is asked, the answer is on the list or nothing', () => {
  const piece = fc.constantFrom(
    '/',
    '..',
    '.',
    '%2e',
    '%2f',
    '\\',
    'assets',
    'index.html',
    '%00',
    '?',
    '#',
    'etc',
  );
  const path = fc.oneof(
    fc.string(),
    fc.array(piece).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(path, (text) => {
      const file = findPackagedFile(`app://kiosk/${text}`, files);
      expect(file === null || files.has(file)).toBe(true);
    }),
    { numRuns: 5_000 },
  );
});

test('the own page is one page', () => {
  expect(ownPageUrl).toBe('app://kiosk/index.html');
  expect(isOwnPage(ownPageUrl)).toBe(true);
  expect(isOwnPage('app://kiosk/other.html')).toBe(false);
});

test('no permission is ever granted', () => {
  expect(isPermissionGranted()).toBe(false);
});
