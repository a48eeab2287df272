import type { Dictionary } from '../dictionary.ts';
import { plural } from '../plural.ts';

export const setUp: Dictionary['setUp'] = {
  title: 'Terminal einrichten',
  intro: 'Alles, was für dieses Terminal gewählt wird.',

  server: {
    title: 'Server',
    choices: {
      practice: 'Zum Ausprobieren. Läuft in dieser App und vergisst alles.',
      mock: 'Von Final POS veröffentlicht. Beantwortet jede ID mit demselben Beispiel.',
      official: 'Die echten Konten, unter api.finalpos.com.',
      custom: 'Eine andere Adresse mit derselben API.',
    },
    urlLabel: 'Adresse des Servers',
    urlHint: 'Zum Beispiel https://pos.example.com',
    problems: {
      'not-a-url': 'Das ist keine vollständige Adresse. Sie sieht so aus: https://pos.example.com.',
      'not-https':
        'Die Adresse muss mit https:// beginnen. Einfaches http gilt nur für diesen Computer selbst.',
      'has-credentials': 'Die Adresse darf weder Benutzernamen noch Passwort enthalten.',
      'has-query': 'Die Adresse darf kein Fragezeichen und nichts danach enthalten.',
      'has-fragment': 'Die Adresse darf kein # und nichts danach enthalten.',
      'bad-path': 'Nach dem Hostnamen sind nur einfache Buchstaben, Ziffern und - . _ ~ / erlaubt.',
      'too-long': 'Die Adresse ist zu lang. Höchstens 300 Zeichen passen hinein.',
    },
    proxySummary: 'Dieses Netz braucht einen Proxy',
    proxyLabel: 'Adresse des Proxys',
    proxyHint: 'Zum Beispiel http://proxy.example.com:8080. Leer lassen, wenn es keinen gibt.',
    proxyProblem:
      'Eine Proxy-Adresse sieht so aus: http://proxy.example.com:8080, ohne Benutzernamen und Pfad.',
    use: 'Diesen Server verwenden',
    busy: 'Server wird gewechselt…',
    inUse: 'In Gebrauch',
    changed: (server: string) => `Dieses Terminal verwendet jetzt: ${server}.`,
  },

  key: {
    title: 'API-Schlüssel',
    practice:
      'Der Übungsserver erzeugt bei jedem Start der App seinen eigenen Schlüssel. Es gibt nichts einzugeben.',
    useServerFirst:
      'Tippen Sie zuerst auf „Diesen Server verwenden“. Jeder Server hat seinen eigenen Schlüssel.',
    forServer: (server: string) => `Für: ${server}`,
    stored: (ending: string | null) =>
      ending === null
        ? 'Im Schlüsselbund ist ein Schlüssel.'
        : `Im Schlüsselbund ist ein Schlüssel, der auf ${ending} endet.`,
    thisRun: (ending: string | null) =>
      ending === null
        ? 'Ein Schlüssel bleibt, bis die App schließt.'
        : `Ein Schlüssel, der auf ${ending} endet, bleibt, bis die App schließt.`,
    thisRunReason:
      'Dieser Computer hat keinen Schlüsselbund. Beim nächsten Start muss er neu eingegeben werden.',
    onlyThisRun: 'Dieser Computer hat keinen Schlüsselbund. Ein Schlüssel bleibt nur, bis die App schließt.',
    none: 'Für diesen Server ist kein Schlüssel festgelegt.',
    unreadable: 'Vielleicht ist ein Schlüssel gespeichert, aber der Schlüsselbund ist gerade nicht lesbar.',
    label: 'Neuer API-Schlüssel',
    hint: 'Aus Final POS: Manage, Settings, API Keys. Hier einfügen; er wird nie wieder angezeigt.',
    problems: {
      empty: 'Geben Sie erst den Schlüssel ein oder fügen Sie ihn ein.',
      'has-space':
        'Der Schlüssel enthält ein Leerzeichen. Kopieren Sie nur den Schlüssel, nichts davor und danach.',
      'has-line-break': 'Was Sie eingefügt haben, hat mehr als eine Zeile. Kopieren Sie nur den Schlüssel.',
      'not-ascii':
        'Der Schlüssel enthält ein Zeichen, das kein API-Schlüssel hat. Kopieren Sie ihn neu aus Final POS.',
      'too-long': 'Das ist zu lang für einen API-Schlüssel. Prüfen Sie, was kopiert wurde.',
    },
    save: 'Schlüssel speichern',
    busy: 'Schlüssel wird gespeichert…',
    saved: 'Der Schlüssel ist im Schlüsselbund gespeichert.',
    savedThisRun: 'Der Schlüssel bleibt, bis die App schließt.',
    enterAgain:
      'Zur Sicherheit wurde der Schlüssel aus dieser Anzeige gelöscht. Geben Sie ihn für den nächsten Versuch neu ein.',
    forget: 'Schlüssel vergessen',
    forgotten: 'Der Schlüssel ist vergessen.',
    forgetTitle: 'Den API-Schlüssel vergessen?',
    forgetText:
      'Auf diesem Server lassen sich Konten dann nicht eröffnen, finden oder ändern, bis wieder ein Schlüssel da ist.',
    forgetKeep: 'Schlüssel behalten',
  },

  test: {
    title: 'Verbindungstest',
    intro: 'Sendet eine harmlose Anfrage und zeigt, wie der Server antwortet.',
    run: 'Verbindung testen',
    busy: 'Wird getestet…',
    good: 'Die Verbindung funktioniert.',
    goodDetail: (milliseconds: string) =>
      `Der Server hat in ${milliseconds} ms geantwortet und nimmt den Schlüssel an.`,
  },

  customers: {
    title: 'Kundschaft auf diesem Terminal',
    known: (count: number) =>
      plural('de', count, {
        one: 'Dieses Terminal kennt ein Konto.',
        other: (many) => `Dieses Terminal kennt ${many} Konten.`,
      }),
    intro: 'Hier gesehene Konten sind über Name, E-Mail oder Telefon zu finden. Sie liegen verschlüsselt.',
    thisRun: 'Hier gesehene Konten sind über Name, E-Mail oder Telefon zu finden, bis die App schließt.',
    label: 'Konten vergessen, die nicht mehr gesehen wurden',
    after: (days: number) =>
      plural('de', days, { one: 'Nach einem Tag', other: (many) => `Nach ${many} Tagen` }),
    never: 'Nie',
    saved: (days: number) =>
      plural('de', days, {
        one: 'Gespeichert. Konten, die einen Tag lang nicht gesehen wurden, werden hier vergessen; auf dem Server bleiben sie.',
        other: (many) =>
          `Gespeichert. Konten, die ${many} Tage lang nicht gesehen wurden, werden hier vergessen; auf dem Server bleiben sie.`,
      }),
    savedNever: 'Gespeichert. Konten bleiben auf diesem Terminal, bis jemand sie vergisst.',
    reading: 'Wird gezählt…',
    unknown: 'Die Konten dieses Terminals lassen sich gerade nicht zählen.',
  },

  open: {
    count: (count: number) =>
      plural('de', count, {
        one: 'Eine Änderung ist noch offen.',
        other: (many) => `${many} Änderungen sind noch offen.`,
      }),
    serverTitle: 'Den Server trotzdem wechseln?',
    serverText: (count: number) =>
      plural('de', count, {
        one: 'Sie bleibt auf diesem Terminal und geht weiter, wenn dieser Server wieder gewählt wird.',
        other: 'Sie bleiben auf diesem Terminal und gehen weiter, wenn dieser Server wieder gewählt wird.',
      }),
    serverEdit: 'Ihre Eingaben zu einem Konto des jetzigen Servers gingen verloren.',
    serverKeep: 'Server behalten',
    serverGo: 'Server wechseln',
    key: (count: number) =>
      plural('de', count, {
        one: 'Sie wartet hier, bis wieder ein Schlüssel eingegeben wird.',
        other: 'Sie warten hier, bis wieder ein Schlüssel eingegeben wird.',
      }),
  },

  appearance: {
    title: 'Farben',
    label: 'Farben',
    hint: 'Für alle, die dieses Terminal benutzen',
    themes: { system: 'Wie der Computer', light: 'Hell', dark: 'Dunkel', contrast: 'Hoher Kontrast' },
  },

  version: (version: string) => `Version ${version}`,
};
