import type { Dictionary } from '../dictionary.ts';
import { plural } from '../plural.ts';

const askForHelp = 'Si vuelve a ocurrir, avise a la persona que se ocupa de este terminal.';

export const failures: Dictionary['failures'] = {
  'invalid-input': {
    title: 'Algo de lo escrito no es válido',
    what: 'Uno de los datos no se puede enviar tal como está.',
    next: 'Corrija lo que está marcado e inténtelo de nuevo.',
  },
  'refused-sender': {
    title: 'Se ha rechazado esta petición',
    what: 'La aplicación ha rechazado una petición porque no venía de su propia página.',
    next: `Cierre la aplicación y vuelva a abrirla. ${askForHelp}`,
  },
  'no-key': {
    title: 'No hay ninguna clave de API',
    what: 'Este terminal no tiene clave de API para el servidor elegido, así que no se ha enviado nada.',
    next: 'Abra la configuración del terminal e introduzca la clave. Está en Final POS: Manage, Settings, API Keys.',
  },
  'keychain-locked': {
    title: 'El llavero está bloqueado',
    what: 'La clave de API está en el llavero de este ordenador, y el llavero está bloqueado.',
    next: 'Desbloquéelo: inicie sesión de nuevo en este ordenador o escriba la contraseña del llavero cuando el ordenador la pida. Esta pantalla lo comprueba por sí sola.',
  },
  'keychain-absent': {
    title: 'Este ordenador no tiene llavero',
    what: 'La aplicación guarda la clave de API en el llavero del ordenador, y ningún llavero responde.',
    next: 'Introduzca la clave en la configuración del terminal: durará hasta cerrar la aplicación. Para conservarla más tiempo hay que instalar un llavero.',
  },
  'keychain-slow': {
    title: 'El llavero no responde',
    what: 'No se ha podido leer la clave de API porque el llavero ha tardado demasiado.',
    next: 'Mire si el ordenador pide una contraseña detrás de esta ventana e inténtelo de nuevo.',
  },
  'network-unreachable': {
    title: 'No se puede llegar al servidor',
    what: 'Este terminal no ha encontrado el camino al servidor. No se ha enviado nada.',
    next: 'Compruebe el cable de red o la wifi e inténtelo de nuevo.',
  },
  'timed-out': {
    title: 'El servidor ha tardado demasiado',
    what: 'No ha llegado a tiempo una respuesta completa.',
    next: `Espere un momento e inténtelo de nuevo. ${askForHelp}`,
  },
  tls: {
    title: 'La conexión no es segura',
    what: 'El servidor no ha podido demostrar que es el correcto, así que no se ha enviado nada.',
    next: 'Compruebe que la fecha y la hora de este ordenador son correctas y, después, la dirección del servidor en la configuración del terminal.',
  },
  'connection-lost': {
    title: 'Se ha cortado la conexión',
    what: 'La conexión terminó antes de que llegara la respuesta del servidor.',
    next: 'Compruebe el cable de red o la wifi e inténtelo de nuevo.',
  },
  unauthorised: {
    title: 'El servidor no acepta la clave de API',
    what: 'La clave de este terminal es incorrecta o ha sido retirada.',
    next: 'Abra la configuración del terminal e introduzca una clave válida. Está en Final POS: Manage, Settings, API Keys.',
  },
  forbidden: {
    title: 'Esta clave no tiene permiso',
    what: 'El servidor conoce la clave de API, pero la clave no tiene permiso para esto.',
    next: 'Pida a la persona que gestiona Final POS una clave que pueda usar cuentas e introdúzcala en la configuración del terminal.',
  },
  'not-found': {
    title: 'No hay ninguna cuenta con este ID',
    what: 'El servidor ha buscado y no ha encontrado ninguna cuenta.',
    next: 'Compruebe el ID: importan las mayúsculas y las minúsculas. También puede que la cuenta se haya eliminado.',
  },
  conflict: {
    title: 'Puede que la cuenta ya exista',
    what: 'El servidor dice que esto choca con algo que ya tiene.',
    next: 'Mire en Final POS cuál de las dos es la correcta antes de intentarlo de nuevo.',
  },
  rejected: {
    title: 'El servidor no lo ha aceptado',
    what: 'El servidor ha rechazado la petición tal como se envió.',
    next: 'Corrija lo que indica el servidor e inténtelo de nuevo.',
  },
  'rate-limited': {
    title: 'El servidor pide que esperemos',
    what: 'Han llegado demasiadas peticiones en poco tiempo.',
    next: 'Espere un momento e inténtelo de nuevo.',
  },
  'server-error': {
    title: 'El servidor tiene un problema',
    what: 'El servidor ha respondido que algo ha fallado por su parte.',
    next: `Espere un minuto e inténtelo de nuevo. ${askForHelp}`,
  },
  redirected: {
    title: 'La respuesta venía de otro sitio',
    what: 'El servidor ha remitido a otra dirección. La aplicación no va allí, porque la clave de API iría también.',
    next: 'A menudo es una wifi que pide iniciar sesión: hágalo primero. Si no, compruebe la dirección del servidor en la configuración del terminal.',
  },
  'unreadable-reply': {
    title: 'La respuesta no sirve',
    what: 'El servidor ha respondido algo que no es una cuenta.',
    next: 'Inténtelo de nuevo. Si sigue igual, compruebe la dirección del servidor en la configuración del terminal.',
  },
  'too-large': {
    title: 'La respuesta es demasiado grande',
    what: 'La respuesta del servidor pasaba de un megabyte y se ha cortado.',
    next: 'Inténtelo de nuevo. Si sigue igual, compruebe la dirección del servidor en la configuración del terminal.',
  },
  'storage-full': {
    title: 'El disco de este terminal está lleno',
    what: 'No hay sitio para guardarlo de forma segura, así que no se ha guardado ni enviado.',
    next: 'Avise a la persona que se ocupa de este terminal: hace falta espacio en el disco. Después, inténtelo de nuevo.',
  },
  'storage-unavailable': {
    title: 'No se pueden abrir los datos de este terminal',
    what: 'Ahora no se puede guardar nada de forma segura, así que no se ha guardado ni enviado.',
    next: 'Vea qué se puede hacer con los datos e inténtelo de nuevo.',
  },
  'not-kept': {
    title: 'No se ha guardado',
    what: 'Ahora no se ha podido enviar y, sin llavero, nada se puede guardar en este terminal para enviarlo después.',
    next: 'Inténtelo cuando se pueda llegar al servidor. Con un llavero en este ordenador, los cambios esperarían aquí.',
  },
  'change-moved': {
    title: 'Esto ha avanzado entretanto',
    what: 'Lo que está corrigiendo ya no espera: se envió o se resolvió mientras el formulario estaba abierto.',
    next: 'Mire qué ha sido de ello antes de volver a escribirlo.',
  },
  'changes-open': {
    title: 'Aún hay cambios pendientes',
    what: 'Este terminal tiene cambios que aún no están en el servidor, y se perderían.',
    next: 'Primero envíelos o descártelos.',
  },
  'staff-only': {
    title: 'Esto es para el personal',
    what: 'El terminal está bloqueado o lo está usando un cliente, así que no se ha hecho nada.',
    next: 'Alguien del personal entra con el PIN.',
  },
  'wrong-pin': {
    title: 'Este no es el PIN',
    what: 'El PIN introducido no es el de este terminal.',
    next: 'Introdúzcalo otra vez, cifra a cifra.',
  },
  'pin-missing': {
    title: 'Antes hace falta un PIN del personal',
    what: 'Sin PIN, nadie podría volver a salir de las pantallas de los clientes.',
    next: 'Ponga un PIN del personal en la configuración del terminal y elija después el autoservicio.',
  },
  'printer-missing': {
    title: 'No hay impresora',
    what: 'No se ha elegido impresora para este terminal, o la elegida no está.',
    next: 'Encienda la impresora o elija una en la configuración del terminal.',
  },
  'printer-failed': {
    title: 'La tarjeta no se ha impreso',
    what: 'La impresora no ha aceptado la tarjeta.',
    next: 'Mire si tiene papel y está encendida e inténtelo de nuevo.',
  },
  internal: {
    title: 'La aplicación ha fallado',
    what: 'Algo ha ido mal dentro de la aplicación. Los detalles están en su registro.',
    next: `Inténtelo de nuevo. ${askForHelp}`,
  },
};

export const failureExtras: Dictionary['failureExtras'] = {
  serverSays: 'El servidor dice:',
  updateUnknown: 'No se sabe si el cambio se ha guardado. Puede guardarlo otra vez sin riesgo.',
  removalUnknown: 'No se sabe si la cuenta se ha eliminado. Puede eliminarla otra vez sin riesgo.',
  alreadyGone: 'Así que ya está eliminada y no queda nada por hacer.',
  openCount: (count: number) =>
    plural('es', count, {
      one: 'Hay un cambio pendiente.',
      many: (many) => `Hay ${many} de cambios pendientes.`,
      other: (many) => `Hay ${many} cambios pendientes.`,
    }),
  seeChange: 'Ver qué ha sido de ello',
  nothingLost: 'Todo lo que ha escrito sigue aquí.',
  nextTitle: 'Qué hacer ahora',
  waitLeft: (duration: string) => `Espere ${duration}.`,
  waitOver: 'Ya puede intentarlo de nuevo.',
  checking: 'Se comprueba el llavero cada pocos segundos…',
  unlocked: 'El llavero está desbloqueado. Ya puede seguir.',
  askedFor: 'ID de la cuenta',
};
