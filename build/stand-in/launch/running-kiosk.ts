import type { Page } from 'playwright-core';

/** Something that crossed between page and main, as text. */
export interface Traffic {
  readonly direction: 'to-main' | 'to-page';
  readonly channel: string;
  readonly text: string;
}

/** What both runtimes give. */
export interface RunningKiosk {
  readonly runtime: 'Electron' | 'stand-in host';
  readonly page: Page;
  /** Where the page is, as Playwright sees it. */
  readonly pageUrl: string;
  readonly pid: number;
  /** Everything that the app has written to stdout and stderr. */
  readonly output: () => string;
  /** What crossed between page and main; null where the runtime cannot tell. */
  readonly traffic: () => readonly Traffic[] | null;
  /** What the stand-in host had to say of main; always empty on Electron. */
  readonly complaints: () => readonly string[];
  /** Presses keys as a person would, through 'before-input-event'; Playwright's spelling, e.g. `Control+KeyR`. */
  readonly press: (combination: string) => Promise<void>;
  /** Closes the window as a person would, with its button or by Alt+F4. */
  readonly closeWindow: () => Promise<void>;
  /** Settles with the exit code; null when a signal ended the app. */
  readonly ended: Promise<number | null>;
  /** Ends the app as a power cut would. */
  readonly kill9: () => Promise<void>;
  /** Ends the app in order. */
  readonly close: () => Promise<void>;
}

/** What a runtime needs to start the app. */
export interface LaunchSettings {
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Another main process than the built one; the stand-in's own tests bring theirs. */
  readonly script?: string;
}
