import type { Dictionary } from '../dictionary.ts';
import { plural } from '../plural.ts';

export const today: Dictionary['today'] = {
  title: 'Aujourd’hui',
  loading: 'Décompte…',

  glance: {
    none: 'Rien encore aujourd’hui.',
    opened: (count: number) =>
      plural('fr', count, {
        one: (many) => `${many} ouvert`,
        many: (many) => `${many} ouverts`,
        other: (many) => `${many} ouverts`,
      }),
    changed: (count: number) =>
      plural('fr', count, {
        one: (many) => `${many} modifié`,
        many: (many) => `${many} modifiés`,
        other: (many) => `${many} modifiés`,
      }),
    deleted: (count: number) =>
      plural('fr', count, {
        one: (many) => `${many} supprimé`,
        many: (many) => `${many} supprimés`,
        other: (many) => `${many} supprimés`,
      }),
    unknown: 'Décompte impossible pour le moment.',
  },

  counts: {
    label: 'Comptes d’aujourd’hui',
    opened: 'Ouverts',
    changed: 'Modifiés',
    deleted: 'Supprimés',
    waiting: 'En attente',
  },

  empty: {
    title: 'Rien ne s’est encore passé aujourd’hui',
    text: 'Chaque compte ouvert, modifié ou supprimé sur ce terminal est compté ici, heure par heure.',
    open: 'Ouvrir un compte',
  },

  failed: {
    title: 'La journée n’a pas pu être comptée',
    text: 'Ce qui est enregistré sur ce terminal n’a pas pu être lu. Rien n’est perdu.',
    old: (time: string) => `Ce que vous voyez date de ${time}.`,
  },

  hours: {
    title: 'Heure par heure',
    caption: 'Comptes ouverts, modifiés et supprimés à chaque heure d’aujourd’hui',
    hour: 'Heure',
    busiest: (time: string, count: number) =>
      plural('fr', count, {
        one: (many) => `Le plus fort à partir de ${time}, avec ${many} modification`,
        many: (many) => `Le plus fort à partir de ${time}, avec ${many} de modifications`,
        other: (many) => `Le plus fort à partir de ${time}, avec ${many} modifications`,
      }),
  },

  latency: {
    title: 'À quelle vitesse le serveur répond',
    caption: 'Temps de réponse du serveur à chaque heure d’aujourd’hui, en millisecondes',
    requests: 'Réponses',
    usual: 'La moitié en moins de',
    slow: '99 sur 100 en moins de',
    none: 'Le serveur n’a pas encore été interrogé depuis le démarrage de l’application.',
    noneInHour: 'non interrogé',
    day: (usual: string, slow: string) =>
      `D’habitude ${usual}\u00a0ms, dans les moments lents ${slow}\u00a0ms`,
  },

  health: {
    label: 'Santé de ce terminal',
    contact: 'Dernière réponse du serveur',
    noContact: 'Aucune depuis le démarrage de l’application',
    waiting: 'Modification en cours la plus ancienne',
    noneWaiting: 'Aucune\u00a0: tout est envoyé',
    moment: (time: string, age: string) => `${time} (${age})`,
    keychain: 'Trousseau',
    keychainState: {
      available: 'Prêt\u00a0: il protège la clé API et toutes les données enregistrées',
      locked: 'Verrouillé\u00a0: ce qui est enregistré attend son déverrouillage',
      absent: 'Aucun\u00a0: la clé API et toutes les données disparaissent à la fermeture',
      slow: 'Ne répond pas\u00a0: les données enregistrées sont inaccessibles pour le moment',
    },
    storage: 'Données clients',
    storageState: {
      closed: 'Rien n’est conservé, car aucun serveur n’est configuré',
      kept: 'Conservées et chiffrées sur ce terminal',
      'this-run': 'En mémoire seulement, jusqu’à la fermeture de l’application',
      locked: 'Chiffrées, en attente du trousseau verrouillé',
      'key-missing': 'Impossibles à ouvrir\u00a0: leur clé manque',
      'wrong-key': 'Impossibles à ouvrir\u00a0: la clé ne correspond pas',
      damaged: 'Endommagées\u00a0: rien ne peut être enregistré pour le moment',
      failed: 'Le disque les refuse',
    },
    storageFull: 'Le disque est plein\u00a0: rien de nouveau ne peut être enregistré',
    unknown: 'Illisible pour le moment',
  },
};
