import {
  succeed,
  type Result,
  type ServerChoice,
  type TerminalStatus,
} from '../../../preload/contract/index.ts';
import { failKeychain, failNotSent, type Failed } from '../failures.ts';
import type { ApiKeyStore, KeyHolding } from './api-key-store.ts';
import type { Connection } from '../ports.ts';
import type { PracticeCache } from './practice-cache.ts';
import { connectTo, describeServer } from './server-profile.ts';

/** How things stand with the chosen server: what screens may know, and the connection or why there is none. */
export interface ConnectionState {
  readonly status: TerminalStatus;
  readonly connection: Result<Connection>;
}

export interface ConnectionStateDependencies {
  readonly keyStore: ApiKeyStore;
  readonly practice: PracticeCache;
  readonly version: string;
}

/** An item that is never written: reading it shows in practice mode whether a key could be kept. */
const probeName = 'api-key:practice';

/**
 * Creates the function that reads the state of the connection to a server. `mode` says how hard to ask the keychain:
 * `find` only where the key is not known yet, `check` also where the keychain did not serve last time.
 */
export function createConnectionStateReader({ keyStore, practice, version }: ConnectionStateDependencies) {
  return async (choice: ServerChoice, mode: 'find' | 'check'): Promise<Result<ConnectionState>> => {
    if (choice.kind === 'practice') {
      const server = await practice.open();
      if (!server.ok) return server;
      if (mode === 'check') await keyStore.check(probeName);
      const { baseUrl, apiKey } = server.value;
      const key = { state: 'practice', ending: null } as const;
      return succeed({
        status: { server: choice, baseUrl, key, keychain: keyStore.keychain(), version },
        connection: succeed({ baseUrl, apiKey, acceptsForeignIds: false }),
      });
    }
    const profile = describeServer(choice);
    const holding = await keyStore[mode](profile.keyName);
    const keychain = keyStore.keychain();
    const key = { state: holding.state, ending: showEnding(holding) };
    return succeed({
      status: { server: choice, baseUrl: profile.baseUrl, key, keychain, version },
      connection: 'key' in holding ? succeed(connectTo(profile, holding.key)) : explain(keychain),
    });
  };
}

/** The last four characters, only where the rest is long enough not to be guessed from them. */
function showEnding(holding: KeyHolding): string | null {
  return 'key' in holding && holding.key.length >= 12 ? holding.key.slice(-4) : null;
}

/** Says why there is no key: none was stored, or the keychain cannot serve it. */
function explain(keychain: TerminalStatus['keychain']): Failed {
  return keychain === 'available' ? failNotSent('no-key') : failKeychain(keychain);
}
