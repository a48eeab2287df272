import type { ServerKind } from '../../../preload/contract/index.ts';

export const general = {
  product: 'Final POS',
  productUse: 'Accounts',
  back: 'Back',
  backToAccount: 'Back to the account',
  backToStart: 'Back to the start',
  cancel: 'Cancel',
  done: 'Done',
  tryAgain: 'Try again',
  openSetUp: 'Open terminal set-up',
  openStorage: 'See what can be done',
  seeChanges: 'See the unfinished changes',
  notGiven: 'Not given',

  /** What the window's title says on each screen. */
  documentTitle: (screen: string) => `${screen} – Final POS accounts`,

  serverName: {
    practice: 'Practice server',
    mock: 'Example server',
    official: 'Final POS',
    custom: 'Own server',
  } satisfies Record<ServerKind, string>,

  band: {
    label: 'What kind of server this is',
    practice: { title: 'Practice', text: 'Nothing here is real. Every account is gone when the app closes.' },
    mock: { title: 'Example server', text: 'It answers every id with one example record. Nothing is kept.' },
  },

  unsaved: {
    account: {
      title: 'Leave without saving?',
      text: 'What you typed has not been saved. If you leave now, it is gone.',
      stay: 'Keep editing',
      leave: 'Discard and leave',
    },
    unknown: {
      title: 'Leave without knowing?',
      text: 'It is not known whether this was saved. If you leave now, what you typed is gone.',
      stay: 'Stay here',
      leave: 'Discard and leave',
    },
    refused: {
      title: 'Leave without correcting it?',
      text: 'The server did not accept this. If you leave now, it is given up and nothing of it is sent.',
      stay: 'Keep editing',
      leave: 'Give it up and leave',
    },
    key: {
      title: 'Leave without saving the key?',
      text: 'You typed an API key and did not save it. If you leave now, it is gone.',
      stay: 'Stay here',
      leave: 'Discard and leave',
    },
    server: {
      title: 'Leave without changing the server?',
      text: 'You chose another server and did not press “Use this server”. If you leave now, nothing changes.',
      stay: 'Stay here',
      leave: 'Leave it as it was',
    },
  },
};
