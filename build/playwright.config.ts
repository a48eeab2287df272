import { defineConfig } from '@playwright/test';
import { beginTestDay } from './test-clock/days.ts';

beginTestDay();

export default defineConfig({
  testDir: '../test/end-to-end',
  outputDir: '../out/end-to-end',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Two cores: one app with its own Chromium at a time keeps the timing honest.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '../out/end-to-end.json' }]],
});
