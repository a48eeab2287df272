import * as v from 'valibot';
import { AccessStateSchema, PinChangeSchema, StaffPinSchema } from './access.ts';
import { AccountIdSchema } from './account.ts';
import { ActivitySchema } from './activity.ts';
import { ApiKeySchema } from './api-key.ts';
import {
  EntryIdSchema,
  EntryListSchema,
  EntryQuerySchema,
  OutboxEntrySchema,
  OutboxSummarySchema,
  ResolutionSchema,
} from './outbox.ts';
import { DeviceStateSchema, PrinterListSchema, PrintRequestSchema } from './devices.ts';
import {
  DirectoryStateSchema,
  ForgottenSchema,
  LookUpSchema,
  RecentSchema,
  RetentionSchema,
  SearchResultSchema,
  SearchSchema,
} from './directory.ts';
import { PreferencesChangeSchema, PreferencesSchema } from './preferences.ts';
import { ServerChoiceSchema } from './server.ts';
import { RepairSchema, StorageReportSchema } from './storage.ts';
import {
  ComparisonRequestSchema,
  ComparisonSchema,
  CreateRequestSchema,
  RemoveRequestSchema,
  SubmissionSchema,
  UpdateRequestSchema,
} from './submission.ts';
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
    create: channel(CreateRequestSchema, SubmissionSchema),
    get: channel(AccountIdSchema, LookUpSchema),
    update: channel(UpdateRequestSchema, SubmissionSchema),
    remove: channel(RemoveRequestSchema, SubmissionSchema),
  },
  outbox: {
    summary: channel(nothing, OutboxSummarySchema),
    list: channel(EntryQuerySchema, EntryListSchema),
    get: channel(EntryIdSchema, OutboxEntrySchema),
    /** Looks up the account that a person entered for an unknown create. */
    compare: channel(ComparisonRequestSchema, ComparisonSchema),
    resolve: channel(ResolutionSchema, SubmissionSchema),
    /** Ends a pause and every wait: what is pending is tried now. */
    sendNow: channel(nothing, OutboxSummarySchema),
  },
  directory: {
    search: channel(SearchSchema, SearchResultSchema),
    recent: channel(nothing, RecentSchema),
    /** Takes a person's data off this terminal; the account on the server stays. */
    forget: channel(AccountIdSchema, ForgottenSchema),
    state: channel(nothing, DirectoryStateSchema),
    setRetention: channel(RetentionSchema, DirectoryStateSchema),
  },
  storage: {
    /** Also tries again to open what could not be opened. */
    report: channel(nothing, StorageReportSchema),
    repair: channel(RepairSchema, StorageReportSchema),
  },
  terminal: {
    /** Also tries the keychain again where it was locked, slow or absent. */
    status: channel(nothing, TerminalStatusSchema),
    /** Stores the key of the chosen server; write only. */
    storeKey: channel(ApiKeySchema, TerminalStatusSchema),
    forgetKey: channel(nothing, TerminalStatusSchema),
    chooseServer: channel(ServerChoiceSchema, TerminalStatusSchema),
    testConnection: channel(nothing, ConnectionReportSchema),
    /** Closes the app; only after its window was asked to close and the question was shown. */
    close: channel(nothing, nothing),
  },
  preferences: {
    read: channel(nothing, PreferencesSchema),
    /** Self-service is refused while no staff PIN is set, for nobody could leave it. */
    save: channel(PreferencesChangeSchema, PreferencesSchema),
  },
  access: {
    state: channel(nothing, AccessStateSchema),
    /** Lets staff in; a wrong PIN fails with `wrong-pin`, and after several each try has to wait. */
    unlock: channel(v.nullable(StaffPinSchema), AccessStateSchema),
    /** Back to the customer's screens in self-service, to the locked screen at the counter. */
    lock: channel(nothing, AccessStateSchema),
    setPin: channel(PinChangeSchema, AccessStateSchema),
  },
  visit: {
    /** Ends a customer's visit: clipboard and history are emptied and the page is loaded anew. */
    end: channel(nothing, nothing),
  },
  activity: {
    today: channel(nothing, ActivitySchema),
  },
  devices: {
    state: channel(nothing, DeviceStateSchema),
    printers: channel(nothing, PrinterListSchema),
    print: channel(PrintRequestSchema, nothing),
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
