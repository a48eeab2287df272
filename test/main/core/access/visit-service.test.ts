import { expect, test } from 'vitest';
import { createVisitService } from '../../../../main/core/access/access-service.ts';
import { code } from '../../../support/main/results.ts';

function openVisit({ lockFails = false, restartFails = false } = {}) {
  const calls: string[] = [];
  const service = createVisitService({
    access: {
      async lock() {
        calls.push('lock');
        await Promise.resolve();
        if (lockFails) throw new Error('EIO');
        calls.push('locked');
      },
    },
    page: {
      restart() {
        calls.push('restart');
        return restartFails ? Promise.reject(new Error('no-page')) : Promise.resolve();
      },
    },
  });
  return { service, calls };
}

test('the terminal is locked before the page goes', async () => {
  const { service, calls } = openVisit();
  expect(code(await service.end(undefined))).toBe('ok');
  expect(calls).toEqual(['lock', 'locked', 'restart']);
});

test('the page goes even where the lock cannot say whom the terminal is for', async () => {
  const { service, calls } = openVisit({ lockFails: true });
  expect(code(await service.end(undefined))).toBe('ok');
  expect(calls).toEqual(['lock', 'restart']);
});

test('a page that stays is a failure', async () => {
  const { service } = openVisit({ restartFails: true });
  expect(code(await service.end(undefined))).toBe('internal');
});
