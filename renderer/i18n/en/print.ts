export const print = {
  button: 'Print the card',
  again: 'Print it again',
  busy: 'Printing…',
  done: 'The card is printed.',

  /** On the paper. */
  card: {
    show: 'Show this code at the counter',
    unnamed: 'Account card',
    qrLabel: 'QR code of the account',
    sample: 'Sample',
    sampleName: 'Alex Example',
    sampleText: 'This is a trial. The code belongs to nobody.',
  },
};
