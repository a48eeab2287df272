import { channels, type ChannelName, type Handlers } from '../../preload/contract/index.ts';
import { createRoute, type Route } from './route.ts';

/** One route for each channel; the type check fails where the contract has a channel that is not here. */
export function createRouteTable(handlers: Handlers): Record<ChannelName, Route> {
  const { account, outbox, directory, storage, terminal, preferences, access, visit, activity, devices } =
    handlers;
  return {
    'account:create': createRoute(channels.account.create, account.create),
    'account:get': createRoute(channels.account.get, account.get),
    'account:update': createRoute(channels.account.update, account.update),
    'account:remove': createRoute(channels.account.remove, account.remove),
    'outbox:summary': createRoute(channels.outbox.summary, outbox.summary),
    'outbox:list': createRoute(channels.outbox.list, outbox.list),
    'outbox:get': createRoute(channels.outbox.get, outbox.get),
    'outbox:compare': createRoute(channels.outbox.compare, outbox.compare),
    'outbox:resolve': createRoute(channels.outbox.resolve, outbox.resolve),
    'outbox:sendNow': createRoute(channels.outbox.sendNow, outbox.sendNow),
    'directory:search': createRoute(channels.directory.search, directory.search),
    'directory:recent': createRoute(channels.directory.recent, directory.recent),
    'directory:forget': createRoute(channels.directory.forget, directory.forget),
    'directory:state': createRoute(channels.directory.state, directory.state),
    'directory:setRetention': createRoute(channels.directory.setRetention, directory.setRetention),
    'storage:report': createRoute(channels.storage.report, storage.report),
    'storage:repair': createRoute(channels.storage.repair, storage.repair),
    'terminal:status': createRoute(channels.terminal.status, terminal.status),
    'terminal:storeKey': createRoute(channels.terminal.storeKey, terminal.storeKey),
    'terminal:forgetKey': createRoute(channels.terminal.forgetKey, terminal.forgetKey),
    'terminal:chooseServer': createRoute(channels.terminal.chooseServer, terminal.chooseServer),
    'terminal:testConnection': createRoute(channels.terminal.testConnection, terminal.testConnection),
    'terminal:close': createRoute(channels.terminal.close, terminal.close),
    'preferences:read': createRoute(channels.preferences.read, preferences.read),
    'preferences:save': createRoute(channels.preferences.save, preferences.save),
    'access:state': createRoute(channels.access.state, access.state),
    'access:unlock': createRoute(channels.access.unlock, access.unlock),
    'access:lock': createRoute(channels.access.lock, access.lock),
    'access:setPin': createRoute(channels.access.setPin, access.setPin),
    'visit:end': createRoute(channels.visit.end, visit.end),
    'activity:today': createRoute(channels.activity.today, activity.today),
    'devices:state': createRoute(channels.devices.state, devices.state),
    'devices:printers': createRoute(channels.devices.printers, devices.printers),
    'devices:print': createRoute(channels.devices.print, devices.print),
  };
}
