import { join, relative } from 'node:path';
import type { LaunchedKiosk } from '../stand-in/launch/launch-kiosk.ts';
import { readExchanges } from './exchanges.ts';
import { describeExchange, maskKey, type DemoStep } from './report.ts';
import { readHeadings } from './screens.ts';

/** Runs steps on the app's page, photographs each and pairs it with the exchange that main logged. */
export class DemoScene {
  readonly steps: DemoStep[] = [];
  readonly screenshots: string[] = [];
  readonly #kiosk: LaunchedKiosk;
  readonly #folder: string;
  readonly #apiKey: string;

  constructor(kiosk: LaunchedKiosk, folder: string, apiKey: string | null) {
    this.#kiosk = kiosk;
    this.#folder = folder;
    this.#apiKey = maskKey(apiKey);
  }

  async photograph(name: string): Promise<string> {
    const number = this.screenshots.length + 1;
    const path = join(this.#folder, `${number}-${name}.png`);
    await this.#kiosk.page.screenshot({ path, animations: 'disabled' });
    const shown = relative(process.cwd(), path);
    this.screenshots.push(shown);
    return shown;
  }

  /** Runs one step; a step after a failed one is not tried, because it would only fail for the same reason. */
  async run(step: string, act: () => Promise<void>): Promise<void> {
    if (this.steps.some(({ ok }) => !ok)) return;
    const before = readExchanges(this.#kiosk.output()).length;
    const failure = await act().then(
      () => null,
      (error: unknown) => error,
    );
    const made = readExchanges(this.#kiosk.output()).slice(before);
    // An update looks at the server's copy first; the step is what it changes.
    const exchange = made.find(({ method }) => method !== 'GET') ?? made[0];
    const screenshot = await this.photograph(step);
    this.steps.push({
      step,
      ok: failure === null && exchange !== undefined,
      ...(exchange === undefined ? {} : describeExchange(exchange)),
      apiKey: this.#apiKey,
      screenshot,
      ...(failure === null ? {} : { screen: await readHeadings(this.#kiosk.page) }),
    });
  }
}
