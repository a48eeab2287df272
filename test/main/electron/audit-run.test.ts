import { beforeEach, expect, test, vi } from 'vitest';

const electron = vi.hoisted(() => ({
  app: { requestSingleInstanceLock: vi.fn<() => boolean>(), exit: vi.fn<(code: number) => void>() },
}));
vi.mock('electron', () => electron);
const { runInPlaceOfApp } = await import('../../../main/electron/audit-run.ts');

const { requestSingleInstanceLock, exit } = electron.app;
const aloud = vi.spyOn(process.stderr, 'write');

beforeEach(() => {
  exit.mockReset();
  requestSingleInstanceLock.mockReset().mockReturnValue(true);
  aloud.mockReset().mockReturnValue(true);
});

test("the command's number is the exit code, once it has ended", async () => {
  const done = Promise.withResolvers<number>();
  const running = runInPlaceOfApp(() => done.promise);
  expect(exit).not.toHaveBeenCalled();
  done.resolve(1);
  await running;
  expect(exit.mock.calls).toEqual([[1]]);
  expect(aloud).not.toHaveBeenCalled();
});

test('while the app is running on the data, the command is not begun', async () => {
  requestSingleInstanceLock.mockReturnValue(false);
  const command = vi.fn<() => Promise<number>>();
  await runInPlaceOfApp(command);
  expect(command).not.toHaveBeenCalled();
  expect(exit.mock.calls).toEqual([[3]]);
  expect(aloud.mock.calls).toEqual([['The app is running on this data. Close it and try again.\n']]);
});

test('a command that fails says so without the words of the error', async () => {
  await runInPlaceOfApp(() => Promise.reject(new Error('ada@example.com')));
  expect(exit.mock.calls).toEqual([[3]]);
  expect(aloud.mock.calls).toEqual([['The command failed.\n']]);
});
