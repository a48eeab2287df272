import type { Dictionary } from '../dictionary.ts';

export const change: Dictionary['changes']['change'] = {
  pending: {
    create: {
      title: 'Noch zu senden',
      intro: 'Das neue Konto ist gespeichert. ID und QR-Code kommen mit der Antwort des Servers.',
    },
    update: {
      title: 'Noch zu senden',
      intro: 'Die Änderung ist gespeichert. Der Server hat die alte Fassung, bis sie ankommt.',
    },
    delete: {
      title: 'Noch zu löschen',
      intro: 'Das Löschen ist hier vorgemerkt. Das Konto bleibt auf dem Server, bis es ankommt.',
    },
  },
  sending: {
    create: {
      title: 'Wird gesendet',
      intro: 'Der Server hat noch nicht geantwortet. ID und QR-Code kommen mit seiner Antwort.',
    },
    update: { title: 'Wird gesendet', intro: 'Der Server hat noch nicht geantwortet.' },
    delete: { title: 'Wird gelöscht', intro: 'Der Server hat noch nicht geantwortet.' },
  },
  failed: {
    create: {
      title: 'Das Konto wurde nicht eröffnet',
      intro: 'Der Server hat es abgelehnt. Die Eingabe bleibt erhalten.',
    },
    update: {
      title: 'Die Änderung wurde nicht gemacht',
      intro: 'Der Server hat sie abgelehnt. Die Eingabe bleibt erhalten.',
    },
    delete: {
      title: 'Das Konto wurde nicht gelöscht',
      intro: 'Der Server hat abgelehnt. Das Konto ist noch da.',
    },
  },
  conflict: {
    changed: {
      title: 'Zwei Fassungen eines Kontos',
      intro:
        'Jemand hat dieses Konto auf dem Server geändert, nachdem es hier geöffnet wurde. Wählen Sie, was gelten soll.',
    },
    restored: {
      title: 'Wird das noch gewünscht?',
      intro:
        'Es wartete in der Kopie, mit der dieses Terminal weitermacht. Vielleicht wurde es seither gesendet oder verworfen. Sehen Sie das Konto an und entscheiden Sie.',
    },
    clash: {
      title: 'Die Änderung wurde nicht gemacht',
      intro:
        'Laut Server widerspricht sie etwas, was er hat. Wählen Sie, was gelten soll, und senden Sie es.',
    },
    gone: {
      title: 'Das Konto wurde auf dem Server gelöscht',
      intro: 'Es lässt sich nicht mehr ändern. Die Eingabe bleibt hier, bis Sie entscheiden.',
    },
    'not-deleted': {
      title: 'Das Konto wurde nicht gelöscht',
      intro: 'So, wie es jetzt ist, wollte der Server es nicht löschen. Das Konto ist noch da.',
    },
  },
  finished: { title: 'Erledigt', intro: 'Der Server hat diese Änderung bestätigt.' },
  dropped: { title: 'Verworfen', intro: 'Diese Änderung wurde verworfen und wird nicht gesendet.' },

  typed: {
    create: 'Die Eingabe',
    update: 'Was sich ändert',
    delete: 'Das Konto, das gelöscht wird',
  },
  cleared: 'Wird leer',
  before: (text: string) => `Vorher: \u2068${text}\u2069`,
  beforeEmpty: 'Vorher: leer',
  state: 'Wie es steht',
  saved: 'Gespeichert',
  attempts: 'Versuche',
  noAttempt: 'Noch keiner',
  why: 'Warum es wartet',
  next: 'Nächster Versuch',
  nextSoon: 'Gleich',
  nextBehind: 'Nach der Änderung davor',

  tryNow: 'Jetzt versuchen',
  correct: 'Eingabe korrigieren',
  correctAndSend: 'Korrigieren und neu senden',
  sendAgain: 'Noch einmal senden',
  sendUnchanged: 'Unverändert noch einmal senden',
  deleteAgain: 'Noch einmal löschen',
  lookAgain: 'Noch einmal nachsehen',
  seeAccount: 'Konto ansehen',
  drop: 'Verwerfen',
  keepAccount: 'Konto behalten',
  busy: 'Wird gesendet…',
  goBack: 'Zurück',

  dropping: {
    create: {
      title: 'Dieses neue Konto verwerfen?',
      text: 'Es wird nicht gesendet, und die Eingabe ist weg.',
      confirm: 'Endgültig verwerfen',
    },
    update: {
      title: 'Diese Änderung verwerfen?',
      text: 'Sie wird nicht gesendet, und die Eingabe ist weg. Das Konto bleibt auf dem Server, wie es ist.',
      confirm: 'Endgültig verwerfen',
    },
    delete: {
      title: 'Dieses Konto behalten?',
      text: 'Das Löschen wird nicht gesendet. Das Konto bleibt auf dem Server.',
      confirm: 'Konto behalten',
    },
    busy: 'Wird verworfen…',
  },

  moved: {
    title: 'Inzwischen ist es weitergegangen',
    text: 'Es wurde nichts getan. So steht es jetzt.',
  },
  said: {
    dropped: 'Die Änderung wurde verworfen.',
    kept: 'Das Konto bleibt. Das Löschen wurde verworfen.',
    waiting: 'Es hat noch nicht geklappt. Es wartet und geht von selbst weiter.',
    underWay: 'Es ist unterwegs.',
    stillOpen: 'Es ist noch offen. Lesen Sie, was hier jetzt steht.',
  },
};
