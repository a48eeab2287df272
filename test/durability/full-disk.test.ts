import { execFile } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { rounds } from '../support/rounds.ts';
import { FindingSchema, type Finding } from './full-disk/finding.ts';
import { privateMounts } from './full-disk/small-disk.ts';
import { patience } from './patience.ts';
import { seededRandom } from './seeded-random.ts';
import { clockOption } from '../../build/test-clock/days.ts';

const count = rounds('FULL_DISK', 50, 1_000);
const program = fileURLToPath(new URL('full-disk/full-disk-program.ts', import.meta.url));
const mounts = process.platform === 'linux' ? privateMounts() : null;

/** Sizes in KiB, from one that holds little more than the empty files to a few megabytes. */
function chooseSizes(): number[] {
  const random = seededRandom(6);
  return Array.from(
    { length: count },
    (_, index) => 1_024 + Math.floor((3_000 * index) / count) + random.below(80),
  );
}

async function tryDisks([unshare = '', ...args]: readonly string[]): Promise<Finding[]> {
  const sizes = chooseSizes().map(String);
  const command = [...args, process.execPath, program, '6', ...sizes];
  const { stdout } = await promisify(execFile)(unshare, command, {
    env: { ...process.env, NODE_OPTIONS: clockOption },
    maxBuffer: 64 * 1024 * 1024,
  });
  const lines = stdout.split('\n').filter((line) => line !== '');
  return lines.map((line) => v.parse(v.pipe(v.string(), v.parseJson(), FindingSchema), line));
}

const name =
  mounts === null
    ? 'NOT TRIED: this machine lets nobody mount a small disk'
    : `${count} disks of rising size: nothing acknowledged is lost, open changes end, and saving goes on with room`;

describe('the disk is full', () => {
  test.skipIf(mounts === null)(name, { timeout: patience }, async () => {
    const findings = await tryDisks(mounts ?? []);
    expect(findings).toHaveLength(count);
    expect(findings.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
    expect(findings.filter(({ refused }) => refused < 3)).toEqual([]);
    // On the smallest disks nothing can be on its way.
    expect(findings.filter(({ settled }) => settled > 0).length).toBeGreaterThan(count / 2);
  });
});
