import type { IpcRenderer, IpcRendererEvent } from 'electron';
import { standIn } from '../stand-in.ts';
import type { HostMessage, PreloadMessage } from './messages.ts';
import { decode, encode } from './wire.ts';

type Listener = Parameters<IpcRenderer['on']>[1];

interface PendingCall {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

export interface HostIpcRenderer {
  readonly ipcRenderer: IpcRenderer;
  /** Takes what the host says: a reply to a call, or a message that main sent. */
  readonly receive: (message: PreloadMessage) => void;
}

/**
 * IpcRenderer of one document. `invoke`: structured clone both ways; a handler's error arrives with its
 * message only. `on`: messages of exactly this channel, from now on; what was sent before is lost, and the
 * listeners end with the document.
 */
export function createIpcRenderer(tell: (message: HostMessage) => void): HostIpcRenderer {
  const pending = new Map<number, PendingCall>();
  const listeners = new Map<string, readonly Listener[]>();
  let calls = 0;

  const listenersOf = (channel: string): readonly Listener[] => listeners.get(channel) ?? [];

  function on(channel: string, listener: Listener): IpcRenderer {
    if (typeof listener !== 'function')
      throw new TypeError('The "listener" argument must be of type Function.');
    listeners.set(channel, [...listenersOf(channel), listener]);
    return ipcRenderer;
  }

  /** NodeJS.EventEmitter.removeListener: one of them, the one that was added last. */
  function off(channel: string, listener: Listener): IpcRenderer {
    const held = listenersOf(channel);
    const index = held.lastIndexOf(listener);
    if (index >= 0) listeners.set(channel, held.toSpliced(index, 1));
    return ipcRenderer;
  }

  const ipcRenderer: IpcRenderer = standIn<IpcRenderer>('ipcRenderer', {
    invoke: (channel: string, ...input: unknown[]) =>
      new Promise((resolve, reject) => {
        const text = encode(input);
        calls += 1;
        pending.set(calls, { resolve, reject });
        tell({ type: 'invoke', id: calls, channel, input: text });
      }),
    on,
    off,
    removeListener: off,
  });

  function settle({ id, ok, text }: Extract<PreloadMessage, { type: 'reply' }>): void {
    const call = pending.get(id);
    pending.delete(id);
    if (ok) call?.resolve(decode(text));
    else call?.reject(new Error(text));
  }

  /**
   * NodeJS.EventEmitter.emit: who listens when it begins hears it, removed meanwhile or not; a listener
   * that throws keeps it from those after it, and what it threw is an uncaught error of this world.
   */
  function emit({ channel, text }: Extract<PreloadMessage, { type: 'message' }>): void {
    const input = decode(text);
    const event = standIn<IpcRendererEvent>('IpcRendererEvent', { sender: ipcRenderer, ports: [] });
    try {
      for (const listener of listenersOf(channel))
        listener(event, ...(Array.isArray(input) ? (input as unknown[]) : []));
    } catch (error) {
      reportError(error);
    }
  }

  return {
    ipcRenderer,
    receive(message) {
      if (message.type === 'reply') settle(message);
      else emit(message);
    },
  };
}
