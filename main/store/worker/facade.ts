import type { Result } from '../../../preload/contract/index.ts';
import type { Store } from '../../core/store-ports.ts';
import type { CallName, CallReply, CallValues } from './calls.ts';

/** Asks the store, wherever it is; never rejects. */
export type Call = <N extends CallName>(name: N, ...values: CallValues<N>) => Promise<Result<CallReply<N>>>;

/** Presents calls as the store's ports. */
export function presentStore(call: Call, close: () => Promise<void>): Store {
  return {
    outbox: {
      save: (change, note) => call('outbox.save', change, note),
      claim: (request) => call('outbox.claim', request),
      move: (move) => call('outbox.move', move),
      recover: (now) => call('outbox.recover', now),
      makeDue: (now) => call('outbox.makeDue', now),
      get: (id) => call('outbox.get', id),
      list: (query) => call('outbox.list', query),
      openCreates: (limit) => call('outbox.openCreates', limit),
      totals: () => call('outbox.totals'),
      doneBetween: (edges) => call('outbox.doneBetween', edges),
    },
    directory: {
      record: (account, confirmedAt) => call('directory.record', account, confirmedAt),
      recordDeleted: (id, at) => call('directory.recordDeleted', id, at),
      find: (id) => call('directory.find', id),
      search: (text, limit) => call('directory.search', text, limit),
      recent: (limit) => call('directory.recent', limit),
      similar: (draft, limit) => call('directory.similar', draft, limit),
      forget: (id) => call('directory.forget', id),
      forgetOlderThan: (moment) => call('directory.forgetOlderThan', moment),
      count: () => call('directory.count'),
    },
    audit: {
      append: (note, about) => call('audit.append', note, about),
      head: () => call('audit.head'),
      verify: (anchor, from) => call('audit.verify', anchor, from),
      read: (seq, limit) => call('audit.read', seq, limit),
    },
    health: () => call('files.health'),
    copyOutbox: () => call('files.copyOutbox'),
    close,
  };
}
