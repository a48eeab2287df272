import type { Dictionary } from '../dictionary.ts';
import { plural } from '../plural.ts';

export const lock: Dictionary['lock'] = {
  title: 'Verrouillé',
  touch: 'Touchez pour continuer',
  kept: 'Ce qui était ouvert est conservé.',
  withPin: 'Le personnel entre avec son code PIN.',
  closeFirst:
    'Des modifications sont en cours. Le personnel doit entrer avant que l’application puisse être fermée.',

  staffTitle: 'Personnel',
  staffText: 'Saisissez le code PIN du personnel pour entrer.',
  backToCustomers: 'Retour aux écrans des clients',

  staffIn: { label: 'Qui se sert de ce terminal', title: 'Le personnel est là' },

  lockNow: 'Verrouiller',

  soon: {
    title: 'Il n’y a personne\u202f?',
    left: (seconds: string) => `Verrouillage dans ${seconds}. Touchez l’écran pour continuer.`,
    stay: 'Je suis toujours là',
  },

  pad: {
    label: 'Code PIN',
    keys: 'Chiffres',
    entered: (count: number) =>
      count === 0
        ? 'Aucun chiffre saisi'
        : plural('fr', count, {
            one: (many) => `${many} chiffre saisi`,
            many: (many) => `${many} de chiffres saisis`,
            other: (many) => `${many} chiffres saisis`,
          }),
    erase: 'Effacer le dernier chiffre',
    enter: 'Continuer',
    checking: 'Vérification…',
    tooShort: 'Un code PIN a de 4 à 8 chiffres.',
    wrong: 'Ce n’est pas le code PIN.',
    wait: (duration: string) => `Trop de codes PIN erronés. Attendez ${duration}.`,
    waitOver: 'Vous pouvez saisir le code PIN maintenant.',
    lost: 'Le code PIN de ce terminal est illisible. Fermez l’application et démarrez-la une fois avec --forget-staff-pin.',
  },
};
