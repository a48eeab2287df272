import type { Bridge } from '../../preload/contract/index.ts';

declare global {
  interface Window {
    readonly kiosk: Bridge;
  }
}

/** The only reader of `window.kiosk`: everything else in the renderer imports the bridge from here. */
export const bridge: Bridge = window.kiosk;
