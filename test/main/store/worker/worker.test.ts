import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { usualLimits } from '../../../../main/store/files/store-limits.ts';
import { sampleKey } from '../sample-entries.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const main: { port: unknown } = vi.hoisted(() => ({ port: null }));

vi.mock(import('node:worker_threads'), async (original) => {
  const { EventEmitter: Emitter } = await import('node:events');
  const port = Object.assign(new Emitter(), { postMessage: vi.fn(), close: vi.fn() });
  main.port = port;
  return { ...(await original()), parentPort: port as never };
});

test('the thread wipes its key as soon as the files are open, or could not be opened', async () => {
  await import('../../../../main/store/worker/worker.ts');
  const { port } = main;
  if (!(port instanceof EventEmitter) || !('postMessage' in port)) throw new Error('There is no port.');
  const place = { kind: 'disk', folder: temporaryFolder(), key: sampleKey() };
  const request = { kind: 'open', place, run: 'run-1', limits: { ...usualLimits, reserveBytes: 4096 } };
  port.emit('message', request);
  expect(port.postMessage).toHaveBeenLastCalledWith({ kind: 'open' });
  expect(place.key.every((byte) => byte === 0)).toBe(true);
  port.emit('message', { kind: 'close' });
  const wrong = { ...place, key: sampleKey(8) };
  port.emit('message', { ...request, place: wrong });
  expect(port.postMessage).toHaveBeenLastCalledWith({ kind: 'damaged', copies: [] });
  expect(wrong.key.every((byte) => byte === 0)).toBe(true);
  const nowhere = { ...place, folder: '\0', key: sampleKey() };
  port.emit('message', { ...request, place: nowhere });
  expect(port.postMessage).toHaveBeenLastCalledWith({ kind: 'failed', code: expect.any(String) as string });
  expect(nowhere.key.every((byte) => byte === 0)).toBe(true);
});
