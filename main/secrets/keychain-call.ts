import type { KeychainState } from '../../preload/contract/index.ts';

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
 * Makes the calls of one keychain. A call that passes its deadline answers `slow` but goes on holding one thread of
 * Node's pool of four, so until it ends every further call answers `slow` at once, without a thread.
 */
export function openKeychainCall({ timeoutMilliseconds, onHung }: KeychainCallOptions): KeychainCall {
  let hung = false;

  async function attempt<T>(start: () => Promise<T>): Promise<CallOutcome<T>> {
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
        void attempt(start).then((outcome) => {
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

/** Why a keychain did not serve. */
type Unavailable = Exclude<KeychainState, 'available'>;

/**
 * Texts of a keychain that is there and shut. gnome-keyring 42: "Cannot create an item in a locked
 * collection"; libsecret: "... was dismissed"; macOS: "User interaction is not allowed.", "User
 * canceled the operation.", "The user name or passphrase you entered is not correct.".
 */
const lockedTexts =
  /\block(ed)?\b|\bunlock|dismissed|interaction is not allowed|canceled the operation|passphrase/i;

/** libsecret: "Timeout was reached"; D-Bus: "Did not receive a reply". */
const slowTexts = /timeout was reached|timed out|did not receive a reply/i;

/**
 * Sorts an error of the keychain. Everything unknown is `absent`: no D-Bus ("Cannot autolaunch D-Bus
 * without X11 $DISPLAY", "Could not connect: ..."), no Secret Service ("The name org.freedesktop.secrets
 * was not provided by any .service files"), no keyring to write to ("Object does not exist at path
 * ..."), no native module, and whatever a translated system says. That is the safe side: `absent`
 * never claims that no key exists, and it never makes one.
 */
export function classifyKeychainError(error: unknown): Unavailable {
  const text = error instanceof Error ? error.message : '';
  if (lockedTexts.test(text)) return 'locked';
  return slowTexts.test(text) ? 'slow' : 'absent';
}
