import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldDigits, maxFoldedLength } from '../../../preload/contract/text-folding.ts';
import { rounds } from '../../support/rounds.ts';

test.each([
  ['Anna  SMITH ', 'anna smith'],
  ['José Núñez', 'jose nunez'],
  ['Jose\u0301', 'jose'],
  ['Strauß STRAUẞ', 'strauss strauss'],
  ['Søren Ærø Œuvre', 'soren aero oeuvre'],
  ['Łukasz Đorđe Þór Ħal', 'lukasz dorde thor hal'],
  ['Yılmaz İnce', 'yilmaz ince'],
  ['Nguyễn Thị Ánh', 'nguyen thi anh'],
  ['Παπαδόπουλος', 'παπαδοπουλοσ'],
  ['Ёлкин Йорк', 'елкин иорк'],
  ['ＡＮＮＡ　１２３', 'anna 123'],
  ['ﬁona ⅷ', 'fiona viii'],
  ["O'Brien O’Brien OʼBrien O´Brien O`Brien", 'obrien obrien obrien obrien obrien'],
  ['Jean-Luc', 'jean luc'],
  ['anna.smith+kiosk@example.com', 'anna smith kiosk example com'],
  ['李小龙', '李 小 龙'],
  ['ﾀﾅｶ ガ', 'タ ナ カ ガ'],
  ['김민수', '김 민 수'],
  ['สมชาย', 'ส ม ช า ย'],
  ['مُحَمَّد الأحمد', 'محمد الاحمد'],
  ['فاطمة علــي', 'فاطمه علي'],
  ['کریمی', 'كريمي'],
  ['שָׁלוֹם', 'שלום'],
  ['राज कुमार', 'राज कुमार'],
  ['٠١٢ ۳۴ १२ ๑๒ １２', '012 34 12 12 12'],
  ['Anna 🦄🦄', 'anna 🦄 🦄'],
  ['%_*"\'()\0\n', ''],
  ['\ud800x\udc00', 'x'],
])('%s is folded to %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('digits of every script are read as digits', () => {
  expect(foldDigits('+٤٩ (०१५१) ２３-๔５')).toBe('490151' + '23' + '45');
  expect(foldDigits('no digits ½')).toBe('');
});

describe('every text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ maxLength: 60 }),
  );
  const numRuns = rounds('FOLDING', 10_000, 500_000);

  test('is folded once: folding again changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns },
    );
  });

  test('comes out as words with one blank between them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text);
        expect(folded).toBe(folded.trim());
        expect(folded).not.toMatch(/\s\s|[^\S ]|["'%_*(){}^=#~+\-\0:]/);
        expect(folded.isWellFormed()).toBe(true);
      }),
      { numRuns },
    );
  });

  test('of ASCII alone is folded like the same text among others', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 60 }), (text) => {
        expect(fold(`é ${text}`)).toBe(`e ${fold(text)}`.trim());
      }),
      { numRuns },
    );
  });
});

test('a very long text is cut, not refused, even where it grows', () => {
  expect(fold('ﷺ'.repeat(10_000)).length).toBeLessThanOrEqual(maxFoldedLength);
  expect(fold('😀'.repeat(10_000)).isWellFormed()).toBe(true);
});
