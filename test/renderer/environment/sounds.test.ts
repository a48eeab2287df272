import { expect, test } from 'vitest';
import { Sounds, soundTones, type SoundName } from '../../../renderer/environment/sounds.svelte.ts';

const names: readonly SoundName[] = ['good', 'bad', 'key', 'warning', 'done'];

/** A speaker that only renders, so that what would be heard can be looked at. */
async function render(name: SoundName): Promise<Float32Array> {
  const offline = new OfflineAudioContext(1, 48_000 / 2, 48_000);
  const context = new Proxy(new AudioContext(), {
    get: (target, key) => {
      if (key === 'state') return 'running';
      const source = key in offline ? offline : target;
      const value: unknown = Reflect.get(source, key, source);
      return typeof value === 'function'
        ? (...given: unknown[]): unknown => Reflect.apply(value, source, given)
        : value;
    },
  });
  new Sounds(
    () => true,
    () => context,
  ).play(name);
  return (await offline.startRendering()).getChannelData(0);
}

test.each(names)('%s is heard, softly, and is over within 200 ms', async (name) => {
  const samples = await render(name);
  const loud = samples.map(Math.abs);
  expect(Math.max(...loud.slice(0, 9600))).toBeGreaterThan(0.02);
  expect(Math.max(...loud.slice(0, 9600))).toBeLessThan(0.3);
  expect(Math.max(...loud.slice(9600))).toBeLessThan(0.001);
  expect(Math.max(...soundTones[name].map(({ until }) => until))).toBeLessThan(0.2);
});

test('nothing is opened before the first sound, nor while sounds are off', () => {
  let opened = 0;
  let wanted = false;
  const open = (): AudioContext => {
    opened += 1;
    return new AudioContext();
  };
  const sounds = new Sounds(() => wanted, open);
  sounds.play('good');
  expect(opened).toBe(0);
  wanted = true;
  sounds.play('good');
  sounds.play('bad');
  expect(opened).toBe(1);
});

test('a computer without a speaker is no failure', () => {
  const sounds = new Sounds(
    () => true,
    () => {
      throw new DOMException('No device.', 'NotSupportedError');
    },
  );
  expect(() => sounds.play('bad')).not.toThrow();
});
