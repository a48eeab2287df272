import type { Dictionary } from '../dictionary.ts';
import { writeNumber } from '../plural.ts';

export const form: Dictionary['form'] = {
  create: {
    title: 'Konto eröffnen',
    intro: 'Tragen Sie ein, was Sie erfahren. Eine der drei Angaben genügt.',
    save: 'Konto eröffnen',
    busy: 'Konto wird eröffnet…',
    saveAnyway: 'Trotzdem eröffnen',
    sendAgain: 'Noch einmal speichern',
  },
  edit: {
    title: 'Konto ändern',
    intro: 'Nur was Sie hier ändern, ändert sich. Ein leeres Feld wird gelöscht.',
    save: 'Änderungen speichern',
    busy: 'Wird gespeichert…',
    saveAnyway: 'Trotzdem speichern',
    sendAgain: 'Noch einmal speichern',
  },
  unchanged: 'Noch wurde nichts geändert.',

  name: { label: 'Name', hint: 'Eine Person oder eine Firma, so wie sie sich schreibt.' },
  email: { label: 'E-Mail', hint: 'Für Belege und Nachrichten.' },
  phone: {
    label: 'Telefon',
    hint: 'So wie es gesagt wird. Für ein anderes Land mit + beginnen.',
    sentAs: (number: string) => `Wird gespeichert als ${number}`,
  },

  nothingFilled: 'Füllen Sie mindestens ein Feld aus: Name, E-Mail oder Telefon.',
  tooLong: (limit: number) => `Das ist zu lang. Höchstens ${writeNumber('de', limit)} Zeichen passen hinein.`,
  checkFirst: 'Prüfen Sie, was markiert ist. Wenn es stimmt, fahren Sie fort.',

  emailDoubts: {
    'no-at': 'Eine E-Mail-Adresse hat gewöhnlich ein @.',
    'has-space': 'Eine E-Mail-Adresse hat gewöhnlich kein Leerzeichen.',
    incomplete: 'Diese E-Mail-Adresse wirkt unvollständig.',
    misspelt: 'Das ist vielleicht ein Tippfehler.',
  },
  phoneDoubts: {
    unread: 'Das sieht nicht wie eine Telefonnummer aus. Es kann so gespeichert werden.',
    unusual: 'Unseres Wissens hat kein Telefon diese Nummer. Bitte prüfen Sie sie noch einmal.',
    extension: 'Die Durchwahl bleibt erhalten, daher wird die Nummer wie eingegeben gespeichert.',
  },
  useInstead: (suggestion: string) => `${suggestion} verwenden`,

  previewNoName: 'Neues Konto',

  unknown: {
    title: 'Es ist nicht bekannt, ob gespeichert wurde',
    warning: 'Sehen Sie erst bei den offenen Änderungen nach. Sonst kann ein zweites Konto entstehen.',
  },

  correction: {
    title: { create: 'Neues Konto korrigieren', edit: 'Änderung korrigieren' },
    intro: 'Was Sie hier speichern, ersetzt die bisherige Eingabe.',
    save: 'Korrektur speichern',
    busy: 'Wird gespeichert…',
    saveAnyway: 'Trotzdem speichern',
    sendAgain: 'Noch einmal speichern',
  },

  slow: {
    saving: 'Wird gespeichert… Es dauert länger als sonst.',
    kept: 'Auf diesem Terminal gespeichert. Wird gerade gesendet.',
  },

  looksLike: {
    title: 'Ist es eines davon?',
    intro: 'Diese E-Mail oder Telefonnummer gehört schon zu einem Konto. Ist es dieselbe Person?',
    typed: 'Ihre Eingabe',
    same: 'gleich',
    openAccount: 'Dieses Konto öffnen',
    openWaiting: 'Dieses ansehen',
    waiting: (when: string) => `Noch zu senden, eingegeben: ${when}`,
    somebodyElse: 'Nein, neues Konto eröffnen',
    busy: 'Konto wird eröffnet…',
    back: 'Zurück zum Formular',
  },
};
