import type { Dictionary } from '../dictionary.ts';
import { plural } from '../plural.ts';

export const settings: Dictionary['settings'] = {
  sections: {
    label: 'Parties de la configuration',
    names: {
      server: 'Serveur et clé',
      customers: 'Clients sur ce terminal',
      use: 'Qui s’en sert',
      screen: 'Écran',
      input: 'Clavier et scanner',
      sound: 'Son et voix',
      printer: 'Imprimante',
      pin: 'Code PIN du personnel',
    },
  },

  saved: 'Enregistré',
  notSaved: 'Ce n’est pas enregistré. Tout reste comme avant.',

  mode: {
    title: 'Qui se sert de ce terminal',
    choices: {
      counter: { title: 'Comptoir', text: 'Le personnel recherche, ouvre et modifie les comptes.' },
      'self-service': {
        title: 'Libre-service',
        text: 'Les clients ouvrent un compte seuls. Le personnel entre avec son code PIN.',
      },
    },
    pinFirstTitle: 'Le libre-service demande d’abord un code PIN du personnel',
    pinFirst:
      'Sans code PIN, personne ne pourrait plus quitter les écrans des clients. Il est choisi dès que le code est défini.',
    setPin: 'Définir un code PIN maintenant',
    stillStaff: 'Le personnel est encore là. Remettez le terminal aux clients quand tout est prêt.',
    handOver: 'Remettre aux clients',
  },

  ownAccount: {
    title: 'Leur propre compte',
    label: 'Les clients peuvent consulter leur propre compte en scannant son code',
    text: 'Ils voient ce qui est conservé sur eux, sans rien modifier. Quiconque a la carte peut le faire.',
  },

  language: {
    title: 'Langue du magasin',
    text: 'Les clients peuvent en choisir une autre pour leur visite\u00a0; elle prend fin avec la visite.',
  },

  country: {
    title: 'Pays des numéros de téléphone',
    text: 'Un numéro saisi sans indicatif de pays est lu comme un numéro de ce pays.',
    label: 'Pays',
    filter: 'Chercher un autre pays',
    filterHint: 'Une partie de son nom, ou son code.',
    none: 'Aucun pays ne porte ce nom.',
  },

  staffLock: {
    title: 'Verrouillage automatique',
    text: 'Quand personne n’a touché l’écran, appuyé sur une touche ni scanné de code pendant ce temps. Rien de la saisie n’est perdu.',
    label: 'Verrouiller après',
  },

  textSize: {
    title: 'Taille du texte',
    usual: { title: 'Habituelle', text: 'Aussi grande que l’écran le permet sans serrer.' },
    large: { title: 'Grande', text: 'Majuscules de 7,3\u00a0mm de haut, lisibles à 60\u00a0cm.' },
  },

  screenSize: {
    title: 'Taille de l’écran',
    why: 'Ainsi, les boutons et les lettres ont la bonne taille pour les doigts et les yeux.',
    told: (inches: string) => `L’écran indique ${inches} pouces d’un coin à l’autre.`,
    measured: (inches: string) => `Mesuré ici\u00a0: ${inches} pouces d’un coin à l’autre.`,
    unknown: 'L’écran n’indique pas sa taille, et personne ne l’a encore mesurée.',
    measure: 'Mesurer avec une carte bancaire',
    useTold: (inches: string) => `Prendre ce que l’écran indique\u00a0: ${inches} pouces`,
    forget: 'Oublier la mesure',
    ruler: {
      title: 'Mesurer avec une carte bancaire',
      text: 'Posez une carte bancaire à plat sur l’écran. Agrandissez ou réduisez le contour jusqu’à ce que la carte le couvre juste.',
      outline: 'Contour d’une carte bancaire',
      smaller: 'Réduire le contour',
      larger: 'Agrandir le contour',
      slider: 'Taille du contour',
      tooLarge: 'Une carte est plus grande que cet espace. Saisissez plutôt la diagonale.',
      inches: 'Diagonale en pouces',
      inchesHint: 'D’un coin à l’autre. Elle suit le contour\u00a0; on peut aussi la saisir.',
      problem: 'Saisissez un nombre de 4 à 120.',
      value: (inches: string) => `${inches} pouces`,
      use: 'Utiliser cette taille',
    },
  },

  keyboard: {
    title: 'Clavier à l’écran',
    choices: {
      touch: { title: 'Quand on touche un champ', text: 'Il reste absent là où sert un vrai clavier.' },
      always: { title: 'À chaque champ', text: 'De quelque façon qu’on y arrive.' },
      never: { title: 'Jamais', text: 'Pour un terminal avec un vrai clavier.' },
    },
  },

  scanner: {
    title: 'Scanner',
    text: 'Les lectures sont entendues sur chaque écran. Si les codes ne sont pas lus, la configuration découvre comment ce scanner tape.',
    gap: 'Entre deux touches',
    gapValue: (milliseconds: string) => `${milliseconds}\u00a0ms au maximum`,
    length: 'Code le plus court',
    lengthValue: (count: number) =>
      plural('fr', count, {
        one: (many) => `${many} caractère`,
        many: (many) => `${many} de caractères`,
        other: (many) => `${many} caractères`,
      }),
    terminator: 'Fin d’un code',
    terminators: { enter: 'Touche Entrée', tab: 'Touche Tab', silence: 'Une pause' },
    layout: 'Ses touches',
    layouts: {
      'as-typed': 'Comme cet ordinateur les lit',
      us: 'Comme sur un clavier américain',
    },
    setUp: 'Configurer le scanner',
  },

  sounds: {
    title: 'Sons',
    label: 'Sons brefs pour les lectures, les touches et les avertissements',
    text: 'Tout ce que dit un son est aussi à l’écran.',
    play: 'Jouer un son',
  },

  speech: {
    title: 'Voix',
    text: 'Lit à voix haute les écrans des clients. Les codes PIN ne sont jamais prononcés.',
    choices: {
      off: { title: 'Désactivée', text: 'Un client peut l’activer pour une visite.' },
      headphones: { title: 'Avec un casque', text: 'Dès qu’un casque est branché.' },
      on: { title: 'Activée', text: 'Toujours, pour tous ceux qui sont à côté.' },
    },
    cannotTell: 'Cet ordinateur ne peut pas savoir si un casque est branché.',
    noVoice: 'Cet ordinateur n’a pas de voix pour cette langue\u00a0: rien ne peut être prononcé.',
    speak: 'Prononcer une phrase',
    sample: 'Voici comment les écrans sont lus à voix haute.',
  },

  printer: {
    title: 'Imprimante des cartes de compte',
    text: 'Une carte porte le code du compte et le nom, rien d’autre.',
    looking: 'Recherche d’imprimantes…',
    none: { title: 'Pas d’imprimante', text: 'Les cartes ne sont qu’à l’écran.' },
    emptyTitle: 'Aucune imprimante trouvée',
    emptyText:
      'Branchez une imprimante sur cet ordinateur, installez-la et allumez-la. Puis cherchez à nouveau.',
    missing: 'Elle n’est pas là maintenant.',
    again: 'Chercher à nouveau',
    paperTitle: 'Papier',
    papers: {
      'receipt-58': { title: 'Rouleau de 58\u00a0mm', text: 'Une imprimante de tickets étroite.' },
      'receipt-80': { title: 'Rouleau de 80\u00a0mm', text: 'L’imprimante de tickets habituelle.' },
      a6: { title: 'Feuille A6', text: '105 × 148\u00a0mm, comme une carte postale.' },
    },
    test: 'Imprimer une carte d’essai',
    testing: 'Impression…',
    tested: 'La carte d’essai part vers l’imprimante.',
  },

  pin: {
    title: 'Code PIN du personnel',
    isSet: 'Un code PIN du personnel est défini.',
    isNotSet: 'Aucun code PIN du personnel n’est défini.',
    whatFor: 'Avec un code PIN, le terminal démarre verrouillé, et seul le personnel qui le connaît entre.',
    withoutIt: 'Sans code PIN, un toucher rouvre le terminal après son verrouillage.',
    needed:
      'Le libre-service en a besoin\u00a0: sans code PIN, personne ne pourrait quitter les écrans des clients.',
    set: 'Définir un code PIN',
    change: 'Changer le code PIN',
    remove: 'Retirer le code PIN',
    steps: {
      current: 'Saisissez le code PIN actuel',
      next: 'Saisissez un nouveau code PIN de 4 à 8 chiffres',
      again: 'Saisissez encore une fois le nouveau code PIN',
    },
    different: 'Les deux n’étaient pas identiques. Choisissez à nouveau le code PIN.',
    changed: 'Le code PIN est défini.',
    removed: 'Le code PIN est retiré.',
    cancel: 'Laisser tel quel',
    forgottenTitle: 'Si personne ne connaît plus le code PIN',
    forgotten:
      'Fermez l’application et démarrez-la une fois avec --forget-staff-pin. Seul qui peut lancer des programmes sur cet ordinateur peut le faire.',
  },
};
