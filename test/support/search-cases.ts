/*
 * What a search finds, once for every list in which people search: the directory, the waiting creates and, for texts,
 * the countries of the settings. A list that needs another answer is a list that disagrees with the others.
 */

/** A typed text, the text of an account or a choice, and whether the one finds the other. */
export type SearchCase = readonly [typed: string, text: string, found: boolean];

/** By a name, or the name of anything else. */
export const textCases: readonly SearchCase[] = [
  ['john smith', 'John Smith', true],
  ['SMITH john', 'John Smith', true],
  ['smith, john', 'John Smith', true],
  ['smith;john', 'John Smith', true],
  ['سميث، جون', 'جون سميث', true],
  ['mit', 'John Smith', true],
  ['ohn smi', 'John Smith', true],
  ['mi', 'John Smith', false],
  ['sm', 'John Smith', true],
  ['smith jane', 'John Smith', false],
  ['  john   ', 'John Smith', true],
  ['john-smith', 'John Smith', true],
  ['john.smith', 'John Smith', true],
  ['smith-john', 'John Smith', false],
  ['obrien', "O'Brien", true],
  ["o'brien", 'OBrien', true],
  ['o’brien', "O'Brien", true],
  ['oʼbrien', 'O´Brien', true],
  ['brien', "O'Brien", true],
  ['o brien', "O'Brien", true],
  ['jose muller', 'José Müller', true],
  ['JOSÉ', 'Jose', true],
  ['jose\u0301', 'José', true],
  ['strauss', 'Strauß', true],
  ['straße', 'STRASSE', true],
  ['soren lukasz aero', 'Søren Łukasz Ærø', true],
  ['thor', 'Þór', true],
  ['igdir', 'Iğdır', true],
  ['ｊｏｓｅ', 'Jose', true],
  ['fine', 'ﬁne', true],
  ['فاطمه', 'فاطمة', true],
  ['فاطمة', 'فاطمه', true],
  ['علي', 'على', true],
  ['على', 'علي', true],
  ['محمد', 'محـــمد', true],
  ['محـمد', 'محمد', true],
  ['محمد', 'مُحَمَّد', true],
  ['احمد', 'أحمد', true],
  ['علی', 'علي', true],
  ['کريم', 'كريم', true],
  ['小龙', '李小龙', true],
  ['龙小', '李小龙', false],
  ['민수', '김민수', true],
  ['54', 'Bar 54', true],
  ['٥٤', 'Bar 54', true],
  ['54', 'Bar ٥٤', true],
  ['', 'John Smith', false],
  [' ,; ', 'John Smith', false],
  ['%', 'John Smith', false],
  ['--', 'John Smith', false],
];

/** By an e-mail address. */
export const emailCases: readonly SearchCase[] = [
  ['anna.smith@example.com', 'anna.smith@example.com', true],
  ['ANNA.SMITH@ex', 'anna.smith@example.com', true],
  ['nna.smith@exam', 'anna.smith@example.com', true],
  ['@example.com', 'anna.smith@example.com', true],
  ['smith.anna', 'anna.smith@example.com', false],
  ['example anna', 'anna.smith@example.com', true],
  ['example.org', 'anna.smith@example.com', false],
];

/** By a phone number. */
export const phoneCases: readonly SearchCase[] = [
  ['0501234567', '+971501234567', true],
  ['+971501234567', '0501234567', true],
  ['+971 50 123 4567', '050-123-4567', true],
  ['00971501234567', '+971 (0)50 1234567', true],
  ['0501234567', '971501234567', true],
  ['971501234567', '+971501234567', true],
  ['+971501234567', '971501234567', true],
  ['٠٥٠١٢٣٤٥٦٧', '+971501234567', true],
  ['0501234567', '+٩٧١٥٠١٢٣٤٥٦٧', true],
  ['0501234568', '+971501234567', false],
  ['+972501234567', '+971501234567', false],
  ['(202) 555-0147', '+12025550147', true],
  ['202 555', '+1 (202) 555-0147', true],
  ['1 202 555 01 47', '202-555-0147', true],
  ['0147', '+12025550147', true],
  ['5550', '+12025550147', true],
  ['５５５', '+12025550147', true],
  ['+1 202', '+12025550147', true],
  ['+202', '+12025550147', false],
  ['0151 2345', '+49 151 23456789', true],
  ['+49 (0)151 2345', '0151 23456789', true],
  ['0151 24', '+49 151 23456789', false],
  ['()', '+12025550147', false],
  ['+', '+12025550147', false],
];

/** Two phone numbers, and whether their accounts look the same, in both directions. */
export const samePhoneCases: readonly SearchCase[] = [
  ['0501234567', '+971501234567', true],
  ['0501234567', '971501234567', true],
  ['0501234567', '00971501234567', true],
  ['971501234567', '+971 (0)50 123 4567', true],
  ['501234567', '971501234567', true],
  ['٠٥٠١٢٣٤٥٦٧', '+971501234567', true],
  ['＋１２０２５５５０１４７', '12025550147', true],
  ['202 555 0147', '1.202.555.0147', true],
  ['06 1234567', '+39 06 1234567', true],
  ['+972501234567', '+971501234567', false],
  ['0501234568', '+971501234567', false],
  ['+49 2025550147', '+1 2025550147', false],
  ['5550147', '+12025550147', false],
  ['9999501234567', '501234567', false],
  ['55501', '55501', false],
  ['0000000', '000000000', false],
  [' - ', '', false],
];

/** Two e-mail addresses, and whether their accounts look the same. */
export const sameEmailCases: readonly SearchCase[] = [
  ['Ada@Example.com', ' ada@example.COM ', true],
  ['jose\u0301@example.com', 'josé@example.com', true],
  ['jose@example.com', 'josé@example.com', false],
  ['a.da@example.com', 'a-da@example.com', false],
  ['ada@example.com', 'ada@example.org', false],
  [' ', '', false],
];
