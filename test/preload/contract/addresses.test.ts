import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import {
  BaseUrlSchema,
  findBaseUrlProblem,
  ProxyUrlSchema,
  type BaseUrlProblem,
} from '../../../preload/contract/index.ts';

const longHost = `${'ü'.repeat(60)}.${'ä'.repeat(60)}.${'漢字仮名交文'.repeat(25)}.example.com`;

test.each<[string, BaseUrlProblem]>([
  ['pos.example.com', 'not-a-url'],
  ['https://pos.example.com/a b', 'not-a-url'],
  ['http://pos.example.com', 'not-https'],
  ['http://127.0.0.1.example.com', 'not-https'],
  ['http://localhost.example.com', 'not-https'],
  ['ftp://localhost', 'not-https'],
  ['https://ada@pos.example.com', 'has-credentials'],
  ['https://ada:word@pos.example.com', 'has-credentials'],
  ['https://pos.example.com?', 'has-query'],
  ['https://pos.example.com/x?key=1', 'has-query'],
  ['https://pos.example.com#', 'has-fragment'],
  ['https://pos.example.com/%2e%2e', 'bad-path'],
  ['https://pos.example.com/a\\b', 'bad-path'],
  ['https://pos.example.com/a//b', 'bad-path'],
  ['https://pos.example.com/Müller', 'bad-path'],
  ['https://pos.example.com/{store}', 'bad-path'],
  [`https://pos.example.com/${'x'.repeat(300)}`, 'too-long'],
  [`https://${longHost}`, 'too-long'],
])('the base URL %s is refused: %s', (text, problem) => {
  expect(findBaseUrlProblem(text)).toBe(problem);
  expect(v.is(BaseUrlSchema, text)).toBe(false);
});

test.each([
  [' https://POS.example.com:443/ ', 'https://pos.example.com'],
  ['https://pos.example.com/till/', 'https://pos.example.com/till'],
  ['https://müller.example.com', 'https://xn--mller-kva.example.com'],
  ['http://localhost:3000', 'http://localhost:3000'],
  ['http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
  ['http://[::1]:3000', 'http://[::1]:3000'],
])('the base URL %s is kept as %s', (text, kept) => {
  expect(v.parse(BaseUrlSchema, text)).toBe(kept);
});

/** Addresses with a strange character somewhere; many are accepted. */
const address = fc
  .tuple(
    fc.constantFrom('https://', 'http://localhost', 'https://pos.example.com', `https://${longHost}`),
    fc.constantFrom('', '.', '/', '/a', ':8080', 'ü'),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
    fc.constantFrom('', '/', '/..', 'b'),
  )
  .map((parts) => parts.join(''));

test.each([
  ['base URL', BaseUrlSchema],
  ['proxy', ProxyUrlSchema],
])('a %s that is accepted is accepted again as it is kept: settings are read back', (_name, schema) => {
  let accepted = 0;
  fc.assert(
    fc.property(address, (text) => {
      const first = v.safeParse(schema, text);
      if (!first.success) return;
      accepted += 1;
      expect(v.safeParse(schema, first.output)).toMatchObject({ success: true, output: first.output });
    }),
    { numRuns: 3_000 },
  );
  expect(accepted).toBeGreaterThan(100);
});
