import type {
  AccessState,
  Activity,
  OutboxEntry,
  CloseQuestion,
  OutboxSummary,
  Preferences,
  Result,
  CachedAccount,
  StorageReport,
  TerminalStatus,
} from '../../preload/contract/index.ts';

/** One thing that a person does; names are the visible labels. */
export type Step =
  | readonly ['press', button: string]
  | readonly ['type', field: string, text: string]
  | readonly ['choose', option: string]
  | readonly ['key', key: string]
  | readonly ['scan', text: string];

/** A screen in one state, as data: what main answers and what a person does to get there. */
export interface Scenario {
  readonly name: string;
  readonly status: TerminalStatus | 'never';
  /** The answer of each channel; 'never' leaves the call open. */
  readonly replies?: Readonly<Record<string, Result<unknown> | 'never'>>;
  /** What the outbox holds, and what its summary says beside the counts. */
  readonly changes?: readonly OutboxEntry[];
  readonly summary?: Partial<OutboxSummary>;
  /** What the directory holds, the last seen first, and how many it says it holds. */
  readonly known?: readonly CachedAccount[];
  readonly accounts?: number;
  readonly storage?: Partial<StorageReport>;
  /** What differs from the defaults; filled in before the page opens. */
  readonly preferences?: Partial<Preferences>;
  readonly access?: Partial<AccessState>;
  readonly activity?: Activity;
  /** The window is asked to close. */
  readonly asked?: CloseQuestion;
  readonly steps?: readonly Step[];
  readonly scrollToEnd?: boolean;
  /** Shown as the printer gets it. */
  readonly paper?: true;
  /** A picture of it is taken in every variation, not only in the everyday one. */
  readonly face?: true;
}
