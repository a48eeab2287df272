import type { Preferences } from '../../../preload/contract/index.ts';
import { kept, makeChange } from '../../../test/fixtures/sample-entries.ts';
import { account, bad, good, long, lookedUp, official } from '../../../test/fixtures/samples.ts';
import type { Scenario, Step } from '../scenario.ts';

const begin: Step = ['press', 'Touch to begin'];
const english: Step = ['press', 'English'];
const next: Step = ['press', 'Next'];
const skip: Step = ['press', 'Skip'];
const name: readonly Step[] = [begin, english, ['type', 'Your name', 'Mara Lindqvist']];
const email: Step = ['type', 'Your e-mail address', 'mara.lindqvist@example.com'];
const phone: Step = ['type', 'Your phone number', '202 555 0142'];
const review: readonly Step[] = [...name, next, email, next, phone, next];
const open: readonly Step[] = [...review, ['press', 'Open my account']];
const created = good({ kind: 'done', change: makeChange({ state: 'done' }), account });

/** A customer's screen in one state. */
function visit(
  scenarioName: string,
  steps: readonly Step[],
  more: Partial<Scenario> & { readonly chosen?: Partial<Preferences> } = {},
): Scenario {
  const { chosen = {}, ...rest } = more;
  return {
    name: `self-service-${scenarioName}`,
    status: official,
    access: { level: 'customer', hasPin: true },
    preferences: { mode: 'self-service', ownAccount: true, ...chosen },
    replies: { create: created, get: good(lookedUp(account)) },
    steps,
    ...rest,
  };
}

const printer = { name: 'counter', paper: 'receipt-80' } as const;
const largeText: Step = ['press', 'Larger text'];
const lower: Step = ['press', 'Lower my screen'];

export const selfServiceScenarios: readonly Scenario[] = [
  visit('attract', [], { face: true }),
  visit('attract-create-only', [], { chosen: { ownAccount: false } }),
  visit('language', [begin]),
  visit('name', [begin, english], { face: true }),
  visit('name-filled', name),
  visit('name-real-keyboard', [...name, ['key', 'Escape']], { chosen: { keyboard: 'never' } }),
  visit('name-nothing', [begin, english, next]),
  visit('email-doubt', [...name, next, ['type', 'Your e-mail address', 'mara@gmial.com'], next]),
  visit('phone', [...name, next, email, next]),
  visit('phone-one-needed', [begin, english, skip, skip, skip]),
  visit('review', review, { face: true }),
  visit('review-long', [
    begin,
    english,
    ['type', 'Your name', long.name ?? ''],
    next,
    ['type', 'Your e-mail address', long.email ?? ''],
    next,
    skip,
  ]),
  visit('saving', open, { replies: { create: 'never' } }),
  visit('done', open, { chosen: { printer }, face: true }),
  visit('done-long', open, {
    replies: { create: good({ kind: 'done', change: makeChange({ state: 'done' }), account: long }) },
  }),
  visit('waiting', open, { replies: { create: good(kept(makeChange())) } }),
  visit('looks-like', open, { replies: { create: good({ kind: 'looks-like', accounts: [], waiting: [] }) } }),
  visit('ask-staff', [...open, ['press', 'I am not sure']], {
    replies: { create: good({ kind: 'looks-like', accounts: [], waiting: [] }) },
  }),
  visit('refused', open, {
    replies: { create: bad('invalid-input', { fields: [{ field: 'email', message: 'wrong' }] }) },
  }),
  visit('trouble', open, { replies: { create: bad('rate-limited', { retryAfterSeconds: 40 }) } }),
  visit('unsure', open, { replies: { create: bad('internal', { delivery: 'maybe-sent' }) } }),
  visit('scan', [begin, ['press', 'I have a card already']]),
  visit('start-over', [...name, ['press', 'Start over']]),
  visit('language-dialog', [begin, english, ['press', 'Language']]),
  visit('large-text-name', [begin, largeText, english]),
  visit('large-text-review', [begin, largeText, ...review.slice(1)]),
  visit('large-text-done', [begin, largeText, ...open.slice(1)]),
  visit('lowered-language', [begin, lower]),
  visit('lowered-name', [begin, lower, english]),
  visit('lowered-review', [begin, lower, ...review.slice(1)]),
  visit('arabic-attract', [], { chosen: { language: 'ar' } }),
  visit('no-voice', [begin, ['press', 'Read aloud']]),
];
