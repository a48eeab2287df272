import type { Dictionary } from '../dictionary.ts';
import { plural } from '../plural.ts';

const askForHelp = 'Si cela se reproduit, prévenez la personne qui s’occupe de ce terminal.';

export const failures: Dictionary['failures'] = {
  'invalid-input': {
    title: 'Une saisie ne convient pas',
    what: 'L’une des saisies ne peut pas être envoyée telle quelle.',
    next: 'Corrigez ce qui est signalé, puis réessayez.',
  },
  'refused-sender': {
    title: 'Cette demande a été refusée',
    what: 'L’application a refusé une demande qui ne venait pas de sa propre page.',
    next: `Fermez l’application et relancez-la. ${askForHelp}`,
  },
  'no-key': {
    title: 'Aucune clé API n’est définie',
    what: 'Ce terminal n’a pas de clé API pour le serveur choisi\u00a0: rien n’a été envoyé.',
    next: 'Ouvrez la configuration du terminal et saisissez la clé. Elle se trouve dans Final POS\u00a0: Manage, Settings, API Keys.',
  },
  'keychain-locked': {
    title: 'Le trousseau est verrouillé',
    what: 'La clé API est dans le trousseau de cet ordinateur, et le trousseau est verrouillé.',
    next: 'Déverrouillez-le\u00a0: reconnectez-vous à cet ordinateur, ou saisissez le mot de passe du trousseau quand l’ordinateur le demande. Cet écran vérifie tout seul.',
  },
  'keychain-absent': {
    title: 'Cet ordinateur n’a pas de trousseau',
    what: 'L’application garde la clé API dans le trousseau de l’ordinateur, et aucun trousseau ne répond.',
    next: 'Saisissez la clé dans la configuration du terminal\u00a0: elle est gardée jusqu’à la fermeture de l’application. Pour la garder plus longtemps, il faut installer un trousseau.',
  },
  'keychain-slow': {
    title: 'Le trousseau ne répond pas',
    what: 'La clé API n’a pas pu être lue, car le trousseau a mis trop de temps.',
    next: 'Regardez si l’ordinateur demande un mot de passe derrière cette fenêtre, puis réessayez.',
  },
  'network-unreachable': {
    title: 'Le serveur est injoignable',
    what: 'Ce terminal n’a pas trouvé de chemin vers le serveur. Rien n’a été envoyé.',
    next: 'Vérifiez le câble réseau ou le Wi-Fi, puis réessayez.',
  },
  'timed-out': {
    title: 'Le serveur a mis trop de temps',
    what: 'Aucune réponse complète n’est arrivée à temps.',
    next: `Attendez un instant, puis réessayez. ${askForHelp}`,
  },
  tls: {
    title: 'La connexion n’est pas sûre',
    what: 'Le serveur n’a pas pu prouver que c’est le bon\u00a0: rien n’a été envoyé.',
    next: 'Vérifiez la date et l’heure de cet ordinateur, puis l’adresse du serveur dans la configuration du terminal.',
  },
  'connection-lost': {
    title: 'La connexion a été coupée',
    what: 'La connexion s’est arrêtée avant l’arrivée de la réponse du serveur.',
    next: 'Vérifiez le câble réseau ou le Wi-Fi, puis réessayez.',
  },
  unauthorised: {
    title: 'Le serveur n’accepte pas la clé API',
    what: 'La clé de ce terminal est fausse, ou elle a été retirée.',
    next: 'Ouvrez la configuration du terminal et saisissez une clé valable. Elle se trouve dans Final POS\u00a0: Manage, Settings, API Keys.',
  },
  forbidden: {
    title: 'Cette clé n’y est pas autorisée',
    what: 'Le serveur connaît la clé API, mais elle n’a pas l’autorisation nécessaire.',
    next: 'Demandez à la personne qui gère Final POS une clé donnant accès aux comptes, et saisissez-la dans la configuration du terminal.',
  },
  'not-found': {
    title: 'Aucun compte n’a cet identifiant',
    what: 'Le serveur a cherché et n’a trouvé aucun compte.',
    next: 'Vérifiez l’identifiant\u00a0: majuscules et minuscules comptent. Le compte a peut-être aussi été supprimé.',
  },
  conflict: {
    title: 'Le compte existe peut-être déjà',
    what: 'Le serveur indique un conflit avec ce qu’il a déjà.',
    next: 'Regardez dans Final POS lequel des deux est le bon avant de réessayer.',
  },
  rejected: {
    title: 'Le serveur n’a pas accepté',
    what: 'Le serveur a refusé la demande telle qu’elle a été envoyée.',
    next: 'Corrigez ce que le serveur signale, puis réessayez.',
  },
  'rate-limited': {
    title: 'Le serveur demande d’attendre',
    what: 'Trop de demandes sont arrivées en peu de temps.',
    next: 'Attendez un instant, puis réessayez.',
  },
  'server-error': {
    title: 'Le serveur a un problème',
    what: 'Le serveur a répondu qu’une erreur s’est produite de son côté.',
    next: `Attendez une minute, puis réessayez. ${askForHelp}`,
  },
  redirected: {
    title: 'La réponse venait d’ailleurs',
    what: 'Le serveur a renvoyé vers une autre adresse. L’application n’y va pas, car la clé API partirait avec.',
    next: 'C’est souvent un Wi-Fi qui demande une connexion\u00a0: connectez-vous d’abord. Sinon, vérifiez l’adresse du serveur dans la configuration du terminal.',
  },
  'unreadable-reply': {
    title: 'La réponse est inutilisable',
    what: 'Le serveur a répondu autre chose qu’un compte.',
    next: 'Réessayez. Si cela persiste, vérifiez l’adresse du serveur dans la configuration du terminal.',
  },
  'too-large': {
    title: 'La réponse est trop volumineuse',
    what: 'La réponse du serveur dépassait un mégaoctet et a été coupée.',
    next: 'Réessayez. Si cela persiste, vérifiez l’adresse du serveur dans la configuration du terminal.',
  },
  'storage-full': {
    title: 'Le disque de ce terminal est plein',
    what: 'Il n’y a pas la place de le conserver en sécurité\u00a0: rien n’a été enregistré ni envoyé.',
    next: 'Prévenez la personne qui s’occupe de ce terminal\u00a0: il faut libérer de la place. Puis réessayez.',
  },
  'storage-unavailable': {
    title: 'Les données de ce terminal ne s’ouvrent pas',
    what: 'Rien ne peut être conservé en sécurité pour le moment\u00a0: rien n’a été enregistré ni envoyé.',
    next: 'Voyez ce qu’on peut faire pour les données, puis réessayez.',
  },
  'not-kept': {
    title: 'Ce n’est pas enregistré',
    what: 'L’envoi n’a pas été possible, et sans trousseau rien ne peut être conservé sur ce terminal pour un envoi ultérieur.',
    next: 'Réessayez quand le serveur sera joignable. Avec un trousseau, les modifications attendraient ici.',
  },
  'change-moved': {
    title: 'La situation a évolué entre-temps',
    what: 'Ce que vous corrigez n’attend plus\u00a0: l’envoi a eu lieu ou l’affaire a été réglée pendant que le formulaire était ouvert.',
    next: 'Regardez ce que c’est devenu avant de le saisir à nouveau.',
  },
  'changes-open': {
    title: 'Des modifications sont encore en cours',
    what: 'Ce terminal a des modifications qui ne sont pas encore sur le serveur et qui seraient perdues.',
    next: 'Envoyez-les ou abandonnez-les d’abord.',
  },
  'staff-only': {
    title: 'C’est réservé au personnel',
    what: 'Le terminal est verrouillé, ou un client s’en sert\u00a0: rien n’a été fait.',
    next: 'Un membre du personnel entre avec le code PIN.',
  },
  'wrong-pin': {
    title: 'Ce n’est pas le code PIN',
    what: 'Le code PIN saisi n’est pas celui de ce terminal.',
    next: 'Saisissez-le encore une fois, chiffre par chiffre.',
  },
  'pin-missing': {
    title: 'Il faut d’abord un code PIN du personnel',
    what: 'Sans code PIN, personne ne pourrait plus quitter les écrans des clients.',
    next: 'Définissez un code PIN dans la configuration du terminal, puis choisissez le libre-service.',
  },
  'printer-missing': {
    title: 'Il n’y a pas d’imprimante',
    what: 'Aucune imprimante n’est choisie pour ce terminal, ou celle choisie est absente.',
    next: 'Allumez l’imprimante, ou choisissez-en une dans la configuration du terminal.',
  },
  'printer-failed': {
    title: 'La carte n’a pas été imprimée',
    what: 'L’imprimante n’a pas pris la carte.',
    next: 'Regardez si elle a du papier et si elle est allumée, puis réessayez.',
  },
  internal: {
    title: 'L’application a fait une erreur',
    what: 'Un problème est survenu dans l’application. Les détails sont dans son journal.',
    next: `Réessayez. ${askForHelp}`,
  },
};

export const failureExtras: Dictionary['failureExtras'] = {
  serverSays: 'Le serveur indique\u00a0:',
  updateUnknown:
    'On ne sait pas si la modification est enregistrée. L’enregistrer à nouveau est sans risque.',
  removalUnknown: 'On ne sait pas si le compte est supprimé. Le supprimer à nouveau est sans risque.',
  alreadyGone: 'Il est donc déjà supprimé, et il n’y a plus rien à faire.',
  openCount: (count: number) =>
    plural('fr', count, {
      one: (many) => `${many} modification est en cours.`,
      many: (many) => `${many} de modifications sont en cours.`,
      other: (many) => `${many} modifications sont en cours.`,
    }),
  seeChange: 'Voir ce que c’est devenu',
  nothingLost: 'Toute votre saisie est encore là.',
  nextTitle: 'Que faire maintenant',
  waitLeft: (duration: string) => `Attendez ${duration}.`,
  waitOver: 'Vous pouvez réessayer maintenant.',
  checking: 'Le trousseau est vérifié toutes les quelques secondes…',
  unlocked: 'Le trousseau est déverrouillé. Vous pouvez continuer.',
  askedFor: 'Identifiant du compte',
};
