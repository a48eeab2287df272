import { classifyKeychainError, type Unavailable } from './keychain-error.ts';

/** What one native call came to. */
export type CallOutcome<T> =
  | { readonly kind: 'answered'; readonly value: T }
  | { readonly kind: 'unavailable'; readonly keychain: Unavailable };

/** Makes native calls one at a time, each with a deadline. */
export interface KeychainCall {
  call<T>(start: () => Promise<T>): Promise<CallOutcome<T>>;
}

export interface KeychainCallOptions {
  readonly timeoutMilliseconds: number;
  /** Called when a call passes its deadline; what it returns is called when that call ends after all. */
  readonly onHung: () => () => void;
}

const slow = { kind: 'unavailable', keychain: 'slow' } as const;

/**
 * Opens the line. A call that passes its deadline answers `slow` but goes on holding one thread of
 * Node's pool of four, so until it ends every further call answers `slow` at once, without a thread.
 */
export function openKeychainCall({ timeoutMilliseconds, onHung }: KeychainCallOptions): KeychainCall {
  let hung = false;

  async function settle<T>(start: () => Promise<T>): Promise<CallOutcome<T>> {
    try {
      return { kind: 'answered', value: await start() };
    } catch (error) {
      return { kind: 'unavailable', keychain: classifyKeychainError(error) };
    }
  }

  return {
    call<T>(start: () => Promise<T>): Promise<CallOutcome<T>> {
      if (hung) return Promise.resolve(slow);
      return new Promise((resolve) => {
        let release: (() => void) | undefined;
        const deadline = setTimeout(() => {
          hung = true;
          release = onHung();
          resolve(slow);
        }, timeoutMilliseconds);
        void settle(start).then((outcome) => {
          clearTimeout(deadline);
          if (release !== undefined) {
            hung = false;
            release();
          }
          resolve(outcome);
        });
      });
    },
  };
}
