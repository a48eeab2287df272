import { succeed, type Announce, type Handlers, type Preferences } from '../../../preload/contract/index.ts';
import type { AccessService, Caller } from '../access/access-service.ts';
import { failNotSent } from '../failures.ts';
import type { DeviceWatch, Page } from '../ports.ts';
import type { Log } from '../../lib/log.ts';
import { createSerialQueue } from '../../lib/serial-queue.ts';

export interface DeviceServiceDependencies {
  readonly page: Pick<Page, 'print' | 'printers'>;
  readonly watch: DeviceWatch;
  readonly loadPreferences: () => Promise<Pick<Preferences, 'printer'>>;
  readonly access: Pick<AccessService, 'caller'>;
  readonly announce: Pick<Announce, 'devices'>;
  readonly log: Log;
}

export interface DeviceService {
  readonly handlers: Handlers['devices'];
  /** Ends the watch. */
  close(): void;
}

/** Screen, headphones and printer. The watch begins at once. */
export function createDeviceService(dependencies: DeviceServiceDependencies): DeviceService {
  const { page, watch, loadPreferences, access, announce, log } = dependencies;
  const close = watch.watch((state) => announce.devices.onChanged(state));
  // Two cards at once would be one page's print against the other's.
  const inTurn = createSerialQueue();

  async function print(asked: Preferences['printer'] | undefined, caller: Caller) {
    const printer = asked ?? (await loadPreferences()).printer;
    if (printer === null) return failNotSent('printer-missing');
    const present = await page.printers();
    if (!present.some(({ name }) => name === printer.name)) return failNotSent('printer-missing');
    // Whoever asked has left, and what the page shows by now is not theirs.
    if (!caller.isStillAuthorized()) return failNotSent('staff-only');
    const taken = await page.print({ printer: printer.name, paper: printer.paper });
    log('card-printed', { taken, paper: printer.paper });
    return taken ? succeed(undefined) : failNotSent('printer-failed');
  }

  return {
    handlers: {
      state: () => Promise.resolve(succeed(watch.state())),
      async printers() {
        try {
          return succeed(await page.printers());
        } catch {
          log('printers-unread');
          return failNotSent('internal');
        }
      },
      async print({ printer }) {
        try {
          const caller = await access.caller();
          return await inTurn(() => print(printer, caller));
        } catch {
          log('print-failed');
          return failNotSent('printer-failed');
        }
      },
    },
    close,
  };
}
