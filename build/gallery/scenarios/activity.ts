import { busyDay, emptyDay, longDay } from '../../../test/fixtures/sample-days.ts';
import { findMara } from './accounts.ts';
import { previewMoment } from '../../../test/fixtures/moment.ts';
import { account, bad, good, known, long, lookedUp, official } from '../../../test/fixtures/samples.ts';
import type { Scenario, Step } from '../scenario.ts';

const open: readonly Step[] = [['press', 'Today']];
const a6 = { printer: { name: 'counter', paper: 'a6' } } as const;
const get = good(lookedUp(account));

/** A card as it goes to the printer, on each kind of paper. */
function paper(name: string, of: typeof account, kind: 'receipt-58' | 'receipt-80' | 'a6'): Scenario {
  return {
    name: `paper-${name}`,
    status: official,
    preferences: { printer: { name: 'counter', paper: kind } },
    replies: { get: good(lookedUp(of)), print: 'never' },
    steps: [...findMara, ['press', 'Print the card']],
    paper: true,
  };
}

export const todayScenarios: readonly Scenario[] = [
  {
    name: 'today',
    face: true,
    status: official,
    activity: busyDay,
    summary: { oldestSavedAt: previewMoment - 26 * 60_000 },
    steps: open,
  },
  { name: 'today-empty', face: true, status: official, activity: emptyDay, steps: open },
  { name: 'today-long', status: official, activity: longDay, steps: open },
  {
    name: 'today-trouble',
    status: { ...official, keychain: 'absent' },
    storage: { state: 'this-run' },
    replies: { 'activity.today': bad('storage-unavailable', { delivery: 'not-sent' }) },
    steps: open,
  },
  { name: 'today-loading', status: official, replies: { 'activity.today': 'never' }, steps: open },
  { name: 'home-today', status: official, known, accounts: 3124, activity: busyDay },
  { name: 'print-offered', status: official, preferences: a6, replies: { get }, steps: findMara },
  {
    name: 'print-busy',
    status: official,
    preferences: a6,
    replies: { get, print: 'never' },
    steps: [...findMara, ['press', 'Print the card']],
  },
  {
    name: 'print-done',
    status: official,
    preferences: a6,
    replies: { get },
    steps: [...findMara, ['press', 'Print the card']],
  },
  {
    name: 'print-failed',
    status: official,
    preferences: a6,
    replies: { get, print: bad('printer-failed', { delivery: 'not-sent' }) },
    steps: [...findMara, ['press', 'Print the card']],
  },
  paper('58', account, 'receipt-58'),
  paper('80', account, 'receipt-80'),
  paper('a6', account, 'a6'),
  paper('58-long', long, 'receipt-58'),
  paper('a6-long', long, 'a6'),
  paper('80-arabic', { ...account, name: 'مارا بنت عبد الرحمن الحسيني الشامي' }, 'receipt-80'),
];
