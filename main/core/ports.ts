import type {
  Account,
  AccountDraft,
  AccountId,
  ApiKey,
  BaseUrl,
  ConnectionReport,
  DeviceState,
  KeychainState,
  Paper,
  Preferences,
  PrinterList,
  ProxyUrl,
  Removal,
  Result,
  Retention,
  ServerChoice,
  StaffPin,
} from '../../preload/contract/index.ts';

/** Where and with what a client talks to the API. */
export interface Connection {
  readonly baseUrl: BaseUrl;
  readonly apiKey: ApiKey;
  readonly proxyUrl?: ProxyUrl | undefined;
  /** True only for the published mock server, which answers every id with one example record. */
  readonly acceptsForeignIds: boolean;
}

/** The four operations of the API. Every failure is a value; nothing throws. */
export interface AccountClient {
  create(draft: AccountDraft): Promise<Result<Account>>;
  get(id: AccountId): Promise<Result<Account>>;
  update(id: AccountId, draft: AccountDraft): Promise<Result<Account>>;
  remove(id: AccountId): Promise<Result<Removal>>;
  /** One harmless request that shows whether the server answers and takes the key. */
  test(): Promise<Result<ConnectionReport>>;
  /** Closes idle connections; calls under way end on their own. */
  close(): void;
}

export type OpenAccountClient = (connection: Connection) => AccountClient;

/**
 * What the keychain said. `missing` is said only when the keychain is proven readable: a locked
 * keyring answers null for an item that exists (docs/design.md, promise 4).
 */
export type SecretReading =
  | { readonly kind: 'found'; readonly secret: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unavailable'; readonly keychain: Exclude<KeychainState, 'available'> };

export type SecretWriting =
  | { readonly kind: 'done' }
  | { readonly kind: 'unavailable'; readonly keychain: Exclude<KeychainState, 'available'> };

/** The operating system's keychain. A write is done only when it was read back and compared. */
export interface SecretStore {
  read(name: string): Promise<SecretReading>;
  write(name: string, secret: string): Promise<SecretWriting>;
  remove(name: string): Promise<SecretWriting>;
}

/** What is kept about this terminal outside the keychain; never a secret. */
export interface TerminalSettingsStore {
  /** The server chosen last; practice when nothing was chosen or the file cannot be read. */
  load(): Promise<ServerChoice>;
  /** Durable before it resolves. */
  save(choice: ServerChoice): Promise<void>;
}

/** How long accounts are remembered; kept beside the choice of the server. */
export interface RetentionSettings {
  /** The days that were chosen, or the default where nothing was chosen or can be read. */
  loadRetention(): Promise<Retention>;
  /** Durable before it resolves. */
  saveRetention(days: Retention): Promise<void>;
}

/** The embedded practice server, while it runs. */
export interface PracticeServer {
  readonly baseUrl: BaseUrl;
  readonly apiKey: ApiKey;
  close(): Promise<void>;
}

export type StartPracticeServer = () => Promise<PracticeServer>;

/** What was chosen for this terminal; kept beside the choice of the server. */
export interface PreferencesStore {
  /** The defaults where nothing was chosen or the file cannot be read. */
  loadPreferences(): Promise<Preferences>;
  /** Durable before it resolves. */
  savePreferences(preferences: Preferences): Promise<void>;
}

/** The staff PIN as it is kept: never the PIN, only its slow hash, and how often it was missed. */
export interface PinRecord {
  readonly hash: string;
  readonly misses: number;
  /** Milliseconds since 1970; null while nothing was missed. */
  readonly lastMissAt: number | null;
}

export interface PinStore {
  /** Null where no PIN is set. Rejects where the file cannot be read: that must not open the terminal. */
  loadPin(): Promise<PinRecord | null>;
  /** Durable before it resolves; null takes the PIN away. */
  savePin(record: PinRecord | null): Promise<void>;
}

/** A salted hash that is slow on purpose, and its comparison in constant time. */
export interface PinHash {
  make(pin: StaffPin): Promise<string>;
  fits(pin: StaffPin, hash: string): Promise<boolean>;
}

/** The page of the one window. */
export interface Page {
  /** Empties clipboard and history and loads the page anew; resolves when it begins to load. */
  restart(): Promise<void>;
  /** Prints what the page's print style sheet shows, without a dialog; false when the printer did not take it. */
  print(job: { readonly printer: string; readonly paper: Paper }): Promise<boolean>;
  printers(): Promise<PrinterList>;
}

/** The things that are plugged in. */
export interface DeviceWatch {
  state(): DeviceState;
  /** Begins to watch; the function it answers ends that. */
  watch(listener: (state: DeviceState) => void): () => void;
}
