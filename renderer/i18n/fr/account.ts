import type { Dictionary } from '../dictionary.ts';
import { plural } from '../plural.ts';

export const account: Dictionary['account'] = {
  title: 'Compte',
  opened: 'Compte ouvert',
  openedText: 'Laissez le client photographier le code. C’est ainsi qu’on retrouve ce compte.',
  saved: 'Modifications enregistrées',
  savedText: 'Voici le compte tel qu’il est maintenant.',
  foundText: 'Vérifiez que c’est le bon client avant toute modification.',
  copyText: 'Le serveur n’a pas pu être interrogé. Voici ce que ce terminal sait.',
  lookUpAgain: 'Consulter à nouveau',
  looking: 'Consultation…',

  live: (when: string) => `Lu sur le serveur\u00a0: ${when}`,
  notLive: (when: string) => `État\u00a0: ${when}, pas en direct`,
  lookUpFailed: 'La nouvelle consultation a échoué.',

  requested: {
    title: 'Pas encore sur le serveur',
    to: (text: string) => `En attente d’envoi\u00a0: \u2068${text}\u2069`,
    change: (field: string, text: string) => `${field} → \u2068${text}\u2069`,
    cleared: 'vide',
    deleting: 'Ce compte va être supprimé\u00a0: il n’est plus modifiable.',
    arrived: 'Tout ce qui concerne ce compte est maintenant sur le serveur.',
    removal: 'Le compte va être supprimé',
    states: {
      pending: 'En attente d’envoi',
      sending: 'Envoi en cours',
      unknown: 'À trancher',
      conflict: 'À trancher',
      failed: 'Refusé par le serveur',
      done: 'Terminé',
      dropped: 'Abandonné',
    },
  },
  unnamed: 'Sans nom',

  name: 'Nom',
  email: 'E-mail',
  phone: 'Téléphone',
  created: 'Ouvert',
  updated: 'Dernière modification',
  id: 'Identifiant du compte',
  idAloud: (spelled: string) => `Identifiant du compte\u00a0: ${spelled}`,
  qrLabel: (id: string) => `Code QR de l’identifiant de compte ${id}`,

  copy: 'Copier l’identifiant',
  copied: 'Copié',
  copyFailed: 'Copie impossible ici',
  edit: 'Modifier',
  remove: 'Supprimer',

  removal: {
    title: 'Supprimer ce compte\u202f?',
    text: (label: string) => `${label} sera supprimé de Final POS.`,
    loss: 'Le nom, l’e-mail, le téléphone et l’identifiant sont perdus pour toujours. C’est irréversible, et le code QR ne fonctionnera plus.',
    keep: 'Garder le compte',
    confirm: 'Supprimer définitivement',
    busy: 'Suppression…',
  },
  forget: {
    button: 'Oublier sur ce terminal',
    title: 'Oublier ce compte sur ce terminal\u202f?',
    text: (label: string) => `Ensuite, ${label} ne se retrouve ici que par l’identifiant.`,
    stays: 'Le compte sur le serveur reste tel quel.',
    keep: 'Le garder',
    confirm: 'L’oublier ici',
    busy: 'Oubli…',
    done: 'Oublié sur ce terminal.',
    refusedTitle: 'Impossible de l’oublier pour le moment',
    refused: (count: number) =>
      plural('fr', count, {
        one: (many) =>
          `${many} modification de ce compte n’est pas encore sur le serveur. Envoyez-la ou abandonnez-la d’abord.`,
        many: (many) =>
          `${many} de modifications de ce compte ne sont pas encore sur le serveur. Envoyez-les ou abandonnez-les d’abord.`,
        other: (many) =>
          `${many} modifications de ce compte ne sont pas encore sur le serveur. Envoyez-les ou abandonnez-les d’abord.`,
      }),
    close: 'Fermer',
  },
  removed: {
    title: 'Le compte est supprimé',
    text: (label: string) => `${label} n’a plus de compte ici.`,
    next: 'Le code QR de ce compte ne trouve plus rien.',
  },
};
