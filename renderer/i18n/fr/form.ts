import type { Dictionary } from '../dictionary.ts';
import { writeNumber } from '../plural.ts';

export const form: Dictionary['form'] = {
  create: {
    title: 'Ouvrir un compte',
    intro: 'Saisissez ce que le client vous donne. Une seule des trois informations suffit.',
    save: 'Ouvrir le compte',
    busy: 'Ouverture du compte…',
    saveAnyway: 'L’ouvrir quand même',
    sendAgain: 'L’enregistrer à nouveau',
  },
  edit: {
    title: 'Modifier le compte',
    intro: 'Seul ce que vous modifiez ici change. Un champ vide est effacé.',
    save: 'Enregistrer les modifications',
    busy: 'Enregistrement…',
    saveAnyway: 'Enregistrer quand même',
    sendAgain: 'Enregistrer à nouveau',
  },
  unchanged: 'Rien n’a encore été modifié.',

  name: { label: 'Nom', hint: 'Une personne ou une entreprise, comme le client l’écrit.' },
  email: { label: 'E-mail', hint: 'Pour les reçus et les messages.' },
  phone: {
    label: 'Téléphone',
    hint: 'Comme le client le dit. Commencez par + pour un autre pays.',
    sentAs: (number: string) => `Sera enregistré ainsi\u00a0: ${number}`,
  },

  nothingFilled: 'Remplissez au moins un champ\u00a0: nom, e-mail ou téléphone.',
  tooLong: (limit: number) => `C’est trop long. ${writeNumber('fr', limit)} caractères au maximum.`,
  checkFirst: 'Vérifiez ce qui est signalé. Si c’est juste, continuez quand même.',

  emailDoubts: {
    'no-at': 'Une adresse e-mail contient en général un @.',
    'has-space': 'Une adresse e-mail ne contient en général pas d’espace.',
    incomplete: 'Cette adresse e-mail semble incomplète.',
    misspelt: 'Il y a peut-être une faute de frappe.',
  },
  phoneDoubts: {
    unread: 'Cela ne ressemble pas à un numéro de téléphone. Il peut être enregistré tel quel.',
    unusual: 'À notre connaissance, aucun téléphone n’a ce numéro. Vérifiez-le encore une fois.',
    extension: 'Le numéro de poste est conservé\u00a0: le numéro est enregistré tel quel.',
  },
  useInstead: (suggestion: string) => `Utiliser ${suggestion}`,

  previewNoName: 'Nouveau compte',

  unknown: {
    title: 'On ne sait pas si c’est enregistré',
    warning:
      'Regardez d’abord parmi les modifications en cours. Enregistrer à nouveau peut ouvrir un second compte.',
  },

  correction: {
    title: { create: 'Corriger le nouveau compte', edit: 'Corriger la modification' },
    intro: 'Ce que vous enregistrez ici remplace la saisie précédente.',
    save: 'Enregistrer la correction',
    busy: 'Enregistrement…',
    saveAnyway: 'Enregistrer quand même',
    sendAgain: 'Enregistrer à nouveau',
  },

  slow: {
    saving: 'Enregistrement… C’est plus long que d’habitude.',
    kept: 'Enregistré sur ce terminal. Envoi en cours.',
  },

  looksLike: {
    title: 'Est-ce l’un de ceux-ci\u202f?',
    intro: 'Un compte a déjà le même e-mail ou le même téléphone. Est-ce le même client\u202f?',
    typed: 'Votre saisie',
    same: 'identique',
    openAccount: 'Ouvrir ce compte',
    openWaiting: 'Voir celui-ci',
    waiting: (when: string) => `En attente d’envoi, saisi\u00a0: ${when}`,
    somebodyElse: 'Non, ouvrir un nouveau compte',
    busy: 'Ouverture du compte…',
    back: 'Retour au formulaire',
  },
};
