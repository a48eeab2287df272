/** Works on the real store and says each step: arguments are the folder of all data, a seed and how many steps. */
import process from 'node:process';
import * as v from 'valibot';
import { seededRandom } from '../seeded-random.ts';
import { Workload } from '../workload.ts';
import { say } from './sayings.ts';
import { openWhole, workerSource } from '../store-place.ts';

const number = v.pipe(v.string(), v.toNumber());
const [root, seed, steps] = v.parse(v.tuple([v.string(), number, number]), process.argv.slice(2));

const random = seededRandom(seed);
let store = await openWhole(root, workerSource);
const workload = new Workload(store, random, say);
for (let step = 1; step <= steps; step += 1) {
  await workload.step();
  // The terminal is switched off in order and on again.
  if (step % 130 === 0) {
    await store.close();
    store = await openWhole(root, workerSource);
    await workload.goOnWith(store);
  }
}
// The store stays open, as it does when the power goes.
process.exit(0);
