import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { chromiumPath } from './chromium.ts';
import { listIconImports } from './icon-imports.ts';
import { beginTestDay } from './test-clock/days.ts';
// Brings the type of what is provided to the pages of tests.
import type {} from './test-clock/page.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const day = beginTestDay();

/** Chromium refuses its own sandbox for root; component tests load no foreign page. */
const sandboxSwitches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** This package's maps name sources that are not in it, which would be a line of warning for each of its files. */
const withoutMissingMaps: Plugin = {
  name: 'without-missing-maps',
  load(id) {
    if (!/[\\/]node_modules[\\/]@actions[\\/].*\.js$/.test(id)) return null;
    return readFileSync(id, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, '');
  },
};

/** How long a test waits for what is to come: as long as a busy computer may take. One second, the usual, is too short for it. */
const patience = { poll: { timeout: 15_000 } };

export default defineConfig({
  root,
  test: {
    // For npm run check: a line in package.json is no reason to run everything; npm test does that anyway.
    forceRerunTriggers: [],
    projects: [
      {
        root,
        plugins: [withoutMissingMaps],
        test: {
          name: 'unit',
          environment: 'node',
          include: [
            'test/{build,durability,fixtures,layout,main,preload}/**/*.test.ts',
            'test/renderer/**/*.unit.test.ts',
          ],
          expect: patience,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // It imports JSON as a bundler reads it, and Node does not.
          server: { deps: { inline: [/@actions\//] } },
        },
      },
      {
        root,
        plugins: [svelte({ configFile: 'renderer/svelte.config.js' })],
        build: { target: 'chrome156' },
        optimizeDeps: {
          include: [
            ...['axe-core', 'libphonenumber-js/min', 'uqr', 'valibot', 'vitest-browser-svelte'],
            ...listIconImports(`${root}renderer`),
          ],
        },
        test: {
          name: 'component',
          include: ['test/renderer/**/*.test.ts'],
          exclude: ['**/*.unit.test.ts'],
          expect: patience,
          testTimeout: 60_000,
          setupFiles: ['build/test-clock/page.ts'],
          provide: { testMoment: Date.parse(day.moment) },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              contextOptions: { timezoneId: day.zone, locale: 'en-US' },
              launchOptions: {
                executablePath: chromiumPath(),
                args: [...sandboxSwitches, '--disable-background-networking', '--disable-component-update'],
              },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 1024, height: 768 } }],
          },
        },
      },
    ],
  },
});
