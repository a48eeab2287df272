import type { EntryOperation, OutboxSummary } from '../../../preload/contract/index.ts';
import { change } from './change.ts';
import { conflict } from './conflict.ts';
import { unknownCreate } from './unknown-create.ts';
import { plural, writeNumber } from '../plural.ts';

export const changes = {
  title: 'Unfinished changes',
  intro: 'What was saved on this terminal and has not reached the server yet.',
  loading: 'Reading the changes…',
  unread: 'The changes cannot be read',

  empty: {
    title: 'Nothing is waiting',
    text: 'The server has confirmed every change from this terminal. There is nothing to send and nothing to decide.',
    how: 'When the connection is down, changes wait here and go out by themselves as soon as it is back.',
    done: 'Back to the start',
  },

  status: {
    label: 'State of sending',
    line: 'Connection',
    lineState: {
      untried: 'Not tried yet',
      up: 'The server answers',
      down: 'No connection to the server',
    } satisfies Record<OutboxSummary['line'], string>,
    sending: 'Sending',
    goesOn: 'Goes on by itself',
    idle: 'Nothing to send',
    now: 'Under way',
    paused: 'Stopped',
    next: 'Next attempt',
    nextNow: 'In a moment',
    oldest: 'Oldest',
    saved: (age: string) => `Saved ${age}`,
  },

  sendNow: 'Send now',
  sendingNow: 'Sending…',
  sent: {
    all: 'Everything that was waiting has been dealt with.',
    some: (count: number) =>
      plural('en', count, {
        one: 'One change went out. The rest goes on by itself.',
        other: (many) => `${many} changes went out. The rest goes on by itself.`,
      }),
    none: 'It did not work yet. It goes on by itself, and nothing is lost.',
    stopped: 'Nothing went out. Read above why sending has stopped.',
  },
  progress: (gone: number, of: number) =>
    `Sending: ${writeNumber('en', gone)} of ${writeNumber('en', of)} have gone out`,

  paused: {
    'no-key': {
      title: 'Nothing is sent: no API key is set',
      text: 'Everything is kept. Enter the key in terminal set-up, and sending goes on.',
    },
    unauthorised: {
      title: 'Nothing is sent: the server does not accept the API key',
      text: 'Everything is kept. Enter a valid key in terminal set-up, and sending goes on.',
    },
    forbidden: {
      title: 'Nothing is sent: this API key may not change accounts',
      text: 'Everything is kept. Enter a key that may use accounts in terminal set-up, and sending goes on.',
    },
    keychain: {
      title: 'Nothing is sent: the keychain cannot be read',
      text: 'Everything is kept. Unlock the keychain, or sign in to this computer again, and sending goes on.',
    },
  } satisfies Record<NonNullable<OutboxSummary['paused']>, { title: string; text: string }>,

  alarm: {
    title: (age: string) => `Something has been waiting for more than a day: it was saved ${age}`,
    text: 'Decide what is yours to decide, and check the connection. If that does not help, tell the person who looks after this terminal.',
  },

  decide: 'For you to decide',
  waiting: 'Waiting to be sent',
  waitingText: 'These go out by themselves, the oldest first.',
  range: (from: string, to: string, total: string) => `${from} to ${to} of ${total}`,
  more: (count: number) => `and ${writeNumber('en', count)} more`,
  nextPage: 'Show the next ones',
  previousPage: 'Show the ones before',

  operation: {
    create: 'Open an account',
    update: 'Change an account',
    delete: 'Delete an account',
  } satisfies Record<EntryOperation, string>,
  pair: (first: string, second: string) => `${first}, ${second}`,
  savedAt: (time: string) => `saved ${time}`,

  reason: {
    sending: 'Being sent now',
    next: 'Next in line',
    behind: 'Waits for the change before it',
    offline: 'No connection to the server',
    unsafe: 'The connection is not safe',
    busy: 'The server is busy',
    'server-trouble': 'The server has a problem',
    stranger: 'Something else answered in place of the server',
    key: 'Waits for a valid API key',
    keychain: 'The keychain cannot be read',
    trouble: 'The last attempt did not work',
    unknown: 'Nobody knows whether it arrived',
    changed: 'Changed on the server too',
    clash: 'The server says that it clashes',
    gone: 'Deleted on the server',
    restored: 'From an earlier copy: is it still wanted?',
    'not-deleted': 'The server would not delete it',
    refused: 'The server refused it',
  },
  busyUntil: (time: string) => `The server is busy until ${time}`,
  next: (time: string) => `next attempt at ${time}`,
  nextSoon: 'next attempt in a moment',

  close: {
    title: (count: number) =>
      plural('en', count, {
        one: 'One change is not finished yet',
        other: (many) => `${many} changes are not finished yet`,
      }),
    kept: (count: number) =>
      plural('en', count, {
        one: 'It is kept on this terminal. What waits goes out at the next start.',
        other: 'They are kept on this terminal. What waits goes out at the next start.',
      }),
    lost: (count: number) =>
      plural('en', count, {
        one: 'It is lost when you close: nothing is kept on this terminal after closing.',
        other: 'They are lost when you close: nothing is kept on this terminal after closing.',
      }),
    stay: 'Stay',
    close: 'Close',
    closeAndLose: (count: number) =>
      plural('en', count, { one: 'Close and lose it', other: 'Close and lose them' }),
    busy: 'Closing…',
    failed: 'The app could not be closed. Press Close once more.',
  },

  change,
  conflict,
  unknownCreate,
};
