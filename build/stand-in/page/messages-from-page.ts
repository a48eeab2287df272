import { toElectron } from '../addresses.ts';
import type { HostIpc } from '../electron/ipc-main.ts';
import { createEvent } from '../electron/events.ts';
import type { HostMessage } from '../world/messages.ts';
import type { Complain, HostPage } from './host-page.ts';
import { mayNavigate } from './navigation.ts';
import type { PreloadContexts } from './preload-contexts.ts';
import type { JudgeWindow } from './window-open.ts';

/** What crosses between page and main, as text; the tests scan it for secrets. */
export type WatchTraffic = (direction: 'to-main' | 'to-page', channel: string, text: string) => void;

export interface PageMessageOptions {
  readonly page: HostPage;
  readonly contexts: PreloadContexts;
  /** The name of the binding that only the preload's world can write to. */
  readonly binding: string;
  readonly ipc: HostIpc;
  readonly judgeWindow: JudgeWindow;
  readonly watch: WatchTraffic;
  readonly complain: Complain;
}

/** Listens to the isolated world's binding and answers its calls. */
export function receiveFromPage(options: PageMessageOptions): void {
  const { page, contexts, binding, ipc, judgeWindow, watch, complain } = options;

  async function invoke(message: Extract<HostMessage, { type: 'invoke' }>, context: number): Promise<void> {
    const frame = page.frames.find(contexts.frameOf(context) ?? '');
    watch('to-main', message.channel, message.input);
    const { ok, text } = await ipc.invoke(message.channel, message.input, page.contents, frame);
    watch('to-page', message.channel, text);
    await contexts.say(context, { type: 'reply', id: message.id, ok, text });
  }

  function receive(message: HostMessage, context: number): void {
    switch (message.type) {
      case 'invoke':
        // The reply of a page that is gone has nowhere to go.
        invoke(message, context).catch(() => undefined);
        break;
      case 'preload-error':
        complain(`the preload failed: ${message.message}`);
        page.events.emit('preload-error', createEvent({}), 'preload', new Error(message.message));
        break;
      case 'blob-navigation': {
        const url = toElectron(message.url);
        if (mayNavigate(page, url, page.frames.main, false))
          complain(`a navigation to ${url} is not implemented`);
        break;
      }
      case 'context-menu':
        page.events.emit('context-menu', createEvent({}), { x: message.x, y: message.y });
        break;
      case 'window-open':
        judgeWindow(message);
        break;
    }
  }

  page.devTools.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    // Only the host's own script in the isolated world can write to this binding.
    if (name === binding) receive(JSON.parse(payload) as HostMessage, executionContextId);
  });
}
