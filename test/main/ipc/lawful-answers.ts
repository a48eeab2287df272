import type {
  AccessState,
  Activity,
  OutboxEntry,
  CloseQuestion,
  DeviceState,
  DirectoryState,
  EventName,
  Latency,
  LookUp,
  OutboxSummary,
  CachedAccount,
  StorageReport,
  Submission,
  TerminalStatus,
} from '../../../preload/contract/index.ts';
import { account, practiceUrl } from '../../support/main/fakes.ts';
import { changeId, draft } from './lawful-payloads.ts';

const moment = Date.UTC(2026, 10, 22, 10);

/** An update that waits, with every field filled in that a waiting one has. */
export const change: OutboxEntry = {
  id: changeId,
  operation: 'update',
  state: 'pending',
  accountId: account.id,
  draft,
  base: account,
  theirs: null,
  savedAt: moment,
  movedAt: moment,
  attempts: 1,
  dueAt: moment + 1_000,
  failure: { code: 'network-unreachable', delivery: 'not-sent' },
};

export const cached: CachedAccount = { account, confirmedAt: moment };

export const lookUp: LookUp = { ...cached, live: true, changes: [change] };

export const submission: Submission = { kind: 'done', change: { ...change, state: 'done' }, account };

export const summary: OutboxSummary = {
  revision: 7,
  pending: 2,
  sending: 1,
  unknown: 0,
  conflict: 0,
  failed: 1,
  paused: null,
  line: 'up',
  nextAttemptAt: moment + 1_000,
  oldestSavedAt: moment,
};

export const storageReport: StorageReport = {
  state: 'damaged',
  full: false,
  directorySetAside: true,
  unreachable: false,
  copies: [{ name: 'outbox-3.copy', takenAt: moment, open: 2 }],
};

export const directoryState: DirectoryState = { accounts: 3, retentionDays: 400 };

export const status: TerminalStatus = {
  server: { kind: 'practice' },
  baseUrl: practiceUrl,
  key: { state: 'stored', ending: '9f3a' },
  keychain: 'available',
  version: '0.1.0',
};

export const accessState: AccessState = { level: 'customer', hasPin: true, waitSeconds: 0 };

export const deviceState: DeviceState = { screenInches: 21.5, headphones: null };

const counts = { opened: 3, changed: 2, deleted: 1 };
const latency: Latency = { requests: 9, p50: 12.5, p99: 80 };

export const activity: Activity = {
  ...counts,
  waiting: 2,
  hours: [{ from: moment, ...counts, latency }],
  latency,
  lastContactAt: moment,
  oldestOpenAt: null,
};

const closeQuestion: CloseQuestion = { open: 2, kept: false };

/** A payload of each event. */
export const lawfulEvents: Readonly<Record<EventName, object>> = {
  'outbox:onChanged': summary,
  'storage:onChanged': storageReport,
  'terminal:onCloseAsked': closeQuestion,
  'devices:onChanged': deviceState,
};
