import type { Dictionary } from '../dictionary.ts';
import { writeNumber } from '../plural.ts';

export const unknownCreate: Dictionary['changes']['unknownCreate'] = {
  title: 'Le compte a-t-il été ouvert ou non\u202f?',
  intro:
    'Il a été envoyé, et aucune réponse n’est arrivée. Il n’est pas renvoyé tout seul, car il pourrait alors y avoir deux comptes.',

  step: (number: number) => `Option ${writeNumber('fr', number)}`,
  look: {
    title: 'Regardez s’il y est',
    text: 'Cherchez ce client dans Final POS. Si le compte y est, scannez son code QR ou saisissez son identifiant ici.',
    label: 'Identifiant du compte',
    hint: 'L’identifiant du compte que vous avez trouvé.',
    button: 'Comparer',
    busy: 'Recherche…',
    problems: {
      empty: 'Saisissez ou scannez d’abord un identifiant de compte.',
      'too-long': 'C’est trop long pour un identifiant de compte, qui compte 64 caractères au plus.',
      'bad-characters':
        'Ce n’est pas un identifiant de compte\u00a0: il n’a que des lettres, des chiffres, des traits d’union et des tirets bas.',
    },
  },
  compared: {
    title: 'Est-ce celui-ci\u202f?',
    typed: 'Saisi ici',
    found: 'Sur le serveur',
    same: 'Identique',
    different: 'Différent',
    notTyped: 'Non saisi',
    empty: 'Vide',
    opened: (time: string) => `Ouvert sur le serveur\u00a0: ${time}`,
    allSame: 'Tout ce qui a été saisi est identique.',
    differs: (fields: string) =>
      `Différent\u00a0: ${fields}. Si c’est quand même le bon client, la version du serveur reste.`,
    yes: 'Oui, c’est celui-ci',
    busy: 'Un instant…',
    no: 'Non, un autre',
  },
  again: {
    title: 'Il n’y est pas',
    text: 'Si vous avez cherché sans rien trouver, renvoyez-le.',
    button: 'Le renvoyer',
    ask: {
      title: 'L’envoyer une deuxième fois\u202f?',
      text: 'Si le premier envoi est tout de même arrivé, ce client aura deux comptes.',
      confirm: 'Le renvoyer',
    },
  },
  drop: {
    title: 'Ce n’est plus nécessaire',
    text: 'Le client est parti, ou le compte a été ouvert autrement.',
  },
};
