import { writeAccountCode } from '../../../preload/contract/index.ts';
import { scansWanted, testCode } from '../../../renderer/features/scanner/calibration.svelte.ts';
import { account, good, known, lookedUp, official } from '../../../test/fixtures/samples.ts';
import type { Scenario, Step } from '../scenario.ts';

const scan = (text: string): Step => ['scan', text];

const openWizard: readonly Step[] = [
  ['press', 'Terminal set-up'],
  ['press', 'Keyboard and scanner'],
  ['press', 'Set up the scanner'],
];
const scanAll: readonly Step[] = Array.from({ length: scansWanted }, () => scan(testCode));
/** Pictures are taken on busy computers, where keys come late. */
const preferences = {
  scanner: { maximumGap: 150, minimumLength: 6, terminator: 'enter', layout: 'as-typed' },
} as const;

export const scannerScenarios: readonly Scenario[] = [
  { name: 'scanner', face: true, status: official, steps: openWizard },
  { name: 'scanner-once', status: official, steps: [...openWizard, scan(testCode)] },
  {
    name: 'scanner-other',
    status: official,
    steps: [...openWizard, scan(testCode), scan('4006381333931')],
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
    steps: [...openWizard, ...scanAll, ['press', 'Use this for the scanner'], scan(testCode)],
  },
  { name: 'scan-foreign', status: official, known, preferences, steps: [scan('https://example.com/other')] },
  { name: 'scan-broken', status: official, preferences, steps: [scan(`${testCode.slice(0, -1)}.`)] },
  {
    name: 'scan-found',
    face: true,
    status: official,
    preferences,
    replies: { get: good(lookedUp(account)) },
    steps: [scan(writeAccountCode(account.id))],
  },
];
