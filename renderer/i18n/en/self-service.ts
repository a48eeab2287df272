import type { FormField } from '../../lib/form-field.ts';
import { plural } from '../plural.ts';

interface QuestionText {
  readonly title: string;
  /** What to do, or what it is for. */
  readonly what: string;
  readonly label: string;
  /** Next was pressed with nothing typed. */
  readonly empty: string;
  /** The server did not accept it. */
  readonly refused: string;
  /** The button that leads back to this question. */
  readonly change: string;
}

/** What customers read: short sentences, no words of the trade. */
export const selfService = {
  attract: {
    title: 'Open your account',
    text: 'It takes about a minute.',
    begin: 'Touch to begin',
    languages: 'In your language',
    card: 'Have a card? Hold its code in front of the scanner.',
    help: 'Larger text, reading aloud and a lower screen: after the first touch, below.',
    aloud: 'Touch the screen anywhere, or press any key, to begin.',
  },

  language: { title: 'Choose your language', what: 'You can change it at any time, below.' },

  step: (now: string, of: string) => `Step ${now} of ${of}`,
  questions: {
    name: {
      title: 'What is your name?',
      what: 'Your own name, or the name of your company.',
      label: 'Your name',
      empty: 'Type your name, or touch “Skip”.',
      refused: 'This name was not accepted. Please look at it again.',
      change: 'Change your name',
    },
    email: {
      title: 'What is your e-mail address?',
      what: 'For receipts and messages from the store.',
      label: 'Your e-mail address',
      empty: 'Type your e-mail address, or touch “Skip”.',
      refused: 'This e-mail address was not accepted. Please look at it again.',
      change: 'Change your e-mail address',
    },
    phone: {
      title: 'What is your phone number?',
      what: 'Begin with + if it is from another country.',
      label: 'Your phone number',
      empty: 'Type your phone number, or touch “Skip”.',
      refused: 'This phone number was not accepted. Please look at it again.',
      change: 'Change your phone number',
    },
  } satisfies Record<FormField, QuestionText>,
  next: 'Next',
  skip: 'Skip',
  oneNeeded: 'We need one of the three: your name, your e-mail address or your phone number.',
  ifRight: 'If it is right, touch “Next” again.',

  review: {
    title: 'Is everything right?',
    what: 'Look at it once more. Then open your account.',
    change: 'Change',
    notGiven: 'Not given',
    kept: {
      title: 'What we keep, and why',
      text: 'What you see here is kept with your account at this store, to find your account again and to reach you. Ask the staff at any time to show, change or delete it.',
    },
    open: 'Open my account',
  },

  saving: {
    title: 'Your account is being opened',
    what: 'One moment, please.',
    slow: 'This takes longer than usual. Please wait.',
  },

  done: {
    title: 'Your account is open',
    what: 'This code is your card. Take a photo of it, and show it next time.',
    codeLabel: 'The code of your account',
    noName: 'Your card',
    print: 'Print my card',
    printing: 'Printing…',
    printed: 'Your card is printed. Do not forget to take it.',
    notPrinted: 'The card could not be printed. Please take a photo of the code.',
    finish: 'Done',
    closes: (seconds: number) =>
      plural('en', seconds, {
        one: 'This closes in 1 second.',
        other: (many) => `This closes in ${many} seconds.`,
      }),
    moreTime: 'Touch the screen if you need more time.',
  },

  /** Kept, but not with the server yet. */
  waiting: {
    title: 'Your account is being opened',
    what: 'Ask a member of staff for your code.',
    kept: 'What you typed is kept safe. There is nothing more to do here.',
  },

  looksLike: {
    title: 'You may have an account already',
    what: 'Somebody with this e-mail address or phone number has an account at this store. Is it you?',
    scan: 'Yes, I have my card here',
    openNew: 'No, open a new account',
    askStaff: 'I am not sure',
  },

  askStaff: {
    title: 'The staff will help you',
    what: 'Please ask at the counter. They can find your account.',
  },

  trouble: {
    title: 'That did not work',
    what: 'Your account is not open yet. Nothing you typed is lost.',
    next: 'Try again in a moment, or ask a member of staff.',
    staffOnly: 'Please ask a member of staff. They can help you.',
    wait: (wait: string) => `You can try again in ${wait}.`,
    waitOver: 'You can try again now.',
  },

  /** Nobody knows whether the account was opened. */
  unsure: {
    title: 'We are not sure that it worked',
    what: 'Please ask a member of staff. They can see whether your account is open.',
  },

  own: {
    begin: 'I have a card already',
    title: 'Your account',
    what: 'This is what is kept with your account. Ask the staff if something should change.',
    scan: { title: 'Scan your card', what: 'Hold the code of your card in front of the scanner.' },
    looking: { title: 'Looking for your account', what: 'One moment, please.' },
    notFound: {
      title: 'We did not find this account',
      what: 'Please scan your card again, or ask a member of staff.',
    },
    failed: {
      title: 'Your account cannot be shown now',
      what: 'Please scan your card again, or ask a member of staff.',
    },
    notLive: 'There may be news that this screen does not know yet.',
  },

  masked: {
    text: 'Hidden, because nobody has touched the screen for a while.',
    show: 'Touch the screen to see it again.',
  },

  idle: {
    title: 'Are you still here?',
    text: (seconds: number) =>
      plural('en', seconds, {
        one: 'In 1 second this starts over, and what you typed is removed.',
        other: (many) => `In ${many} seconds this starts over, and what you typed is removed.`,
      }),
    stay: 'I’m still here',
    aloud: 'Are you still here? Touch the screen or press any key to go on.',
  },

  startOver: {
    title: 'Start over?',
    text: 'What you typed will be removed.',
    stay: 'Go on',
    leave: 'Start over',
  },

  bar: {
    label: 'Help with this screen',
    options: 'Help with this screen',
    language: 'Language',
    largerText: 'Larger text',
    normalText: 'Normal text',
    contrast: 'More contrast',
    normalContrast: 'Normal colours',
    readAloud: 'Read aloud',
    stopReading: 'Stop reading',
    sayAgain: 'Say it again',
    noVoice: 'Reading aloud is not possible in this language here.',
    lower: 'Lower my screen',
    raise: 'Raise my screen',
    startOver: 'Start over',
    staff: 'For staff: hold for 2 seconds, or press Enter',
  },

  /** What a control is, said after its name. */
  aloud: { button: 'Button', field: 'Text field', chosen: 'Chosen', notPossible: 'Not possible now' },
};
