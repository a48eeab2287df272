import * as v from 'valibot';
import { ServerChoiceSchema } from './server.ts';

/**
 * Where the key of the chosen server is. `practice`: made anew by the practice server for each run.
 * `this-run`: there is no keychain, so main holds it until the app closes. `unreadable`: the
 * keychain is locked or slow, so nobody can say whether a key exists.
 */
const keyStates = ['practice', 'stored', 'this-run', 'none', 'unreadable'] as const;

/** How the operating system's keychain answered last. */
const keychainStates = ['available', 'locked', 'absent', 'slow'] as const;

export type KeyState = (typeof keyStates)[number];
export type KeychainState = (typeof keychainStates)[number];

/** What the screens may know of this terminal. The key itself never crosses the bridge. */
export const TerminalStatusSchema = v.object({
  server: ServerChoiceSchema,
  /** Where requests go, for people to read: the base URL. */
  baseUrl: v.pipe(v.string(), v.maxLength(400)),
  key: v.object({
    state: v.picklist(keyStates),
    /** The last four characters, only of keys of twelve characters or more. */
    ending: v.nullable(v.pipe(v.string(), v.maxLength(4))),
  }),
  keychain: v.picklist(keychainStates),
  version: v.pipe(v.string(), v.maxLength(40)),
});

export type TerminalStatus = v.InferOutput<typeof TerminalStatusSchema>;

/** What a connection test found, when the server answered and did not refuse the key. */
export const ConnectionReportSchema = v.object({
  status: v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(599)),
  milliseconds: v.pipe(v.number(), v.minValue(0)),
});

export type ConnectionReport = v.InferOutput<typeof ConnectionReportSchema>;
