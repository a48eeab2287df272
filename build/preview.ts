/**
 * Pictures of every screen and state, for looking at: builds the renderer, opens it in Chromium under
 * the app's own CSP with a fake bridge, and writes PNG files to out/preview/.
 * Options: --only=NAME[,NAME], --sizes=WxH[,WxH], --themes=light,dark,contrast, --folder=PATH, --no-build.
 */
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';
import { chromiumPath } from './chromium.ts';
import { installFakeBridge } from './preview/fake-bridge.ts';
import { servePage } from './preview/page-server.ts';
import type { Scenario, Step } from './preview/scenario.ts';
import { scenarios } from './preview/scenarios.ts';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    sizes: { type: 'string', default: '1080x1920,1920x1080,1024x768' },
    themes: { type: 'string', default: 'light' },
    folder: { type: 'string', default: 'out/preview' },
    'no-build': { type: 'boolean', default: false },
  },
  allowNegative: false,
});

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = resolve(root, options.folder);
/** Its own build: the app's may be rebuilt while the pictures are taken. */
const site = `${folder}/site`;

async function take(page: Page, step: Step): Promise<void> {
  switch (step[0]) {
    case 'press':
      await page.getByRole('button', { name: step[1] }).first().click();
      return;
    case 'type':
      await page.getByLabel(step[1], { exact: true }).fill(step[2]);
      return;
    case 'choose':
      await page.getByRole('radio', { name: step[1] }).check();
      return;
    case 'key':
      await page.keyboard.press(step[1]);
  }
}

async function picture(
  browser: Browser,
  url: string,
  scenario: Scenario,
  size: string,
  theme: string,
): Promise<string[]> {
  const [width = 1024, height = 768] = size.split('x').map(Number);
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    contrast: theme === 'contrast' ? 'more' : 'no-preference',
    reducedMotion: 'reduce',
    locale: 'en-US',
    timezoneId: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${scenario.name}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${scenario.name}: ${error.message}`));
  await page.addInitScript(installFakeBridge, scenario);
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  for (const step of scenario.steps ?? []) await take(page, step);
  await page.evaluate(() => document.fonts.ready);
  if (scenario.scrollToEnd === true) {
    await page.evaluate(() => {
      for (const pane of document.querySelectorAll('.work, .stage')) pane.scrollTo(0, pane.scrollHeight);
    });
  }
  // The delayed spinners are part of the picture.
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${folder}/${scenario.name}-${size}-${theme}.png` });
  await context.close();
  return complaints;
}

if (!options['no-build']) {
  await build({
    configFile: `${root}build/vite.renderer.config.ts`,
    logLevel: 'warn',
    build: { outDir: site },
  });
}
await mkdir(folder, { recursive: true });
const server = await servePage(site);
const browser = await chromium.launch({
  executablePath: chromiumPath(),
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
});
const wanted = options.only === '' ? null : options.only.split(',');
const complaints: string[] = [];
for (const scenario of scenarios.filter(({ name }) => wanted === null || wanted.includes(name))) {
  for (const size of options.sizes.split(',')) {
    for (const theme of options.themes.split(','))
      complaints.push(...(await picture(browser, server.url, scenario, size, theme)));
  }
}
await browser.close();
server.close();
console.log(complaints.length === 0 ? `Pictures are in ${folder}.` : complaints.join('\n'));
if (complaints.length > 0) process.exitCode = 1;
