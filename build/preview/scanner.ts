import { writeAccountCode } from '../../preload/contract/index.ts';
import { testCode } from '../../renderer/state/scanner/test-code.ts';
import { account, good, known, lookedUp, official } from './samples.ts';
import type { Scenario, Step } from './scenario.ts';

/** A scanner's keys, one after the other. */
const scan = (text: string): readonly Step[] =>
  [...Array.from(text), 'Enter'].map((key): Step => ['key', key]);

const openWizard: readonly Step[] = [
  ['press', 'Terminal set-up'],
  ['press', 'Keyboard and scanner'],
  ['press', 'Set up the scanner'],
];
/** The first scan may come before the screen is loaded; one too many is passed over. */
const scanAll: readonly Step[] = Array.from({ length: 4 }, () => scan(testCode)).flat();
/** Pictures are taken on busy computers, where keys come late. */
const preferences = {
  scanner: { maximumGap: 150, minimumLength: 6, terminator: 'enter', layout: 'as-typed' },
} as const;

export const scannerScenarios: readonly Scenario[] = [
  { name: 'scanner', face: true, status: official, steps: openWizard },
  { name: 'scanner-once', status: official, steps: [...openWizard, ...scan(testCode)] },
  {
    name: 'scanner-other',
    status: official,
    steps: [...openWizard, ...scan(testCode), ...scan('4006381333931')],
  },
  {
    name: 'scanner-found',
    face: true,
    status: official,
    steps: [...openWizard, ...scanAll],
  },
  {
    name: 'scanner-saved',
    status: official,
    steps: [...openWizard, ...scanAll, ['press', 'Use this for the scanner'], ...scan(testCode)],
  },
  { name: 'scan-foreign', status: official, known, preferences, steps: scan('https://example.com/other') },
  { name: 'scan-broken', status: official, preferences, steps: scan(`${testCode.slice(0, -1)}.`) },
  {
    name: 'scan-found',
    face: true,
    status: official,
    preferences,
    replies: { get: good(lookedUp(account)) },
    steps: scan(writeAccountCode(account.id)),
  },
];
