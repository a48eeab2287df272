import { expect, test } from 'vitest';
import { startPracticeServer } from '../../../../main/practice/server.ts';
import { setUpTerminal, startServices } from '../../../support/main/open-services.ts';
import { code, value } from '../../../support/main/results.ts';

test('a locked terminal asks staff before it closes over open changes, and nobody where nothing is open', async () => {
  const practice = startPracticeServer();
  const kiosk = startServices(setUpTerminal(), practice);
  value(await kiosk.access.lock(undefined));
  expect([kiosk.services.askToClose(), kiosk.questions]).toEqual([true, []]);

  value(await kiosk.access.unlock(null));
  await (await practice).faults.set({ name: 'reset-after-request' });
  const submitted = value(
    await kiosk.account.create({ draft: { name: 'Ada Example' }, evenIfSimilar: false }),
  );
  expect(submitted.kind).toBe('open');
  value(await kiosk.access.lock(undefined));
  await expect.poll(() => kiosk.services.askToClose()).toBe(false);
  expect(kiosk.questions.at(-1)).toEqual({ open: 1, kept: false });
  expect([code(await kiosk.terminal.close(undefined)), kiosk.quits()]).toEqual(['staff-only', 0]);

  // The question stands until staff are in.
  value(await kiosk.access.unlock(null));
  expect([code(await kiosk.terminal.close(undefined)), kiosk.quits()]).toEqual(['ok', 1]);
});
