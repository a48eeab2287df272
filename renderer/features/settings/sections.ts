/** The parts of set-up, in the order of its list; the first is open at the start. */
export const setUpSections = [
  'server',
  'customers',
  'use',
  'screen',
  'input',
  'sound',
  'printer',
  'pin',
] as const;

export type SetUpSection = (typeof setUpSections)[number];
