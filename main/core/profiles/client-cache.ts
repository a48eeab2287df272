import type { AccountClient, Connection, OpenAccountClient } from '../ports.ts';

/** Holds the one client in use and exchanges it without cutting off calls under way. */
export interface ClientCache {
  /** The client of this connection: the one at hand, if nothing changed, else a new one. */
  use(connection: Connection): AccountClient;
  /** The client at hand, if any. */
  current(): AccountClient | undefined;
  /** Gives the client up, unless it is of this connection; it closes when calls under way have ended. */
  retire(except?: Connection): void;
}

/** Creates an empty cache. */
export function createClientCache(openClient: OpenAccountClient): ClientCache {
  let held: { readonly connection: Connection; readonly client: AccountClient } | undefined;
  const retire = (except?: Connection) => {
    if (held === undefined || (except !== undefined && isSame(held.connection, except))) return;
    held.client.close();
    held = undefined;
  };
  return {
    use(connection) {
      retire(connection);
      held ??= { connection, client: closeWhenIdle(openClient(connection)) };
      return held.client;
    },
    current: () => held?.client,
    retire,
  };
}

function isSame(one: Connection, other: Connection): boolean {
  return (
    one.baseUrl === other.baseUrl &&
    one.apiKey === other.apiKey &&
    one.proxyUrl === other.proxyUrl &&
    one.acceptsForeignIds === other.acceptsForeignIds
  );
}

/** Wraps a client so that `close` waits for calls under way, late ones included. */
function closeWhenIdle(client: AccountClient): AccountClient {
  let underWay = 0;
  let closing = false;
  const closeIfIdle = () => {
    if (closing && underWay === 0) client.close();
  };
  async function counted<T>(call: () => Promise<T>): Promise<T> {
    underWay += 1;
    try {
      return await call();
    } finally {
      underWay -= 1;
      closeIfIdle();
    }
  }
  return {
    create: (draft) => counted(() => client.create(draft)),
    get: (id) => counted(() => client.get(id)),
    update: (id, draft) => counted(() => client.update(id, draft)),
    remove: (id) => counted(() => client.remove(id)),
    test: () => counted(() => client.test()),
    close() {
      closing = true;
      closeIfIdle();
    },
  };
}
