import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { defaultPreferences } from '../../preload/contract/index.ts';
import { en } from '../../renderer/i18n/en.ts';
import { installFakeBridge } from '../gallery/fake-bridge.ts';
import { openBrowser } from '../gallery/open-browser.ts';
import { servePage } from '../gallery/page-server.ts';
import { known, official } from '../../test/fixtures/samples.ts';
import { buildSite } from '../gallery/contact-sheet/sites.ts';
import type { Figure } from './figures.ts';
import { placePage, timeAppStart } from './screens/app-start.ts';
import { measureBundle } from './screens/bundle.ts';
import { timeClerk } from './screens/clerk.ts';
import { compareInTurn, timeUntilInteractive } from './screens/interactive.ts';
import { measureTyping } from './screens/typing.ts';

const rounds = 15;
/** Starting the whole app takes its time. */
const startRounds = 5;
const here = fileURLToPath(new URL('.', import.meta.url));

async function playMain(page: Page): Promise<void> {
  await page.addInitScript(installFakeBridge, {
    name: 'bench',
    status: official,
    known,
    preferences: defaultPreferences,
  });
}

function figure(name: string, unit: Figure['unit'], value: number, limit: number): Figure {
  return {
    section: 'screens',
    name,
    unit,
    p50: null,
    value,
    goal: { kind: 'below', limit },
    baseline: null,
  };
}

/** How large the page is, how soon it can be used beside a bare Svelte page, what holds typing up, and how long a clerk needs. */
export async function measureScreens(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kiosk-bench-'));
  const [ours, bare] = [join(folder, 'ours'), join(folder, 'bare')];
  await buildSite(ours, false);
  await build({
    configFile: false,
    root: join(here, 'screens', 'bare'),
    base: './',
    plugins: [svelte({ configFile: false })],
    logLevel: 'warn',
    build: { outDir: bare, target: 'chrome156', assetsInlineLimit: 0, modulePreload: false },
  });
  const sites = { ours: await servePage(ours), bare: await servePage(bare) };
  const browser = await openBrowser();
  try {
    const interactive = await compareInTurn(
      rounds,
      () => timeUntilInteractive(browser, sites.ours.url, playMain),
      () => timeUntilInteractive(browser, sites.bare.url, () => Promise.resolve()),
    );
    const apps = {
      ours: await placePage(join(folder, 'our-app'), ours),
      bare: await placePage(join(folder, 'bare-app'), bare),
    };
    const start = await compareInTurn(
      startRounds,
      () => timeAppStart(apps.ours),
      () => timeAppStart(apps.bare),
    );
    const page = await browser.newPage({ viewport: { width: 1080, height: 1920 } });
    await playMain(page);
    await page.goto(sites.ours.url);
    await page.evaluate('new Promise((done) => requestIdleCallback(done))');
    const texts = ['mara lindqvist', 'nowak@example.com', '202 555 01', 'q8w1e2r3', 'librerías'];
    const longest = await measureTyping(page, en.home.find.label, texts);
    return [
      ...measureBundle(ours),
      {
        ...figure('page: opened until it can be used', 'ms', interactive.ours, interactive.bare * 1.3),
        baseline: { name: 'bare Svelte page', value: interactive.bare },
      },
      {
        ...figure('app: started until its page can be used', 'ms', start.ours, start.bare * 1.3),
        baseline: { name: 'with the bare page', value: start.bare },
      },
      figure('longest task while typing and searching', 'ms', longest, 50),
      figure('a clerk opens an account, 3 keys a second', 's', await timeClerk(), 20),
    ];
  } finally {
    await browser.close();
    for (const site of Object.values(sites)) site.close();
    await rm(folder, { recursive: true, force: true });
  }
}
