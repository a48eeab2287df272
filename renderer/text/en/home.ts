import type { KeychainState, KeyState } from '../../../preload/contract/index.ts';

export const home = {
  title: 'Customer accounts',
  intro: 'Open a new account, or find one by its id.',

  open: {
    title: 'Open an account',
    text: 'With a name, an e-mail address or a phone number. One of them is enough.',
  },

  find: {
    title: 'Find an account',
    label: 'Account id',
    hint: 'Scan the account’s QR code, or type the id.',
    button: 'Find',
    busy: 'Looking…',
    problems: {
      empty: 'Type or scan an account id first.',
      'too-long': 'This is too long for an account id. An id has at most 64 characters.',
      'bad-characters': 'This is not an account id. An id has only letters, digits, hyphens and underscores.',
    },
  },

  setUp: 'Terminal set-up',

  status: {
    label: 'State of this terminal',
    server: 'Server',
    key: 'API key',
    keychain: 'Keychain',
    lastTest: 'Last test',
    unknown: 'The state of this terminal could not be read.',
    loading: 'Reading the state of this terminal…',
    /** For each state of the key; the ending is its last four characters, or null. */
    keyState: {
      practice: () => 'Made by the practice server',
      stored: (ending) => (ending === null ? 'In the keychain' : `In the keychain, ends in ${ending}`),
      'this-run': (ending) =>
        ending === null ? 'Until the app closes' : `Until the app closes, ends in ${ending}`,
      none: () => 'Not set',
      unreadable: () => 'Cannot be read now',
    } satisfies Record<KeyState, (ending: string | null) => string>,
    keychainState: {
      available: 'Ready',
      locked: 'Locked',
      absent: 'None: keys last for this run only',
      slow: 'Not answering',
    } satisfies Record<KeychainState, string>,
    testNone: 'Not tested yet',
    testGood: (milliseconds: string, time: string) => `Answered in ${milliseconds} ms at ${time}`,
    testBad: (time: string) => `Failed at ${time}`,
  },
};
