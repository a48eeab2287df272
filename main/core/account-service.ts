import type { Handlers, Result } from '../../preload/contract/index.ts';
import type { AccountClient } from './ports.ts';
import type { TerminalService } from './terminal-service.ts';

/** The four operations, each with the client of the server that is chosen when the call comes in. */
export function createAccountService(terminal: Pick<TerminalService, 'client'>): Handlers['account'] {
  async function withClient<T>(operation: (client: AccountClient) => Promise<Result<T>>): Promise<Result<T>> {
    const client = await terminal.client();
    return client.ok ? operation(client.value) : client;
  }
  return {
    create: (draft) => withClient((client) => client.create(draft)),
    get: (id) => withClient((client) => client.get(id)),
    update: ({ id, draft }) => withClient((client) => client.update(id, draft)),
    remove: (id) => withClient((client) => client.remove(id)),
  };
}
