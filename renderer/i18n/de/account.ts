import type { Dictionary } from '../dictionary.ts';
import { plural } from '../plural.ts';

export const account: Dictionary['account'] = {
  title: 'Konto',
  opened: 'Konto eröffnet',
  openedText: 'Lassen Sie den Code fotografieren. Damit findet man dieses Konto wieder.',
  saved: 'Änderungen gespeichert',
  savedText: 'So sieht das Konto jetzt aus.',
  foundText: 'Prüfen Sie, ob es die richtige Person ist, bevor Sie etwas ändern.',
  copyText: 'Der Server war nicht erreichbar. Das ist, was dieses Terminal weiß.',
  lookUpAgain: 'Erneut abfragen',
  looking: 'Abfrage läuft…',

  live: (when: string) => `Vom Server: ${when}`,
  notLive: (when: string) => `Stand: ${when}, nicht live`,
  lookUpFailed: 'Die erneute Abfrage ist fehlgeschlagen.',

  requested: {
    title: 'Noch nicht auf dem Server',
    to: (text: string) => `Noch zu senden: \u2068${text}\u2069`,
    change: (field: string, text: string) => `${field} → \u2068${text}\u2069`,
    cleared: 'leer',
    deleting: 'Dieses Konto wird gelöscht und lässt sich nicht mehr ändern.',
    arrived: 'Alles zu diesem Konto ist jetzt auf dem Server.',
    removal: 'Das Konto wird gelöscht',
    states: {
      pending: 'Noch zu senden',
      sending: 'Wird gesendet',
      unknown: 'Zu entscheiden',
      conflict: 'Zu entscheiden',
      failed: 'Vom Server abgelehnt',
      done: 'Erledigt',
      dropped: 'Verworfen',
    },
  },
  unnamed: 'Ohne Namen',

  name: 'Name',
  email: 'E-Mail',
  phone: 'Telefon',
  created: 'Eröffnet',
  updated: 'Zuletzt geändert',
  id: 'Konto-ID',
  idAloud: (spelled: string) => `Konto-ID: ${spelled}`,
  qrLabel: (id: string) => `QR-Code der Konto-ID ${id}`,

  copy: 'ID kopieren',
  copied: 'Kopiert',
  copyFailed: 'Kopieren ist hier nicht möglich',
  edit: 'Ändern',
  remove: 'Löschen',

  removal: {
    title: 'Dieses Konto löschen?',
    text: (label: string) => `${label} wird aus Final POS gelöscht.`,
    loss: 'Name, E-Mail, Telefon und ID sind endgültig weg. Das lässt sich nicht rückgängig machen, und der QR-Code funktioniert nicht mehr.',
    keep: 'Konto behalten',
    confirm: 'Endgültig löschen',
    busy: 'Wird gelöscht…',
  },
  forget: {
    button: 'Auf diesem Terminal vergessen',
    title: 'Dieses Konto auf diesem Terminal vergessen?',
    text: (label: string) => `${label} ist hier danach nur noch über die ID zu finden.`,
    stays: 'Das Konto auf dem Server bleibt, wie es ist.',
    keep: 'Behalten',
    confirm: 'Hier vergessen',
    busy: 'Wird vergessen…',
    done: 'Auf diesem Terminal vergessen.',
    refusedTitle: 'Vergessen ist jetzt nicht möglich',
    refused: (count: number) =>
      plural('de', count, {
        one: 'Eine Änderung dieses Kontos ist noch nicht auf dem Server. Senden oder verwerfen Sie sie zuerst.',
        other: (many) =>
          `${many} Änderungen dieses Kontos sind noch nicht auf dem Server. Senden oder verwerfen Sie sie zuerst.`,
      }),
    close: 'Schließen',
  },
  removed: {
    title: 'Das Konto ist gelöscht',
    text: (label: string) => `${label} hat hier kein Konto mehr.`,
    next: 'Der QR-Code dieses Kontos findet nichts mehr.',
  },
};
