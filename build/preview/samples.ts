import * as v from 'valibot';
import {
  AccountIdSchema,
  type Account,
  type Failure,
  type LookUp,
  type OutboxSummary,
  type Result,
  type Sighting,
  type StorageReport,
  type TerminalStatus,
} from '../../preload/contract/index.ts';

export const practice: TerminalStatus = {
  server: { kind: 'practice' },
  baseUrl: 'http://127.0.0.1:49152',
  key: { state: 'practice', ending: null },
  keychain: 'available',
  version: '0.1.0',
};
export const official: TerminalStatus = {
  ...practice,
  server: { kind: 'official' },
  baseUrl: 'https://api.finalpos.com',
  key: { state: 'stored', ending: 'x7Qd' },
};
export const noKey: TerminalStatus = { ...official, key: { state: 'none', ending: null } };
export const locked: TerminalStatus = {
  ...official,
  key: { state: 'unreadable', ending: null },
  keychain: 'locked',
};
export const mock: TerminalStatus = {
  ...official,
  server: { kind: 'mock' },
  baseUrl: 'https://docs.finalpos.com/_mock/openapi',
};

export const account: Account = {
  id: v.parse(AccountIdSchema, 'o1p2q3r4s5t6u7v8w9x0y1z2'),
  createdAt: '2026-11-21T16:31:48.436+00:00',
  updatedAt: '2026-11-22T09:05:12.120+00:00',
  email: 'mara.lindqvist@example.com',
  name: 'Mara Lindqvist',
  phone: '+12025550142',
};
export const sparse: Account = { ...account, name: null, phone: '', email: 'office@example.com' };
export const long: Account = {
  ...account,
  name: 'Fundación Internacional de Apoyo a las Pequeñas Librerías Independientes y sus Lectores',
  email:
    'accounts-payable.department.of.international-subscriptions@a-very-long-subdomain.bookshops.example.com',
};

/** Today at a time of day, in this computer's zone, as milliseconds since 1970. */
export function today(hours: number, minutes: number): number {
  return new Date().setHours(hours, minutes, 0, 0);
}

export const keptStorage: StorageReport = {
  state: 'kept',
  full: false,
  directorySetAside: false,
  unreachable: false,
  copies: [],
};

export const quietOutbox: OutboxSummary = {
  revision: 1,
  pending: 0,
  sending: 0,
  unknown: 0,
  conflict: 0,
  failed: 0,
  paused: null,
  line: 'up',
  nextAttemptAt: null,
  oldestSavedAt: null,
};

/** An account as the server confirmed it just now, with nothing waiting. */
export function lookedUp(known: Account, more: Partial<LookUp> = {}): LookUp {
  return { account: known, confirmedAt: today(10, 42), live: true, changes: [], ...more };
}

function sighting(id: string, name: string, email: string, phone: string, minutes: number): Sighting {
  return {
    account: { ...account, id: v.parse(AccountIdSchema, id), name, email, phone },
    confirmedAt: today(10, minutes),
  };
}

/** People of many scripts and lengths, all made up. */
export const known: readonly Sighting[] = [
  { account, confirmedAt: today(10, 42) },
  sighting('k3f9a7c2m5q8w1e4r6t0y2u5', 'Marek Nowák', 'marek.nowak@example.com', '+12025550117', 31),
  sighting('b8d1n4h7j0l3s6g9v2x5z8p1', 'مارا الحسيني', 'mara.alhusaini@example.com', '+12025550163', 12),
  sighting('c2y5t8r1e4w7q0u3i6o9a2d5', '丸山 真理', 'mari.maruyama@example.com', '+12025550178', 5),
  {
    account: { ...long, id: v.parse(AccountIdSchema, 'f6g9h2j5k8l1z4x7c0v3b6n9') },
    confirmedAt: today(9, 3),
  },
];

export function good<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function bad(code: Failure['code'], more: Partial<Failure> = {}): Result<never> {
  return { ok: false, failure: { code, delivery: 'answered', ...more } };
}
