import type { Dictionary } from '../dictionary.ts';
import { plural, writeNumber } from '../plural.ts';
import { change } from './change.ts';
import { conflict } from './conflict.ts';
import { unknownCreate } from './unknown-create.ts';

export const changes: Dictionary['changes'] = {
  title: 'Modifications en cours',
  intro: 'Ce qui est enregistré sur ce terminal et pas encore arrivé au serveur.',
  loading: 'Lecture des modifications…',
  unread: 'Les modifications sont illisibles',

  empty: {
    title: 'Rien n’est en attente',
    text: 'Le serveur a confirmé toutes les modifications de ce terminal. Il n’y a rien à envoyer ni à trancher.',
    how: 'Quand la connexion est coupée, les modifications attendent ici et partent toutes seules dès son retour.',
    done: 'Retour à l’accueil',
  },

  status: {
    label: 'État de l’envoi',
    line: 'Connexion',
    lineState: {
      untried: 'Pas encore essayée',
      up: 'Le serveur répond',
      down: 'Pas de connexion au serveur',
    },
    sending: 'Envoi',
    goesOn: 'Continue tout seul',
    idle: 'Rien à envoyer',
    now: 'En cours',
    paused: 'Arrêté',
    next: 'Prochaine tentative',
    nextNow: 'Dans un instant',
    oldest: 'La plus ancienne',
    saved: (age: string) => `Enregistrée ${age}`,
  },

  sendNow: 'Envoyer maintenant',
  sendingNow: 'Envoi…',
  sent: {
    all: 'Tout ce qui attendait est réglé.',
    some: (count: number) =>
      plural('fr', count, {
        one: (many) => `${many} modification est partie. Le reste continue tout seul.`,
        many: (many) => `${many} de modifications sont parties. Le reste continue tout seul.`,
        other: (many) => `${many} modifications sont parties. Le reste continue tout seul.`,
      }),
    none: 'Cela n’a pas encore marché. Cela continue tout seul, et rien n’est perdu.',
    stopped: 'Rien n’est parti. Lisez plus haut pourquoi l’envoi est arrêté.',
  },
  progress: (gone: number, of: number) =>
    `Envoi\u00a0: ${writeNumber('fr', gone)} sur ${writeNumber('fr', of)}`,

  paused: {
    'no-key': {
      title: 'Rien n’est envoyé\u00a0: aucune clé API n’est définie',
      text: 'Tout est conservé. Saisissez la clé dans la configuration du terminal, et l’envoi reprend.',
    },
    unauthorised: {
      title: 'Rien n’est envoyé\u00a0: le serveur n’accepte pas la clé API',
      text: 'Tout est conservé. Saisissez une clé valable dans la configuration du terminal, et l’envoi reprend.',
    },
    forbidden: {
      title: 'Rien n’est envoyé\u00a0: cette clé API ne peut pas modifier les comptes',
      text: 'Tout est conservé. Saisissez une clé donnant accès aux comptes dans la configuration du terminal, et l’envoi reprend.',
    },
    keychain: {
      title: 'Rien n’est envoyé\u00a0: le trousseau est illisible',
      text: 'Tout est conservé. Déverrouillez le trousseau ou reconnectez-vous à cet ordinateur, et l’envoi reprend.',
    },
  },

  alarm: {
    title: (age: string) => `Quelque chose attend depuis plus d’un jour\u00a0: enregistré ${age}`,
    text: 'Tranchez ce qui vous revient et vérifiez la connexion. Si cela ne suffit pas, prévenez la personne qui s’occupe de ce terminal.',
  },

  decide: 'À trancher',
  waiting: 'En attente d’envoi',
  waitingText: 'Elles partent toutes seules, la plus ancienne d’abord.',
  range: (from: string, to: string, total: string) => `${from} à ${to} sur ${total}`,
  more: (count: number) => `et ${writeNumber('fr', count)} de plus`,
  nextPage: 'Afficher les suivantes',
  previousPage: 'Afficher les précédentes',

  operation: {
    create: 'Ouvrir un compte',
    update: 'Modifier un compte',
    delete: 'Supprimer un compte',
  },
  pair: (first: string, second: string) => `${first}, ${second}`,
  savedAt: (time: string) => `enregistré\u00a0: ${time}`,

  reason: {
    sending: 'Envoi en cours',
    next: 'Prochaine dans la file',
    behind: 'Attend la modification précédente',
    offline: 'Pas de connexion au serveur',
    unsafe: 'La connexion n’est pas sûre',
    busy: 'Le serveur est occupé',
    'server-trouble': 'Le serveur a un problème',
    stranger: 'Autre chose a répondu à la place du serveur',
    key: 'Attend une clé API valable',
    keychain: 'Le trousseau est illisible',
    trouble: 'La dernière tentative a échoué',
    unknown: 'Personne ne sait si c’est arrivé',
    changed: 'Modifié aussi sur le serveur',
    clash: 'Le serveur indique un conflit',
    gone: 'Supprimé sur le serveur',
    restored: 'D’une copie antérieure\u00a0: est-ce encore voulu\u202f?',
    'not-deleted': 'Le serveur n’a pas voulu le supprimer',
    refused: 'Le serveur a refusé',
  },
  busyUntil: (time: string) => `Le serveur est occupé jusqu’à\u00a0: ${time}`,
  next: (time: string) => `prochaine tentative\u00a0: ${time}`,
  nextSoon: 'prochaine tentative dans un instant',

  close: {
    title: (count: number) =>
      plural('fr', count, {
        one: (many) => `${many} modification est encore en cours`,
        many: (many) => `${many} de modifications sont encore en cours`,
        other: (many) => `${many} modifications sont encore en cours`,
      }),
    kept: (count: number) =>
      plural('fr', count, {
        one: 'Elle est conservée sur ce terminal. Ce qui attend part au prochain démarrage.',
        many: 'Elles sont conservées sur ce terminal. Ce qui attend part au prochain démarrage.',
        other: 'Elles sont conservées sur ce terminal. Ce qui attend part au prochain démarrage.',
      }),
    lost: (count: number) =>
      plural('fr', count, {
        one: 'Elle est perdue si vous fermez\u00a0: rien n’est conservé sur ce terminal après la fermeture.',
        many: 'Elles sont perdues si vous fermez\u00a0: rien n’est conservé sur ce terminal après la fermeture.',
        other:
          'Elles sont perdues si vous fermez\u00a0: rien n’est conservé sur ce terminal après la fermeture.',
      }),
    stay: 'Rester',
    close: 'Fermer',
    closeAndLose: (count: number) =>
      plural('fr', count, {
        one: 'Fermer et la perdre',
        many: 'Fermer et les perdre',
        other: 'Fermer et les perdre',
      }),
    busy: 'Fermeture…',
    failed: 'L’application n’a pas pu être fermée. Appuyez encore une fois sur Fermer.',
  },

  change,
  conflict,
  unknownCreate,
};
