import { bad, good, official } from '../../../test/fixtures/samples.ts';
import type { Scenario, Step } from '../scenario.ts';

const open = (part: string): readonly Step[] => [
  ['press', 'Terminal set-up'],
  ['press', part],
];
const digits = (pin: string): readonly Step[] => Array.from(pin, (digit): Step => ['press', digit]);

const counterPrinter = { name: 'counter', paper: 'receipt-80' } as const;
const printers = good([
  { name: 'counter', label: 'Counter printer' },
  { name: 'office-a6', label: 'Office, first floor, beside the window with the long name' },
]);

/** The parts of set-up beyond the server and the key. */
export const setUpPartScenarios: readonly Scenario[] = [
  { name: 'set-up-use', status: official, steps: open('Who uses it') },
  {
    name: 'set-up-use-pin-first',
    status: official,
    steps: [...open('Who uses it'), ['choose', 'Self-service']],
  },
  {
    name: 'set-up-use-self-service',
    status: official,
    preferences: { mode: 'self-service' },
    access: { hasPin: true },
    steps: open('Who uses it'),
  },
  {
    name: 'set-up-country',
    status: official,
    steps: [...open('Who uses it'), ['type', 'Find another country', 'repub']],
    scrollToEnd: true,
  },
  { name: 'set-up-screen', status: official, steps: open('Screen') },
  {
    name: 'set-up-ruler',
    status: official,
    steps: [...open('Screen'), ['press', 'Measure with a bank card']],
    scrollToEnd: true,
  },
  {
    name: 'set-up-not-saved',
    status: official,
    replies: { 'preferences.save': bad('storage-full', { delivery: 'not-sent' }) },
    steps: [...open('Screen'), ['choose', 'Dark']],
  },
  { name: 'set-up-input', status: official, steps: open('Keyboard and scanner') },
  {
    name: 'set-up-sound',
    status: official,
    preferences: { speech: 'headphones' },
    steps: open('Sound and speech'),
  },
  {
    name: 'set-up-printer',
    status: official,
    preferences: { printer: counterPrinter },
    replies: { 'devices.printers': printers },
    steps: open('Printer'),
  },
  {
    name: 'set-up-printer-none',
    status: official,
    replies: { 'devices.printers': good([]) },
    steps: open('Printer'),
  },
  { name: 'set-up-pin', status: official, steps: open('Staff PIN') },
  {
    name: 'set-up-pin-steps',
    status: official,
    access: { hasPin: true },
    steps: [...open('Staff PIN'), ['press', 'Change the PIN'], ...digits('314')],
  },
];
