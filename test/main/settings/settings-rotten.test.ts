import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lostPin, parseSettings, replaceDamaged } from '../../../main/settings/settings-schema.ts';
import { patience } from '../../durability/patience.ts';
import { later, laterText, openBoth, readAs, without } from './later-settings.ts';
import { openPlace } from './settings-place.ts';

const files: [string, string][] = [
  ['this version', JSON.stringify({ ...later, updates: undefined, preferences: readAs })],
  ['a newer version', laterText],
];

function turnBit(whole: string, bit: number): Buffer {
  const turned = Buffer.from(whole);
  turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return turned;
}

test.each(files)('with any one bit turned, a file of %s never says that there is no PIN', (_, whole) => {
  const found = { lost: 0, known: 0 };
  for (let bit = 0; bit < Buffer.byteLength(whole) * 8; bit += 1) {
    const rotten = turnBit(whole, bit).toString('utf8');
    const { staffPin } = parseSettings(rotten) ?? replaceDamaged([rotten]);
    expect(staffPin).toBeDefined();
    found[staffPin === lostPin ? 'lost' : 'known'] += 1;
  }
  // Control: both happen, so that the bits were really turned.
  expect(found.lost).toBeGreaterThan(500);
  expect(found.known).toBeGreaterThan(50);
});

test.each(files)(
  'a bit that turned in a file of %s takes neither mode, server nor PIN',
  { timeout: patience },
  async (_, whole) => {
    const place = openPlace();
    let restored = 0;
    // One bit in 29 comes to each of the eight places in a byte.
    for (let bit = 0; bit < Buffer.byteLength(whole) * 8; bit += 29) {
      writeFileSync(place.path, turnBit(whole, bit));
      place.put(place.copy, whole);
      const { mode, server, pin, events } = await place.start();
      expect({ mode, server }).toEqual({ mode: 'self-service', server: 'official' });
      expect(['none', 'unknown']).not.toContain(pin);
      if (events.includes('settings-restored')) restored += 1;
    }
    expect(restored).toBeGreaterThan(50);
  },
);

test.each(['server', 'preferences', 'staffPin', 'mode'])(
  'the name %s that rotted in a file of a newer version is restored from the copy',
  async (name) => {
    const rotten = laterText.replace(`"${name}"`, `"${name.slice(0, -1)}!"`);
    expect(rotten).not.toBe(laterText);
    const restored = { mode: 'self-service', server: 'official', pin: 'hash', events: ['settings-restored'] };
    expect(await openBoth(rotten, laterText).start()).toEqual(restored);
    const renewed = { ...restored, events: ['settings-copy-renewed'] };
    expect(await openBoth(laterText, rotten).start()).toEqual(renewed);
  },
);

test('a save of a newer version that was cut between the two files is kept, as any other', async () => {
  expect((await openBoth(laterText.replace('"hash":"hash"', '"hash":"newer"'), laterText).start()).pin).toBe(
    'newer',
  );
  // The first one of that version: its copy knows no less, and nothing of what is new.
  const place = openBoth(laterText.replace('"hash":"hash"', '"hash":"newer"'), without('updates'));
  expect(await place.start()).toMatchObject({ pin: 'newer', events: ['settings-copy-renewed'] });
  expect(place.stored()).toMatchObject({ updates: later.updates });
});

test('beside an unknown name, a copy that cannot be read just now is left where it is', async () => {
  const { put, block, copy, start } = openBoth(laterText.replace('"staffPin"', '"staffPiN"'));
  block(copy);
  expect(await start()).toMatchObject({
    mode: 'self-service',
    server: 'official',
    pin: 'unknown',
    events: [],
  });
  put(copy, laterText);
  expect(await start()).toMatchObject({ pin: 'hash', events: ['settings-restored'] });
});
