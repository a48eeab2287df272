import type { Dictionary } from '../dictionary.ts';
import { plural } from '../plural.ts';

export const storage: Dictionary['storage'] = {
  title: 'Les données de ce terminal',

  broken: {
    'key-missing': {
      title: 'La clé des données enregistrées manque',
      what: 'Les modifications non envoyées et les comptes connus sont chiffrés sur ce terminal. Leur clé n’est pas dans le trousseau.',
      next: 'Connectez-vous à cet ordinateur avec l’utilisateur qui se servait de l’application, ou faites restaurer le trousseau. Puis réessayez.',
    },
    'wrong-key': {
      title: 'La clé ne correspond pas aux données enregistrées',
      what: 'Les modifications non envoyées et les comptes connus sont chiffrés sur ce terminal. La clé du trousseau en est une autre.',
      next: 'Faites restaurer le bon trousseau, par exemple depuis une sauvegarde de cet ordinateur. Puis réessayez.',
    },
    damaged: {
      title: 'Les modifications enregistrées sont endommagées',
      what: 'Le fichier des modifications non envoyées de ce terminal est illisible. Rien n’a été modifié ni effacé.',
      next: 'Continuez avec une copie. Ce qui y attendait vous est montré avant l’envoi.',
    },
    failed: {
      title: 'Le disque ne répond pas',
      what: 'Ce terminal ne peut ni lire ni écrire ses propres données. Rien n’a été modifié ni effacé.',
      next: 'Regardez si le disque est plein ou retiré. Puis réessayez, ou redémarrez l’ordinateur.',
    },
  },

  sound: {
    closed: 'Rien n’est encore conservé, car aucun serveur n’est configuré.',
    kept: 'Les modifications et les comptes connus sont conservés ici, chiffrés, et lisibles.',
    'this-run':
      'Les modifications et les comptes connus sont conservés jusqu’à la fermeture de l’application.',
    locked: 'Elles sont chiffrées et attendent le trousseau, qui est verrouillé.',
  },

  todo: 'Que faire',
  until: 'D’ici là, rien ne peut être ouvert, modifié ni supprimé ici.',
  busy: 'Essai en cours…',
  still: 'C’est toujours pareil. L’essai n’a rien fait perdre.',
  mended: 'Les données sont de nouveau utilisables.',

  copies: 'Copies sur ce terminal',
  copyTaken: (time: string, age: string) => `${time} (${age})`,
  copyHolds: (open: number) =>
    open === 0
      ? 'Rien à envoyer'
      : plural('fr', open, {
          one: (many) => `Avec ${many} modification non envoyée`,
          many: (many) => `Avec ${many} de modifications non envoyées`,
          other: (many) => `Avec ${many} modifications non envoyées`,
        }),
  newest: 'La plus récente',
  noCopies: 'Aucune copie n’est lisible.',
  useCopy: 'Utiliser cette copie',
  usingCopy: 'Récupération…',
  copyQuestion: {
    title: 'Continuer avec cette copie\u202f?',
    text: 'Le fichier endommagé est mis de côté, pas effacé. Ce qui a été enregistré après la copie n’y figure pas.',
    stay: 'Retour',
  },

  anew: 'Repartir de zéro',
  anewText:
    'En dernier recours\u00a0: les données sont mises de côté sur ce terminal, et l’application repart sans rien.',
  beginning: 'Mise de côté…',
  anewQuestion: {
    title: 'Repartir de zéro sans ces données\u202f?',
    text: 'Rien n’est effacé\u00a0: les données sont mises de côté sur ce terminal. Mais l’application n’envoie plus leurs modifications et ne retrouve plus leurs comptes.',
    understood: 'J’ai compris\u00a0: les modifications non envoyées ne le seront pas.',
    first: 'Cochez d’abord la case.',
    stay: 'Laisser tel quel',
    confirm: 'Mettre de côté et repartir de zéro',
  },

  note: {
    thisRun: {
      title: 'Rien n’est conservé après la fermeture',
      text: 'Cet ordinateur n’a pas de trousseau\u00a0: rien n’est écrit sur son disque. Sans connexion, rien de nouveau ne peut être enregistré.',
    },
    unreachable: {
      title: 'Les données enregistrées sont inaccessibles pour le moment',
      text: 'Les modifications et les comptes d’avant sont chiffrés sur ce terminal et attendent le trousseau.',
    },
    full: {
      title: 'Le disque est plein',
      text: 'Ce qui est enregistré est en sécurité et continue d’être envoyé. Rien de nouveau ne peut être enregistré tant qu’il n’y a pas de place.',
    },
    directorySetAside: {
      title: 'La liste des comptes connus n’a pas pu être lue',
      text: 'Elle a été mise de côté et recommencée. Retrouvez les comptes en scannant ou par leur identifiant\u00a0; la liste se remplit toute seule.',
    },
  },
};
