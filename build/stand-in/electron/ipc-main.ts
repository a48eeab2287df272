import type { IpcMain, IpcMainInvokeEvent, WebContents, WebFrameMain } from 'electron';
import { standIn } from '../stand-in.ts';
import { decode, encode } from '../world/wire.ts';
import { createEvent } from './events.ts';

type InvokeHandler = Parameters<IpcMain['handle']>[1];

interface InvokeOutcome {
  readonly ok: boolean;
  /** The encoded reply, or the sentence of the error. */
  readonly text: string;
}

export interface HostIpc {
  readonly ipcMain: IpcMain;
  /** Runs a channel's handler. Never rejects: an error crosses with its message only (IpcMain.handle). */
  invoke(
    channel: string,
    input: string,
    sender: WebContents,
    frame: WebFrameMain | null,
  ): Promise<InvokeOutcome>;
}

export function createIpcMain(): HostIpc {
  const handlers = new Map<string, InvokeHandler>();
  const ipcMain = standIn<IpcMain>('ipcMain', {
    handle: (channel, handler) => {
      if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
      handlers.set(channel, handler);
    },
    removeHandler: (channel) => void handlers.delete(channel),
  });

  async function run(channel: string, input: string, event: IpcMainInvokeEvent): Promise<string> {
    const handler = handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    const list = decode(input);
    const reply: unknown = await handler(event, ...(Array.isArray(list) ? (list as unknown[]) : []));
    return encode(reply);
  }

  return {
    ipcMain,
    async invoke(channel, input, sender, frame) {
      const event = createEvent({ type: 'frame' as const, sender, senderFrame: frame });
      try {
        return {
          ok: true,
          text: await run(channel, input, standIn<IpcMainInvokeEvent>('IpcMainInvokeEvent', event)),
        };
      } catch (error) {
        return { ok: false, text: `Error invoking remote method '${channel}': ${String(error)}` };
      }
    },
  };
}
