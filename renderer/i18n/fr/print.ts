import type { Dictionary } from '../dictionary.ts';

export const print: Dictionary['print'] = {
  button: 'Imprimer la carte',
  again: 'L’imprimer à nouveau',
  busy: 'Impression…',
  done: 'La carte est imprimée.',

  card: {
    show: 'Montrez ce code au comptoir',
    unnamed: 'Carte de compte',
    qrLabel: 'Code QR du compte',
    sample: 'Modèle',
    sampleName: 'Alex Exemple',
    sampleText: 'Ceci est un essai. Le code n’appartient à personne.',
  },
};
