import type { Dictionary } from '../dictionary.ts';
import { plural } from '../plural.ts';

export const lock: Dictionary['lock'] = {
  title: 'Gesperrt',
  touch: 'Zum Weitermachen berühren',
  kept: 'Was offen war, bleibt erhalten.',
  withPin: 'Das Personal meldet sich mit der PIN an.',
  closeFirst:
    'Es sind noch Änderungen offen. Das Personal muss sich anmelden, bevor die App geschlossen werden kann.',

  staffTitle: 'Personal',
  staffText: 'Geben Sie die Personal-PIN ein.',
  backToCustomers: 'Zurück zu den Anzeigen für die Kundschaft',

  staffIn: { label: 'Wer an diesem Terminal ist', title: 'Personal ist angemeldet' },

  lockNow: 'Sperren',

  soon: {
    title: 'Niemand da?',
    left: (seconds: string) => `Sperrt in ${seconds}. Berühren Sie den Bildschirm, um weiterzumachen.`,
    stay: 'Ich bin noch da',
  },

  pad: {
    label: 'PIN',
    keys: 'Ziffern',
    entered: (count: number) =>
      count === 0
        ? 'Keine Ziffer eingegeben'
        : plural('de', count, {
            one: 'Eine Ziffer eingegeben',
            other: (many) => `${many} Ziffern eingegeben`,
          }),
    erase: 'Letzte Ziffer löschen',
    enter: 'Weiter',
    checking: 'Wird geprüft…',
    tooShort: 'Eine PIN hat 4 bis 8 Ziffern.',
    wrong: 'Das ist nicht die PIN.',
    wait: (duration: string) => `Zu viele falsche PINs. Warten Sie ${duration}.`,
    waitOver: 'Sie können die PIN jetzt eingeben.',
    lost: 'Die PIN dieses Geräts ist nicht lesbar. Schließen Sie die App und starten Sie sie einmal mit --forget-staff-pin.',
  },
};
