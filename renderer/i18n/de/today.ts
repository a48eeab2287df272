import type { Dictionary } from '../dictionary.ts';
import { plural, writeNumber } from '../plural.ts';

export const today: Dictionary['today'] = {
  title: 'Heute',
  loading: 'Wird gezählt…',

  glance: {
    none: 'Heute noch nichts.',
    opened: (count: number) => `${writeNumber('de', count)} eröffnet`,
    changed: (count: number) => `${writeNumber('de', count)} geändert`,
    deleted: (count: number) => `${writeNumber('de', count)} gelöscht`,
    unknown: 'Gerade nicht zählbar.',
  },

  counts: {
    label: 'Konten heute',
    opened: 'Eröffnet',
    changed: 'Geändert',
    deleted: 'Gelöscht',
    waiting: 'Wartend',
  },

  empty: {
    title: 'Heute ist noch nichts geschehen',
    text: 'Jedes Konto, das auf diesem Terminal eröffnet, geändert oder gelöscht wird, zählt hier Stunde für Stunde.',
    open: 'Konto eröffnen',
  },

  failed: {
    title: 'Der heutige Tag ließ sich nicht zählen',
    text: 'Was auf diesem Terminal gespeichert ist, war gerade nicht lesbar. Nichts ist verloren.',
    old: (time: string) => `Was Sie sehen, wurde um ${time} gezählt.`,
  },

  hours: {
    title: 'Stunde für Stunde',
    caption: 'Eröffnete, geänderte und gelöschte Konten in jeder Stunde von heute',
    hour: 'Stunde',
    busiest: (time: string, count: number) =>
      plural('de', count, {
        one: `Am meisten ab ${time}, mit einer Änderung`,
        other: (many) => `Am meisten ab ${time}, mit ${many} Änderungen`,
      }),
  },

  latency: {
    title: 'Wie schnell der Server antwortet',
    caption: 'Wie lange der Server in jeder Stunde von heute zum Antworten brauchte, in Millisekunden',
    requests: 'Antworten',
    usual: 'Die Hälfte binnen',
    slow: '99 von 100 binnen',
    none: 'Seit dem Start der App wurde der Server noch nicht gefragt.',
    noneInHour: 'nicht gefragt',
    day: (usual: string, slow: string) => `Gewöhnlich ${usual} ms, in langsamen Momenten ${slow} ms`,
  },

  health: {
    label: 'Gesundheit dieses Terminals',
    contact: 'Letzte Antwort des Servers',
    noContact: 'Keine seit dem Start der App',
    waiting: 'Älteste offene Änderung',
    noneWaiting: 'Keine: Alles ist gesendet',
    moment: (time: string, age: string) => `${time} (${age})`,
    keychain: 'Schlüsselbund',
    keychainState: {
      available: 'Bereit: Er schützt den API-Schlüssel und alle gespeicherten Daten',
      locked: 'Gesperrt: Gespeichertes wartet, bis ihn jemand entsperrt',
      absent: 'Keiner: API-Schlüssel und Daten sind beim Schließen der App weg',
      slow: 'Antwortet nicht: Gespeicherte Daten sind gerade nicht erreichbar',
    },
    storage: 'Kundendaten',
    storageState: {
      closed: 'Nichts gespeichert, weil kein Server eingerichtet ist',
      kept: 'Verschlüsselt auf diesem Terminal',
      'this-run': 'Nur im Arbeitsspeicher, bis die App schließt',
      locked: 'Verschlüsselt, wartet auf den gesperrten Schlüsselbund',
      'key-missing': 'Nicht zu öffnen: Der Schlüssel fehlt',
      'wrong-key': 'Nicht zu öffnen: Der Schlüssel passt nicht',
      damaged: 'Beschädigt: Gerade lässt sich nichts speichern',
      failed: 'Das Laufwerk verweigert sie',
    },
    storageFull: 'Das Laufwerk ist voll: Neues lässt sich nicht speichern',
    unknown: 'Gerade nicht lesbar',
  },
};
