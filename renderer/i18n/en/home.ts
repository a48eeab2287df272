import type { KeychainState, KeyState, StorageState } from '../../../preload/contract/index.ts';
import { plural, writeNumber } from '../plural.ts';

export const home = {
  title: 'Customer accounts',
  intro: 'Find a customer, or open a new account.',

  open: {
    title: 'Open an account',
    text: 'A name, an e-mail or a phone is enough.',
  },

  find: {
    title: 'Find an account',
    label: 'Name, phone, e-mail or id',
    hint: 'Any part of it will do. Or scan the code.',
    button: 'Find',
    busy: 'Looking…',
    clear: 'Clear',
    problems: {
      empty: 'Type something first, or scan the code.',
      'too-long': 'This is too long for an account id. An id has at most 64 characters.',
      'not-an-id': 'This is not an account id: an id has only letters, digits, hyphens and underscores.',
    },
    count: (count: number) =>
      plural('en', count, { one: 'One account found', other: (many) => `${many} accounts found` }),
    more: 'There are more. Type more of it to narrow them down.',
    asOf: (when: string) => `as of ${when}`,
    savedAt: (when: string) => `typed in ${when}`,
    noneTitle: 'Nobody on this terminal is called so',
    noneText:
      'This terminal knows the accounts that it has seen. The server can only be asked by id: scan the code or type the id. Or open an account.',
    failed:
      'The accounts of this terminal cannot be searched now. An id still finds its account on the server.',
  },

  recent: {
    title: 'Seen lately',
    none: 'Accounts that are opened or looked up here can be found again in this place.',
    all: 'Show more',
    fewer: 'Show fewer',
  },

  changes: {
    title: 'Unfinished changes',
    quiet: 'Everything is sent.',
    waiting: (count: number) => `${writeNumber('en', count)} waiting to be sent`,
    deciding: (count: number) => `${writeNumber('en', count)} for you to decide`,
    both: (waiting: string, deciding: string) => `${waiting}, ${deciding}`,
    reading: 'Counting…',
    unknown: 'They cannot be read now.',
  },

  setUp: 'Terminal set-up',

  status: {
    label: 'State of this terminal',
    server: 'Server',
    ownServer: (host: string) => `Own server: ${host}`,
    key: 'API key',
    keychain: 'Keychain',
    lastTest: 'Last test',
    storage: 'Customer data',
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
    storageState: {
      closed: 'Nothing is kept yet',
      kept: 'Kept encrypted on this terminal',
      'this-run': 'Until the app closes',
      locked: 'Behind the locked keychain',
      'key-missing': 'Its key is missing',
      'wrong-key': 'The key does not fit',
      damaged: 'Damaged',
      failed: 'The disk refuses it',
    } satisfies Record<StorageState, string>,
    storageFull: 'The disk is full',
    storageReading: 'Being opened…',
    testNone: 'Not tested yet',
    testGood: (milliseconds: string, time: string) => `Answered in ${milliseconds} ms at ${time}`,
    testBad: (time: string) => `Failed at ${time}`,
  },
};
