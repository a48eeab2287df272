import type { Dictionary } from '../dictionary.ts';
import { plural } from '../plural.ts';

export const settings: Dictionary['settings'] = {
  sections: {
    label: 'Partes de la configuración',
    names: {
      server: 'Servidor y clave',
      customers: 'Clientes en este terminal',
      use: 'Quién lo usa',
      screen: 'Pantalla',
      input: 'Teclado y escáner',
      sound: 'Sonido y voz',
      printer: 'Impresora',
      pin: 'PIN del personal',
    },
  },

  saved: 'Guardado',
  notSaved: 'No se ha guardado. Queda como estaba.',

  mode: {
    title: 'Quién usa este terminal',
    choices: {
      counter: { title: 'Mostrador', text: 'El personal busca, abre y cambia cuentas.' },
      'self-service': {
        title: 'Autoservicio',
        text: 'Los clientes abren una cuenta solos. El personal entra con su PIN.',
      },
    },
    pinFirstTitle: 'El autoservicio necesita antes un PIN del personal',
    pinFirst:
      'Sin PIN, nadie podría volver a salir de las pantallas de los clientes. Se elige en cuanto se pone el PIN.',
    setPin: 'Poner un PIN ahora',
    stillStaff: 'El personal sigue dentro. Entregue el terminal cuando todo esté listo.',
    handOver: 'Entregar a los clientes',
  },

  ownAccount: {
    title: 'Su propia cuenta',
    label: 'Los clientes pueden ver su propia cuenta escaneando su código',
    text: 'Ven lo que se guarda sobre ellos y no cambian nada. Puede hacerlo quien tenga la tarjeta.',
  },

  language: {
    title: 'Idioma de la tienda',
    text: 'Los clientes pueden elegir otro para su visita; termina con la visita.',
  },

  country: {
    title: 'País de los números de teléfono',
    text: 'Un número escrito sin prefijo de país se lee como de este país.',
    label: 'País',
    filter: 'Buscar otro país',
    filterHint: 'Una parte de su nombre o su código.',
    none: 'Ningún país se llama así.',
  },

  staffLock: {
    title: 'Bloquearse solo',
    text: 'Cuando nadie toque la pantalla, pulse una tecla ni escanee un código durante este tiempo. No se pierde nada de lo escrito.',
    label: 'Bloquear después de',
  },

  textSize: {
    title: 'Tamaño de la letra',
    usual: { title: 'Normal', text: 'Tan grande como permite la pantalla sin apretarse.' },
    large: { title: 'Grande', text: 'Mayúsculas de 7,3 mm de alto, para leer desde 60 cm.' },
  },

  screenSize: {
    title: 'Tamaño de la pantalla',
    why: 'Con él, los botones y las letras salen del tamaño adecuado para dedos y ojos.',
    told: (inches: string) => `La pantalla dice que mide ${inches} pulgadas de esquina a esquina.`,
    measured: (inches: string) => `Medido aquí: ${inches} pulgadas de esquina a esquina.`,
    unknown: 'La pantalla no dice su tamaño, y nadie lo ha medido todavía.',
    measure: 'Medir con una tarjeta bancaria',
    useTold: (inches: string) => `Usar lo que dice la pantalla: ${inches} pulgadas`,
    forget: 'Olvidar lo medido',
    ruler: {
      title: 'Medir con una tarjeta bancaria',
      text: 'Apoye una tarjeta bancaria plana en la pantalla. Agrande o reduzca el contorno hasta que la tarjeta lo cubra justo.',
      outline: 'Contorno de una tarjeta bancaria',
      smaller: 'Reducir el contorno',
      larger: 'Agrandar el contorno',
      slider: 'Tamaño del contorno',
      tooLarge: 'Una tarjeta es más grande que este espacio. Escriba la diagonal.',
      inches: 'Diagonal en pulgadas',
      inchesHint: 'De esquina a esquina. Sigue al contorno; también se puede escribir.',
      problem: 'Escriba un número de 4 a 120.',
      value: (inches: string) => `${inches} pulgadas`,
      use: 'Usar este tamaño',
    },
  },

  keyboard: {
    title: 'Teclado en la pantalla',
    choices: {
      touch: { title: 'Al tocar un campo', text: 'No aparece donde se usa un teclado real.' },
      always: { title: 'En todos los campos', text: 'Se llegue como se llegue al campo.' },
      never: { title: 'Nunca', text: 'Para un terminal con teclado real.' },
    },
  },

  scanner: {
    title: 'Escáner',
    text: 'Los escaneos se oyen en todas las pantallas. Si no se leen los códigos, la configuración averigua cómo escribe este escáner.',
    gap: 'Entre dos teclas',
    gapValue: (milliseconds: string) => `${milliseconds} ms como máximo`,
    length: 'Código más corto',
    lengthValue: (count: number) =>
      plural('es', count, {
        one: 'Un carácter',
        many: (many) => `${many} de caracteres`,
        other: (many) => `${many} caracteres`,
      }),
    terminator: 'Final de un código',
    terminators: { enter: 'Tecla Intro', tab: 'Tecla Tabulador', silence: 'Una pausa' },
    layout: 'Sus teclas',
    layouts: {
      'as-typed': 'Como las lee este ordenador',
      us: 'Como en un teclado estadounidense',
    },
    setUp: 'Configurar el escáner',
  },

  sounds: {
    title: 'Sonidos',
    label: 'Sonidos cortos para escaneos, teclas y avisos',
    text: 'Todo lo que dice un sonido está también en la pantalla.',
    play: 'Reproducir un sonido',
  },

  speech: {
    title: 'Voz',
    text: 'Lee en voz alta las pantallas de los clientes. Los PIN no se dicen nunca.',
    choices: {
      off: { title: 'Desactivada', text: 'Un cliente puede activarla para una visita.' },
      headphones: { title: 'Con auriculares', text: 'Desde que se conectan unos auriculares.' },
      on: { title: 'Activada', text: 'Siempre, para todos los que estén cerca.' },
    },
    cannotTell: 'Este ordenador no puede saber si hay auriculares conectados.',
    noVoice: 'Este ordenador no tiene voz para este idioma, así que no se puede leer nada.',
    speak: 'Decir una frase',
    sample: 'Así se leen las pantallas en voz alta.',
  },

  printer: {
    title: 'Impresora de tarjetas de cuenta',
    text: 'Una tarjeta lleva el código de la cuenta y el nombre, nada más.',
    looking: 'Buscando impresoras…',
    none: { title: 'Sin impresora', text: 'Las tarjetas están solo en la pantalla.' },
    emptyTitle: 'No se ha encontrado ninguna impresora',
    emptyText: 'Conecte una impresora a este ordenador, instálela y enciéndala. Después, busque de nuevo.',
    missing: 'Ahora no está.',
    again: 'Buscar de nuevo',
    paperTitle: 'Papel',
    papers: {
      'receipt-58': { title: 'Rollo de 58 mm', text: 'Una impresora de recibos estrecha.' },
      'receipt-80': { title: 'Rollo de 80 mm', text: 'La impresora de recibos habitual.' },
      a6: { title: 'Hoja A6', text: '105 × 148 mm, como una postal.' },
    },
    test: 'Imprimir una tarjeta de prueba',
    testing: 'Imprimiendo…',
    tested: 'La tarjeta de prueba va camino de la impresora.',
  },

  pin: {
    title: 'PIN del personal',
    isSet: 'Hay un PIN del personal.',
    isNotSet: 'No hay PIN del personal.',
    whatFor: 'Con un PIN, el terminal empieza bloqueado y solo entra el personal que lo sabe.',
    withoutIt: 'Sin PIN, un toque abre el terminal de nuevo después de bloquearse.',
    needed: 'El autoservicio lo necesita: sin PIN, nadie podría salir de las pantallas de los clientes.',
    set: 'Poner un PIN',
    change: 'Cambiar el PIN',
    remove: 'Quitar el PIN',
    steps: {
      current: 'Introduzca el PIN actual',
      next: 'Introduzca un PIN nuevo de 4 a 8 cifras',
      again: 'Introduzca el PIN nuevo otra vez',
    },
    different: 'Los dos no eran iguales. Elija el PIN nuevo otra vez.',
    changed: 'El PIN está puesto.',
    removed: 'El PIN está quitado.',
    cancel: 'Dejarlo como está',
    forgottenTitle: 'Si ya nadie sabe el PIN',
    forgotten:
      'Cierre la aplicación y ábrala una vez con --forget-staff-pin. Solo puede hacerlo quien pueda abrir programas en este ordenador.',
  },
};
