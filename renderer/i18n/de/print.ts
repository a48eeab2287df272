import type { Dictionary } from '../dictionary.ts';

export const print: Dictionary['print'] = {
  button: 'Karte drucken',
  again: 'Noch einmal drucken',
  busy: 'Wird gedruckt…',
  done: 'Die Karte ist gedruckt.',

  card: {
    show: 'Zeigen Sie diesen Code an der Theke',
    unnamed: 'Kontokarte',
    qrLabel: 'QR-Code des Kontos',
    sample: 'Muster',
    sampleName: 'Alex Beispiel',
    sampleText: 'Das ist eine Probe. Der Code gehört niemandem.',
  },
};
