import type { Dictionary } from '../dictionary.ts';
import { plural } from '../plural.ts';

const askForHelp = 'Wenn es wieder passiert, sagen Sie der Person Bescheid, die dieses Terminal betreut.';

export const failures: Dictionary['failures'] = {
  'invalid-input': {
    title: 'Eine Eingabe passt nicht',
    what: 'Eine der Eingaben lässt sich so nicht senden.',
    next: 'Berichtigen Sie, was markiert ist, und versuchen Sie es erneut.',
  },
  'refused-sender': {
    title: 'Diese Anfrage wurde abgelehnt',
    what: 'Die App hat eine Anfrage abgelehnt, die nicht von ihrer eigenen Seite kam.',
    next: `Schließen Sie die App und starten Sie sie neu. ${askForHelp}`,
  },
  'no-key': {
    title: 'Es ist kein API-Schlüssel festgelegt',
    what: 'Dieses Terminal hat keinen API-Schlüssel für den gewählten Server. Es wurde nichts gesendet.',
    next: 'Öffnen Sie die Einrichtung und geben Sie den Schlüssel ein. Sie finden ihn in Final POS: Manage, Settings, API Keys.',
  },
  'keychain-locked': {
    title: 'Der Schlüsselbund ist gesperrt',
    what: 'Der API-Schlüssel liegt im Schlüsselbund dieses Computers, und der ist gesperrt.',
    next: 'Entsperren Sie ihn: Melden Sie sich neu am Computer an oder geben Sie das Passwort des Schlüsselbunds ein, wenn danach gefragt wird. Diese Anzeige prüft von selbst weiter.',
  },
  'keychain-absent': {
    title: 'Dieser Computer hat keinen Schlüsselbund',
    what: 'Die App bewahrt den API-Schlüssel im Schlüsselbund auf, und kein Schlüsselbund antwortet.',
    next: 'Geben Sie den Schlüssel in der Einrichtung ein: Er bleibt, bis die App schließt. Damit er länger bleibt, muss ein Schlüsselbund installiert werden.',
  },
  'keychain-slow': {
    title: 'Der Schlüsselbund antwortet nicht',
    what: 'Der API-Schlüssel war nicht lesbar, weil der Schlüsselbund zu lange brauchte.',
    next: 'Sehen Sie nach, ob der Computer hinter diesem Fenster nach einem Passwort fragt, und versuchen Sie es erneut.',
  },
  'network-unreachable': {
    title: 'Der Server ist nicht erreichbar',
    what: 'Dieses Terminal fand keinen Weg zum Server. Es wurde nichts gesendet.',
    next: 'Prüfen Sie das Netzwerkkabel oder das WLAN und versuchen Sie es erneut.',
  },
  'timed-out': {
    title: 'Der Server brauchte zu lange',
    what: 'Es kam nicht rechtzeitig eine vollständige Antwort.',
    next: `Warten Sie einen Moment und versuchen Sie es erneut. ${askForHelp}`,
  },
  tls: {
    title: 'Die Verbindung ist nicht sicher',
    what: 'Der Server konnte nicht beweisen, dass er der richtige ist. Es wurde nichts gesendet.',
    next: 'Prüfen Sie Datum und Uhrzeit dieses Computers, danach die Adresse des Servers in der Einrichtung.',
  },
  'connection-lost': {
    title: 'Die Verbindung ist abgebrochen',
    what: 'Die Verbindung endete, bevor die Antwort des Servers da war.',
    next: 'Prüfen Sie das Netzwerkkabel oder das WLAN und versuchen Sie es erneut.',
  },
  unauthorised: {
    title: 'Der Server nimmt den API-Schlüssel nicht an',
    what: 'Der Schlüssel dieses Terminals ist falsch oder wurde zurückgezogen.',
    next: 'Öffnen Sie die Einrichtung und geben Sie einen gültigen Schlüssel ein. Sie finden ihn in Final POS: Manage, Settings, API Keys.',
  },
  forbidden: {
    title: 'Dieser Schlüssel darf das nicht',
    what: 'Der Server kennt den API-Schlüssel, aber dem Schlüssel fehlt die Berechtigung dafür.',
    next: 'Bitten Sie die Person, die Final POS verwaltet, um einen Schlüssel für Konten, und geben Sie ihn in der Einrichtung ein.',
  },
  'not-found': {
    title: 'Es gibt kein Konto mit dieser ID',
    what: 'Der Server hat gesucht und kein Konto gefunden.',
    next: 'Prüfen Sie die ID: Groß- und Kleinbuchstaben zählen. Vielleicht wurde das Konto auch gelöscht.',
  },
  conflict: {
    title: 'Das Konto gibt es vielleicht schon',
    what: 'Laut Server widerspricht das etwas, was er schon hat.',
    next: 'Sehen Sie in Final POS nach, welches der beiden stimmt, bevor Sie es erneut versuchen.',
  },
  rejected: {
    title: 'Der Server hat das nicht angenommen',
    what: 'Der Server hat die Anfrage so, wie sie war, abgelehnt.',
    next: 'Berichtigen Sie, was der Server bemängelt, und versuchen Sie es erneut.',
  },
  'rate-limited': {
    title: 'Der Server bittet um Geduld',
    what: 'In kurzer Zeit kamen zu viele Anfragen.',
    next: 'Warten Sie einen Moment und versuchen Sie es erneut.',
  },
  'server-error': {
    title: 'Der Server hat ein Problem',
    what: 'Der Server meldet, dass bei ihm etwas schiefging.',
    next: `Warten Sie eine Minute und versuchen Sie es erneut. ${askForHelp}`,
  },
  redirected: {
    title: 'Die Antwort kam von woanders',
    what: 'Der Server verwies auf eine andere Adresse. Die App geht nicht dorthin, weil der API-Schlüssel mitginge.',
    next: 'Oft ist es ein WLAN mit Anmeldung: Melden Sie sich dort zuerst an. Sonst prüfen Sie die Adresse des Servers in der Einrichtung.',
  },
  'unreadable-reply': {
    title: 'Die Antwort ist unbrauchbar',
    what: 'Der Server hat etwas geantwortet, was kein Konto ist.',
    next: 'Versuchen Sie es erneut. Bleibt es dabei, prüfen Sie die Adresse des Servers in der Einrichtung.',
  },
  'too-large': {
    title: 'Die Antwort ist zu groß',
    what: 'Die Antwort des Servers war größer als ein Megabyte und wurde abgeschnitten.',
    next: 'Versuchen Sie es erneut. Bleibt es dabei, prüfen Sie die Adresse des Servers in der Einrichtung.',
  },
  'storage-full': {
    title: 'Das Laufwerk dieses Terminals ist voll',
    what: 'Es ist kein Platz, um das sicher aufzubewahren. Es wurde weder gespeichert noch gesendet.',
    next: 'Sagen Sie der Person Bescheid, die dieses Terminal betreut: Das Laufwerk braucht Platz. Versuchen Sie es dann erneut.',
  },
  'storage-unavailable': {
    title: 'Die Daten dieses Terminals lassen sich nicht öffnen',
    what: 'Gerade lässt sich nichts sicher aufbewahren. Es wurde weder gespeichert noch gesendet.',
    next: 'Sehen Sie nach, was sich für die Daten tun lässt, und versuchen Sie es erneut.',
  },
  'not-kept': {
    title: 'Das wurde nicht gespeichert',
    what: 'Senden war nicht möglich, und ohne Schlüsselbund kann dieses Terminal nichts für später aufbewahren.',
    next: 'Versuchen Sie es erneut, wenn der Server erreichbar ist. Mit einem Schlüsselbund würden Änderungen hier warten.',
  },
  'change-moved': {
    title: 'Inzwischen ist es weitergegangen',
    what: 'Was Sie korrigieren, wartet nicht mehr: Es wurde gesendet oder erledigt, während das Formular offen war.',
    next: 'Sehen Sie nach, was daraus geworden ist, bevor Sie es noch einmal eingeben.',
  },
  'changes-open': {
    title: 'Es gibt noch offene Änderungen',
    what: 'Dieses Terminal hat Änderungen, die noch nicht auf dem Server sind. Sie gingen verloren.',
    next: 'Senden oder verwerfen Sie sie zuerst.',
  },
  'staff-only': {
    title: 'Das ist nur für das Personal',
    what: 'Das Terminal ist gesperrt oder gerade für die Kundschaft da. Es wurde nichts getan.',
    next: 'Jemand vom Personal meldet sich mit der PIN an.',
  },
  'wrong-pin': {
    title: 'Das ist nicht die PIN',
    what: 'Die eingegebene PIN ist nicht die dieses Terminals.',
    next: 'Geben Sie sie noch einmal ein, Ziffer für Ziffer.',
  },
  'pin-missing': {
    title: 'Zuerst ist eine Personal-PIN nötig',
    what: 'Ohne PIN käme niemand mehr aus den Anzeigen für die Kundschaft heraus.',
    next: 'Legen Sie in der Einrichtung eine Personal-PIN fest und wählen Sie dann Selbstbedienung.',
  },
  'printer-missing': {
    title: 'Es ist kein Drucker da',
    what: 'Für dieses Terminal ist kein Drucker gewählt, oder der gewählte fehlt.',
    next: 'Schalten Sie den Drucker ein oder wählen Sie einen in der Einrichtung.',
  },
  'printer-failed': {
    title: 'Die Karte wurde nicht gedruckt',
    what: 'Der Drucker hat die Karte nicht angenommen.',
    next: 'Sehen Sie nach, ob er Papier hat und eingeschaltet ist, und versuchen Sie es erneut.',
  },
  internal: {
    title: 'Die App hat einen Fehler gemacht',
    what: 'In der App ging etwas schief. Einzelheiten stehen in ihrem Protokoll.',
    next: `Versuchen Sie es erneut. ${askForHelp}`,
  },
};

export const failureExtras: Dictionary['failureExtras'] = {
  serverSays: 'Der Server sagt:',
  updateUnknown:
    'Es ist nicht bekannt, ob die Änderung gespeichert wurde. Noch einmal speichern schadet nicht.',
  removalUnknown: 'Es ist nicht bekannt, ob das Konto gelöscht wurde. Noch einmal löschen schadet nicht.',
  alreadyGone: 'Es ist also schon gelöscht, und es bleibt nichts zu tun.',
  openCount: (count: number) =>
    plural('de', count, {
      one: 'Eine Änderung ist noch offen.',
      other: (many) => `${many} Änderungen sind noch offen.`,
    }),
  seeChange: 'Ansehen, was daraus wurde',
  nothingLost: 'Alles, was Sie eingegeben haben, ist noch da.',
  nextTitle: 'Was jetzt zu tun ist',
  waitLeft: (duration: string) => `Warten Sie ${duration}.`,
  waitOver: 'Sie können es jetzt erneut versuchen.',
  checking: 'Der Schlüsselbund wird alle paar Sekunden geprüft…',
  unlocked: 'Der Schlüsselbund ist entsperrt. Sie können weitermachen.',
  askedFor: 'Konto-ID',
};
