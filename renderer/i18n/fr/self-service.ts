import type { Dictionary } from '../dictionary.ts';
import { plural } from '../plural.ts';

export const selfService: Dictionary['selfService'] = {
  attract: {
    title: 'Ouvrez votre compte',
    text: 'Cela prend environ une minute.',
    begin: 'Touchez pour commencer',
    languages: 'Dans votre langue',
    card: 'Vous avez une carte\u202f? Présentez son code devant le scanner.',
    help: 'Texte plus grand, lecture à voix haute et écran abaissé\u00a0: en bas, après le premier toucher.',
    aloud: 'Touchez l’écran n’importe où, ou appuyez sur une touche, pour commencer.',
  },

  language: { title: 'Choisissez votre langue', what: 'Vous pouvez en changer à tout moment, en bas.' },

  step: (now: string, of: string) => `Étape ${now} sur ${of}`,
  questions: {
    name: {
      title: 'Quel est votre nom\u202f?',
      what: 'Votre propre nom, ou celui de votre entreprise.',
      label: 'Votre nom',
      empty: 'Saisissez votre nom, ou touchez «\u00a0Passer\u00a0».',
      refused: 'Ce nom n’a pas été accepté. Merci de le vérifier.',
      change: 'Modifier votre nom',
    },
    email: {
      title: 'Quelle est votre adresse e-mail\u202f?',
      what: 'Pour les reçus et les messages du magasin.',
      label: 'Votre adresse e-mail',
      empty: 'Saisissez votre adresse e-mail, ou touchez «\u00a0Passer\u00a0».',
      refused: 'Cette adresse e-mail n’a pas été acceptée. Merci de la vérifier.',
      change: 'Modifier votre adresse e-mail',
    },
    phone: {
      title: 'Quel est votre numéro de téléphone\u202f?',
      what: 'Commencez par + s’il est d’un autre pays.',
      label: 'Votre numéro de téléphone',
      empty: 'Saisissez votre numéro de téléphone, ou touchez «\u00a0Passer\u00a0».',
      refused: 'Ce numéro de téléphone n’a pas été accepté. Merci de le vérifier.',
      change: 'Modifier votre numéro de téléphone',
    },
  },
  next: 'Suivant',
  skip: 'Passer',
  oneNeeded:
    'Il nous faut l’un des trois\u00a0: votre nom, votre adresse e-mail ou votre numéro de téléphone.',
  ifRight: 'Si c’est juste, touchez encore une fois «\u00a0Suivant\u00a0».',

  review: {
    title: 'Est-ce que tout est juste\u202f?',
    what: 'Relisez encore une fois. Ouvrez ensuite votre compte.',
    change: 'Modifier',
    notGiven: 'Non renseigné',
    kept: {
      title: 'Ce que nous conservons, et pourquoi',
      text: 'Ce que vous voyez ici est conservé avec votre compte dans ce magasin, pour le retrouver et pour vous joindre. Vous pouvez à tout moment demander au personnel de vous le montrer, de le modifier ou de le supprimer.',
    },
    open: 'Ouvrir mon compte',
  },

  saving: {
    title: 'Votre compte est en cours d’ouverture',
    what: 'Un instant, s’il vous plaît.',
    slow: 'C’est plus long que d’habitude. Merci de patienter.',
  },

  done: {
    title: 'Votre compte est ouvert',
    what: 'Ce code est votre carte. Prenez-le en photo et montrez-le la prochaine fois.',
    codeLabel: 'Le code de votre compte',
    noName: 'Votre carte',
    print: 'Imprimer ma carte',
    printing: 'Impression…',
    printed: 'Votre carte est imprimée. N’oubliez pas de la prendre.',
    notPrinted: 'La carte n’a pas pu être imprimée. Merci de prendre le code en photo.',
    finish: 'Terminé',
    closes: (seconds: number) =>
      plural('fr', seconds, {
        one: (many) => `Fermeture dans ${many} seconde.`,
        many: (many) => `Fermeture dans ${many} de secondes.`,
        other: (many) => `Fermeture dans ${many} secondes.`,
      }),
    moreTime: 'Touchez l’écran s’il vous faut plus de temps.',
  },

  waiting: {
    title: 'Votre compte est en cours d’ouverture',
    what: 'Demandez votre code au personnel.',
    kept: 'Votre saisie est en sécurité. Vous n’avez plus rien à faire ici.',
  },

  looksLike: {
    title: 'Vous avez peut-être déjà un compte',
    what: 'Une personne avec cette adresse e-mail ou ce numéro de téléphone a un compte dans ce magasin. Est-ce vous\u202f?',
    scan: 'Oui, j’ai ma carte ici',
    openNew: 'Non, ouvrir un nouveau compte',
    askStaff: 'Je n’en suis pas sûr',
  },

  askStaff: {
    title: 'Le personnel va vous aider',
    what: 'Adressez-vous au comptoir. On peut y retrouver votre compte.',
  },

  trouble: {
    title: 'Cela n’a pas marché',
    what: 'Votre compte n’est pas encore ouvert. Rien de votre saisie n’est perdu.',
    next: 'Réessayez dans un instant, ou adressez-vous au personnel.',
    staffOnly: 'Adressez-vous au personnel, qui peut vous aider.',
    wait: (wait: string) => `Vous pourrez réessayer dans ${wait}.`,
    waitOver: 'Vous pouvez réessayer maintenant.',
  },

  unsure: {
    title: 'Nous ne savons pas si cela a marché',
    what: 'Adressez-vous au personnel, qui peut voir si votre compte est ouvert.',
  },

  own: {
    begin: 'J’ai déjà une carte',
    title: 'Votre compte',
    what: 'Voici ce qui est conservé avec votre compte. Adressez-vous au personnel pour toute modification.',
    scan: { title: 'Scannez votre carte', what: 'Présentez le code de votre carte devant le scanner.' },
    looking: { title: 'Recherche de votre compte', what: 'Un instant, s’il vous plaît.' },
    notFound: {
      title: 'Nous n’avons pas trouvé ce compte',
      what: 'Scannez votre carte à nouveau, ou adressez-vous au personnel.',
    },
    failed: {
      title: 'Votre compte ne peut pas être affiché maintenant',
      what: 'Scannez votre carte à nouveau, ou adressez-vous au personnel.',
    },
    notLive: 'Il y a peut-être du nouveau que cet écran ne connaît pas encore.',
  },

  masked: {
    text: 'Masqué, car personne n’a touché l’écran depuis un moment.',
    show: 'Touchez l’écran pour le revoir.',
  },

  idle: {
    title: 'Êtes-vous toujours là\u202f?',
    text: (seconds: number) =>
      plural('fr', seconds, {
        one: (many) => `Dans ${many} seconde, tout recommence et votre saisie est effacée.`,
        many: (many) => `Dans ${many} de secondes, tout recommence et votre saisie est effacée.`,
        other: (many) => `Dans ${many} secondes, tout recommence et votre saisie est effacée.`,
      }),
    stay: 'Je suis toujours là',
    aloud: 'Êtes-vous toujours là\u202f? Touchez l’écran ou appuyez sur une touche pour continuer.',
  },

  startOver: {
    title: 'Recommencer\u202f?',
    text: 'Votre saisie sera effacée.',
    stay: 'Continuer',
    leave: 'Recommencer',
  },

  bar: {
    label: 'Aide pour cet écran',
    options: 'Aide pour cet écran',
    language: 'Langue',
    largerText: 'Texte plus grand',
    normalText: 'Texte normal',
    contrast: 'Plus de contraste',
    normalContrast: 'Couleurs normales',
    readAloud: 'Lire à voix haute',
    stopReading: 'Arrêter la lecture',
    sayAgain: 'Répéter',
    noVoice: 'La lecture à voix haute n’est pas possible ici dans cette langue.',
    lower: 'Abaisser l’écran',
    raise: 'Remonter l’écran',
    startOver: 'Recommencer',
    staff: 'Pour le personnel\u00a0: maintenir 2 secondes, ou appuyer sur Entrée',
  },

  aloud: {
    button: 'Bouton',
    field: 'Champ de texte',
    chosen: 'Choisi',
    notPossible: 'Impossible maintenant',
  },
};
