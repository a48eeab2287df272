import type { EntryOperation } from '../../../preload/contract/index.ts';

/** What is said about one change that is not finished, whatever its state. */
export const change = {
  pending: {
    create: {
      title: 'Waiting to be sent',
      intro: 'The new account is saved. The id and the QR code come with the server’s answer.',
    },
    update: {
      title: 'Waiting to be sent',
      intro: 'The change is saved. The server has the old version until it arrives.',
    },
    delete: {
      title: 'Waiting to be deleted',
      intro: 'The deletion is saved here. The account stays on the server until it arrives.',
    },
  },
  sending: {
    create: {
      title: 'Being sent',
      intro: 'The server has not answered yet. The id and the QR code come with its answer.',
    },
    update: { title: 'Being sent', intro: 'The server has not answered yet.' },
    delete: { title: 'Being deleted', intro: 'The server has not answered yet.' },
  },
  failed: {
    create: { title: 'The account was not opened', intro: 'The server refused it. What was typed is kept.' },
    update: { title: 'The change was not made', intro: 'The server refused it. What was typed is kept.' },
    delete: {
      title: 'The account was not deleted',
      intro: 'The server refused. The account is still there.',
    },
  },
  conflict: {
    changed: {
      title: 'Two versions of one account',
      intro: 'Someone changed this account on the server after it was opened here. Choose what shall hold.',
    },
    restored: {
      title: 'Is this still wanted?',
      intro:
        'It waited in the copy that this terminal goes on with. It may have been sent or given up since. Look at the account, then decide.',
    },
    clash: {
      title: 'The change was not made',
      intro: 'The server says that it clashes with something it has. Choose what shall hold, and send that.',
    },
    gone: {
      title: 'The account was deleted on the server',
      intro: 'So it cannot be changed any more. What was typed here is kept until you decide.',
    },
    'not-deleted': {
      title: 'The account was not deleted',
      intro: 'The server would not delete it as it is now. The account is still there.',
    },
  },
  finished: { title: 'Finished', intro: 'The server has confirmed this change.' },
  dropped: { title: 'Dropped', intro: 'This change was given up and will not be sent.' },

  typed: {
    create: 'What was typed',
    update: 'What will change',
    delete: 'The account to delete',
  } satisfies Record<EntryOperation, string>,
  cleared: 'Will be empty',
  before: (text: string) => `Before: \u2068${text}\u2069`,
  beforeEmpty: 'Before: empty',
  state: 'How it stands',
  saved: 'Saved',
  attempts: 'Attempts',
  noAttempt: 'None yet',
  why: 'Why it waits',
  next: 'Next attempt',
  nextSoon: 'In a moment',
  nextBehind: 'After the change before it',

  tryNow: 'Try now',
  correct: 'Correct what was typed',
  correctAndSend: 'Correct and send again',
  sendAgain: 'Send again',
  sendUnchanged: 'Send again unchanged',
  deleteAgain: 'Delete again',
  lookAgain: 'Look again',
  seeAccount: 'Look at the account',
  drop: 'Drop it',
  keepAccount: 'Keep the account',
  busy: 'Sending…',
  goBack: 'Go back',

  dropping: {
    create: {
      title: 'Drop this new account?',
      text: 'It will not be sent, and what was typed is gone.',
      confirm: 'Drop it for good',
    },
    update: {
      title: 'Drop this change?',
      text: 'It will not be sent, and what was typed is gone. The account stays as it is on the server.',
      confirm: 'Drop it for good',
    },
    delete: {
      title: 'Keep this account?',
      text: 'The deletion will not be sent. The account stays on the server.',
      confirm: 'Keep the account',
    },
    busy: 'Dropping…',
  },

  moved: {
    title: 'This has moved on in the meantime',
    text: 'Nothing was done. This is how it stands now.',
  },
  said: {
    dropped: 'The change was dropped.',
    kept: 'The account is kept. The deletion was dropped.',
    waiting: 'It did not work yet. It waits and goes on by itself.',
    underWay: 'It is on its way.',
    stillOpen: 'It is still open. Read what is said here now.',
  },
};
