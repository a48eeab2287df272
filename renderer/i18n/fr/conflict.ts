import type { Dictionary } from '../dictionary.ts';

export const conflict: Dictionary['changes']['conflict'] = {
  choose: 'Choisissez pour chaque champ',
  chooseText: 'Seuls les champs qui diffèrent sont affichés.',
  before: 'Avant',
  yours: 'Saisi ici',
  theirs: 'Maintenant sur le serveur',
  empty: 'Vide',
  onlyYours: 'Modifié ici seulement',
  onlyTheirs: 'Modifié sur le serveur seulement',
  both: 'Modifié ici et sur le serveur',
  undecided: 'Pas encore choisi',

  same: 'Plus rien ne diffère',
  sameText: 'Le serveur a déjà ce qui a été saisi ici.',

  result: 'Voici ce qui sera enregistré',
  missing: (fields: string) => `Choisissez d’abord\u00a0: ${fields}.`,
  nothingFilled: 'Au moins un champ doit contenir du texte. Choisissez une version qui en a.',
  save: 'Enregistrer ceci',
  saving: 'Enregistrement…',
  leave: 'Laisser celle du serveur',
  leaving: {
    title: 'Laisser la version du serveur\u202f?',
    text: 'La saisie faite ici est abandonnée. Le compte reste tel quel sur le serveur.',
    confirm: 'Laisser celle du serveur',
    stay: 'Retour',
  },

  openAnew: 'Ouvrir un nouveau compte avec ceci',
};
