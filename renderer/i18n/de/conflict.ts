import type { Dictionary } from '../dictionary.ts';

export const conflict: Dictionary['changes']['conflict'] = {
  choose: 'Wählen Sie für jedes Feld',
  chooseText: 'Es werden nur die Felder gezeigt, die sich unterscheiden.',
  before: 'Wie es war',
  yours: 'Hier eingegeben',
  theirs: 'Jetzt auf dem Server',
  empty: 'Leer',
  onlyYours: 'Nur hier geändert',
  onlyTheirs: 'Nur auf dem Server geändert',
  both: 'Hier und auf dem Server geändert',
  undecided: 'Noch nicht gewählt',

  same: 'Es gibt keinen Unterschied mehr',
  sameText: 'Der Server hat schon, was hier eingegeben wurde.',

  result: 'Das wird gespeichert',
  missing: (fields: string) => `Wählen Sie zuerst: ${fields}.`,
  nothingFilled: 'Mindestens ein Feld braucht Text. Wählen Sie eine Fassung, die welchen hat.',
  save: 'Das speichern',
  saving: 'Wird gespeichert…',
  leave: 'Fassung des Servers lassen',
  leaving: {
    title: 'Die Fassung des Servers lassen?',
    text: 'Was hier eingegeben wurde, wird verworfen. Das Konto bleibt auf dem Server, wie es ist.',
    confirm: 'Fassung des Servers lassen',
    stay: 'Zurück',
  },

  openAnew: 'Damit ein neues Konto eröffnen',
};
