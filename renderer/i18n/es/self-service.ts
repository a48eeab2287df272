import type { Dictionary } from '../dictionary.ts';
import { plural } from '../plural.ts';

export const selfService: Dictionary['selfService'] = {
  attract: {
    title: 'Abra su cuenta',
    text: 'Se tarda un minuto, más o menos.',
    begin: 'Toque para empezar',
    languages: 'En su idioma',
    card: '¿Tiene una tarjeta? Ponga su código delante del escáner.',
    help: 'Letra más grande, lectura en voz alta y pantalla más baja: abajo, después del primer toque.',
    aloud: 'Toque la pantalla en cualquier sitio o pulse cualquier tecla para empezar.',
  },

  language: { title: 'Elija su idioma', what: 'Puede cambiarlo abajo en cualquier momento.' },

  step: (now: string, of: string) => `Paso ${now} de ${of}`,
  questions: {
    name: {
      title: '¿Cómo se llama?',
      what: 'Su propio nombre o el de su empresa.',
      label: 'Su nombre',
      empty: 'Escriba su nombre o toque «Omitir».',
      refused: 'Este nombre no se ha aceptado. Revíselo, por favor.',
      change: 'Cambiar su nombre',
    },
    email: {
      title: '¿Cuál es su correo electrónico?',
      what: 'Para recibos y mensajes de la tienda.',
      label: 'Su correo electrónico',
      empty: 'Escriba su correo electrónico o toque «Omitir».',
      refused: 'Este correo electrónico no se ha aceptado. Revíselo, por favor.',
      change: 'Cambiar su correo electrónico',
    },
    phone: {
      title: '¿Cuál es su número de teléfono?',
      what: 'Empiece con + si es de otro país.',
      label: 'Su número de teléfono',
      empty: 'Escriba su número de teléfono o toque «Omitir».',
      refused: 'Este número de teléfono no se ha aceptado. Revíselo, por favor.',
      change: 'Cambiar su número de teléfono',
    },
  },
  next: 'Seguir',
  skip: 'Omitir',
  oneNeeded: 'Necesitamos uno de los tres: su nombre, su correo electrónico o su número de teléfono.',
  ifRight: 'Si es correcto, toque «Seguir» otra vez.',

  review: {
    title: '¿Está todo bien?',
    what: 'Mírelo una vez más. Después, abra su cuenta.',
    change: 'Cambiar',
    notGiven: 'No indicado',
    kept: {
      title: 'Qué guardamos y por qué',
      text: 'Lo que ve aquí se guarda con su cuenta en esta tienda, para volver a encontrarla y para contactar con usted. Puede pedir al personal en cualquier momento que se lo muestre, lo cambie o lo elimine.',
    },
    open: 'Abrir mi cuenta',
  },

  saving: {
    title: 'Se está abriendo su cuenta',
    what: 'Un momento, por favor.',
    slow: 'Tarda más de lo normal. Espere, por favor.',
  },

  done: {
    title: 'Su cuenta está abierta',
    what: 'Este código es su tarjeta. Hágale una foto y muéstrela la próxima vez.',
    codeLabel: 'El código de su cuenta',
    noName: 'Su tarjeta',
    print: 'Imprimir mi tarjeta',
    printing: 'Imprimiendo…',
    printed: 'Su tarjeta está impresa. No olvide recogerla.',
    notPrinted: 'No se ha podido imprimir la tarjeta. Haga una foto del código, por favor.',
    finish: 'Listo',
    closes: (seconds: number) =>
      plural('es', seconds, {
        one: 'Se cierra en 1 segundo.',
        many: (many) => `Se cierra en ${many} de segundos.`,
        other: (many) => `Se cierra en ${many} segundos.`,
      }),
    moreTime: 'Toque la pantalla si necesita más tiempo.',
  },

  waiting: {
    title: 'Se está abriendo su cuenta',
    what: 'Pida su código al personal.',
    kept: 'Lo que ha escrito está a salvo. No tiene que hacer nada más aquí.',
  },

  looksLike: {
    title: 'Puede que ya tenga una cuenta',
    what: 'Alguien con este correo electrónico o número de teléfono tiene una cuenta en esta tienda. ¿Es usted?',
    scan: 'Sí, aquí tengo mi tarjeta',
    openNew: 'No, abrir una cuenta nueva',
    askStaff: 'No estoy seguro',
  },

  askStaff: {
    title: 'El personal le ayudará',
    what: 'Pregunte en el mostrador, por favor. Allí pueden encontrar su cuenta.',
  },

  trouble: {
    title: 'No ha funcionado',
    what: 'Su cuenta aún no está abierta. No se ha perdido nada de lo que ha escrito.',
    next: 'Inténtelo de nuevo en un momento o pregunte al personal.',
    staffOnly: 'Pregunte al personal, por favor. Pueden ayudarle.',
    wait: (wait: string) => `Puede intentarlo de nuevo en ${wait}.`,
    waitOver: 'Ya puede intentarlo de nuevo.',
  },

  unsure: {
    title: 'No estamos seguros de que haya funcionado',
    what: 'Pregunte al personal, por favor. Pueden ver si su cuenta está abierta.',
  },

  own: {
    begin: 'Ya tengo una tarjeta',
    title: 'Su cuenta',
    what: 'Esto es lo que se guarda con su cuenta. Pida al personal que cambie lo que haga falta.',
    scan: { title: 'Escanee su tarjeta', what: 'Ponga el código de su tarjeta delante del escáner.' },
    looking: { title: 'Buscando su cuenta', what: 'Un momento, por favor.' },
    notFound: {
      title: 'No hemos encontrado esta cuenta',
      what: 'Escanee su tarjeta otra vez, por favor, o pregunte al personal.',
    },
    failed: {
      title: 'Ahora no se puede mostrar su cuenta',
      what: 'Escanee su tarjeta otra vez, por favor, o pregunte al personal.',
    },
    notLive: 'Puede haber novedades que esta pantalla aún no conoce.',
  },

  masked: {
    text: 'Oculto, porque nadie ha tocado la pantalla desde hace un rato.',
    show: 'Toque la pantalla para verlo de nuevo.',
  },

  idle: {
    title: '¿Sigue ahí?',
    text: (seconds: number) =>
      plural('es', seconds, {
        one: 'En 1 segundo se vuelve a empezar y se borra lo que ha escrito.',
        many: (many) => `En ${many} de segundos se vuelve a empezar y se borra lo que ha escrito.`,
        other: (many) => `En ${many} segundos se vuelve a empezar y se borra lo que ha escrito.`,
      }),
    stay: 'Sigo aquí',
    aloud: '¿Sigue ahí? Toque la pantalla o pulse cualquier tecla para continuar.',
  },

  startOver: {
    title: '¿Empezar de nuevo?',
    text: 'Se borrará lo que ha escrito.',
    stay: 'Continuar',
    leave: 'Empezar de nuevo',
  },

  bar: {
    label: 'Ayuda con esta pantalla',
    options: 'Ayuda con esta pantalla',
    language: 'Idioma',
    largerText: 'Letra más grande',
    normalText: 'Letra normal',
    contrast: 'Más contraste',
    normalContrast: 'Colores normales',
    readAloud: 'Leer en voz alta',
    stopReading: 'Dejar de leer',
    sayAgain: 'Repetir',
    noVoice: 'Aquí no es posible leer en voz alta en este idioma.',
    lower: 'Bajar la pantalla',
    raise: 'Subir la pantalla',
    startOver: 'Empezar de nuevo',
    staff: 'Para el personal: mantener pulsado 2 segundos o pulsar Intro',
  },

  aloud: { button: 'Botón', field: 'Campo de texto', chosen: 'Elegido', notPossible: 'Ahora no es posible' },
};
