import type {
  KeyboardHabit,
  Paper,
  ScannerHabit,
  SpeechHabit,
  TerminalMode,
} from '../../../preload/contract/index.ts';

/** A choice on a card: its name, and what it means. */
interface ChoiceText {
  readonly title: string;
  readonly text: string;
}

export const settings = {
  sections: {
    label: 'Parts of set-up',
    names: {
      server: 'Server and key',
      customers: 'Customers on this terminal',
      use: 'Who uses it',
      screen: 'Screen',
      input: 'Keyboard and scanner',
      sound: 'Sound and speech',
      printer: 'Printer',
      pin: 'Staff PIN',
    },
  },

  saved: 'Saved',
  notSaved: 'This was not saved. It stays as it was.',
  mode: {
    title: 'Who uses this terminal',
    choices: {
      counter: { title: 'Counter', text: 'Staff find, open and change accounts.' },
      'self-service': {
        title: 'Self-service',
        text: 'Customers open an account alone. Staff come in with their PIN.',
      },
    } satisfies Record<TerminalMode, ChoiceText>,
    pinFirstTitle: 'Self-service needs a staff PIN first',
    pinFirst:
      'Without a PIN nobody could leave the customers’ screens again. It is chosen right after the PIN is set.',
    setPin: 'Set a PIN now',
    stillStaff: 'Staff are still in. Hand the terminal over when everything is ready.',
    handOver: 'Hand over to customers',
  },

  ownAccount: {
    title: 'Their own account',
    label: 'Customers may look at their own account by scanning its code',
    text: 'They see what is kept about them, and change nothing. Whoever has the card can do so.',
  },

  language: {
    title: 'Language of the store',
    text: 'Customers may choose another one for their visit; it ends with the visit.',
  },

  country: {
    title: 'Country for phone numbers',
    text: 'A number that is typed without a country code is read as one of this country.',
    label: 'Country',
    filter: 'Find another country',
    filterHint: 'A part of its name, or its code.',
    none: 'No country is called so.',
  },

  staffLock: {
    title: 'Lock by itself',
    text: 'When nobody has touched the screen, pressed a key or scanned a code for this long. Nothing typed is lost.',
    label: 'Lock after',
  },

  textSize: {
    title: 'Size of the text',
    usual: { title: 'Usual', text: 'As large as the screen allows without crowding.' },
    large: { title: 'Large', text: 'Capital letters 7.3 mm high, to be read from 60 cm.' },
  },

  screenSize: {
    title: 'Size of the screen',
    why: 'With it, buttons and letters come out in the right size for fingers and eyes.',
    told: (inches: string) => `The screen says that it measures ${inches} inches from corner to corner.`,
    measured: (inches: string) => `Measured here: ${inches} inches from corner to corner.`,
    unknown: 'The screen does not say its size, and nobody has measured it yet.',
    measure: 'Measure with a bank card',
    useTold: (inches: string) => `Use what the screen says: ${inches} inches`,
    forget: 'Forget what was measured',
    ruler: {
      title: 'Measure with a bank card',
      text: 'Hold a bank card flat against the screen. Make the outline larger or smaller until the card just covers it.',
      outline: 'Outline of a bank card',
      smaller: 'Make the outline smaller',
      larger: 'Make the outline larger',
      slider: 'Size of the outline',
      tooLarge: 'A card is larger than this place. Type the diagonal instead.',
      inches: 'Diagonal in inches',
      inchesHint: 'From corner to corner. It follows the outline; it can be typed, too.',
      problem: 'Type a number from 4 to 120.',
      value: (inches: string) => `${inches} inches`,
      use: 'Use this size',
    },
  },

  keyboard: {
    title: 'Keyboard on the screen',
    choices: {
      touch: { title: 'When a field is touched', text: 'It stays away where a real keyboard is used.' },
      always: { title: 'At every field', text: 'However the field was reached.' },
      never: { title: 'Never', text: 'For a terminal with a real keyboard.' },
    } satisfies Record<KeyboardHabit, ChoiceText>,
  },

  scanner: {
    title: 'Scanner',
    text: 'Scans are heard on every screen. If codes are not read, the set-up finds out how this scanner types.',
    gap: 'Between two keys',
    gapValue: (milliseconds: string) => `At most ${milliseconds} ms`,
    length: 'Shortest code',
    lengthValue: (count: number) => (count === 1 ? 'One character' : `${count} characters`),
    terminator: 'End of a code',
    terminators: { enter: 'Enter key', tab: 'Tab key', silence: 'A pause' } satisfies Record<
      ScannerHabit['terminator'],
      string
    >,
    layout: 'Its keys',
    layouts: {
      'as-typed': 'As this computer reads them',
      us: 'As on a US keyboard',
    } satisfies Record<ScannerHabit['layout'], string>,
    setUp: 'Set up the scanner',
  },

  sounds: {
    title: 'Sounds',
    label: 'Short sounds for scans, keys and warnings',
    text: 'Whatever a sound says is also on the screen.',
    play: 'Play a sound',
  },

  speech: {
    title: 'Speech',
    text: 'Reads the customers’ screens aloud. PINs are never spoken.',
    choices: {
      off: { title: 'Off', text: 'A customer can switch it on for one visit.' },
      headphones: { title: 'With headphones', text: 'From the moment headphones are plugged in.' },
      on: { title: 'On', text: 'Always, for everybody who stands near.' },
    } satisfies Record<SpeechHabit, ChoiceText>,
    cannotTell: 'This computer cannot tell whether headphones are plugged in.',
    noVoice: 'This computer has no voice for this language, so nothing can be spoken.',
    speak: 'Speak a sentence',
    sample: 'This is how the screens are read aloud.',
  },

  printer: {
    title: 'Printer for account cards',
    text: 'A card has the code of the account and the name, nothing else.',
    looking: 'Looking for printers…',
    none: { title: 'No printer', text: 'Cards are on the screen only.' },
    emptyTitle: 'No printer was found',
    emptyText: 'Connect a printer to this computer, install it there and switch it on. Then look again.',
    missing: 'It is not there now.',
    again: 'Look again',
    paperTitle: 'Paper',
    papers: {
      'receipt-58': { title: '58 mm roll', text: 'A narrow receipt printer.' },
      'receipt-80': { title: '80 mm roll', text: 'The usual receipt printer.' },
      a6: { title: 'A6 sheet', text: '105 × 148 mm, as a postcard.' },
    } satisfies Record<Paper, ChoiceText>,
    test: 'Print a test card',
    testing: 'Printing…',
    tested: 'The test card is on its way to the printer.',
  },

  pin: {
    title: 'Staff PIN',
    isSet: 'A staff PIN is set.',
    isNotSet: 'No staff PIN is set.',
    whatFor: 'With a PIN the terminal starts locked, and only staff who know it come in.',
    withoutIt: 'Without a PIN a touch opens the terminal again after it has locked.',
    needed: 'Self-service needs it: without a PIN nobody could leave the customers’ screens.',
    set: 'Set a PIN',
    change: 'Change the PIN',
    remove: 'Take the PIN away',
    steps: {
      current: 'Enter the PIN that is set now',
      next: 'Enter a new PIN of 4 to 8 digits',
      again: 'Enter the new PIN once more',
    },
    different: 'The two were not the same. Choose the new PIN again.',
    changed: 'The PIN is set.',
    removed: 'The PIN is taken away.',
    cancel: 'Leave it as it is',
    forgottenTitle: 'If nobody knows the PIN any more',
    forgotten:
      'Close the app and start it once with --forget-staff-pin. Only who can start programs on this computer can do that.',
  },
};
