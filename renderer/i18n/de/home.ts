import type { Dictionary } from '../dictionary.ts';
import { plural, writeNumber } from '../plural.ts';

export const home: Dictionary['home'] = {
  title: 'Kundenkonten',
  intro: 'Finden Sie ein Konto oder eröffnen Sie ein neues.',

  open: {
    title: 'Konto eröffnen',
    text: 'Ein Name, eine E-Mail oder ein Telefon genügt.',
  },

  find: {
    title: 'Konto finden',
    label: 'Name, Telefon, E-Mail oder ID',
    hint: 'Ein Teil davon genügt. Oder den Code scannen.',
    button: 'Suchen',
    busy: 'Suche läuft…',
    clear: 'Leeren',
    problems: {
      empty: 'Geben Sie erst etwas ein oder scannen Sie den Code.',
      'too-long': 'Das ist zu lang für eine Konto-ID. Eine ID hat höchstens 64 Zeichen.',
      'not-an-id':
        'Das ist keine Konto-ID: Eine ID hat nur Buchstaben, Ziffern, Bindestriche und Unterstriche.',
    },
    count: (count: number) =>
      plural('de', count, { one: 'Ein Konto gefunden', other: (many) => `${many} Konten gefunden` }),
    more: 'Es gibt noch mehr. Geben Sie mehr davon ein.',
    asOf: (when: string) => `Stand: ${when}`,
    savedAt: (when: string) => `eingegeben: ${when}`,
    noneTitle: 'Auf diesem Terminal heißt niemand so',
    noneText:
      'Dieses Terminal kennt die Konten, die es schon gesehen hat. Der Server findet nur über die ID: Scannen Sie den Code oder geben Sie die ID ein. Oder eröffnen Sie ein Konto.',
    failed:
      'Die Konten dieses Terminals lassen sich gerade nicht durchsuchen. Mit der ID findet der Server ein Konto weiterhin.',
  },

  recent: {
    title: 'Zuletzt gesehen',
    none: 'Konten, die hier eröffnet oder gesucht werden, finden Sie an dieser Stelle wieder.',
    all: 'Mehr zeigen',
    fewer: 'Weniger zeigen',
  },

  changes: {
    title: 'Offene Änderungen',
    quiet: 'Alles ist gesendet.',
    waiting: (count: number) => `${writeNumber('de', count)} noch zu senden`,
    deciding: (count: number) => `${writeNumber('de', count)} zu entscheiden`,
    both: (waiting: string, deciding: string) => `${waiting}, ${deciding}`,
    reading: 'Wird gezählt…',
    unknown: 'Sie sind gerade nicht lesbar.',
  },

  setUp: 'Terminal einrichten',

  status: {
    label: 'Zustand dieses Terminals',
    server: 'Server',
    ownServer: (host: string) => `Eigener Server: ${host}`,
    key: 'API-Schlüssel',
    keychain: 'Schlüsselbund',
    lastTest: 'Letzter Test',
    storage: 'Kundendaten',
    unknown: 'Der Zustand dieses Terminals war nicht lesbar.',
    loading: 'Der Zustand dieses Terminals wird gelesen…',
    keyState: {
      practice: () => 'Vom Übungsserver erzeugt',
      stored: (ending) => (ending === null ? 'Im Schlüsselbund' : `Im Schlüsselbund, endet auf ${ending}`),
      'this-run': (ending) =>
        ending === null ? 'Bis die App schließt' : `Bis die App schließt, endet auf ${ending}`,
      none: () => 'Nicht festgelegt',
      unreadable: () => 'Gerade nicht lesbar',
    },
    keychainState: {
      available: 'Bereit',
      locked: 'Gesperrt',
      absent: 'Keiner: Schlüssel gelten, bis die App schließt',
      slow: 'Antwortet nicht',
    },
    storageState: {
      closed: 'Noch ist nichts gespeichert',
      kept: 'Verschlüsselt auf diesem Terminal',
      'this-run': 'Bis die App schließt',
      locked: 'Hinter dem gesperrten Schlüsselbund',
      'key-missing': 'Ihr Schlüssel fehlt',
      'wrong-key': 'Der Schlüssel passt nicht',
      damaged: 'Beschädigt',
      failed: 'Das Laufwerk verweigert sie',
    },
    storageFull: 'Das Laufwerk ist voll',
    storageReading: 'Wird geöffnet…',
    testNone: 'Noch nicht getestet',
    testGood: (milliseconds: string, time: string) => `Antwort in ${milliseconds} ms um ${time}`,
    testBad: (time: string) => `Fehlgeschlagen um ${time}`,
  },
};
