import type { KeychainState, StorageState } from '../../../preload/contract/index.ts';
import { plural, writeNumber } from '../plural.ts';

export const today = {
  title: 'Today',
  loading: 'Counting…',

  /** On the first screen: in a few words, joined by commas. */
  glance: {
    none: 'Nothing yet today.',
    opened: (count: number) => `${writeNumber('en', count)} opened`,
    changed: (count: number) => `${writeNumber('en', count)} changed`,
    deleted: (count: number) => `${writeNumber('en', count)} deleted`,
    unknown: 'It cannot be counted now.',
  },

  counts: {
    label: 'Accounts today',
    opened: 'Opened',
    changed: 'Changed',
    deleted: 'Deleted',
    waiting: 'Waiting',
  },

  empty: {
    title: 'Nothing has happened yet today',
    text: 'Every account that is opened, changed or deleted on this terminal is counted here, hour by hour.',
    open: 'Open an account',
  },

  failed: {
    title: 'Today could not be counted',
    text: 'What is saved on this terminal could not be read just now. Nothing is lost.',
    old: (time: string) => `What you see was counted at ${time}.`,
  },

  /** `caption`: what the table that stands for the picture is called, for people who cannot see it. */
  hours: {
    title: 'By the hour',
    caption: 'Accounts opened, changed and deleted in each hour of today',
    hour: 'Hour',
    busiest: (time: string, count: number) =>
      plural('en', count, {
        one: `Busiest from ${time}, with one change`,
        other: (many) => `Busiest from ${time}, with ${many} changes`,
      }),
  },

  latency: {
    title: 'How fast the server answers',
    caption: 'How long the server took to answer in each hour of today, in milliseconds',
    requests: 'Answers',
    usual: 'Half of them within',
    slow: '99 of 100 within',
    none: 'The server has not been asked yet since this app was started.',
    noneInHour: 'not asked',
    day: (usual: string, slow: string) => `Usually ${usual} ms, in slow moments ${slow} ms`,
  },

  health: {
    label: 'Health of this terminal',
    contact: 'Server last answered',
    noContact: 'Not since this app was started',
    waiting: 'Oldest unfinished change',
    noneWaiting: 'None: everything is sent',
    /** For example "10:42 (5 minutes ago)". */
    moment: (time: string, age: string) => `${time} (${age})`,
    keychain: 'Keychain',
    keychainState: {
      available: 'Ready: the API key and all saved data are locked with it',
      locked: 'Locked: what is saved waits until somebody unlocks it',
      absent: 'None: the API key and all data are gone when the app closes',
      slow: 'Not answering: saved data cannot be reached now',
    } satisfies Record<KeychainState, string>,
    storage: 'Customer data',
    storageState: {
      closed: 'Nothing is kept, because no server is set up',
      kept: 'Kept encrypted on this terminal',
      'this-run': 'In memory only, until the app closes',
      locked: 'Encrypted, waiting for the locked keychain',
      'key-missing': 'Cannot be opened: its key is missing',
      'wrong-key': 'Cannot be opened: the key does not fit',
      damaged: 'Damaged: nothing can be saved now',
      failed: 'The disk refuses it',
    } satisfies Record<StorageState, string>,
    storageFull: 'The disk is full: nothing new can be saved',
    unknown: 'Cannot be read now',
  },
};
