import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noteClosed } from '../../main/store/outbox/last-check.ts';
import { rounds } from '../support/rounds.ts';
import { judgeFlip } from './flips/judge-flip.ts';
import { dataKeyProvider } from './flips/key-custody.ts';
import { countUnseenFlips } from './flips/plain-control.ts';
import { openReader, type Reader } from './flips/reader.ts';
import { flipBit, makeSampleData, type FileKind, type SampleData } from './flips/sample-data.ts';
import { patience } from './patience.ts';
import { quickFolder } from './quick-folder.ts';
import { seededRandom, type SeededRandom } from './seeded-random.ts';
import { profile } from './store-place.ts';

const count = rounds('FLIPS', 400, 20_000);

/** How often the store runs in a thread of its own, as in the app; starting one takes longer than all the rest. */
const inThreadEvery = 10;

let data: SampleData;
let reader: Reader;

beforeAll(async () => {
  data = await makeSampleData();
  reader = openReader();
});
afterAll(async () => {
  await reader.close();
  await data.remove();
});

/** Flips a bit of one file in a fresh copy of the data; answers where, and what became of it. */
async function flipOnce(
  random: SeededRandom,
  inThread: boolean,
): Promise<{ place: string; kind: FileKind; verdict: string }> {
  const base = random.pick(['closed', 'running']);
  const kinds = [...data.files[base]];
  const [kind, files] = kinds[random.below(kinds.length)] ?? ['outbox', []];
  const file = files[random.below(files.length)] ?? '';
  const root = await mkdtemp(join(quickFolder(), 'kiosk-flip-'));
  try {
    await cp(join(data.folder, base), root, { recursive: true });
    const content = await readFile(join(root, file));
    const bit = random.below(content.length * 8);
    await flipBit(join(root, file), content, bit);
    // As a disk does it: the file looks just as it did when it was closed.
    if (base === 'closed' && random.chance(0.5))
      noteClosed(join(root, profile, 'outbox.db'), join(root, profile));
    const verdict = kind === 'key check' ? await judgeKeyCheck(root) : await read(root, kind, inThread);
    return { place: `bit ${bit} of ${base}/${file}`, kind, verdict };
  } finally {
    await rm(root, { recursive: true });
  }
}

async function read(root: string, kind: FileKind, inThread: boolean): Promise<string> {
  if (kind === 'copy') await writeFile(join(root, profile, 'outbox.db'), 'no database at all');
  const accounts = [...data.last.keys()].flatMap((name) => /^account (.*)/.exec(name)?.[1] ?? []);
  const found = await reader.read({ root, accounts, anchor: data.anchor, inThread });
  return judgeFlip(kind, found, data, data.files.closed.get('copy')?.length ?? 0);
}

/** The app's own judgement of the key; it throws where a new key would be made over data. */
async function judgeKeyCheck(root: string): Promise<string> {
  const finding = await dataKeyProvider(root).find(profile);
  if (finding.kind === 'wrong-key') return 'seen';
  return finding.kind === 'found' ? 'harmless' : `said to be ${finding.kind}`;
}

describe('one bit is flipped in a file of the store', () => {
  test(
    `${count} times: it is seen or does no harm, and the process lives`,
    { timeout: patience },
    async () => {
      const random = seededRandom(4);
      const wrong: string[] = [];
      const seen = new Map<FileKind, number>();
      for (let round = 1; round <= count; round += 1) {
        const { place, kind, verdict } = await flipOnce(random, round % inThreadEvery === 0);
        if (verdict === 'seen') seen.set(kind, (seen.get(kind) ?? 0) + 1);
        else if (verdict !== 'harmless') wrong.push(`${place}: ${verdict}`);
      }
      expect(wrong).toEqual([]);
      // Every kind of file was hit where it hurts, but the directory's log, whose loss is only an older sighting.
      const hurt: FileKind[] = ['outbox', 'log of the outbox', 'directory', 'copy', 'key check'];
      expect(hurt.filter((kind) => (seen.get(kind) ?? 0) < count / 50)).toEqual([]);
    },
  );

  test('control: in a database without encryption many flips change what is read, unseen', () => {
    expect(countUnseenFlips(400, seededRandom(5))).toBeGreaterThan(40);
  });
});
