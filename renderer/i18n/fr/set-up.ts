import type { Dictionary } from '../dictionary.ts';
import { plural } from '../plural.ts';

export const setUp: Dictionary['setUp'] = {
  title: 'Configuration du terminal',
  intro: 'Tout ce qui se choisit pour ce terminal.',

  server: {
    title: 'Serveur',
    choices: {
      practice: 'Pour essayer. Il tourne dans cette application et oublie tout.',
      mock: 'Publié par Final POS. Répond à chaque identifiant par le même exemple.',
      official: 'Les vrais comptes, sur api.finalpos.com.',
      custom: 'Une autre adresse qui parle la même API.',
    },
    urlLabel: 'Adresse du serveur',
    urlHint: 'Par exemple https://pos.example.com',
    problems: {
      'not-a-url': 'Ce n’est pas une adresse complète. Elle ressemble à https://pos.example.com.',
      'not-https':
        'L’adresse doit commencer par https://. Le simple http n’est permis que pour cet ordinateur.',
      'has-credentials': 'L’adresse ne doit contenir ni nom d’utilisateur ni mot de passe.',
      'has-query': 'L’adresse ne doit contenir ni point d’interrogation ni rien après.',
      'has-fragment': 'L’adresse ne doit contenir ni # ni rien après.',
      'bad-path': 'Après le nom d’hôte, seuls des lettres simples, des chiffres et - . _ ~ / sont permis.',
      'too-long': 'L’adresse est trop longue. 300 caractères au maximum.',
    },
    proxySummary: 'Ce réseau a besoin d’un proxy',
    proxyLabel: 'Adresse du proxy',
    proxyHint: 'Par exemple http://proxy.example.com:8080. Laissez vide s’il n’y en a pas.',
    proxyProblem:
      'Une adresse de proxy ressemble à http://proxy.example.com:8080, sans utilisateur ni chemin.',
    use: 'Utiliser ce serveur',
    busy: 'Changement de serveur…',
    inUse: 'Utilisé',
    changed: (server: string) => `Ce terminal utilise maintenant\u00a0: ${server}.`,
  },

  key: {
    title: 'Clé API',
    practice: 'Le serveur d’entraînement crée sa propre clé à chaque démarrage. Il n’y a rien à saisir.',
    useServerFirst: 'Appuyez d’abord sur «\u00a0Utiliser ce serveur\u00a0». Chaque serveur a sa propre clé.',
    forServer: (server: string) => `Pour\u00a0: ${server}`,
    stored: (ending: string | null) =>
      ending === null
        ? 'Une clé est dans le trousseau.'
        : `Une clé se terminant par ${ending} est dans le trousseau.`,
    thisRun: (ending: string | null) =>
      ending === null
        ? 'Une clé est gardée jusqu’à la fermeture de l’application.'
        : `Une clé se terminant par ${ending} est gardée jusqu’à la fermeture de l’application.`,
    thisRunReason:
      'Cet ordinateur n’a pas de trousseau\u00a0: il faudra la saisir à nouveau au prochain démarrage.',
    onlyThisRun:
      'Cet ordinateur n’a pas de trousseau\u00a0: une clé n’est gardée que jusqu’à la fermeture de l’application.',
    none: 'Aucune clé n’est définie pour ce serveur.',
    unreadable: 'Une clé est peut-être enregistrée, mais le trousseau est illisible pour le moment.',
    label: 'Nouvelle clé API',
    hint: 'Dans Final POS\u00a0: Manage, Settings, API Keys. Collez-la ici\u00a0; elle ne sera plus affichée.',
    problems: {
      empty: 'Saisissez ou collez d’abord la clé.',
      'has-space': 'La clé contient une espace. Copiez la clé seule, sans rien avant ni après.',
      'has-line-break': 'Ce que vous avez collé a plus d’une ligne. Copiez la clé seule.',
      'not-ascii':
        'La clé contient un caractère qu’aucune clé API n’a. Copiez-la à nouveau depuis Final POS.',
      'too-long': 'C’est trop long pour une clé API. Vérifiez ce qui a été copié.',
    },
    save: 'Enregistrer la clé',
    busy: 'Enregistrement de la clé…',
    saved: 'La clé est enregistrée dans le trousseau.',
    savedThisRun: 'La clé est gardée jusqu’à la fermeture de l’application.',
    enterAgain:
      'Par sécurité, la clé a été effacée de cet écran. Saisissez-la encore une fois en réessayant.',
    forget: 'Oublier la clé',
    forgotten: 'La clé est oubliée.',
    forgetTitle: 'Oublier la clé API\u202f?',
    forgetText:
      'Sur ce serveur, les comptes ne pourront être ouverts, trouvés ni modifiés avant la saisie d’une nouvelle clé.',
    forgetKeep: 'Garder la clé',
  },

  test: {
    title: 'Test de connexion',
    intro: 'Envoie une demande sans conséquence et montre comment le serveur répond.',
    run: 'Tester la connexion',
    busy: 'Test en cours…',
    good: 'La connexion fonctionne.',
    goodDetail: (milliseconds: string) =>
      `Le serveur a répondu en ${milliseconds}\u00a0ms et accepte la clé.`,
  },

  customers: {
    title: 'Clients sur ce terminal',
    known: (count: number) =>
      plural('fr', count, {
        one: (many) => `Ce terminal connaît ${many} compte.`,
        many: (many) => `Ce terminal connaît ${many} de comptes.`,
        other: (many) => `Ce terminal connaît ${many} comptes.`,
      }),
    intro: 'Les comptes vus ici se retrouvent par nom, e-mail ou téléphone. Ils sont conservés chiffrés.',
    thisRun:
      'Les comptes vus ici se retrouvent par nom, e-mail ou téléphone jusqu’à la fermeture de l’application.',
    label: 'Oublier les comptes qui n’ont pas été revus',
    after: (days: number) =>
      plural('fr', days, {
        one: (many) => `Après ${many} jour`,
        many: (many) => `Après ${many} de jours`,
        other: (many) => `Après ${many} jours`,
      }),
    never: 'Jamais',
    saved: (days: number) =>
      plural('fr', days, {
        one: (many) =>
          `Enregistré. Les comptes non vus depuis ${many} jour sont oubliés sur ce terminal\u00a0; ils restent sur le serveur.`,
        many: (many) =>
          `Enregistré. Les comptes non vus depuis ${many} de jours sont oubliés sur ce terminal\u00a0; ils restent sur le serveur.`,
        other: (many) =>
          `Enregistré. Les comptes non vus depuis ${many} jours sont oubliés sur ce terminal\u00a0; ils restent sur le serveur.`,
      }),
    savedNever: 'Enregistré. Les comptes restent sur ce terminal jusqu’à ce que quelqu’un les oublie.',
    reading: 'Décompte…',
    unknown: 'Les comptes de ce terminal ne peuvent pas être comptés pour le moment.',
  },

  open: {
    count: (count: number) =>
      plural('fr', count, {
        one: (many) => `${many} modification est en cours.`,
        many: (many) => `${many} de modifications sont en cours.`,
        other: (many) => `${many} modifications sont en cours.`,
      }),
    serverTitle: 'Changer de serveur quand même\u202f?',
    serverText: (count: number) =>
      plural('fr', count, {
        one: 'Elle reste sur ce terminal et continue quand ce serveur est de nouveau choisi.',
        many: 'Elles restent sur ce terminal et continuent quand ce serveur est de nouveau choisi.',
        other: 'Elles restent sur ce terminal et continuent quand ce serveur est de nouveau choisi.',
      }),
    serverEdit: 'Votre saisie pour un compte du serveur utilisé serait perdue.',
    serverKeep: 'Garder le serveur',
    serverGo: 'Changer de serveur',
    key: (count: number) =>
      plural('fr', count, {
        one: 'Elle attend ici la saisie d’une nouvelle clé.',
        many: 'Elles attendent ici la saisie d’une nouvelle clé.',
        other: 'Elles attendent ici la saisie d’une nouvelle clé.',
      }),
  },

  appearance: {
    title: 'Couleurs',
    label: 'Couleurs',
    hint: 'Pour tous ceux qui utilisent ce terminal',
    themes: { system: 'Comme l’ordinateur', light: 'Clair', dark: 'Sombre', contrast: 'Contraste élevé' },
  },

  version: (version: string) => `Version ${version}`,
};
