import type { Dictionary } from '../dictionary.ts';
import { plural, writeNumber } from '../plural.ts';
import { change } from './change.ts';
import { conflict } from './conflict.ts';
import { unknownCreate } from './unknown-create.ts';

export const changes: Dictionary['changes'] = {
  title: 'Offene Änderungen',
  intro: 'Was auf diesem Terminal gespeichert ist und den Server noch nicht erreicht hat.',
  loading: 'Änderungen werden gelesen…',
  unread: 'Die Änderungen sind nicht lesbar',

  empty: {
    title: 'Nichts wartet',
    text: 'Der Server hat jede Änderung dieses Terminals bestätigt. Es gibt nichts zu senden und nichts zu entscheiden.',
    how: 'Ohne Verbindung warten Änderungen hier und gehen von selbst hinaus, sobald sie wieder da ist.',
    done: 'Zurück zum Anfang',
  },

  status: {
    label: 'Stand des Sendens',
    line: 'Verbindung',
    lineState: {
      untried: 'Noch nicht versucht',
      up: 'Der Server antwortet',
      down: 'Keine Verbindung zum Server',
    },
    sending: 'Senden',
    goesOn: 'Geht von selbst weiter',
    idle: 'Nichts zu senden',
    now: 'Läuft gerade',
    paused: 'Angehalten',
    next: 'Nächster Versuch',
    nextNow: 'Gleich',
    oldest: 'Älteste',
    saved: (age: string) => `Gespeichert ${age}`,
  },

  sendNow: 'Jetzt senden',
  sendingNow: 'Wird gesendet…',
  sent: {
    all: 'Alles, was wartete, ist erledigt.',
    some: (count: number) =>
      plural('de', count, {
        one: 'Eine Änderung ist hinausgegangen. Der Rest geht von selbst weiter.',
        other: (many) => `${many} Änderungen sind hinausgegangen. Der Rest geht von selbst weiter.`,
      }),
    none: 'Es hat noch nicht geklappt. Es geht von selbst weiter, und nichts geht verloren.',
    stopped: 'Nichts ist hinausgegangen. Oben steht, warum das Senden angehalten ist.',
  },
  progress: (gone: number, of: number) =>
    `Wird gesendet: ${writeNumber('de', gone)} von ${writeNumber('de', of)} sind hinaus`,

  paused: {
    'no-key': {
      title: 'Nichts wird gesendet: Es ist kein API-Schlüssel festgelegt',
      text: 'Alles bleibt erhalten. Geben Sie den Schlüssel in der Einrichtung ein, dann geht es weiter.',
    },
    unauthorised: {
      title: 'Nichts wird gesendet: Der Server nimmt den API-Schlüssel nicht an',
      text: 'Alles bleibt erhalten. Geben Sie in der Einrichtung einen gültigen Schlüssel ein, dann geht es weiter.',
    },
    forbidden: {
      title: 'Nichts wird gesendet: Dieser API-Schlüssel darf Konten nicht ändern',
      text: 'Alles bleibt erhalten. Geben Sie in der Einrichtung einen Schlüssel ein, der Konten verwenden darf, dann geht es weiter.',
    },
    keychain: {
      title: 'Nichts wird gesendet: Der Schlüsselbund ist nicht lesbar',
      text: 'Alles bleibt erhalten. Entsperren Sie den Schlüsselbund oder melden Sie sich neu am Computer an, dann geht es weiter.',
    },
  },

  alarm: {
    title: (age: string) => `Etwas wartet seit mehr als einem Tag: gespeichert ${age}`,
    text: 'Entscheiden Sie, was bei Ihnen liegt, und prüfen Sie die Verbindung. Hilft das nicht, sagen Sie der Person Bescheid, die dieses Terminal betreut.',
  },

  decide: 'Zu entscheiden',
  waiting: 'Noch zu senden',
  waitingText: 'Sie gehen von selbst hinaus, die älteste zuerst.',
  range: (from: string, to: string, total: string) => `${from} bis ${to} von ${total}`,
  more: (count: number) => `und ${writeNumber('de', count)} weitere`,
  nextPage: 'Die nächsten zeigen',
  previousPage: 'Die vorigen zeigen',

  operation: {
    create: 'Konto eröffnen',
    update: 'Konto ändern',
    delete: 'Konto löschen',
  },
  pair: (first: string, second: string) => `${first}, ${second}`,
  savedAt: (time: string) => `gespeichert: ${time}`,

  reason: {
    sending: 'Wird gerade gesendet',
    next: 'Als Nächste an der Reihe',
    behind: 'Wartet auf die Änderung davor',
    offline: 'Keine Verbindung zum Server',
    unsafe: 'Die Verbindung ist nicht sicher',
    busy: 'Der Server ist beschäftigt',
    'server-trouble': 'Der Server hat ein Problem',
    stranger: 'Statt des Servers hat etwas anderes geantwortet',
    key: 'Wartet auf einen gültigen API-Schlüssel',
    keychain: 'Der Schlüsselbund ist nicht lesbar',
    trouble: 'Der letzte Versuch hat nicht geklappt',
    unknown: 'Niemand weiß, ob es ankam',
    changed: 'Auch auf dem Server geändert',
    clash: 'Laut Server gibt es einen Widerspruch',
    gone: 'Auf dem Server gelöscht',
    restored: 'Aus einer früheren Kopie: Wird das noch gewünscht?',
    'not-deleted': 'Der Server wollte es nicht löschen',
    refused: 'Der Server hat es abgelehnt',
  },
  busyUntil: (time: string) => `Der Server ist beschäftigt bis ${time}`,
  next: (time: string) => `nächster Versuch: ${time}`,
  nextSoon: 'nächster Versuch gleich',

  close: {
    title: (count: number) =>
      plural('de', count, {
        one: 'Eine Änderung ist noch offen',
        other: (many) => `${many} Änderungen sind noch offen`,
      }),
    kept: (count: number) =>
      plural('de', count, {
        one: 'Sie bleibt auf diesem Terminal. Was wartet, geht beim nächsten Start hinaus.',
        other: 'Sie bleiben auf diesem Terminal. Was wartet, geht beim nächsten Start hinaus.',
      }),
    lost: (count: number) =>
      plural('de', count, {
        one: 'Sie geht beim Schließen verloren: Danach bleibt auf diesem Terminal nichts erhalten.',
        other: 'Sie gehen beim Schließen verloren: Danach bleibt auf diesem Terminal nichts erhalten.',
      }),
    stay: 'Hier bleiben',
    close: 'Schließen',
    closeAndLose: (count: number) =>
      plural('de', count, { one: 'Schließen und verlieren', other: 'Schließen und alle verlieren' }),
    busy: 'Wird geschlossen…',
    failed: 'Die App ließ sich nicht schließen. Tippen Sie noch einmal auf Schließen.',
  },

  change,
  conflict,
  unknownCreate,
};
