import type { FailureCode } from '../../../preload/contract/index.ts';
import { plural } from '../plural.ts';

/** What a clerk reads when a call failed: a heading, what happened, and what to do next. */
interface FailureText {
  readonly title: string;
  readonly what: string;
  readonly next: string;
}

const askForHelp = 'If it happens again, tell the person who looks after this terminal.';

export const failures = {
  'invalid-input': {
    title: 'Something typed does not fit',
    what: 'One of the entries cannot be sent as it is.',
    next: 'Correct what is marked and try again.',
  },
  'refused-sender': {
    title: 'This request was refused',
    what: 'The app refused a request because it did not come from its own page.',
    next: `Close the app and start it again. ${askForHelp}`,
  },
  'no-key': {
    title: 'No API key is set',
    what: 'This terminal has no API key for the chosen server, so nothing was sent.',
    next: 'Open terminal set-up and enter the key. It comes from Final POS: Manage, Settings, API Keys.',
  },
  'keychain-locked': {
    title: 'The keychain is locked',
    what: 'The API key is in this computer’s keychain, and the keychain is locked.',
    next: 'Unlock it: sign in to this computer again, or enter the keychain’s password when the computer asks for it. This screen keeps checking by itself.',
  },
  'keychain-absent': {
    title: 'There is no keychain on this computer',
    what: 'The app keeps the API key in the computer’s keychain, and no keychain answers.',
    next: 'Enter the key in terminal set-up: it is then kept until the app closes. To keep it for longer, a keychain has to be installed.',
  },
  'keychain-slow': {
    title: 'The keychain does not answer',
    what: 'The API key could not be read because the keychain took too long.',
    next: 'Look whether the computer is asking for a password behind this window, then try again.',
  },
  'network-unreachable': {
    title: 'The server cannot be reached',
    what: 'This terminal found no way to the server. Nothing was sent.',
    next: 'Check the network cable or the Wi-Fi, then try again.',
  },
  'timed-out': {
    title: 'The server took too long',
    what: 'No complete answer came in time.',
    next: `Wait a moment, then try again. ${askForHelp}`,
  },
  tls: {
    title: 'The connection is not safe',
    what: 'The server could not prove that it is the right one, so nothing was sent.',
    next: 'Check that the date and the time of this computer are right, then the server’s address in terminal set-up.',
  },
  'connection-lost': {
    title: 'The connection broke off',
    what: 'The connection ended before the server’s answer arrived.',
    next: 'Check the network cable or the Wi-Fi, then try again.',
  },
  unauthorised: {
    title: 'The server does not accept the API key',
    what: 'The key of this terminal is wrong, or it was withdrawn.',
    next: 'Open terminal set-up and enter a valid key. It comes from Final POS: Manage, Settings, API Keys.',
  },
  forbidden: {
    title: 'This key may not do that',
    what: 'The server knows the API key, but the key has no permission for this.',
    next: 'Ask the person who manages Final POS for a key that may use accounts, and enter it in terminal set-up.',
  },
  'not-found': {
    title: 'There is no account with this id',
    what: 'The server looked, and found no account.',
    next: 'Check the id: capital and small letters count. The account may also have been deleted.',
  },
  conflict: {
    title: 'The account may already exist',
    what: 'The server says that this clashes with what it already has.',
    next: 'Look in Final POS which of the two is right before you try again.',
  },
  rejected: {
    title: 'The server did not accept this',
    what: 'The server refused the request as it was sent.',
    next: 'Correct what the server complains about and try again.',
  },
  'rate-limited': {
    title: 'The server asks us to wait',
    what: 'Too many requests arrived in a short time.',
    next: 'Wait a moment, then try again.',
  },
  'server-error': {
    title: 'The server has a problem',
    what: 'The server answered that something went wrong on its side.',
    next: `Wait a minute, then try again. ${askForHelp}`,
  },
  redirected: {
    title: 'The answer came from somewhere else',
    what: 'The server pointed to another address. The app does not go there, because the API key would go along.',
    next: 'Often it is a Wi-Fi that asks to sign in: sign in first. Otherwise check the server’s address in terminal set-up.',
  },
  'unreadable-reply': {
    title: 'The answer cannot be used',
    what: 'The server answered something that is not an account.',
    next: 'Try again. If it stays like this, check the server’s address in terminal set-up.',
  },
  'too-large': {
    title: 'The answer is too large',
    what: 'The server’s answer was larger than one megabyte and was cut off.',
    next: 'Try again. If it stays like this, check the server’s address in terminal set-up.',
  },
  'storage-full': {
    title: 'The disk of this terminal is full',
    what: 'There is no room to keep this safely, so it was not saved and not sent.',
    next: 'Tell the person who looks after this terminal: the disk needs room. Then try again.',
  },
  'storage-unavailable': {
    title: 'The data on this terminal cannot be opened',
    what: 'Nothing can be kept safely just now, so this was not saved and not sent.',
    next: 'See what can be done about the data, then try again.',
  },
  'not-kept': {
    title: 'This was not saved',
    what: 'It could not be sent now, and without a keychain nothing can be kept on this terminal to be sent later.',
    next: 'Try again when the server can be reached. With a keychain on this computer, changes would wait here.',
  },
  'change-moved': {
    title: 'This has gone on in the meantime',
    what: 'What you are correcting is not waiting any more: it was sent, or settled, while the form was open.',
    next: 'Look what became of it before you type it again.',
  },
  'changes-open': {
    title: 'Changes are not finished yet',
    what: 'This terminal has changes that are not on the server yet, and they would be lost.',
    next: 'Send them or give them up first.',
  },
  'staff-only': {
    title: 'This is for staff',
    what: 'The terminal is locked, or it is in a customer’s hands, so nothing was done.',
    next: 'A member of staff comes in with the PIN.',
  },
  'wrong-pin': {
    title: 'This is not the PIN',
    what: 'The PIN that was entered is not the one of this terminal.',
    next: 'Enter it once more, digit by digit.',
  },
  'pin-missing': {
    title: 'A staff PIN is needed first',
    what: 'Without a PIN nobody could leave the customers’ screens again.',
    next: 'Set a staff PIN in terminal set-up, then choose self-service.',
  },
  'printer-missing': {
    title: 'There is no printer',
    what: 'No printer is chosen for this terminal, or the chosen one is not there.',
    next: 'Switch the printer on, or choose one in terminal set-up.',
  },
  'printer-failed': {
    title: 'The card was not printed',
    what: 'The printer did not take the card.',
    next: 'Look whether it has paper and is switched on, then try again.',
  },
  internal: {
    title: 'The app made a mistake',
    what: 'Something went wrong inside this app. The details are in its log.',
    next: `Try again. ${askForHelp}`,
  },
} satisfies Record<FailureCode, FailureText>;

export const failureExtras = {
  serverSays: 'The server says:',
  updateUnknown: 'It is not known whether the change was saved. Saving again is safe.',
  removalUnknown: 'It is not known whether the account was deleted. Deleting it again is safe.',
  alreadyGone: 'So it is deleted already, and there is nothing left to do.',
  openCount: (count: number) =>
    plural('en', count, {
      one: 'One change is unfinished.',
      other: (many) => `${many} changes are unfinished.`,
    }),
  seeChange: 'See what became of it',
  nothingLost: 'Everything you typed is still here.',
  nextTitle: 'What to do next',
  waitLeft: (duration: string) => `Wait ${duration}.`,
  waitOver: 'You can try again now.',
  checking: 'Checking the keychain every few seconds…',
  unlocked: 'The keychain is unlocked. You can go on now.',
  askedFor: 'Account id',
};
