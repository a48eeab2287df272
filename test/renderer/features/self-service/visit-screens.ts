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
  const app = await handIn(told);
  await expectTitle(title);
  return app;
}

const alike: FakeMain['create'] = () => succeed({ kind: 'looks-like', accounts: [], waiting: [] });

/** Every screen of customers, for checks that hold for all of them. */
export const visitScreens: Readonly<Record<string, () => Promise<Application>>> = {
  attract: () => openVisit(main()),
  language: async () => {
    const app = await openVisit(main());
    await press('Touch to begin');
    await expectTitle(words.language.title);
    return app;
  },
  'a question, with the keyboard': async () => {
    const app = await openVisit(main({ keyboard: 'touch' }));
    await beginVisit();
    await expect.element(key('Capital M')).toBeVisible();
    return app;
  },
  'a question, with a doubt': async () => {
    const app = await openVisit(main());
    await beginVisit();
    await press('Skip');
    await type('Your e-mail address', 'mara@gmial.com');
    await press('Next');
    return app;
  },
  review: async () => {
    const app = await openVisit(main());
    await beginVisit();
    await answerAll();
    return app;
  },
  saving: () => showEnd(() => new Promise(() => undefined), words.saving.title),
  done: async () => {
    const app = await handIn(main());
    await expectTitle(words.done.title);
    return app;
  },
  waiting: () => showEnd(() => succeed({ kind: 'open', change: makeChange() }), words.waiting.title),
  'looks like another': () => showEnd(alike, words.looksLike.title),
  'ask the staff': async () => {
    const app = await showEnd(alike, words.looksLike.title);
    await press(words.looksLike.askStaff);
    return app;
  },
  trouble: () => showEnd(() => failure('rate-limited', { retryAfterSeconds: 40 }), words.trouble.title),
  'own account': async () => {
    const app = await openVisit(main());
    await app.scans.take(writeAccountCode(mara.id));
    await expectTitle(words.own.title);
    return app;
  },
  'start over?': async () => {
    const app = await openVisit(main());
    await beginVisit();
    await type('Your name', 'Mara');
    await press('Start over');
    return app;
  },
  'language, amid the visit': async () => {
    const app = await openVisit(main());
    await beginVisit();
    await press('Language');
    return app;
  },
};
