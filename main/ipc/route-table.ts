import * as v from 'valibot';
import {
  channels,
  type ChannelName,
  type Handlers,
  parseResult,
  type Channel,
  type Handler,
  type Result,
  type FieldIssue,
} from '../../preload/contract/index.ts';
import { failInput } from '../core/failures.ts';
import { copyPlainData } from './plain-copy.ts';

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

/** One channel's way from payload to answer; `onUnfit` hears of an answer that the schema refused. */
export type Route = (payload: unknown, onUnfit: () => void) => Promise<Result<unknown>>;

/** The handler sees parsed input only, and what it answers in excess of the schema does not leave. */
function createRoute<C extends Channel>(channel: C, handler: Handler<C>): Route {
  return async (payload, onUnfit) => {
    const copy = copyPlainData(payload);
    if (!copy.ok) return failInput([{ field: '', message: neutralMessage }]);
    const input = v.safeParse(channel.input, copy.value, { message: neutralMessage });
    if (!input.success) return failInput(listFieldIssues(input.issues));
    const reply = await handler(input.output);
    const parsed = parseResult(channel.output, reply);
    if (parsed.ok !== reply.ok) onUnfit();
    return parsed;
  };
}

/** Replaces valibot's own texts, which quote what was received. */
const neutralMessage = 'Not of the expected kind.';

const maxIssues = 20;

/**
 * Turns valibot's issues into the contract's: a dotted path and a rule's own text. Names that the
 * sender made up are not repeated: an unexpected field is reported on the object that holds it.
 */
function listFieldIssues(issues: readonly v.BaseIssue<unknown>[]): FieldIssue[] {
  return issues.slice(0, maxIssues).map(({ type, expected, path = [], message }) => {
    const isUnexpectedField = type === 'strict_object' && expected === 'never';
    const known = isUnexpectedField ? path.slice(0, -1) : path;
    const field = known.map(({ key }) => String(key)).join('.');
    return { field: field.slice(0, 100), message: message.slice(0, 300) };
  });
}
