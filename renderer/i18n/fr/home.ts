import type { Dictionary } from '../dictionary.ts';
import { plural, writeNumber } from '../plural.ts';

export const home: Dictionary['home'] = {
  title: 'Comptes clients',
  intro: 'Recherchez un client ou ouvrez un nouveau compte.',

  open: {
    title: 'Ouvrir un compte',
    text: 'Un nom, un e-mail ou un téléphone suffit.',
  },

  find: {
    title: 'Rechercher un compte',
    label: 'Nom, téléphone, e-mail ou identifiant',
    hint: 'Une partie suffit. Ou scannez le code.',
    button: 'Rechercher',
    busy: 'Recherche…',
    clear: 'Effacer',
    problems: {
      empty: 'Saisissez d’abord quelque chose ou scannez le code.',
      'too-long': 'C’est trop long pour un identifiant de compte, qui compte 64 caractères au plus.',
      'not-an-id':
        'Ce n’est pas un identifiant de compte\u00a0: il n’a que des lettres, des chiffres, des traits d’union et des tirets bas.',
    },
    count: (count: number) =>
      plural('fr', count, {
        one: (many) => `${many} compte trouvé`,
        many: (many) => `${many} de comptes trouvés`,
        other: (many) => `${many} comptes trouvés`,
      }),
    more: 'Il y en a d’autres. Précisez la recherche.',
    asOf: (when: string) => `état\u00a0: ${when}`,
    savedAt: (when: string) => `saisi\u00a0: ${when}`,
    noneTitle: 'Personne de ce nom sur ce terminal',
    noneText:
      'Ce terminal connaît les comptes qu’il a déjà vus. Le serveur ne trouve que par identifiant\u00a0: scannez le code ou saisissez l’identifiant. Ou ouvrez un compte.',
    failed:
      'La recherche parmi les comptes de ce terminal est impossible pour le moment. Avec l’identifiant, le serveur retrouve toujours le compte.',
  },

  recent: {
    title: 'Vus récemment',
    none: 'Les comptes ouverts ou recherchés ici se retrouvent à cet endroit.',
    all: 'Afficher plus',
    fewer: 'Afficher moins',
  },

  changes: {
    title: 'Modifications en cours',
    quiet: 'Tout est envoyé.',
    waiting: (count: number) => `${writeNumber('fr', count)} en attente d’envoi`,
    deciding: (count: number) => `${writeNumber('fr', count)} à trancher`,
    both: (waiting: string, deciding: string) => `${waiting}, ${deciding}`,
    reading: 'Décompte…',
    unknown: 'Lecture impossible pour le moment.',
  },

  setUp: 'Configuration du terminal',

  status: {
    label: 'État de ce terminal',
    server: 'Serveur',
    ownServer: (host: string) => `Autre serveur\u00a0: ${host}`,
    key: 'Clé API',
    keychain: 'Trousseau',
    lastTest: 'Dernier test',
    storage: 'Données clients',
    unknown: 'L’état de ce terminal n’a pas pu être lu.',
    loading: 'Lecture de l’état de ce terminal…',
    keyState: {
      practice: () => 'Créée par le serveur d’entraînement',
      stored: (ending) =>
        ending === null ? 'Dans le trousseau' : `Dans le trousseau, se termine par ${ending}`,
      'this-run': (ending) =>
        ending === null
          ? 'Jusqu’à la fermeture de l’application'
          : `Jusqu’à la fermeture de l’application, se termine par ${ending}`,
      none: () => 'Non définie',
      unreadable: () => 'Illisible pour le moment',
    },
    keychainState: {
      available: 'Prêt',
      locked: 'Verrouillé',
      absent: 'Aucun\u00a0: les clés durent jusqu’à la fermeture',
      slow: 'Ne répond pas',
    },
    storageState: {
      closed: 'Rien n’est encore conservé',
      kept: 'Conservées et chiffrées sur ce terminal',
      'this-run': 'Jusqu’à la fermeture de l’application',
      locked: 'Derrière le trousseau verrouillé',
      'key-missing': 'Leur clé manque',
      'wrong-key': 'La clé ne correspond pas',
      damaged: 'Endommagées',
      failed: 'Le disque les refuse',
    },
    storageFull: 'Le disque est plein',
    storageReading: 'Ouverture…',
    testNone: 'Pas encore testé',
    testGood: (milliseconds: string, time: string) => `Réponse en ${milliseconds}\u00a0ms à ${time}`,
    testBad: (time: string) => `Échec à ${time}`,
  },
};
