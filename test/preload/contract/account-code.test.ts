import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { AccountIdSchema, readAccountCode, writeAccountCode } from '../../../preload/contract/index.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const character = fc.constantFrom(...Array.from(alphabet));
const anyId = fc
  .string({ unit: character, minLength: 1, maxLength: 64 })
  .map((text) => v.parse(AccountIdSchema, text));
const seed = { seed: 4 };

function replace(text: string, place: number, by: string): string {
  return text.slice(0, place) + by + text.slice(place + 1);
}

describe('a card’s code', () => {
  test('has the prefix, the id and a check character worked out by hand', () => {
    // From the end, every other value is doubled: 3 is 6, 63 stays, 62 is 124, which is 1 and 60 in base 64. 130 lacks 62.
    expect(writeAccountCode(v.parse(AccountIdSchema, '-_D'))).toBe('FPA1:-_D-');
    expect(writeAccountCode(v.parse(AccountIdSchema, 'A'))).toBe('FPA1:AA');
  });

  test('is read back, whatever white space is around it', () => {
    fc.assert(
      fc.property(anyId, (id) => {
        expect(readAccountCode(writeAccountCode(id))).toEqual({ kind: 'account', id });
        expect(readAccountCode(` ${writeAccountCode(id)}\r\n`)).toEqual({ kind: 'account', id });
      }),
      seed,
    );
  });

  test('with any one character wrong is broken: all places, all characters', () => {
    for (const text of ['a', 'o1p2q3r4-s5t6_U7v8w9X0y1', 'Z'.repeat(64)]) {
      const code = writeAccountCode(v.parse(AccountIdSchema, text));
      for (let place = 0; place < code.length; place++)
        for (const wrong of `${alphabet}:.; `)
          if (wrong !== code[place] && (wrong !== ' ' || (place > 0 && place < code.length - 1)))
            expect(readAccountCode(replace(code, place, wrong)).kind, `${place} ${wrong}`).toBe('broken');
    }
  });

  test('with one character of the prefix lost is broken', () => {
    const code = writeAccountCode(v.parse(AccountIdSchema, 'o1p2q3r4'));
    for (let place = 0; place < 5; place++)
      expect(readAccountCode(code.slice(0, place) + code.slice(place + 1)).kind).toBe('broken');
  });

  test('with two neighbours changed over is broken, but for the first and the last of the alphabet', () => {
    const missed: string[] = [];
    for (const one of alphabet)
      for (const other of alphabet)
        for (const end of ['', 'x']) {
          if (one === other) continue;
          const right = writeAccountCode(v.parse(AccountIdSchema, `7${one}${other}${end}`));
          const wrong = right.replace(`:7${one}${other}`, `:7${other}${one}`);
          if (wrong !== right && readAccountCode(wrong).kind !== 'broken') missed.push(`${one}${other}`);
        }
    expect([...new Set(missed)].sort()).toEqual(['A_', '_A']);
  });

  test.each(['FPA1:', 'FPA1:A', 'FPA1:../xA', `FPA1:${'a'.repeat(65)}A`, 'FPA1:añoA', 'FPA1:a\u0000bA'])(
    '%j is broken',
    (text) => {
      expect(readAccountCode(text).kind).toBe('broken');
    },
  );
});

describe('any other text', () => {
  test('is the id that it may be', () => {
    fc.assert(
      fc.property(anyId, (id) => {
        fc.pre(!id.startsWith('FPA') && !/^.?P?A1/.test(id));
        expect(readAccountCode(id)).toEqual({ kind: 'account', id });
      }),
      seed,
    );
  });

  test.each(['FPA1', 'FPA1x', 'FPA2-not-a-card', 'fpa1'])(
    '%j is an id, though it looks like a prefix',
    (id) => {
      expect(readAccountCode(id)).toEqual({ kind: 'account', id });
    },
  );

  test.each([
    '',
    ' ',
    '..',
    '../x',
    'https://example.com/FPA1:',
    'mara@example.com',
    'two words',
    'àà&"è',
    '\ufffd1234',
    '12\u00003',
    'x'.repeat(65),
    'FPB1:o1p2q3r4',
  ])('%j is foreign', (text) => {
    expect(readAccountCode(text).kind).toBe('foreign');
  });

  test('never throws, and never answers an id that is none', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string().map((text) => `FPA1:${text}`),
        ),
        (text) => {
          const read = readAccountCode(text);
          if (read.kind === 'account') expect(v.is(AccountIdSchema, read.id)).toBe(true);
        },
      ),
      seed,
    );
  });
});
