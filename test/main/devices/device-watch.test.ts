import { expect, test } from 'vitest';
import { openDeviceWatch } from '../../../main/devices/device-watch.ts';
import type { DeviceState } from '../../../preload/contract/index.ts';

const nothing: DeviceState = { screenInches: null, headphones: null };
const plugged: DeviceState = { screenInches: 15.5, headphones: true };

/** A watch that reads when the test says so, and whose readings the test answers. */
function watchDevices(platform = 'linux') {
  const looks: ((state: DeviceState) => void)[] = [];
  const told: DeviceState[] = [];
  let again = (): void => undefined;
  let stopped = 0;
  const watch = openDeviceWatch({
    platform,
    read: () => new Promise((resolve) => looks.push(resolve)),
    repeat: (run) => {
      again = run;
      return () => (stopped += 1);
    },
  });
  const answer = async (state: DeviceState) => {
    looks.at(-1)?.(state);
    await Promise.resolve();
    await Promise.resolve();
  };
  const begin = () => watch.watch((state) => void told.push(state));
  return { watch, looks, told, answer, begin, again: () => again(), stopped: () => stopped };
}

test('it looks at once and then again and again, and tells only what has changed', async () => {
  const { watch, looks, told, answer, begin, again } = watchDevices();
  expect(watch.state()).toEqual(nothing);
  expect(looks).toHaveLength(0);
  begin();
  await answer(plugged);
  expect(watch.state()).toEqual(plugged);
  again();
  await answer({ ...plugged });
  expect(told).toEqual([plugged]);
  again();
  await answer({ ...plugged, headphones: null });
  again();
  await answer(nothing);
  expect(told).toEqual([plugged, { ...plugged, headphones: null }, nothing]);
});

test('a look that takes long is not asked for twice', async () => {
  const { looks, answer, begin, again } = watchDevices();
  begin();
  again();
  again();
  expect(looks).toHaveLength(1);
  await answer(plugged);
  again();
  expect(looks).toHaveLength(2);
});

test('after its end nothing is told any more', async () => {
  const { watch, told, answer, begin, stopped } = watchDevices();
  const end = begin();
  end();
  await answer(plugged);
  expect(stopped()).toBe(1);
  expect(told).toEqual([]);
  expect(watch.state()).toEqual(nothing);
});

test.each(['win32', 'darwin'])('on %s it looks at nothing', (platform) => {
  const { watch, looks, begin } = watchDevices(platform);
  const end = begin();
  expect(looks).toHaveLength(0);
  expect(watch.state()).toEqual(nothing);
  end();
});
