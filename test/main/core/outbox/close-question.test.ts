import { expect, test } from 'vitest';
import { unfinishedStates, type OutboxSummary } from '../../../../preload/contract/index.ts';
import { createCloseQuestion } from '../../../../main/core/outbox/close-question.ts';
import { emptySummary } from '../../../../main/core/outbox/unfinished-entries.ts';
import { code } from '../../../support/main/results.ts';

function openQuestion() {
  const asked: unknown[] = [];
  const outbox: { now: { summary: OutboxSummary; kept: boolean } | null } = { now: null };
  let quits = 0;
  const question = createCloseQuestion({
    summary: () => outbox.now,
    announce: { terminal: { onCloseAsked: (payload) => void asked.push(payload) } },
    quit: () => (quits += 1),
  });
  const open = (summary: Partial<OutboxSummary>, kept = true) =>
    (outbox.now = { summary: { ...emptySummary, ...summary }, kept });
  return { question, asked, open, quits: () => quits };
}

test('with nothing open, or nothing known, the window may close', () => {
  const { question, asked, open } = openQuestion();
  expect(question.askToClose()).toBe(true);
  open({ failed: 4 });
  expect([question.askToClose(), asked]).toEqual([true, []]);
});

test.each(unfinishedStates)('a change that is %s is asked about', (state) => {
  for (const kept of [true, false]) {
    const { question, asked, open } = openQuestion();
    open({ [state]: 2 }, kept);
    expect([question.askToClose(), asked]).toEqual([false, [{ open: 2, kept }]]);
  }
});

test('in memory, what a person has still to correct is asked about too: it would be lost', () => {
  const { question, asked, open } = openQuestion();
  open({ failed: 4, pending: 1 }, false);
  expect([question.askToClose(), asked]).toEqual([false, [{ open: 5, kept: false }]]);
});

test('the answer closes the app, once', async () => {
  const { question, open, quits } = openQuestion();
  open({ pending: 1, unknown: 1 });
  question.askToClose();
  expect(code(await question.close())).toBe('ok');
  expect(code(await question.close())).toBe('invalid-input');
  expect(quits()).toBe(1);
});

test('nobody can close the app who was not asked', async () => {
  const { question, open, quits } = openQuestion();
  open({ pending: 1 });
  expect(code(await question.close())).toBe('invalid-input');
  question.askToClose();
  // By the time of the second question there is nothing left to ask about.
  open({});
  expect(question.askToClose()).toBe(true);
  expect(code(await question.close())).toBe('invalid-input');
  expect(quits()).toBe(0);
});
