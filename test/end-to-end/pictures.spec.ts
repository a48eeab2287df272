import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../build/gallery/open-browser.ts';
import { servePage } from '../../build/gallery/page-server.ts';
import { takePicture } from '../../build/gallery/picture.ts';
import { scenarios } from '../../build/gallery/scenarios.ts';
import { buildSite } from '../../build/gallery/contact-sheet/sites.ts';
import { variations } from '../../build/gallery/contact-sheet/variations.ts';
import { translateLabels } from '../../build/gallery/contact-sheet/words.ts';
import { en } from '../../renderer/i18n/en.ts';
import { loadDictionary } from '../../renderer/i18n/languages.ts';

/** The screens that a change must not alter unseen; `--update-snapshots` takes them anew. */
const chosen: readonly (readonly [scenario: string, size: string, variation: string])[] = [
  ['home-changes', '1024x768', 'light'],
  ['home-changes', '1080x1920', 'dark'],
  ['home-empty', '1920x1080', 'light'],
  ['search-found', '1024x768', 'contrast'],
  ['create-doubts', '1024x768', 'light'],
  ['create-doubts', '1024x768', 'arabic'],
  ['account-found', '1920x1080', 'light'],
  ['account-found', '1024x768', 'large-text'],
  ['account-long', '1024x768', 'light'],
  ['conflict', '1024x768', 'light'],
  ['changes', '1080x1920', 'light'],
  ['trouble-locked', '1024x768', 'german'],
  ['today', '1920x1080', 'light'],
  ['set-up-screen', '1024x768', 'dark'],
  ['self-service-attract', '1080x1920', 'light'],
  ['self-service-name', '1080x1920', 'light'],
  ['self-service-done', '1024x768', 'light'],
  ['locked-pin', '1024x768', 'light'],
];

interface Studio {
  readonly studio: { readonly browser: Browser; readonly url: string };
}

const test = base.extend<object, Studio>({
  studio: [
    // Playwright reads the names in the first parameter, and wants them destructured even where there are none.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'kiosk-pictures-'));
      await buildSite(folder, false);
      const site = await servePage(folder);
      // Letters are drawn alike whatever the machine's own font settings are.
      const browser = await openBrowser(['--font-render-hinting=none', '--disable-lcd-text']);
      await use({ browser, url: site.url });
      await browser.close();
      site.close();
      await rm(folder, { recursive: true });
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

for (const [name, size, look] of chosen) {
  test(`${name} at ${size}, ${look}, looks as it did`, async ({ studio }) => {
    const scenario = scenarios.find((one) => one.name === name);
    const variation = variations.find((one) => one.name === look);
    if (scenario === undefined || variation === undefined) throw new Error(`There is no ${name} in ${look}.`);
    const language = variation.preferences.language ?? 'en';
    const { png, complaints } = await takePicture(studio.browser, {
      url: studio.url,
      scenario: { ...scenario, preferences: { ...scenario.preferences, ...variation.preferences } },
      size,
      theme: variation.theme,
      label: translateLabels(en, await loadDictionary(language)),
    });
    expect(complaints).toEqual([]);
    expect(png).toMatchSnapshot(`${name}-${size}-${look}.png`, { threshold: 0.2, maxDiffPixelRatio: 0.004 });
  });
}
