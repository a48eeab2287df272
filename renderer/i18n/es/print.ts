import type { Dictionary } from '../dictionary.ts';

export const print: Dictionary['print'] = {
  button: 'Imprimir la tarjeta',
  again: 'Imprimirla otra vez',
  busy: 'Imprimiendo…',
  done: 'La tarjeta está impresa.',

  card: {
    show: 'Muestre este código en el mostrador',
    unnamed: 'Tarjeta de cuenta',
    qrLabel: 'Código QR de la cuenta',
    sample: 'Muestra',
    sampleName: 'Alex Ejemplo',
    sampleText: 'Esto es una prueba. El código no es de nadie.',
  },
};
