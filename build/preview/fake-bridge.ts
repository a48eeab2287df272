import type { Scenario } from './scenarios.ts';

/** Runs in the page before its own scripts: a bridge that answers from the scenario, as JSON. */
export function installFakeBridge(scenario: Scenario): void {
  const answer = (operation: string) => (): Promise<unknown> => {
    const reply = operation === 'status' ? scenario.status : scenario.replies?.[operation];
    if (reply === 'never') return new Promise(() => undefined);
    if (operation !== 'status') return Promise.resolve(reply ?? { ok: true, value: scenario.status });
    return Promise.resolve({ ok: true, value: reply });
  };
  const group = (...operations: string[]): object =>
    Object.fromEntries(operations.map((name) => [name, answer(name)]));
  Object.defineProperty(window, 'kiosk', {
    value: {
      account: group('create', 'get', 'update', 'remove'),
      terminal: group('status', 'storeKey', 'forgetKey', 'chooseServer', 'testConnection'),
    },
  });
}
