import type {
  AccessState,
  Activity,
  OutboxEntry,
  OutboxSummary,
  StorageReport,
} from '../../preload/contract/index.ts';
import type { Scenario } from './scenario.ts';

/**
 * Runs in the page before its own scripts, so it may use nothing from outside itself: a bridge that answers from
 * the scenario, as JSON, with an outbox and a directory that hold what the scenario says.
 */
export function installFakeBridge(scenario: Scenario): void {
  const { changes = [], known = [], replies = {} } = scenario;
  const count = (state: string): number => changes.filter((change) => change.state === state).length;
  const summary: OutboxSummary = {
    revision: 1,
    pending: count('pending'),
    sending: count('sending'),
    unknown: count('unknown'),
    conflict: count('conflict'),
    failed: count('failed'),
    paused: null,
    line: 'up',
    nextAttemptAt: null,
    oldestSavedAt: changes[0]?.savedAt ?? null,
    ...scenario.summary,
  };
  const storage: StorageReport = {
    state: 'kept',
    full: false,
    directorySetAside: false,
    unreachable: false,
    copies: [],
    ...scenario.storage,
  };
  const access: AccessState = { level: 'staff', hasPin: false, waitSeconds: 0, ...scenario.access };
  const quietDay: Activity = {
    opened: 0,
    changed: 0,
    deleted: 0,
    waiting: 0,
    hours: [],
    latency: { requests: 0, p50: null, p99: null },
    lastContactAt: null,
    oldestOpenAt: null,
  };
  const good = (value: unknown): object => ({ ok: true, value });
  const texts = (fields: object | null): string =>
    Object.values(fields ?? {})
      .join(' ')
      .toLowerCase();

  function list(query: { account?: string; states?: OutboxEntry['state'][]; offset?: number }): object {
    const open: OutboxEntry['state'][] = ['pending', 'sending', 'unknown', 'conflict', 'failed'];
    const wanted = changes.filter(
      (change) =>
        (query.states ?? open).includes(change.state) &&
        (query.account === undefined || query.account === change.accountId),
    );
    const from = query.offset ?? 0;
    return good({ changes: wanted.slice(from, from + 100), total: wanted.length });
  }

  function search(text: string): object {
    const fits = (fields: object | null): boolean => texts(fields).includes(text.toLowerCase());
    const found = known.filter(({ account }) => fits(account));
    const creates = changes.filter(({ operation, draft }) => operation === 'create' && fits(draft));
    return good({ found: found.slice(0, 20), waiting: creates, more: found.length > 20 });
  }

  const answers: Record<string, (input: never) => object> = {
    'outbox.summary': () => good(summary),
    'outbox.sendNow': () => good(summary),
    'outbox.list': list,
    'outbox.get': (id: string) => good(changes.find((change) => change.id === id)),
    'directory.search': search,
    'directory.recent': () => good(known.slice(0, 20)),
    'directory.state': () => good({ accounts: scenario.accounts ?? known.length, retentionDays: 400 }),
    'directory.setRetention': (days: number | null) =>
      good({ accounts: scenario.accounts ?? known.length, retentionDays: days }),
    'directory.forget': (id: string) => good({ id }),
    'storage.report': () => good(storage),
    'storage.repair': () => good(storage),
    'preferences.read': () => good(scenario.preferences),
    'preferences.save': (change: object) => good({ ...scenario.preferences, ...change }),
    'access.state': () => good(access),
    'access.unlock': () => good({ ...access, level: 'staff' }),
    'access.lock': () => good({ ...access, level: 'locked' }),
    'access.setPin': () => good({ ...access, hasPin: true }),
    'visit.end': () => good(undefined),
    'activity.today': () => good(scenario.activity ?? quietDay),
    'devices.state': () => good({ screenInches: null, headphones: null }),
    'devices.printers': () => good([{ name: 'counter', label: 'Counter printer' }]),
    'devices.print': () => good(undefined),
  };

  /** `told` is the reply that the scenario gives; it is looked up by the operation alone, or with its group. */
  const call =
    (group: string, operation: string) =>
    (input: never): Promise<unknown> => {
      const name = `${group}.${operation}`;
      const told =
        name === 'terminal.status'
          ? scenario.status
          : (replies[name] ?? (group === 'access' ? undefined : replies[operation]));
      if (told === 'never') return new Promise(() => undefined);
      if (name === 'terminal.status') return Promise.resolve(good(told ?? {}));
      const own = operation === 'get' && group === 'outbox' ? undefined : told;
      return Promise.resolve(own ?? answers[name]?.(input) ?? good(scenario.status));
    };
  const group = (name: string, ...operations: string[]): Record<string, unknown> =>
    Object.fromEntries(operations.map((operation) => [operation, call(name, operation)]));
  const quiet = (): (() => void) => () => undefined;

  Object.defineProperty(window, 'kiosk', {
    value: {
      account: group('account', 'create', 'get', 'update', 'remove'),
      outbox: {
        ...group('outbox', 'summary', 'list', 'get', 'compare', 'resolve', 'sendNow'),
        onChanged: quiet,
      },
      directory: group('directory', 'search', 'recent', 'forget', 'state', 'setRetention'),
      storage: { ...group('storage', 'report', 'repair'), onChanged: quiet },
      preferences: group('preferences', 'read', 'save'),
      access: group('access', 'state', 'unlock', 'lock', 'setPin'),
      visit: group('visit', 'end'),
      activity: group('activity', 'today'),
      devices: { ...group('devices', 'state', 'printers', 'print'), onChanged: quiet },
      terminal: {
        ...group('terminal', 'status', 'storeKey', 'forgetKey', 'chooseServer', 'testConnection', 'close'),
        onCloseAsked: (hear: (question: Scenario['asked']) => void): (() => void) => {
          if (scenario.asked !== undefined) hear(scenario.asked);
          return () => undefined;
        },
      },
    },
  });
}
