import { expect, test } from 'vitest';
import { startPracticeServer } from '../../../../main/practice/server.ts';
import { setUpTerminal, startServices } from '../../../support/main/open-services.ts';
import { code, value } from '../../../support/main/results.ts';

test('a locked terminal asks staff before it closes over open changes, and nobody where nothing is open', async () => {
  const practice = startPracticeServer();
  const app = startServices(setUpTerminal(), practice);
  value(await app.access.lock(undefined));
  expect([app.services.askToClose(), app.questions]).toEqual([true, []]);

  value(await app.access.unlock(null));
  await (await practice).faults.set({ name: 'reset-after-request' });
  const submitted = value(await app.account.create({ draft: { name: 'Ada Example' }, evenIfSimilar: false }));
  expect(submitted.kind).toBe('open');
  value(await app.access.lock(undefined));
  await expect.poll(() => app.services.askToClose()).toBe(false);
  expect(app.questions.at(-1)).toEqual({ open: 1, kept: false });
  expect([code(await app.terminal.close(undefined)), app.quits()]).toEqual(['staff-only', 0]);

  // The question stands until staff are in.
  value(await app.access.unlock(null));
  expect([code(await app.terminal.close(undefined)), app.quits()]).toEqual(['ok', 1]);
});
