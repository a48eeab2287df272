/** How Chromium's window shall look. */
interface WindowShape {
  readonly headless: boolean;
  /** Without Chromium's own hints on how to leave fullscreen. */
  readonly kiosk: boolean;
  readonly width: number;
  readonly height: number;
}

export interface SwitchOptions extends WindowShape {
  readonly profile: string;
  readonly sandbox: boolean;
  /** Opens a DevTools port on loopback for the tests' Playwright; the host itself uses the pipe. */
  readonly debuggingPort: boolean;
  /** Names that the app has set itself. */
  readonly switches: readonly string[];
}

/** Everything that reaches out of the machine or asks the user; Electron has none of it. */
const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-service-autorun',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-quic',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication,InterestFeedContentSuggestions',
  '--metrics-recording-only',
  '--password-store=basic',
  '--deny-permission-prompts',
  '--overscroll-history-navigation=0',
  '--disable-pinch',
  // Offline by construction: no name and no address resolves, whatever the app forgets to refuse.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
];

/** Pages behind others, or in a window nobody looks at, keep their speed, as a kiosk's page does. */
const steady = [
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
];

/** WebPreferences.autoplayPolicy, Electron's default: sound and speech need no touch first. */
export const electronAutoplay = 'no-user-gesture-required';

/** A window without tabs and address bar; `--test-type` keeps the bar away that warns of our own switches. */
const appWindow = ['--app=data:text/html,', '--window-position=0,0', '--test-type'];

/** Chromium's command line for one window with a blank page. */
export function chromiumSwitches(options: SwitchOptions): string[] {
  return [
    '--remote-debugging-pipe',
    `--user-data-dir=${options.profile}`,
    ...quiet,
    ...steady,
    `--autoplay-policy=${electronAutoplay}`,
    `--window-size=${options.width},${options.height}`,
    ...(options.debuggingPort ? ['--remote-debugging-port=0'] : []),
    ...options.switches.map((name) => `--${name}`),
    ...(options.sandbox ? [] : ['--no-sandbox']),
    ...(options.kiosk && !options.headless ? ['--kiosk'] : []),
    ...(options.headless ? ['--headless', 'about:blank'] : appWindow),
  ];
}
