import type { Dictionary } from '../dictionary.ts';

export const scanner: Dictionary['scanner'] = {
  answers: {
    looking: 'Código leído. Buscando la cuenta…',
    found: 'Cuenta encontrada.',
    foreign: 'Este no es uno de los nuestros.',
    broken: 'Este código está dañado. Escanéelo otra vez.',
    question: 'Primero responda a la pregunta. Después, escanee otra vez.',
    busy: 'Espere a que esto termine. Después, escanee otra vez.',
    locked: 'Aquí solo el personal puede consultar cuentas.',
  },

  setUp: {
    title: 'Configurar el escáner',
    intro: 'Cada escáner escribe a su manera. Deje que este terminal observe el suyo un momento.',
    task: 'Escanee este código tres veces',
    help: 'Sujete el escáner como ante la tarjeta de un cliente. Si no ocurre nada, compruebe que está enchufado o conectado.',
    codeLabel: 'Código de prueba',
    progress: (done: string, all: string) => `${done} de ${all}`,
    heard: (done: string, all: string) => `Leído: escaneo ${done} de ${all}.`,
    problems: {
      'another-code':
        'Era otro código, o el escáner escribe otros caracteres que los que lee. Escanee el código de esta pantalla.',
      differs:
        'Este escaneo se escribió de otra manera que el anterior. Escanee el código tres veces de nuevo.',
      'too-slow':
        'Este escáner es demasiado lento para distinguirlo de una persona. Haga que envíe más rápido y escanee otra vez.',
    },

    found: 'Así escribe su escáner',
    speed: 'Velocidad',
    speeds: {
      fast: (milliseconds: string) => `Rápido: ${milliseconds} ms de tecla a tecla`,
      slow: (milliseconds: string) => `Lento, como por Bluetooth: ${milliseconds} ms de tecla a tecla`,
    },
    ending: 'Después del código',
    endings: {
      enter: 'Pulsa Intro',
      tab: 'Pulsa Tabulador',
      silence: 'No pulsa nada',
    },
    layout: 'Teclado',
    layouts: {
      'as-typed': 'El mismo que el de este ordenador',
      us: 'Estadounidense, distinto del de este ordenador: sus teclas se leen por su posición',
    },

    save: 'Usar esto para el escáner',
    saving: 'Guardando…',
    again: 'Empezar de nuevo',
    saved: 'Guardado. Escanee el código una vez más para probarlo.',
    works: 'Funciona: el código se ha leído como debe.',
  },
};
