import type { Dictionary } from '../dictionary.ts';
import { writeNumber } from '../plural.ts';

export const unknownCreate: Dictionary['changes']['unknownCreate'] = {
  title: 'Wurde das Konto eröffnet oder nicht?',
  intro:
    'Es wurde gesendet, und es kam keine Antwort. Von selbst wird es nicht noch einmal gesendet, denn dann gäbe es vielleicht zwei Konten.',

  step: (number: number) => `Weg ${writeNumber('de', number)}`,
  look: {
    title: 'Nachsehen, ob es da ist',
    text: 'Suchen Sie diese Person in Final POS. Ist das Konto da, scannen Sie seinen QR-Code oder geben Sie seine ID hier ein.',
    label: 'Konto-ID',
    hint: 'Die ID des Kontos, das Sie gefunden haben.',
    button: 'Vergleichen',
    busy: 'Suche läuft…',
    problems: {
      empty: 'Geben Sie zuerst eine Konto-ID ein oder scannen Sie sie.',
      'too-long': 'Das ist zu lang für eine Konto-ID. Eine ID hat höchstens 64 Zeichen.',
      'bad-characters':
        'Das ist keine Konto-ID. Eine ID hat nur Buchstaben, Ziffern, Bindestriche und Unterstriche.',
    },
  },
  compared: {
    title: 'Ist es dieses?',
    typed: 'Hier eingegeben',
    found: 'Auf dem Server',
    same: 'Gleich',
    different: 'Verschieden',
    notTyped: 'Nicht eingegeben',
    empty: 'Leer',
    opened: (time: string) => `Auf dem Server eröffnet: ${time}`,
    allSame: 'Alles, was eingegeben wurde, stimmt überein.',
    differs: (fields: string) =>
      `Nicht gleich: ${fields}. Ist es trotzdem die richtige Person, bleibt die Fassung des Servers.`,
    yes: 'Ja, das ist es',
    busy: 'Einen Moment…',
    no: 'Nein, ein anderes',
  },
  again: {
    title: 'Es ist nicht da',
    text: 'Wenn Sie gesucht und nichts gefunden haben, senden Sie es noch einmal.',
    button: 'Noch einmal senden',
    ask: {
      title: 'Ein zweites Mal senden?',
      text: 'Falls das erste doch angekommen ist, hat diese Person zwei Konten.',
      confirm: 'Noch einmal senden',
    },
  },
  drop: {
    title: 'Es wird nicht mehr gebraucht',
    text: 'Die Person ist gegangen, oder das Konto wurde anders eröffnet.',
  },
};
