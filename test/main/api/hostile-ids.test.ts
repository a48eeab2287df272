import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { accountUrl, staysInside } from '../../../main/api/account-url.ts';
import { inShort, openPractice, uncheckedId } from './support/clients.ts';

/** Ids that leave the path of one account (docs/design.md, promise 3), with their relatives. */
const known = [
  ...[
    '',
    '.',
    '..',
    '...',
    '%2e',
    '%2e%2e',
    '.%2e',
    '%2E.',
    '..%2f',
    '%2f',
    '%5c',
    '%00',
    '%',
    '%%',
    '%2525',
  ],
  ...[
    'a/b',
    '/a',
    'a/',
    '//a',
    '../a',
    'a/../b',
    '..\\x',
    'a\\b',
    '\\',
    'a?x',
    '?',
    'a#f',
    '#',
    'a;b',
    'a:b',
    ':',
  ],
  ...[
    'a b',
    ' a',
    'a ',
    'a\tb',
    'a\nb',
    'a\r\nhost: x',
    '\r\n',
    '\0',
    'a\0',
    'a%0d%0ab',
    '@',
    'a@b',
    '//evil.example.com',
  ],
  ...[
    'http://evil.example.com',
    'https:evil',
    'x'.repeat(65),
    'x'.repeat(10_000),
    'ä',
    '\uff41',
    '\u3002\u3002',
    '\u202ea',
    '\u200b',
    '\ud800',
  ],
  ...[
    'a.b',
    '~',
    "'",
    '"',
    '<',
    '>',
    '{id}',
    '$',
    '&',
    '=',
    '+',
    ',',
    '!',
    '*',
    '(',
    ')',
    '[',
    ']',
    '|',
    '^',
    '`',
    '-.',
  ],
];

const pieces = [
  '.',
  '..',
  '/',
  '\\',
  '%2e',
  '%2f',
  '%5c',
  '%00',
  '?',
  '#',
  ';',
  ':',
  '@',
  ' ',
  '\n',
  '\r\n',
  '\0',
  'a',
  'Z',
  '0',
  '-',
  '_',
  'é',
  '\ud800',
];

const generated = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme-ascii', maxLength: 80 }),
  fc.webUrl(),
  fc.stringMatching(/^[A-Za-z0-9_-]{0,70}$/),
);

const isAllowed = (id: string): boolean => id.length >= 1 && id.length <= 64 && !/[^A-Za-z0-9_-]/.test(id);

/** The same ids in every run: a failure can be looked at again. */
const ids = [...known, ...fc.sample(generated, { numRuns: 7_000, seed: 20_261_122 })];

test('of 5,000 hostile ids only those on the allow-list reach the server, each at its own path', async () => {
  const { client, server } = await openPractice();
  const expectedPaths: string[] = [];
  const reached = (): string[] => server.requests.latest.map(({ path }) => path);
  for (const id of ids) {
    const outcome = inShort(await client.get(uncheckedId(id)));
    expect(outcome).toBe(isAllowed(id) ? 'not-found answered 404' : 'invalid-input not-sent');
    if (isAllowed(id)) expectedPaths.push(`/v1/api/account/${id}`);
  }
  expect(expectedPaths.length).toBeGreaterThan(500);
  expect(ids.length - expectedPaths.length).toBeGreaterThan(5_000);
  expect(server.requests.count()).toBe(expectedPaths.length);
  expect(reached()).toEqual(expectedPaths.slice(-1_000));
});

test('none of them may be changed or deleted either', async () => {
  const { client, server } = await openPractice();
  const hostile = ids.filter((id) => !isAllowed(id));
  for (const id of hostile) {
    expect(inShort(await client.remove(uncheckedId(id)))).toBe('invalid-input not-sent');
    expect(inShort(await client.update(uncheckedId(id), { name: 'Ada Example' }))).toBe(
      'invalid-input not-sent',
    );
  }
  expect(server.connectionCount()).toBe(0);
});

test('no URL that is built leaves its origin or changes the number of segments', async () => {
  const { server } = await openPractice();
  const urls = ids.map((id) => accountUrl(server.baseUrl, id)).filter((url) => url !== null);
  for (const url of urls) {
    expect(url.origin).toBe(server.baseUrl);
    expect(url.pathname.split('/')).toHaveLength(5);
  }
  expect(urls).toHaveLength(ids.filter(isAllowed).length);
});

test('control: a client that only encodes ids would reach other paths with them', async () => {
  const { server } = await openPractice();
  const encoded = ids
    .filter((id) => id.isWellFormed())
    .map((id) => new URL(`${server.baseUrl}/v1/api/account/${encodeURIComponent(id)}`));
  const escaped = encoded.filter((url) => url.pathname.split('/').length !== 5);
  expect(escaped.length).toBeGreaterThanOrEqual(2);
  expect(escaped.every((url) => !staysInside(url, server.baseUrl, 'x'))).toBe(true);
});
