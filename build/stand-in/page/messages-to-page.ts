import { encode } from '../world/wire.ts';
import type { WatchTraffic } from './messages-from-page.ts';
import type { PreloadContexts } from './preload-contexts.ts';

/** Sends a message to the main frame's preload. */
export type SendToPage = (channel: string, input: readonly unknown[]) => void;

/**
 * WebContents.send: "Arguments will be serialized with the Structured Clone Algorithm"; what cannot be
 * cloned throws. Messages keep their order. One that is sent while no document is there, or to a preload
 * that does not listen, is lost without a word.
 */
export function createSendToPage(contexts: PreloadContexts, watch: WatchTraffic): SendToPage {
  return (channel, input) => {
    const text = encode(input);
    const context = contexts.ofMainFrame();
    if (context === undefined) return;
    watch('to-page', channel, text);
    // A document that ends meanwhile takes the message along.
    contexts.say(context, { type: 'message', channel, text }).catch(() => undefined);
  };
}
