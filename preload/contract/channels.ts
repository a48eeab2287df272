import * as v from 'valibot';
import {
  AccountDraftSchema,
  AccountIdSchema,
  AccountSchema,
  AccountUpdateSchema,
  RemovalSchema,
} from './account.ts';
import { ApiKeySchema } from './api-key.ts';
import { ServerChoiceSchema } from './server.ts';
import { ConnectionReportSchema, TerminalStatusSchema } from './terminal.ts';

/** One call across the bridge: what it takes and, when it succeeds, what it answers. */
export interface Channel<
  I extends v.GenericSchema = v.GenericSchema,
  O extends v.GenericSchema = v.GenericSchema,
> {
  readonly input: I;
  readonly output: O;
}

function channel<const I extends v.GenericSchema, const O extends v.GenericSchema>(
  input: I,
  output: O,
): Channel<I, O> {
  return { input, output };
}

const nothing = v.undefined();

/**
 * The whole bridge. The preload's functions, main's handlers and the renderer's types are derived
 * from this table, so a call cannot exist on one side only. No channel returns a secret.
 */
export const channels = {
  account: {
    create: channel(AccountDraftSchema, AccountSchema),
    get: channel(AccountIdSchema, AccountSchema),
    update: channel(AccountUpdateSchema, AccountSchema),
    remove: channel(AccountIdSchema, RemovalSchema),
  },
  terminal: {
    /** Also tries the keychain again where it was locked, slow or absent. */
    status: channel(nothing, TerminalStatusSchema),
    /** Stores the key of the chosen server; write only. */
    storeKey: channel(ApiKeySchema, TerminalStatusSchema),
    forgetKey: channel(nothing, TerminalStatusSchema),
    chooseServer: channel(ServerChoiceSchema, TerminalStatusSchema),
    testConnection: channel(nothing, ConnectionReportSchema),
  },
} as const satisfies Record<string, Record<string, Channel>>;

export type Channels = typeof channels;
type GroupName = keyof Channels;

/** The name of a channel on the wire, for example `account:create`. */
export type ChannelName = {
  [G in GroupName]: `${G}:${Extract<keyof Channels[G], string>}`;
}[GroupName];

/** A row of the table, flattened for the two ends that walk it. */
export interface ChannelEntry {
  readonly group: string;
  readonly operation: string;
  readonly name: string;
  readonly channel: Channel;
}

/** Lists every channel, in the table's order. */
export function listChannels(): ChannelEntry[] {
  return Object.entries(channels).flatMap(([group, operations]) =>
    Object.entries<Channel>(operations).map(([operation, entry]) => ({
      group,
      operation,
      name: `${group}:${operation}`,
      channel: entry,
    })),
  );
}
