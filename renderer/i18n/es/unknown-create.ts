import type { Dictionary } from '../dictionary.ts';
import { writeNumber } from '../plural.ts';

export const unknownCreate: Dictionary['changes']['unknownCreate'] = {
  title: '¿Se abrió la cuenta o no?',
  intro:
    'Se envió y no llegó respuesta. No se envía otra vez por sí sola, porque entonces podría haber dos cuentas.',

  step: (number: number) => `Opción ${writeNumber('es', number)}`,
  look: {
    title: 'Mire si está',
    text: 'Busque a este cliente en Final POS. Si la cuenta está, escanee su código QR o escriba aquí su ID.',
    label: 'ID de la cuenta',
    hint: 'El ID de la cuenta que ha encontrado.',
    button: 'Comparar',
    busy: 'Buscando…',
    problems: {
      empty: 'Primero escriba o escanee un ID de cuenta.',
      'too-long': 'Es demasiado largo para un ID de cuenta. Un ID tiene 64 caracteres como máximo.',
      'bad-characters':
        'Esto no es un ID de cuenta. Un ID solo tiene letras, cifras, guiones y guiones bajos.',
    },
  },
  compared: {
    title: '¿Es esta?',
    typed: 'Escrito aquí',
    found: 'En el servidor',
    same: 'Igual',
    different: 'Distinto',
    notTyped: 'No escrito',
    empty: 'Vacío',
    opened: (time: string) => `Abierta en el servidor: ${time}`,
    allSame: 'Todo lo que se escribió coincide.',
    differs: (fields: string) =>
      `No coincide: ${fields}. Si aun así es el cliente correcto, queda la versión del servidor.`,
    yes: 'Sí, es esta',
    busy: 'Un momento…',
    no: 'No, es otra',
  },
  again: {
    title: 'No está',
    text: 'Si ha buscado y no ha encontrado nada, envíela otra vez.',
    button: 'Enviarla otra vez',
    ask: {
      title: '¿Enviarla por segunda vez?',
      text: 'Si la primera llegó después de todo, este cliente tendrá dos cuentas.',
      confirm: 'Enviarla otra vez',
    },
  },
  drop: {
    title: 'Ya no hace falta',
    text: 'El cliente se ha ido, o la cuenta se abrió de otra manera.',
  },
};
