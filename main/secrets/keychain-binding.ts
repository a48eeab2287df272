/** The three calls of keytar that are used; `findCredentials` is not, it has crashed whole processes. */
export interface KeychainBinding {
  getPassword(service: string, account: string): Promise<string | null>;
  setPassword(service: string, account: string, password: string): Promise<void>;
  deletePassword(service: string, account: string): Promise<boolean>;
}

/** Loads the binding at first use, so that a machine without libsecret still starts. */
export type LoadKeychainBinding = () => Promise<KeychainBinding>;
