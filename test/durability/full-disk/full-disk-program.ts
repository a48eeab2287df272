/**
 * Works on stores on disks that are too small, one after the other; arguments are a seed and the sizes in KiB. Must
 * run where it has the mounts to itself. Prints one finding for each disk.
 */
import { mkdtempSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import * as v from 'valibot';
import type { Store } from '../../../main/core/store-ports.ts';
import { value } from '../../support/main/results.ts';
import { checkFiles } from '../integrity.ts';
import { drawBalance, type ToldStep } from '../ledger.ts';
import { seededRandom } from '../seeded-random.ts';
import { openInThisThread, openStoreAt, workerSource } from '../store-place.ts';
import { judgeStore } from '../store-view.ts';
import { Workload } from '../workload.ts';
import type { Finding } from './finding.ts';
import { makeSmallDisk } from './small-disk.ts';

const number = v.pipe(v.string(), v.toNumber());
const [seed, ...sizes] = v.parse(v.tupleWithRest([number], number), process.argv.slice(2));

/** So many changes are sent at a time in the app. */
const onTheirWay = 4;

/** How often the store runs in a thread of its own, as in the app; starting one takes longer than all the rest. */
const inThreadEvery = 5;

async function open(root: string, round: number): Promise<Store> {
  const inThread = round % inThreadEvery === 0;
  const opening = inThread ? await openStoreAt(root, workerSource) : await openInThisThread(root);
  if (opening.kind !== 'open') throw new Error(`The store is ${opening.kind}.`);
  return opening.store;
}

/** Saves until three changes in a row were refused. */
async function fill(workload: Workload): Promise<void> {
  for (let inRow = 0; inRow < 3;) {
    const before = workload.refused;
    await workload.save();
    inRow = workload.refused > before ? inRow + 1 : 0;
  }
}

async function tryDisk(root: string, kibibytes: number, round: number): Promise<Finding> {
  const wrong: string[] = [];
  const told = new Map<number, ToldStep>();
  let store = await open(root, round);
  const random = seededRandom(seed * 10_000 + round);
  const workload = new Workload(store, random, (when, step, what) => {
    if (when === 'begun') told.set(step, { begun: what, acknowledged: undefined });
    else told.set(step, { begun: told.get(step)?.begun ?? what, acknowledged: what });
  });
  async function judge(at: string): Promise<void> {
    const complaints = await judgeStore(store, drawBalance([...told.values()]), root);
    wrong.push(...complaints.map((complaint) => `${at}: ${complaint}`));
  }
  /** Whether none of these steps was refused. */
  async function goesWell(steps: () => Promise<void>): Promise<boolean> {
    const before = workload.refused;
    await steps();
    return workload.refused === before;
  }

  const isFull = async (): Promise<boolean> => value(await store.health()).full;
  const earlier = random.below(60);
  // No further than that: the directory and new attempts may use up what the reserve has set free.
  for (let step = 0; step < earlier && !(await isFull()); step += 1) await workload.step();
  for (let change = 0; change < onTheirWay; change += 1) await workload.save();
  await workload.claim(onTheirWay);
  await fill(workload);
  const acknowledged = workload.steps - workload.refused;
  if (!(await isFull())) wrong.push('The disk is full and nobody is told.');

  const before = workload.steps;
  if (!(await goesWell(() => workload.settle(1)))) wrong.push('What was on its way could not be ended.');
  const settled = workload.steps - before;
  // Any of these may be refused, and none may be half done.
  for (let step = 0; step < 30; step += 1) await workload.step();
  await judge('on the full disk');
  await store.close();

  disk.resize(kibibytes + 32 * 1024);
  store = await open(root, round);
  await judge('opened anew');
  if (await isFull()) wrong.push('There is room again and nobody notices.');
  const recovered = await goesWell(async () => {
    await workload.goOnWith(store);
    for (let step = 0; step < 5; step += 1) await workload.step();
  });
  if (!recovered) wrong.push('There is room again and a step is refused.');
  await judge('with room');
  await store.close();
  wrong.push(...(await checkFiles(root)));
  return { kibibytes, acknowledged, settled, refused: workload.refused, wrong };
}

const root = mkdtempSync(join(tmpdir(), 'kiosk-full-disk-'));
const disk = makeSmallDisk(root);
try {
  for (const [round, kibibytes] of sizes.entries()) {
    disk.mount(kibibytes);
    try {
      writeSync(1, `${JSON.stringify(await tryDisk(root, kibibytes, round))}\n`);
    } finally {
      disk.unmount();
    }
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
