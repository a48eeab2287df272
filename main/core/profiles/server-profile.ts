import * as v from 'valibot';
import {
  BaseUrlSchema,
  mockBaseUrl,
  officialBaseUrl,
  type ApiKey,
  type BaseUrl,
  type ServerChoice,
} from '../../../preload/contract/index.ts';
import type { Connection } from '../ports.ts';

/** A server that a person has a key for: every choice but practice. */
export type RemoteChoice = Exclude<ServerChoice, { kind: 'practice' }>;

/** What follows from the choice of a server. */
export interface ServerProfile {
  readonly baseUrl: BaseUrl;
  readonly proxyUrl: RemoteChoice['proxyUrl'];
  readonly acceptsForeignIds: boolean;
  /** The keychain item of this server's key; it names the address, so no key serves two addresses. */
  readonly keyName: string;
}

const mock = v.parse(BaseUrlSchema, mockBaseUrl);
const official = v.parse(BaseUrlSchema, officialBaseUrl);

/**
 * The name under which a server's key and data are filed: `practice`, `mock`, `official` or
 * `custom:<url>`. Nothing that lies under one name is ever used with another server (docs/design.md, promise 9).
 */
export function nameProfile(choice: ServerChoice): string {
  return choice.kind === 'custom' ? `custom:${choice.baseUrl}` : choice.kind;
}

/** Derives address, dialect and keychain item from a choice. */
export function describeServer(choice: RemoteChoice): ServerProfile {
  const { proxyUrl } = choice;
  const keyName = `api-key:${nameProfile(choice)}`;
  switch (choice.kind) {
    case 'mock':
      return { baseUrl: mock, proxyUrl, acceptsForeignIds: true, keyName };
    case 'official':
      return { baseUrl: official, proxyUrl, acceptsForeignIds: false, keyName };
    case 'custom': {
      const { baseUrl } = choice;
      // Plain http is for loopback only: through a proxy the key would cross the network in the clear.
      const proxy = baseUrl.startsWith('https:') ? proxyUrl : undefined;
      return { baseUrl, proxyUrl: proxy, acceptsForeignIds: false, keyName };
    }
  }
}

/** The one place where a key meets an address. */
export function connectTo(profile: ServerProfile, apiKey: ApiKey): Connection {
  const { baseUrl, proxyUrl, acceptsForeignIds } = profile;
  return { baseUrl, apiKey, proxyUrl, acceptsForeignIds };
}
