import { writeNumber } from '../plural.ts';

export const form = {
  create: {
    title: 'Open an account',
    intro: 'Fill in what the customer gives you. One of the three is enough.',
    save: 'Open the account',
    busy: 'Opening the account…',
    saveAnyway: 'Open it anyway',
    sendAgain: 'Save it again',
  },
  edit: {
    title: 'Change the account',
    intro: 'Only what you change here changes. An empty field is cleared.',
    save: 'Save the changes',
    busy: 'Saving…',
    saveAnyway: 'Save anyway',
    sendAgain: 'Save again',
  },
  unchanged: 'Nothing has been changed yet.',

  name: { label: 'Name', hint: 'A person or a company, as the customer writes it.' },
  email: { label: 'E-mail', hint: 'For receipts and messages.' },
  phone: {
    label: 'Phone',
    hint: 'As the customer says it. Start with + for another country.',
    sentAs: (number: string) => `Will be saved as ${number}`,
  },

  nothingFilled: 'Fill in at least one: name, e-mail or phone.',
  tooLong: (limit: number) => `This is too long. At most ${writeNumber('en', limit)} characters fit.`,
  checkFirst: 'Check what is marked. If it is right, go on anyway.',

  emailDoubts: {
    'no-at': 'An e-mail address usually has an @ sign.',
    'has-space': 'An e-mail address usually has no space.',
    incomplete: 'This e-mail address looks incomplete.',
    misspelt: 'This may be misspelt.',
  },
  phoneDoubts: {
    unread: 'This does not look like a phone number. It can be saved as typed.',
    unusual: 'No phone has this number as far as we know. Check it once more.',
    extension: 'The extension is kept, so the number is saved as typed.',
  },
  useInstead: (suggestion: string) => `Use ${suggestion}`,

  previewNoName: 'New account',

  unknown: {
    title: 'It is not known whether this was saved',
    warning: 'Look among the unfinished changes first. Saving again may open a second account.',
  },

  correction: {
    title: { create: 'Correct the new account', edit: 'Correct the change' },
    intro: 'What you save here takes the place of what was typed before.',
    save: 'Save the correction',
    busy: 'Saving…',
    saveAnyway: 'Save anyway',
    sendAgain: 'Save again',
  },

  /** While saving takes long. */
  slow: {
    saving: 'Saving… This takes longer than usual.',
    kept: 'Saved on this terminal. It is being sent now.',
  },

  looksLike: {
    title: 'Is it one of these?',
    intro: 'The same e-mail or phone is on an account already. Is it the same customer?',
    typed: 'What you typed',
    same: 'same',
    openAccount: 'Open this account',
    openWaiting: 'See this one',
    waiting: (when: string) => `Waiting to be sent, typed in ${when}`,
    somebodyElse: 'No, open a new account',
    busy: 'Opening the account…',
    back: 'Back to the form',
  },
};
