/**
 * Chromium's switches that help IT with odd hardware and open nothing. Everything else is refused
 * without being listed: Chromium and Node know well over a thousand, and more with each version.
 */
export const harmlessSwitches: ReadonlySet<string> = new Set([
  'disable-dev-shm-usage',
  'disable-gpu',
  'disable-gpu-compositing',
  'force-device-scale-factor',
  'lang',
  'ozone-platform',
  'ozone-platform-hint',
  'touch-events',
  'use-gl',
  'use-angle',
]);

/** Switches for developers and tests; taken only from an unpackaged app that was told to allow them. */
const debuggingSwitches: ReadonlySet<string> = new Set([
  'no-sandbox',
  'remote-debugging-port',
  'remote-debugging-pipe',
]);

/** Whether a switch opens the app up for debugging; Node has several that begin with `inspect`. */
export function isDebuggingSwitch(name: string): boolean {
  return debuggingSwitches.has(name) || name.startsWith('inspect');
}

/** Chromium's switches that this app sets for itself. */
export function ownSwitches(platform: string): readonly string[] {
  // Without it speech synthesis has no voices on Linux; it speaks through the speech-dispatcher service.
  return platform === 'linux' ? ['enable-speech-dispatcher'] : [];
}
