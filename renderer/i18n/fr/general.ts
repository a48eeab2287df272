import type { Dictionary } from '../dictionary.ts';

export const general: Dictionary['general'] = {
  product: 'Final POS',
  productUse: 'Comptes',
  back: 'Retour',
  backToAccount: 'Retour au compte',
  backToStart: 'Retour à l’accueil',
  cancel: 'Annuler',
  done: 'Terminé',
  tryAgain: 'Réessayer',
  openSetUp: 'Ouvrir la configuration du terminal',
  openStorage: 'Voir ce qu’on peut faire',
  seeChanges: 'Voir les modifications en cours',
  notGiven: 'Non renseigné',

  documentTitle: (screen: string) => `${screen} – Comptes Final POS`,

  serverName: {
    practice: 'Serveur d’entraînement',
    mock: 'Serveur d’exemple',
    official: 'Final POS',
    custom: 'Autre serveur',
  },

  band: {
    label: 'De quel type de serveur il s’agit',
    practice: {
      title: 'Entraînement',
      text: 'Rien n’est réel. Tous les comptes disparaissent à la fermeture de l’application.',
    },
    mock: {
      title: 'Serveur d’exemple',
      text: 'Il répond à chaque identifiant par le même exemple. Rien n’est conservé.',
    },
  },

  unsaved: {
    account: {
      title: 'Quitter sans enregistrer\u202f?',
      text: 'Votre saisie n’est pas enregistrée. Si vous quittez maintenant, elle sera perdue.',
      stay: 'Continuer la saisie',
      leave: 'Abandonner et quitter',
    },
    unknown: {
      title: 'Quitter sans savoir\u202f?',
      text: 'On ne sait pas si l’enregistrement a réussi. Si vous quittez maintenant, votre saisie sera perdue.',
      stay: 'Rester ici',
      leave: 'Abandonner et quitter',
    },
    refused: {
      title: 'Quitter sans corriger\u202f?',
      text: 'Le serveur a refusé. Si vous quittez maintenant, la saisie est abandonnée et rien n’est envoyé.',
      stay: 'Continuer la saisie',
      leave: 'Abandonner et quitter',
    },
    key: {
      title: 'Quitter sans enregistrer la clé\u202f?',
      text: 'Vous avez saisi une clé API sans l’enregistrer. Si vous quittez maintenant, elle sera perdue.',
      stay: 'Rester ici',
      leave: 'Abandonner et quitter',
    },
    server: {
      title: 'Quitter sans changer de serveur\u202f?',
      text: 'Vous avez choisi un autre serveur sans appuyer sur «\u00a0Utiliser ce serveur\u00a0». Si vous quittez maintenant, rien ne change.',
      stay: 'Rester ici',
      leave: 'Laisser comme avant',
    },
  },
};
