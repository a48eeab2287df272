import { plural } from '../plural.ts';

export const storage = {
  title: 'The data on this terminal',

  /** A heading, what happened, and what to do; nothing is ever deleted here. */
  broken: {
    'key-missing': {
      title: 'The key of the saved data is missing',
      what: 'Unsent changes and known accounts are on this terminal, encrypted. Their key is not in the keychain.',
      next: 'Sign in to this computer as the user who ran this app before, or have the keychain brought back. Then try again.',
    },
    'wrong-key': {
      title: 'The key does not fit the saved data',
      what: 'Unsent changes and known accounts are on this terminal, encrypted. The key in the keychain is another one.',
      next: 'Have the right keychain brought back, for example from a backup of this computer. Then try again.',
    },
    damaged: {
      title: 'The saved changes are damaged',
      what: 'The file of unsent changes on this terminal cannot be read. Nothing was changed or deleted.',
      next: 'Go on with a copy. What was waiting in it is shown to you before it is sent.',
    },
    failed: {
      title: 'The disk does not answer',
      what: 'This terminal cannot read or write its own data. Nothing was changed or deleted.',
      next: 'Look whether the disk is full or was taken out. Then try again, or start the computer anew.',
    },
  },

  /** Where there is nothing to decide. */
  sound: {
    closed: 'Nothing is kept yet, because no server is set up.',
    kept: 'Changes and known accounts are kept here, encrypted, and can be read.',
    'this-run': 'Changes and known accounts are kept until the app closes.',
    locked: 'It is encrypted, and waits for the keychain, which is locked.',
  },

  todo: 'What to do',
  until: 'Until then nothing can be opened, changed or deleted here.',
  busy: 'Trying…',
  still: 'It is still the same. Nothing was lost by trying.',
  mended: 'The data can be used again.',

  copies: 'Copies on this terminal',
  copyTaken: (time: string, age: string) => `${time} (${age})`,
  copyHolds: (open: number) =>
    open === 0
      ? 'With nothing unsent'
      : plural('en', open, { one: 'With one unsent change', other: (many) => `With ${many} unsent changes` }),
  newest: 'Newest',
  noCopies: 'There is no copy that can be read.',
  useCopy: 'Use this copy',
  usingCopy: 'Bringing it back…',
  copyQuestion: {
    title: 'Go on with this copy?',
    text: 'The damaged file is set aside, not deleted. What was saved after the copy was taken is not in it.',
    stay: 'Go back',
  },

  anew: 'Begin anew',
  anewText: 'If nothing else helps: the data is set aside on this terminal, and the app begins with none.',
  beginning: 'Setting aside…',
  anewQuestion: {
    title: 'Begin anew without this data?',
    text: 'Nothing is deleted: the data is set aside on this terminal. But this app no longer sends the unsent changes in it and no longer finds the accounts in it.',
    understood: 'I have understood: unsent changes will not be sent.',
    first: 'Tick the box first.',
    stay: 'Leave it as it is',
    confirm: 'Set it aside and begin anew',
  },

  note: {
    thisRun: {
      title: 'Nothing is kept after closing',
      text: 'There is no keychain on this computer, so nothing is written to its disk. Without a connection, nothing new can be saved.',
    },
    unreachable: {
      title: 'Saved data cannot be reached now',
      text: 'Changes and accounts from before are on this terminal, encrypted, and wait for the keychain.',
    },
    full: {
      title: 'The disk is full',
      text: 'What was saved is safe and is still sent. Nothing new can be saved until there is room on the disk.',
    },
    directorySetAside: {
      title: 'The list of known accounts could not be read',
      text: 'It was set aside and begun anew. Find accounts by scanning or by their id; the list fills again by itself.',
    },
  },
};
