import { describe, expect, test } from 'vitest';
import { isSameEmail, isSamePhone, readPhone } from '../../../main/lib/phone-folding.ts';

test.each([
  ['+12025550147', '12025550147', '2025550147'],
  ['(202) 555-0147', null, '2025550147'],
  ['1-202-555-0147', '12025550147', '2025550147'],
  ['0151 2345 6789', null, '15123456789'],
  ['+49 (0)151 2345', '491512345', '1512345'],
  ['+49 0151 2345', '491512345', '1512345'],
  ['0049 151 2345', '491512345', '1512345'],
  ['＋４９ １５１', '49151', '151'],
  ['(+49) 151', '49151', '151'],
  ['+351 912 345', '351912345', '912345'],
  ['+7 915 555', '7915555', '915555'],
  ['+4', '4', ''],
  ['+35', '35', ''],
  ['0042', null, '42'],
  ['tel. 555 01 47 ext. 9', null, '55501479'],
])('%s', (text, international, national) => {
  expect(readPhone(text)).toEqual({ international, national });
});

test.each(['', 'n/a', '+', '() -'])('%j is no number', (text) => {
  expect(readPhone(text)).toBeNull();
});

describe('the same phone number', () => {
  test.each([
    ['+1 (202) 555-0147', '+12025550147'],
    ['202 555 0147', '+1 202 555 0147'],
    ['1 202 555 0147', '(202) 555-0147'],
    ['0151 2345678', '+49 151 2345678'],
    ['0049 151 2345678', '+49 (0)151 2345678'],
    ['49 151 2345678', '+49 151 2345678'],
    ['06 1234567', '+39 06 1234567'],
    ['٠١٥١٢٣٤٥٦٧٨', '0151 2345678'],
  ])('%s is %s', (one, other) => {
    expect(isSamePhone(one, other)).toBe(true);
    expect(isSamePhone(other, one)).toBe(true);
  });

  test.each([
    ['+49 2025550147', '+1 2025550147'],
    ['0151 2345678', '0151 2345679'],
    ['12345', '12345'],
    ['', ''],
    ['0000000', '0000000'],
  ])('%s is not %s', (one, other) => {
    expect(isSamePhone(one, other)).toBe(false);
  });
});

describe('the same e-mail address', () => {
  test.each([
    ['Ada@Example.com', ' ada@example.COM '],
    ['jose\u0301@example.com', 'josé@example.com'],
  ])('%s is %s', (one, other) => expect(isSameEmail(one, other)).toBe(true));

  test.each([
    ['a.da@example.com', 'a-da@example.com'],
    ['jose@example.com', 'josé@example.com'],
    ['', ''],
    [' ', ''],
  ])('%s is not %s', (one, other) => expect(isSameEmail(one, other)).toBe(false));
});
