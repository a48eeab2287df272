/** What is said where an account was changed here and on the server, or deleted there. */
export const conflict = {
  choose: 'Choose for each field',
  chooseText: 'Only the fields that differ are shown.',
  before: 'As it was',
  yours: 'Typed here',
  theirs: 'On the server now',
  empty: 'Empty',
  onlyYours: 'Changed here only',
  onlyTheirs: 'Changed on the server only',
  both: 'Changed here and on the server',
  undecided: 'Not chosen yet',

  same: 'Nothing differs any more',
  sameText: 'The server already has what was typed here.',

  result: 'This is what will be saved',
  missing: (fields: string) => `Choose first: ${fields}.`,
  nothingFilled: 'At least one field must have text. Choose a version that has some.',
  save: 'Save this',
  saving: 'Saving…',
  leave: 'Leave the server’s',
  leaving: {
    title: 'Leave the server’s version?',
    text: 'What was typed here is dropped. The account stays as it is on the server.',
    confirm: 'Leave the server’s',
    stay: 'Go back',
  },

  openAnew: 'Open a new account with this',
};
