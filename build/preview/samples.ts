import * as v from 'valibot';
import {
  AccountIdSchema,
  type Account,
  type Failure,
  type Result,
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

export function good(value: unknown): Result<unknown> {
  return { ok: true, value };
}

export function bad(code: Failure['code'], more: Partial<Failure> = {}): Result<unknown> {
  return { ok: false, failure: { code, delivery: 'answered', ...more } };
}
