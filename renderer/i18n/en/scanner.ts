import type { ScannerHabit } from '../../../preload/contract/index.ts';

/** What a scanned code is answered with, and the screen on which a terminal gets to know its scanner. */
export const scanner = {
  answers: {
    looking: 'Code read. Looking the account up…',
    found: 'Account found.',
    foreign: 'This is not one of ours.',
    broken: 'This code is damaged. Scan it again.',
    question: 'Answer the question first. Then scan again.',
    busy: 'Wait until this is done. Then scan again.',
    locked: 'Only staff can look accounts up here.',
  },

  setUp: {
    title: 'Set up the scanner',
    intro: 'Every scanner types in its own way. Let this terminal watch yours for a moment.',
    task: 'Scan this code three times',
    help: 'Hold the scanner as you would hold it to a customer’s card. If nothing happens, check that it is plugged in or connected.',
    codeLabel: 'Test code',
    progress: (done: string, all: string) => `${done} of ${all}`,
    heard: (done: string, all: string) => `Scan ${done} of ${all} was read.`,
    problems: {
      'another-code':
        'That was another code, or the scanner types other characters than it reads. Scan the code on this screen.',
      differs: 'This scan was typed in another way than the one before. Scan the code three times again.',
      'too-slow': 'This scanner is too slow to be told from a person. Make it send faster, then scan again.',
    },

    found: 'This is how your scanner types',
    speed: 'Speed',
    speeds: {
      fast: (milliseconds: string) => `Fast: ${milliseconds} ms from key to key`,
      slow: (milliseconds: string) => `Slow, as over Bluetooth: ${milliseconds} ms from key to key`,
    },
    ending: 'After the code',
    endings: {
      enter: 'It presses Enter',
      tab: 'It presses Tab',
      silence: 'It presses nothing',
    } satisfies Record<ScannerHabit['terminator'], string>,
    layout: 'Keyboard',
    layouts: {
      'as-typed': 'The same as this computer’s',
      us: 'American, other than this computer’s: its keys are read by their place',
    } satisfies Record<ScannerHabit['layout'], string>,

    save: 'Use this for the scanner',
    saving: 'Saving…',
    again: 'Start again',
    saved: 'Saved. Scan the code once more to try it.',
    works: 'It works: the code was read as it should be.',
  },
};
