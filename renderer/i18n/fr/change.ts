import type { Dictionary } from '../dictionary.ts';

export const change: Dictionary['changes']['change'] = {
  pending: {
    create: {
      title: 'En attente d’envoi',
      intro:
        'Le nouveau compte est enregistré. L’identifiant et le code QR arrivent avec la réponse du serveur.',
    },
    update: {
      title: 'En attente d’envoi',
      intro: 'La modification est enregistrée. Le serveur garde l’ancienne version jusqu’à son arrivée.',
    },
    delete: {
      title: 'En attente de suppression',
      intro: 'La suppression est enregistrée ici. Le compte reste sur le serveur jusqu’à son arrivée.',
    },
  },
  sending: {
    create: {
      title: 'Envoi en cours',
      intro: 'Le serveur n’a pas encore répondu. L’identifiant et le code QR arrivent avec sa réponse.',
    },
    update: { title: 'Envoi en cours', intro: 'Le serveur n’a pas encore répondu.' },
    delete: { title: 'Suppression en cours', intro: 'Le serveur n’a pas encore répondu.' },
  },
  failed: {
    create: { title: 'Le compte n’a pas été ouvert', intro: 'Le serveur a refusé. La saisie est conservée.' },
    update: {
      title: 'La modification n’a pas été faite',
      intro: 'Le serveur a refusé. La saisie est conservée.',
    },
    delete: {
      title: 'Le compte n’a pas été supprimé',
      intro: 'Le serveur a refusé. Le compte existe toujours.',
    },
  },
  conflict: {
    changed: {
      title: 'Deux versions d’un compte',
      intro:
        'Quelqu’un a modifié ce compte sur le serveur après son ouverture ici. Choisissez ce qui doit valoir.',
    },
    restored: {
      title: 'Est-ce encore voulu\u202f?',
      intro:
        'Cela attendait dans la copie avec laquelle ce terminal continue. L’envoi ou l’abandon a peut-être eu lieu depuis. Regardez le compte, puis décidez.',
    },
    clash: {
      title: 'La modification n’a pas été faite',
      intro: 'Le serveur indique un conflit avec ce qu’il a. Choisissez ce qui doit valoir, puis envoyez-le.',
    },
    gone: {
      title: 'Le compte a été supprimé sur le serveur',
      intro: 'Il n’est donc plus modifiable. La saisie faite ici est conservée jusqu’à votre décision.',
    },
    'not-deleted': {
      title: 'Le compte n’a pas été supprimé',
      intro: 'Le serveur n’a pas voulu le supprimer tel qu’il est maintenant. Le compte existe toujours.',
    },
  },
  finished: { title: 'Terminé', intro: 'Le serveur a confirmé cette modification.' },
  dropped: { title: 'Abandonné', intro: 'Cette modification est abandonnée et ne sera pas envoyée.' },

  typed: {
    create: 'La saisie',
    update: 'Ce qui va changer',
    delete: 'Le compte à supprimer',
  },
  cleared: 'Sera vide',
  before: (text: string) => `Avant\u00a0: \u2068${text}\u2069`,
  beforeEmpty: 'Avant\u00a0: vide',
  state: 'Où cela en est',
  saved: 'Enregistré',
  attempts: 'Tentatives',
  noAttempt: 'Aucune pour l’instant',
  why: 'Pourquoi cela attend',
  next: 'Prochaine tentative',
  nextSoon: 'Dans un instant',
  nextBehind: 'Après la modification précédente',

  tryNow: 'Essayer maintenant',
  correct: 'Corriger la saisie',
  correctAndSend: 'Corriger et renvoyer',
  sendAgain: 'Renvoyer',
  sendUnchanged: 'Renvoyer sans rien changer',
  deleteAgain: 'Supprimer à nouveau',
  lookAgain: 'Regarder à nouveau',
  seeAccount: 'Voir le compte',
  drop: 'Abandonner',
  keepAccount: 'Garder le compte',
  busy: 'Envoi…',
  goBack: 'Retour',

  dropping: {
    create: {
      title: 'Abandonner ce nouveau compte\u202f?',
      text: 'Il ne sera pas envoyé, et la saisie sera perdue.',
      confirm: 'Abandonner définitivement',
    },
    update: {
      title: 'Abandonner cette modification\u202f?',
      text: 'Elle ne sera pas envoyée, et la saisie sera perdue. Le compte reste tel quel sur le serveur.',
      confirm: 'Abandonner définitivement',
    },
    delete: {
      title: 'Garder ce compte\u202f?',
      text: 'La suppression ne sera pas envoyée. Le compte reste sur le serveur.',
      confirm: 'Garder le compte',
    },
    busy: 'Abandon…',
  },

  moved: {
    title: 'La situation a évolué entre-temps',
    text: 'Rien n’a été fait. Voici où cela en est.',
  },
  said: {
    dropped: 'La modification est abandonnée.',
    kept: 'Le compte est gardé. La suppression est abandonnée.',
    waiting: 'Cela n’a pas encore marché. Cela attend et continue tout seul.',
    underWay: 'C’est en route.',
    stillOpen: 'C’est toujours en cours. Lisez ce qui est dit ici maintenant.',
  },
};
