import type { Dictionary } from '../dictionary.ts';
import { plural } from '../plural.ts';

export const settings: Dictionary['settings'] = {
  sections: {
    label: 'Teile der Einrichtung',
    names: {
      server: 'Server und Schlüssel',
      customers: 'Kundschaft auf diesem Terminal',
      use: 'Wer es benutzt',
      screen: 'Bildschirm',
      input: 'Tastatur und Scanner',
      sound: 'Ton und Sprache',
      printer: 'Drucker',
      pin: 'Personal-PIN',
    },
  },

  saved: 'Gespeichert',
  notSaved: 'Das wurde nicht gespeichert. Es bleibt, wie es war.',

  mode: {
    title: 'Wer dieses Terminal benutzt',
    choices: {
      counter: { title: 'Theke', text: 'Das Personal findet, eröffnet und ändert Konten.' },
      'self-service': {
        title: 'Selbstbedienung',
        text: 'Die Kundschaft eröffnet Konten allein. Das Personal meldet sich mit der PIN an.',
      },
    },
    pinFirstTitle: 'Selbstbedienung braucht zuerst eine Personal-PIN',
    pinFirst:
      'Ohne PIN käme niemand mehr aus den Anzeigen für die Kundschaft heraus. Sie wird gewählt, sobald die PIN festgelegt ist.',
    setPin: 'Jetzt eine PIN festlegen',
    stillStaff: 'Das Personal ist noch angemeldet. Übergeben Sie das Terminal, wenn alles bereit ist.',
    handOver: 'Der Kundschaft übergeben',
  },

  ownAccount: {
    title: 'Das eigene Konto',
    label: 'Die Kundschaft darf das eigene Konto ansehen, indem sie den Code scannt',
    text: 'Sie sieht, was über sie gespeichert ist, und ändert nichts. Das kann jeder, der die Karte hat.',
  },

  language: {
    title: 'Sprache des Geschäfts',
    text: 'Für einen Besuch lässt sich eine andere wählen; sie endet mit dem Besuch.',
  },

  country: {
    title: 'Land für Telefonnummern',
    text: 'Eine Nummer ohne Landesvorwahl wird als Nummer dieses Landes gelesen.',
    label: 'Land',
    filter: 'Anderes Land suchen',
    filterHint: 'Ein Teil des Namens oder das Kürzel.',
    none: 'Kein Land heißt so.',
  },

  staffLock: {
    title: 'Von selbst sperren',
    text: 'Wenn so lange niemand den Bildschirm berührt, eine Taste gedrückt oder einen Code gescannt hat. Von den Eingaben geht nichts verloren.',
    label: 'Sperren nach',
  },

  textSize: {
    title: 'Schriftgröße',
    usual: { title: 'Üblich', text: 'So groß, wie der Bildschirm es ohne Gedränge erlaubt.' },
    large: { title: 'Groß', text: 'Großbuchstaben 7,3 mm hoch, lesbar aus 60 cm.' },
  },

  screenSize: {
    title: 'Größe des Bildschirms',
    why: 'Damit haben Knöpfe und Buchstaben die richtige Größe für Finger und Augen.',
    told: (inches: string) => `Der Bildschirm gibt ${inches} Zoll von Ecke zu Ecke an.`,
    measured: (inches: string) => `Hier gemessen: ${inches} Zoll von Ecke zu Ecke.`,
    unknown: 'Der Bildschirm gibt seine Größe nicht an, und niemand hat sie bisher gemessen.',
    measure: 'Mit einer Bankkarte messen',
    useTold: (inches: string) => `Angabe des Bildschirms verwenden: ${inches} Zoll`,
    forget: 'Messung vergessen',
    ruler: {
      title: 'Mit einer Bankkarte messen',
      text: 'Halten Sie eine Bankkarte flach an den Bildschirm. Machen Sie den Umriss größer oder kleiner, bis die Karte ihn genau bedeckt.',
      outline: 'Umriss einer Bankkarte',
      smaller: 'Umriss kleiner machen',
      larger: 'Umriss größer machen',
      slider: 'Größe des Umrisses',
      tooLarge: 'Eine Karte ist größer als dieser Platz. Geben Sie stattdessen die Diagonale ein.',
      inches: 'Diagonale in Zoll',
      inchesHint: 'Von Ecke zu Ecke. Sie folgt dem Umriss; man kann sie auch eingeben.',
      problem: 'Geben Sie eine Zahl von 4 bis 120 ein.',
      value: (inches: string) => `${inches} Zoll`,
      use: 'Diese Größe verwenden',
    },
  },

  keyboard: {
    title: 'Tastatur auf dem Bildschirm',
    choices: {
      touch: { title: 'Wenn ein Feld berührt wird', text: 'Sie bleibt weg, wo eine echte Tastatur dient.' },
      always: { title: 'Bei jedem Feld', text: 'Wie auch immer das Feld erreicht wurde.' },
      never: { title: 'Nie', text: 'Für ein Terminal mit echter Tastatur.' },
    },
  },

  scanner: {
    title: 'Scanner',
    text: 'Scans werden auf jeder Anzeige gehört. Werden Codes nicht gelesen, findet die Einrichtung heraus, wie dieser Scanner tippt.',
    gap: 'Zwischen zwei Tasten',
    gapValue: (milliseconds: string) => `Höchstens ${milliseconds} ms`,
    length: 'Kürzester Code',
    lengthValue: (count: number) =>
      plural('de', count, { one: 'Ein Zeichen', other: (many) => `${many} Zeichen` }),
    terminator: 'Ende eines Codes',
    terminators: { enter: 'Eingabetaste', tab: 'Tabulatortaste', silence: 'Eine Pause' },
    layout: 'Seine Tasten',
    layouts: {
      'as-typed': 'Wie dieser Computer sie liest',
      us: 'Wie auf einer US-Tastatur',
    },
    setUp: 'Scanner einrichten',
  },

  sounds: {
    title: 'Töne',
    label: 'Kurze Töne für Scans, Tasten und Warnungen',
    text: 'Was ein Ton sagt, steht auch auf dem Bildschirm.',
    play: 'Einen Ton abspielen',
  },

  speech: {
    title: 'Sprache',
    text: 'Liest die Anzeigen für die Kundschaft vor. PINs werden nie gesprochen.',
    choices: {
      off: { title: 'Aus', text: 'Für einen Besuch lässt sie sich einschalten.' },
      headphones: { title: 'Mit Kopfhörern', text: 'Sobald Kopfhörer eingesteckt sind.' },
      on: { title: 'Ein', text: 'Immer, für alle, die in der Nähe stehen.' },
    },
    cannotTell: 'Dieser Computer erkennt nicht, ob Kopfhörer eingesteckt sind.',
    noVoice: 'Dieser Computer hat keine Stimme für diese Sprache. Es kann nichts vorgelesen werden.',
    speak: 'Einen Satz sprechen',
    sample: 'So werden die Anzeigen vorgelesen.',
  },

  printer: {
    title: 'Drucker für Kontokarten',
    text: 'Eine Karte trägt den Code des Kontos und den Namen, sonst nichts.',
    looking: 'Drucker werden gesucht…',
    none: { title: 'Kein Drucker', text: 'Karten gibt es nur auf dem Bildschirm.' },
    emptyTitle: 'Es wurde kein Drucker gefunden',
    emptyText:
      'Schließen Sie einen Drucker an diesen Computer an, installieren Sie ihn und schalten Sie ihn ein. Suchen Sie dann erneut.',
    missing: 'Er ist gerade nicht da.',
    again: 'Erneut suchen',
    paperTitle: 'Papier',
    papers: {
      'receipt-58': { title: 'Rolle 58 mm', text: 'Ein schmaler Belegdrucker.' },
      'receipt-80': { title: 'Rolle 80 mm', text: 'Der übliche Belegdrucker.' },
      a6: { title: 'Blatt A6', text: '105 × 148 mm, wie eine Postkarte.' },
    },
    test: 'Testkarte drucken',
    testing: 'Wird gedruckt…',
    tested: 'Die Testkarte ist auf dem Weg zum Drucker.',
  },

  pin: {
    title: 'Personal-PIN',
    isSet: 'Eine Personal-PIN ist festgelegt.',
    isNotSet: 'Es ist keine Personal-PIN festgelegt.',
    whatFor: 'Mit einer PIN startet das Terminal gesperrt, und nur wer sie kennt, kommt hinein.',
    withoutIt: 'Ohne PIN öffnet eine Berührung das Terminal wieder, nachdem es gesperrt hat.',
    needed: 'Selbstbedienung braucht sie: Ohne PIN käme niemand aus den Anzeigen für die Kundschaft heraus.',
    set: 'PIN festlegen',
    change: 'PIN ändern',
    remove: 'PIN entfernen',
    steps: {
      current: 'Geben Sie die jetzige PIN ein',
      next: 'Geben Sie eine neue PIN mit 4 bis 8 Ziffern ein',
      again: 'Geben Sie die neue PIN noch einmal ein',
    },
    different: 'Die beiden waren nicht gleich. Wählen Sie die neue PIN noch einmal.',
    changed: 'Die PIN ist festgelegt.',
    removed: 'Die PIN ist entfernt.',
    cancel: 'Lassen, wie es ist',
    forgottenTitle: 'Wenn niemand mehr die PIN kennt',
    forgotten:
      'Schließen Sie die App und starten Sie sie einmal mit --forget-staff-pin. Das kann nur, wer auf diesem Computer Programme starten darf.',
  },
};
