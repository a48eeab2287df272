import * as v from 'valibot';
import { FailureSchema, StorageReportSchema } from '../../../preload/contract/index.ts';
import type { StorePlace } from '../../core/store-ports.ts';
import type { CallName, CallValues } from './calls.ts';
import type { StoreLimits } from '../files/store-limits.ts';

/** The first and the last that main sends to the store's thread. The key's buffer is handed over, not copied. */
export type ControlRequest =
  | { readonly kind: 'open'; readonly place: StorePlace; readonly run: string; readonly limits: StoreLimits }
  | { readonly kind: 'close' };

export interface CallRequest<N extends CallName> {
  readonly kind: 'call';
  readonly number: number;
  readonly name: N;
  readonly values: CallValues<N>;
}

export type WorkerRequest = ControlRequest | { readonly [N in CallName]: CallRequest<N> }[CallName];

const code = v.pipe(v.string(), v.maxLength(64));

/** What the store's thread sends to main; nothing but codes besides the answers. */
export const WorkerMessageSchema = v.variant('kind', [
  v.object({ kind: v.literal('open') }),
  v.object({ kind: v.literal('damaged'), copies: StorageReportSchema.entries.copies }),
  v.object({ kind: v.literal('failed'), code }),
  v.object({
    kind: v.literal('reply'),
    number: v.number(),
    result: v.variant('ok', [
      v.object({ ok: v.literal(true), value: v.unknown() }),
      v.object({ ok: v.literal(false), failure: FailureSchema }),
    ]),
  }),
  /** Something for the log. */
  v.object({ kind: v.literal('news'), event: code, details: v.record(code, code) }),
]);

export type WorkerMessage = v.InferInput<typeof WorkerMessageSchema>;
