import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import {
  channels,
  events,
  fail,
  parsePayload,
  parseResult,
  type Bridge,
  type Call,
  type Channel,
  type ChannelName,
  type Event,
  type EventName,
  type Subscribe,
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

/** The page may pass anything, whatever the types say. */
function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}

/**
 * One function for one event: the page's function hears parsed payloads and never Electron's own event,
 * which would hand it `ipcRenderer`. Throws for anything but a function.
 */
function subscribe<E extends Event>(name: EventName, event: E): Subscribe<E> {
  return (hear) => {
    if (!isFunction(hear)) throw new TypeError('Only a function can hear of an event.');
    let subscribed = true;
    const listener = (_event: IpcRendererEvent, payload: unknown): void => {
      // A message that is being handed out still reaches listeners that were removed meanwhile.
      if (!subscribed) return;
      try {
        const parsed = parsePayload(event, payload);
        if (parsed !== null) hear(parsed.payload);
      } catch {
        // What the page's function throws must not keep the event from the others.
      }
    };
    ipcRenderer.on(name, listener);
    return () => {
      subscribed = false;
      ipcRenderer.off(name, listener);
    };
  };
}

const { account, outbox, directory, storage, terminal, preferences, access, visit, activity, devices } =
  channels;

const kiosk: Bridge = {
  account: {
    create: call('account:create', account.create),
    get: call('account:get', account.get),
    update: call('account:update', account.update),
    remove: call('account:remove', account.remove),
  },
  outbox: {
    summary: call('outbox:summary', outbox.summary),
    list: call('outbox:list', outbox.list),
    get: call('outbox:get', outbox.get),
    compare: call('outbox:compare', outbox.compare),
    resolve: call('outbox:resolve', outbox.resolve),
    sendNow: call('outbox:sendNow', outbox.sendNow),
    onChanged: subscribe('outbox:onChanged', events.outbox.onChanged),
  },
  directory: {
    search: call('directory:search', directory.search),
    recent: call('directory:recent', directory.recent),
    forget: call('directory:forget', directory.forget),
    state: call('directory:state', directory.state),
    setRetention: call('directory:setRetention', directory.setRetention),
  },
  storage: {
    report: call('storage:report', storage.report),
    repair: call('storage:repair', storage.repair),
    onChanged: subscribe('storage:onChanged', events.storage.onChanged),
  },
  terminal: {
    status: call('terminal:status', terminal.status),
    storeKey: call('terminal:storeKey', terminal.storeKey),
    forgetKey: call('terminal:forgetKey', terminal.forgetKey),
    chooseServer: call('terminal:chooseServer', terminal.chooseServer),
    testConnection: call('terminal:testConnection', terminal.testConnection),
    close: call('terminal:close', terminal.close),
    onCloseAsked: subscribe('terminal:onCloseAsked', events.terminal.onCloseAsked),
  },
  preferences: {
    read: call('preferences:read', preferences.read),
    save: call('preferences:save', preferences.save),
  },
  access: {
    state: call('access:state', access.state),
    unlock: call('access:unlock', access.unlock),
    lock: call('access:lock', access.lock),
    setPin: call('access:setPin', access.setPin),
  },
  visit: { end: call('visit:end', visit.end) },
  activity: { today: call('activity:today', activity.today) },
  devices: {
    state: call('devices:state', devices.state),
    printers: call('devices:printers', devices.printers),
    print: call('devices:print', devices.print),
    onChanged: subscribe('devices:onChanged', events.devices.onChanged),
  },
};

contextBridge.exposeInMainWorld('kiosk', kiosk);
