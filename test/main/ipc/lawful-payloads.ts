import * as v from 'valibot';
import {
  EntryIdSchema,
  defaultPreferences,
  type Account,
  type ChannelName,
} from '../../../preload/contract/index.ts';
import { account } from '../../support/main/fakes.ts';

export const changeId = v.parse(EntryIdSchema, '7b1e4f6a-52c3-4d8e-9f10-0a1b2c3d4e5f');

export const draft = { name: 'Ada Example', email: 'ada@example.com', phone: '+12025550123' };

const longField = 'x'.repeat(10_000);

/** The longest account that a server may have: it crosses to the page, and comes back as a base. */
const maxAccount: Account = {
  id: account.id,
  createdAt: 't'.repeat(64),
  updatedAt: 't'.repeat(64),
  name: longField,
  email: longField,
  phone: longField,
};

const maxDraft = { name: 'y'.repeat(500), email: 'y'.repeat(500), phone: 'y'.repeat(500) };

/** Every kind of payload that each channel takes; the plainest one first. */
export const lawfulVariants: Readonly<Record<ChannelName, readonly [unknown, ...unknown[]]>> = {
  'account:create': [
    { draft, evenIfSimilar: false },
    { draft: { phone: '202-555-0123' }, evenIfSimilar: true },
  ],
  'account:get': [account.id],
  'account:update': [
    { base: account, draft: { name: 'Ada Example' } },
    { base: maxAccount, draft: maxDraft },
  ],
  'account:remove': [{ base: account }, { base: { ...account, email: null, name: null, phone: null } }],
  'outbox:summary': [undefined],
  'outbox:list': [
    { account: account.id, states: ['pending', 'unknown'], offset: 100 },
    { states: ['done'] },
    {},
  ],
  'outbox:get': [changeId],
  'outbox:compare': [{ change: changeId, id: account.id }],
  'outbox:resolve': [
    { change: changeId, decision: { kind: 'is-account', id: account.id } },
    { change: changeId, decision: { kind: 'send-again' } },
    { change: changeId, decision: { kind: 'drop' } },
    { change: changeId, decision: { kind: 'amend', draft } },
    { change: changeId, decision: { kind: 'keep', draft, seen: account } },
    { change: changeId, decision: { kind: 'keep', draft: maxDraft, seen: maxAccount } },
  ],
  'outbox:sendNow': [undefined],
  'directory:search': ['ada', '', '555 01', 'x'.repeat(200)],
  'directory:recent': [undefined],
  'directory:forget': [account.id],
  'directory:state': [undefined],
  'directory:setRetention': [400, 1, 10_000, null],
  'storage:report': [undefined],
  'storage:repair': [{ kind: 'use-copy', name: 'outbox-3.copy' }, { kind: 'begin-anew' }],
  'terminal:status': [undefined],
  'terminal:storeKey': ['lawful-key-0123456789'],
  'terminal:forgetKey': [undefined],
  'terminal:chooseServer': [
    { kind: 'custom', baseUrl: 'https://pos.example.com' },
    { kind: 'official', proxyUrl: 'http://proxy.example.com:3128' },
    { kind: 'practice' },
  ],
  'terminal:testConnection': [undefined],
  'preferences:read': [undefined],
  'preferences:save': [{ language: 'ar', largeText: true }, defaultPreferences, {}],
  'access:state': [undefined],
  'access:unlock': ['4821', null],
  'access:lock': [undefined],
  'access:setPin': [
    { current: null, next: '4821' },
    { current: '48210', next: null },
  ],
  'visit:end': [undefined],
  'activity:today': [undefined],
  'devices:state': [undefined],
  'devices:printers': [undefined],
  'devices:print': [{}, { printer: { name: 'counter', paper: 'receipt-80' } }],
  'terminal:close': [undefined],
};

/** A payload that each channel takes. */
export const lawfulPayloads: Readonly<Record<string, unknown>> = Object.fromEntries(
  Object.entries(lawfulVariants).map(([name, [first]]) => [name, first]),
);
