import { contextBridge, ipcRenderer } from 'electron';
import {
  channels,
  fail,
  parseResult,
  type Bridge,
  type Call,
  type Channel,
  type ChannelName,
} from './contract/index.ts';

/** One function for one channel: main's reply is parsed before the page sees it, and nothing throws. */
function call<C extends Channel>(name: ChannelName, channel: C): Call<C> {
  return async (...input) => {
    try {
      const reply: unknown = await ipcRenderer.invoke(name, input[0]);
      return parseResult(channel.output, reply);
    } catch {
      return fail({ code: 'internal', delivery: 'maybe-sent' });
    }
  };
}

const { account, terminal } = channels;

const kiosk: Bridge = {
  account: {
    create: call('account:create', account.create),
    get: call('account:get', account.get),
    update: call('account:update', account.update),
    remove: call('account:remove', account.remove),
  },
  terminal: {
    status: call('terminal:status', terminal.status),
    storeKey: call('terminal:storeKey', terminal.storeKey),
    forgetKey: call('terminal:forgetKey', terminal.forgetKey),
    chooseServer: call('terminal:chooseServer', terminal.chooseServer),
    testConnection: call('terminal:testConnection', terminal.testConnection),
  },
};

contextBridge.exposeInMainWorld('kiosk', kiosk);
