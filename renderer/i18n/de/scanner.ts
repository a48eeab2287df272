import type { Dictionary } from '../dictionary.ts';

export const scanner: Dictionary['scanner'] = {
  answers: {
    looking: 'Code gelesen. Das Konto wird gesucht…',
    found: 'Konto gefunden.',
    foreign: 'Dieser Code ist keiner von uns.',
    broken: 'Dieser Code ist beschädigt. Scannen Sie ihn noch einmal.',
    question: 'Beantworten Sie zuerst die Frage. Scannen Sie dann noch einmal.',
    busy: 'Warten Sie, bis dies fertig ist. Scannen Sie dann noch einmal.',
    locked: 'Konten nachsehen darf hier nur das Personal.',
  },

  setUp: {
    title: 'Scanner einrichten',
    intro: 'Jeder Scanner tippt auf seine Art. Lassen Sie dieses Terminal Ihrem kurz zusehen.',
    task: 'Scannen Sie diesen Code dreimal',
    help: 'Halten Sie den Scanner wie vor eine Kundenkarte. Wenn nichts geschieht, prüfen Sie, ob er angeschlossen oder verbunden ist.',
    codeLabel: 'Testcode',
    progress: (done: string, all: string) => `${done} von ${all}`,
    heard: (done: string, all: string) => `Scan ${done} von ${all} wurde gelesen.`,
    problems: {
      'another-code':
        'Das war ein anderer Code, oder der Scanner tippt andere Zeichen, als er liest. Scannen Sie den Code auf dieser Anzeige.',
      differs: 'Dieser Scan wurde anders getippt als der vorige. Scannen Sie den Code noch einmal dreimal.',
      'too-slow':
        'Dieser Scanner ist zu langsam, um ihn von einem Menschen zu unterscheiden. Stellen Sie ihn schneller und scannen Sie dann noch einmal.',
    },

    found: 'So tippt Ihr Scanner',
    speed: 'Geschwindigkeit',
    speeds: {
      fast: (milliseconds: string) => `Schnell: ${milliseconds} ms von Taste zu Taste`,
      slow: (milliseconds: string) => `Langsam, wie über Bluetooth: ${milliseconds} ms von Taste zu Taste`,
    },
    ending: 'Nach dem Code',
    endings: {
      enter: 'Er drückt die Eingabetaste',
      tab: 'Er drückt die Tabulatortaste',
      silence: 'Er drückt nichts',
    },
    layout: 'Tastatur',
    layouts: {
      'as-typed': 'Dieselbe wie an diesem Computer',
      us: 'Amerikanisch, anders als an diesem Computer: Die Tasten werden nach ihrem Platz gelesen',
    },

    save: 'Für den Scanner verwenden',
    saving: 'Wird gespeichert…',
    again: 'Von vorn beginnen',
    saved: 'Gespeichert. Scannen Sie den Code zur Probe noch einmal.',
    works: 'Es funktioniert: Der Code wurde richtig gelesen.',
  },
};
