import { chromium, type Browser } from 'playwright-core';
import { chromiumPath } from '../chromium.ts';

/** Opens the system's Chromium for pages of our own on loopback, where its sandbox, which root cannot have, guards nothing. */
export function openBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', ...more],
  });
}
