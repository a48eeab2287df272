export const form = {
  create: {
    title: 'Open an account',
    intro: 'Fill in what the customer gives you. One of the three is enough.',
    save: 'Open the account',
    busy: 'Opening the account…',
    saveAnyway: 'Open it anyway',
    sendAgain: 'Send it again',
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
  tooLong: (limit: number) => `This is too long. At most ${limit} characters fit.`,
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
    title: 'It is not known whether the account was opened',
    intro: 'The request was sent, but no answer came back that says what happened.',
    stepsTitle: 'What to do',
    steps: [
      'Do not send it again straight away: there might be two accounts then.',
      'Look in Final POS whether the account is there.',
      'If it is not there, come back and send it again.',
    ],
    kept: 'Everything you typed is kept:',
    back: 'Back to the form',
    settled: 'The account is there: finish',
    again: 'Send it again',
    warning: 'Sending again may open a second account.',
  },
};
