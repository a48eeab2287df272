import { createLatency } from '../../../../main/core/activity/latency.ts';
import type { DeviceWatch, Page } from '../../../../main/core/ports.ts';
import { systemClock } from '../../../../main/lib/clock.ts';
import { createScryptPinHash } from '../../../../main/pin-hash/scrypt-pin-hash.ts';

/** What stands around the terminal's data: a page that notes what is asked of it, no printer, a quick hash. */
export function createPlace() {
  const asked: string[] = [];
  const page: Page = {
    restart: () => Promise.resolve(void asked.push('restart')),
    print: () => Promise.resolve(false),
    printers: () => Promise.resolve([]),
  };
  const watch: DeviceWatch = {
    state: () => ({ screenInches: null, headphones: null }),
    watch: () => () => void asked.push('watch ended'),
  };
  return {
    ...{ page, watch, asked },
    pinHash: createScryptPinHash({ logCost: 10, blockSize: 1, parallel: 1 }),
    latency: createLatency({ clock: systemClock }),
    elapsed: () => performance.now(),
  };
}
