import type { Dictionary } from '../dictionary.ts';
import { plural } from '../plural.ts';

export const storage: Dictionary['storage'] = {
  title: 'Die Daten auf diesem Terminal',

  broken: {
    'key-missing': {
      title: 'Der Schlüssel der gespeicherten Daten fehlt',
      what: 'Ungesendete Änderungen und bekannte Konten liegen verschlüsselt auf diesem Terminal. Ihr Schlüssel ist nicht im Schlüsselbund.',
      next: 'Melden Sie sich am Computer als die Person an, die diese App bisher nutzte, oder lassen Sie den Schlüsselbund wiederherstellen. Versuchen Sie es dann erneut.',
    },
    'wrong-key': {
      title: 'Der Schlüssel passt nicht zu den gespeicherten Daten',
      what: 'Ungesendete Änderungen und bekannte Konten liegen verschlüsselt auf diesem Terminal. Im Schlüsselbund ist ein anderer Schlüssel.',
      next: 'Lassen Sie den richtigen Schlüsselbund wiederherstellen, etwa aus einer Sicherung dieses Computers. Versuchen Sie es dann erneut.',
    },
    damaged: {
      title: 'Die gespeicherten Änderungen sind beschädigt',
      what: 'Die Datei der ungesendeten Änderungen ist nicht lesbar. Es wurde nichts geändert oder gelöscht.',
      next: 'Machen Sie mit einer Kopie weiter. Was darin wartete, wird Ihnen vor dem Senden gezeigt.',
    },
    failed: {
      title: 'Das Laufwerk antwortet nicht',
      what: 'Dieses Terminal kann seine eigenen Daten weder lesen noch schreiben. Es wurde nichts geändert oder gelöscht.',
      next: 'Sehen Sie nach, ob das Laufwerk voll ist oder entfernt wurde. Versuchen Sie es dann erneut oder starten Sie den Computer neu.',
    },
  },

  sound: {
    closed: 'Noch ist nichts gespeichert, weil kein Server eingerichtet ist.',
    kept: 'Änderungen und bekannte Konten liegen hier verschlüsselt und sind lesbar.',
    'this-run': 'Änderungen und bekannte Konten bleiben, bis die App schließt.',
    locked: 'Sie sind verschlüsselt und warten auf den Schlüsselbund, der gesperrt ist.',
  },

  todo: 'Was zu tun ist',
  until: 'Bis dahin lässt sich hier nichts eröffnen, ändern oder löschen.',
  busy: 'Wird versucht…',
  still: 'Es ist noch dasselbe. Durch den Versuch ging nichts verloren.',
  mended: 'Die Daten sind wieder nutzbar.',

  copies: 'Kopien auf diesem Terminal',
  copyTaken: (time: string, age: string) => `${time} (${age})`,
  copyHolds: (open: number) =>
    open === 0
      ? 'Ohne Ungesendetes'
      : plural('de', open, {
          one: 'Mit einer ungesendeten Änderung',
          other: (many) => `Mit ${many} ungesendeten Änderungen`,
        }),
  newest: 'Neueste',
  noCopies: 'Es gibt keine lesbare Kopie.',
  useCopy: 'Diese Kopie verwenden',
  usingCopy: 'Wird zurückgeholt…',
  copyQuestion: {
    title: 'Mit dieser Kopie weitermachen?',
    text: 'Die beschädigte Datei wird beiseitegelegt, nicht gelöscht. Was nach der Kopie gespeichert wurde, fehlt darin.',
    stay: 'Zurück',
  },

  anew: 'Neu anfangen',
  anewText: 'Wenn nichts anderes hilft: Die Daten werden beiseitegelegt, und die App fängt ohne sie an.',
  beginning: 'Wird beiseitegelegt…',
  anewQuestion: {
    title: 'Ohne diese Daten neu anfangen?',
    text: 'Nichts wird gelöscht: Die Daten werden auf diesem Terminal beiseitegelegt. Aber die App sendet deren Änderungen nicht mehr und findet deren Konten nicht mehr.',
    understood: 'Ich habe verstanden: Ungesendete Änderungen werden nicht gesendet.',
    first: 'Setzen Sie zuerst das Häkchen.',
    stay: 'Lassen, wie es ist',
    confirm: 'Beiseitelegen und neu anfangen',
  },

  note: {
    thisRun: {
      title: 'Nach dem Schließen bleibt nichts erhalten',
      text: 'Dieser Computer hat keinen Schlüsselbund, daher wird nichts auf sein Laufwerk geschrieben. Ohne Verbindung lässt sich nichts Neues speichern.',
    },
    unreachable: {
      title: 'Gespeicherte Daten sind gerade nicht erreichbar',
      text: 'Frühere Änderungen und Konten liegen verschlüsselt auf diesem Terminal und warten auf den Schlüsselbund.',
    },
    full: {
      title: 'Das Laufwerk ist voll',
      text: 'Gespeichertes ist sicher und wird weiter gesendet. Neues lässt sich erst speichern, wenn wieder Platz ist.',
    },
    directorySetAside: {
      title: 'Die Liste der bekannten Konten war nicht lesbar',
      text: 'Sie wurde beiseitegelegt und neu begonnen. Finden Sie Konten durch Scannen oder über die ID; die Liste füllt sich von selbst.',
    },
  },
};
