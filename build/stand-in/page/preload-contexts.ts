import type { DevToolsSession } from '../chromium/dev-tools.ts';
import type { PreloadMessage } from '../world/messages.ts';
import type { PreloadWorld } from './preload-world.ts';

/** The documents' JavaScript contexts, as far as the host speaks to them. */
export interface PreloadContexts {
  /** The frame that a context belongs to; undefined when the context is gone. */
  frameOf(context: number): string | undefined;
  /** Says something to the preload in a context. Settles when it was heard; rejects when nobody is there. */
  say(context: number, message: PreloadMessage): Promise<void>;
  /** The context of the main frame's preload; undefined between two documents. */
  ofMainFrame(): number | undefined;
}

/** Follows the contexts of the page from here on; a navigation ends them and begins new ones. */
export function followContexts(
  devTools: DevToolsSession,
  world: PreloadWorld,
  mainFrame: string,
): PreloadContexts {
  const frames = new Map<number, string>();
  let preload: number | undefined;

  devTools.on('Runtime.executionContextCreated', ({ context }) => {
    const frameId: unknown = Reflect.get(context.auxData ?? {}, 'frameId');
    if (typeof frameId !== 'string') return;
    frames.set(context.id, frameId);
    if (frameId === mainFrame && context.name === world.worldName) preload = context.id;
  });
  devTools.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    frames.delete(executionContextId);
    if (preload === executionContextId) preload = undefined;
  });
  devTools.on('Runtime.executionContextsCleared', () => {
    frames.clear();
    preload = undefined;
  });

  return {
    frameOf: (context) => frames.get(context),
    ofMainFrame: () => preload,
    async say(context, message) {
      await devTools.send('Runtime.callFunctionOn', {
        executionContextId: context,
        functionDeclaration: `function (message) { globalThis['${world.secret}']?.(message); }`,
        arguments: [{ value: message }],
      });
    },
  };
}
