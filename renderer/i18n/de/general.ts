import type { Dictionary } from '../dictionary.ts';

export const general: Dictionary['general'] = {
  product: 'Final POS',
  productUse: 'Konten',
  back: 'Zurück',
  backToAccount: 'Zurück zum Konto',
  backToStart: 'Zurück zum Anfang',
  cancel: 'Abbrechen',
  done: 'Fertig',
  tryAgain: 'Erneut versuchen',
  openSetUp: 'Einrichtung öffnen',
  openStorage: 'Ansehen, was möglich ist',
  seeChanges: 'Offene Änderungen ansehen',
  notGiven: 'Nicht angegeben',

  documentTitle: (screen: string) => `${screen} – Final POS Konten`,

  serverName: {
    practice: 'Übungsserver',
    mock: 'Beispielserver',
    official: 'Final POS',
    custom: 'Eigener Server',
  },

  band: {
    label: 'Um welche Art von Server es sich handelt',
    practice: { title: 'Übung', text: 'Nichts hier ist echt. Beim Schließen der App sind alle Konten weg.' },
    mock: {
      title: 'Beispielserver',
      text: 'Er beantwortet jede ID mit demselben Beispiel. Nichts wird gespeichert.',
    },
  },

  unsaved: {
    account: {
      title: 'Ohne Speichern verlassen?',
      text: 'Ihre Eingaben sind nicht gespeichert. Wenn Sie jetzt gehen, sind sie weg.',
      stay: 'Weiter bearbeiten',
      leave: 'Verwerfen und verlassen',
    },
    unknown: {
      title: 'Ohne Gewissheit verlassen?',
      text: 'Es ist nicht bekannt, ob gespeichert wurde. Wenn Sie jetzt gehen, sind Ihre Eingaben weg.',
      stay: 'Hier bleiben',
      leave: 'Verwerfen und verlassen',
    },
    refused: {
      title: 'Ohne Korrektur verlassen?',
      text: 'Der Server hat das nicht angenommen. Wenn Sie jetzt gehen, wird es verworfen und nicht gesendet.',
      stay: 'Weiter bearbeiten',
      leave: 'Verwerfen und verlassen',
    },
    key: {
      title: 'Schlüssel nicht speichern?',
      text: 'Sie haben einen API-Schlüssel eingegeben, aber nicht gespeichert. Wenn Sie jetzt gehen, ist er weg.',
      stay: 'Hier bleiben',
      leave: 'Verwerfen und verlassen',
    },
    server: {
      title: 'Server nicht wechseln?',
      text: 'Sie haben einen anderen Server gewählt, aber nicht auf „Diesen Server verwenden“ getippt. Wenn Sie jetzt gehen, bleibt alles, wie es war.',
      stay: 'Hier bleiben',
      leave: 'Alles lassen, wie es war',
    },
  },
};
