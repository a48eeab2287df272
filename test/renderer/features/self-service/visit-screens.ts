import { expect } from 'vitest';
import { makeChange } from '../../../fixtures/sample-entries.ts';
import { succeed, writeAccountCode, type Preferences } from '../../../../preload/contract/index.ts';
import type { Application } from '../../../../renderer/app/application.svelte.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import { failure, mara, type FakeMain } from '../../../support/renderer/fake-main.ts';
import { key } from '../keyboard/touch-keys.ts';
import { press, type } from '../../../support/renderer/open-kiosk.ts';
import { answerAll, beginVisit, customerMain, expectTitle, handIn, openVisit } from './visit-kiosk.ts';

const words = en.selfService;
const printer = { name: 'counter', paper: 'receipt-80' } as const;

function main(preferences: Partial<Preferences> = {}): FakeMain {
  return customerMain({ ownAccount: true, printer, ...preferences });
}

async function showEnd(create: FakeMain['create'], title: string): Promise<Application> {
  const told = main();
  told.create = create;
  const kiosk = await handIn(told);
  await expectTitle(title);
  return kiosk;
}

const alike: FakeMain['create'] = () => succeed({ kind: 'looks-like', accounts: [], waiting: [] });

/** Every screen of customers, for checks that hold for all of them. */
export const visitScreens: Readonly<Record<string, () => Promise<Application>>> = {
  attract: () => openVisit(main()),
  language: async () => {
    const kiosk = await openVisit(main());
    await press('Touch to begin');
    await expectTitle(words.language.title);
    return kiosk;
  },
  'a question, with the keyboard': async () => {
    const kiosk = await openVisit(main({ keyboard: 'touch' }));
    await beginVisit();
    await expect.element(key('Capital M')).toBeVisible();
    return kiosk;
  },
  'a question, with a doubt': async () => {
    const kiosk = await openVisit(main());
    await beginVisit();
    await press('Skip');
    await type('Your e-mail address', 'mara@gmial.com');
    await press('Next');
    return kiosk;
  },
  review: async () => {
    const kiosk = await openVisit(main());
    await beginVisit();
    await answerAll();
    return kiosk;
  },
  saving: () => showEnd(() => new Promise(() => undefined), words.saving.title),
  done: async () => {
    const kiosk = await handIn(main());
    await expectTitle(words.done.title);
    return kiosk;
  },
  waiting: () => showEnd(() => succeed({ kind: 'open', change: makeChange() }), words.waiting.title),
  'looks like another': () => showEnd(alike, words.looksLike.title),
  'ask the staff': async () => {
    const kiosk = await showEnd(alike, words.looksLike.title);
    await press(words.looksLike.askStaff);
    return kiosk;
  },
  trouble: () => showEnd(() => failure('rate-limited', { retryAfterSeconds: 40 }), words.trouble.title),
  'own account': async () => {
    const kiosk = await openVisit(main());
    await kiosk.scans.take(writeAccountCode(mara.id));
    await expectTitle(words.own.title);
    return kiosk;
  },
  'start over?': async () => {
    const kiosk = await openVisit(main());
    await beginVisit();
    await type('Your name', 'Mara');
    await press('Start over');
    return kiosk;
  },
  'language, amid the visit': async () => {
    const kiosk = await openVisit(main());
    await beginVisit();
    await press('Language');
    return kiosk;
  },
};
