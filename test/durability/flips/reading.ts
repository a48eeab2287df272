import * as v from 'valibot';

/** What the reading process found in a folder in which a bit was flipped. */
export const ReadingSchema = v.variant('kind', [
  v.object({
    kind: v.literal('open'),
    /** Codes of the calls that failed; a failure is a detection. */
    failures: v.array(v.string()),
    directorySetAside: v.boolean(),
    /** Whether the audit log is whole and reaches the head that was kept elsewhere. */
    logWhole: v.boolean(),
    things: v.array(v.tuple([v.string(), v.string()])),
  }),
  v.object({
    kind: v.literal('damaged'),
    copies: v.number(),
    /** Whether the newest copy could be put in its place and the store opened with it. */
    restored: v.boolean(),
  }),
  v.object({ kind: v.literal('failed') }),
]);

export type Reading = v.InferOutput<typeof ReadingSchema>;

/** A folder to read, the accounts to look up in it, and the end of its audit log as the keychain holds it. */
export const ReadRequestSchema = v.object({
  root: v.string(),
  /** In a thread of its own, as the app does it, or in the reading process itself, which is faster. */
  inThread: v.boolean(),
  accounts: v.array(v.string()),
  anchor: v.object({ seq: v.number(), hash: v.string() }),
});

export type ReadRequest = v.InferOutput<typeof ReadRequestSchema>;
