import type { Dictionary } from '../dictionary.ts';

export const scanner: Dictionary['scanner'] = {
  answers: {
    looking: 'Code lu. Recherche du compte…',
    found: 'Compte trouvé.',
    foreign: 'Ce n’est pas l’un des nôtres.',
    broken: 'Ce code est abîmé. Scannez-le à nouveau.',
    question: 'Répondez d’abord à la question. Puis scannez à nouveau.',
    busy: 'Attendez que ce soit terminé. Puis scannez à nouveau.',
    locked: 'Ici, seul le personnel peut consulter les comptes.',
  },

  setUp: {
    title: 'Configurer le scanner',
    intro: 'Chaque scanner tape à sa façon. Laissez ce terminal observer le vôtre un instant.',
    task: 'Scannez ce code trois fois',
    help: 'Tenez le scanner comme devant la carte d’un client. Si rien ne se passe, vérifiez qu’il est branché ou connecté.',
    codeLabel: 'Code de test',
    progress: (done: string, all: string) => `${done} sur ${all}`,
    heard: (done: string, all: string) => `Lecture ${done} sur ${all} réussie.`,
    problems: {
      'another-code':
        'C’était un autre code, ou le scanner tape d’autres caractères que ceux qu’il lit. Scannez le code de cet écran.',
      differs: 'Cette lecture a été tapée autrement que la précédente. Scannez à nouveau le code trois fois.',
      'too-slow':
        'Ce scanner est trop lent pour être distingué d’une personne. Faites-le envoyer plus vite, puis scannez à nouveau.',
    },

    found: 'Voici comment tape votre scanner',
    speed: 'Vitesse',
    speeds: {
      fast: (milliseconds: string) => `Rapide\u00a0: ${milliseconds}\u00a0ms d’une touche à l’autre`,
      slow: (milliseconds: string) =>
        `Lent, comme par Bluetooth\u00a0: ${milliseconds}\u00a0ms d’une touche à l’autre`,
    },
    ending: 'Après le code',
    endings: {
      enter: 'Il appuie sur Entrée',
      tab: 'Il appuie sur Tab',
      silence: 'Il n’appuie sur rien',
    },
    layout: 'Clavier',
    layouts: {
      'as-typed': 'Le même que celui de cet ordinateur',
      us: 'Américain, différent de celui de cet ordinateur\u00a0: ses touches sont lues d’après leur place',
    },

    save: 'Utiliser ceci pour le scanner',
    saving: 'Enregistrement…',
    again: 'Recommencer',
    saved: 'Enregistré. Scannez le code encore une fois pour l’essayer.',
    works: 'Cela fonctionne\u00a0: le code a été lu comme il faut.',
  },
};
