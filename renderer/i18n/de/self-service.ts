import type { Dictionary } from '../dictionary.ts';
import { plural } from '../plural.ts';

export const selfService: Dictionary['selfService'] = {
  attract: {
    title: 'Eröffnen Sie Ihr Konto',
    text: 'Es dauert etwa eine Minute.',
    begin: 'Zum Starten berühren',
    languages: 'In Ihrer Sprache',
    card: 'Haben Sie eine Karte? Halten Sie den Code vor den Scanner.',
    help: 'Größere Schrift, Vorlesen und tiefere Anzeige: nach der ersten Berührung, unten.',
    aloud: 'Berühren Sie den Bildschirm irgendwo oder drücken Sie eine Taste, um zu beginnen.',
  },

  language: { title: 'Wählen Sie Ihre Sprache', what: 'Unten können Sie sie jederzeit ändern.' },

  step: (now: string, of: string) => `Schritt ${now} von ${of}`,
  questions: {
    name: {
      title: 'Wie heißen Sie?',
      what: 'Ihr eigener Name oder der Name Ihrer Firma.',
      label: 'Ihr Name',
      empty: 'Geben Sie Ihren Namen ein oder tippen Sie auf „Auslassen“.',
      refused: 'Dieser Name wurde nicht angenommen. Bitte sehen Sie ihn noch einmal an.',
      change: 'Ihren Namen ändern',
    },
    email: {
      title: 'Wie lautet Ihre E-Mail-Adresse?',
      what: 'Für Belege und Nachrichten vom Geschäft.',
      label: 'Ihre E-Mail-Adresse',
      empty: 'Geben Sie Ihre E-Mail-Adresse ein oder tippen Sie auf „Auslassen“.',
      refused: 'Diese E-Mail-Adresse wurde nicht angenommen. Bitte sehen Sie sie noch einmal an.',
      change: 'Ihre E-Mail-Adresse ändern',
    },
    phone: {
      title: 'Wie lautet Ihre Telefonnummer?',
      what: 'Beginnen Sie mit +, wenn sie aus einem anderen Land ist.',
      label: 'Ihre Telefonnummer',
      empty: 'Geben Sie Ihre Telefonnummer ein oder tippen Sie auf „Auslassen“.',
      refused: 'Diese Telefonnummer wurde nicht angenommen. Bitte sehen Sie sie noch einmal an.',
      change: 'Ihre Telefonnummer ändern',
    },
  },
  next: 'Weiter',
  skip: 'Auslassen',
  oneNeeded: 'Wir brauchen eines davon: Ihren Namen, Ihre E-Mail-Adresse oder Ihre Telefonnummer.',
  ifRight: 'Wenn es stimmt, tippen Sie noch einmal auf „Weiter“.',

  review: {
    title: 'Stimmt alles?',
    what: 'Sehen Sie es noch einmal an. Eröffnen Sie dann Ihr Konto.',
    change: 'Ändern',
    notGiven: 'Nicht angegeben',
    kept: {
      title: 'Was wir speichern, und warum',
      text: 'Was Sie hier sehen, wird mit Ihrem Konto in diesem Geschäft gespeichert, um es wiederzufinden und Sie zu erreichen. Das Personal zeigt, ändert oder löscht es jederzeit auf Ihren Wunsch.',
    },
    open: 'Mein Konto eröffnen',
  },

  saving: {
    title: 'Ihr Konto wird eröffnet',
    what: 'Einen Moment, bitte.',
    slow: 'Es dauert länger als sonst. Bitte warten Sie.',
  },

  done: {
    title: 'Ihr Konto ist eröffnet',
    what: 'Dieser Code ist Ihre Karte. Fotografieren Sie ihn und zeigen Sie ihn beim nächsten Mal.',
    codeLabel: 'Der Code Ihres Kontos',
    noName: 'Ihre Karte',
    print: 'Meine Karte drucken',
    printing: 'Wird gedruckt…',
    printed: 'Ihre Karte ist gedruckt. Vergessen Sie nicht, sie mitzunehmen.',
    notPrinted: 'Die Karte ließ sich nicht drucken. Bitte fotografieren Sie den Code.',
    finish: 'Fertig',
    closes: (seconds: number) =>
      plural('de', seconds, {
        one: 'Schließt sich in 1 Sekunde.',
        other: (many) => `Schließt sich in ${many} Sekunden.`,
      }),
    moreTime: 'Berühren Sie den Bildschirm, wenn Sie mehr Zeit brauchen.',
  },

  waiting: {
    title: 'Ihr Konto wird eröffnet',
    what: 'Fragen Sie das Personal nach Ihrem Code.',
    kept: 'Ihre Eingaben sind sicher aufbewahrt. Hier ist nichts weiter zu tun.',
  },

  looksLike: {
    title: 'Vielleicht haben Sie schon ein Konto',
    what: 'Jemand mit dieser E-Mail-Adresse oder Telefonnummer hat ein Konto in diesem Geschäft. Sind Sie das?',
    scan: 'Ja, ich habe meine Karte hier',
    openNew: 'Nein, ein neues Konto eröffnen',
    askStaff: 'Ich bin nicht sicher',
  },

  askStaff: {
    title: 'Das Personal hilft Ihnen',
    what: 'Bitte fragen Sie an der Theke. Dort lässt sich Ihr Konto finden.',
  },

  trouble: {
    title: 'Das hat nicht geklappt',
    what: 'Ihr Konto ist noch nicht eröffnet. Von Ihren Eingaben ist nichts verloren.',
    next: 'Versuchen Sie es gleich noch einmal oder fragen Sie das Personal.',
    staffOnly: 'Bitte fragen Sie das Personal. Es kann Ihnen helfen.',
    wait: (wait: string) => `Sie können es in ${wait} erneut versuchen.`,
    waitOver: 'Sie können es jetzt erneut versuchen.',
  },

  unsure: {
    title: 'Wir sind nicht sicher, ob es geklappt hat',
    what: 'Bitte fragen Sie das Personal. Es kann sehen, ob Ihr Konto eröffnet ist.',
  },

  own: {
    begin: 'Ich habe schon eine Karte',
    title: 'Ihr Konto',
    what: 'Das ist mit Ihrem Konto gespeichert. Fragen Sie das Personal, wenn sich etwas ändern soll.',
    scan: { title: 'Scannen Sie Ihre Karte', what: 'Halten Sie den Code Ihrer Karte vor den Scanner.' },
    looking: { title: 'Ihr Konto wird gesucht', what: 'Einen Moment, bitte.' },
    notFound: {
      title: 'Wir haben dieses Konto nicht gefunden',
      what: 'Bitte scannen Sie Ihre Karte noch einmal oder fragen Sie das Personal.',
    },
    failed: {
      title: 'Ihr Konto lässt sich gerade nicht zeigen',
      what: 'Bitte scannen Sie Ihre Karte noch einmal oder fragen Sie das Personal.',
    },
    notLive: 'Vielleicht gibt es Neues, das diese Anzeige noch nicht kennt.',
  },

  masked: {
    text: 'Verdeckt, weil eine Weile niemand den Bildschirm berührt hat.',
    show: 'Berühren Sie den Bildschirm, um es wieder zu sehen.',
  },

  idle: {
    title: 'Sind Sie noch da?',
    text: (seconds: number) =>
      plural('de', seconds, {
        one: 'In 1 Sekunde beginnt es von vorn, und Ihre Eingaben werden gelöscht.',
        other: (many) => `In ${many} Sekunden beginnt es von vorn, und Ihre Eingaben werden gelöscht.`,
      }),
    stay: 'Ich bin noch da',
    aloud: 'Sind Sie noch da? Berühren Sie den Bildschirm oder drücken Sie eine Taste, um weiterzumachen.',
  },

  startOver: {
    title: 'Von vorn beginnen?',
    text: 'Ihre Eingaben werden gelöscht.',
    stay: 'Weitermachen',
    leave: 'Von vorn beginnen',
  },

  bar: {
    label: 'Hilfe zu dieser Anzeige',
    options: 'Hilfe zu dieser Anzeige',
    language: 'Sprache',
    largerText: 'Größere Schrift',
    normalText: 'Normale Schrift',
    contrast: 'Mehr Kontrast',
    normalContrast: 'Normale Farben',
    readAloud: 'Vorlesen',
    stopReading: 'Vorlesen beenden',
    sayAgain: 'Noch einmal sagen',
    noVoice: 'Vorlesen ist hier in dieser Sprache nicht möglich.',
    lower: 'Anzeige tiefer',
    raise: 'Anzeige höher',
    startOver: 'Von vorn beginnen',
    staff: 'Für das Personal: 2 Sekunden halten oder die Eingabetaste drücken',
  },

  aloud: { button: 'Schaltfläche', field: 'Textfeld', chosen: 'Gewählt', notPossible: 'Jetzt nicht möglich' },
};
