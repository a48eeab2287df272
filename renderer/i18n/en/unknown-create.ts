/** What is said about a new account of which nobody knows whether the server has it. */
export const unknownCreate = {
  title: 'Was the account opened or not?',
  intro:
    'It was sent, and no answer came back. It is not sent again by itself, because there might be two accounts then.',

  step: (number: number) => `Way ${number}`,
  look: {
    title: 'Look whether it is there',
    text: 'Look for this customer in Final POS. If the account is there, scan its QR code or type its id here.',
    label: 'Account id',
    hint: 'The id of the account that you found.',
    button: 'Compare',
    busy: 'Looking…',
    problems: {
      empty: 'Type or scan an account id first.',
      'too-long': 'This is too long for an account id. An id has at most 64 characters.',
      'bad-characters': 'This is not an account id. An id has only letters, digits, hyphens and underscores.',
    },
  },
  compared: {
    title: 'Is this the one?',
    typed: 'Typed here',
    found: 'On the server',
    same: 'Same',
    different: 'Different',
    notTyped: 'Not typed',
    empty: 'Empty',
    opened: (time: string) => `Opened on the server: ${time}`,
    allSame: 'Everything that was typed is the same.',
    differs: (fields: string) =>
      `Not the same: ${fields}. If it is the right customer all the same, the server’s version stays.`,
    yes: 'Yes, this is it',
    busy: 'One moment…',
    no: 'No, another one',
  },
  again: {
    title: 'It is not there',
    text: 'If you looked and found nothing, send it again.',
    button: 'Send it again',
    ask: {
      title: 'Send it a second time?',
      text: 'If the first one did arrive after all, this customer will have two accounts.',
      confirm: 'Send it again',
    },
  },
  drop: {
    title: 'It is not needed any more',
    text: 'The customer has left, or the account was opened in another way.',
  },
};
