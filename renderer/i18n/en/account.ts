import type { EntryState } from '../../../preload/contract/index.ts';
import { plural } from '../plural.ts';

export const account = {
  title: 'Account',
  opened: 'Account opened',
  openedText: 'Let the customer photograph the code. It is the way to find this account again.',
  saved: 'Changes saved',
  savedText: 'The account now looks like this.',
  foundText: 'Check that this is the right customer before you change anything.',
  copyText: 'The server could not be asked. This is what this terminal knows.',
  lookUpAgain: 'Look up again',
  looking: 'Looking…',

  live: (when: string) => `From the server at ${when}`,
  notLive: (when: string) => `As of ${when}, not live`,
  lookUpFailed: 'It could not be looked up again.',

  requested: {
    title: 'Not on the server yet',
    to: (text: string) => `Waiting to be sent: \u2068${text}\u2069`,
    change: (field: string, text: string) => `${field} → \u2068${text}\u2069`,
    cleared: 'empty',
    deleting: 'This account will be deleted, so it cannot be changed any more.',
    arrived: 'Everything of this account is on the server now.',
    removal: 'The account will be deleted',
    states: {
      pending: 'Waiting to be sent',
      sending: 'Being sent',
      unknown: 'For you to decide',
      conflict: 'For you to decide',
      failed: 'Refused by the server',
      done: 'Done',
      dropped: 'Given up',
    } satisfies Record<EntryState, string>,
  },
  unnamed: 'No name given',

  name: 'Name',
  email: 'E-mail',
  phone: 'Phone',
  created: 'Opened',
  updated: 'Last changed',
  id: 'Account id',
  idAloud: (spelled: string) => `Account id: ${spelled}`,
  qrLabel: (id: string) => `QR code of the account id ${id}`,

  copy: 'Copy the id',
  copied: 'Copied',
  copyFailed: 'Copying is not possible here',
  edit: 'Change',
  remove: 'Delete',

  removal: {
    title: 'Delete this account?',
    text: (label: string) => `${label} will be deleted from Final POS.`,
    loss: 'Name, e-mail, phone and id are lost for good. It cannot be undone, and the QR code stops working.',
    keep: 'Keep the account',
    confirm: 'Delete for good',
    busy: 'Deleting…',
  },
  forget: {
    button: 'Forget on this terminal',
    title: 'Forget this account on this terminal?',
    text: (label: string) => `${label} can then be found here only by the id.`,
    stays: 'The account on the server stays as it is.',
    keep: 'Keep it',
    confirm: 'Forget it here',
    busy: 'Forgetting…',
    done: 'Forgotten on this terminal.',
    refusedTitle: 'It cannot be forgotten now',
    refused: (count: number) =>
      plural('en', count, {
        one: 'A change of this account is not on the server yet. Send it or give it up first.',
        other: (many) =>
          `${many} changes of this account are not on the server yet. Send them or give them up first.`,
      }),
    close: 'Close',
  },
  removed: {
    title: 'The account is deleted',
    text: (label: string) => `${label} no longer has an account here.`,
    next: 'The QR code of this account finds nothing any more.',
  },
};
