import type { Dictionary } from '../dictionary.ts';
import { plural } from '../plural.ts';

export const storage: Dictionary['storage'] = {
  title: 'Los datos de este terminal',

  broken: {
    'key-missing': {
      title: 'Falta la clave de los datos guardados',
      what: 'Los cambios sin enviar y las cuentas conocidas están cifrados en este terminal. Su clave no está en el llavero.',
      next: 'Inicie sesión en este ordenador con el usuario que usaba antes esta aplicación, o haga restaurar el llavero. Después, inténtelo de nuevo.',
    },
    'wrong-key': {
      title: 'La clave no corresponde a los datos guardados',
      what: 'Los cambios sin enviar y las cuentas conocidas están cifrados en este terminal. La clave del llavero es otra.',
      next: 'Haga restaurar el llavero correcto, por ejemplo de una copia de seguridad de este ordenador. Después, inténtelo de nuevo.',
    },
    damaged: {
      title: 'Los cambios guardados están dañados',
      what: 'No se puede leer el archivo de cambios sin enviar de este terminal. No se ha cambiado ni borrado nada.',
      next: 'Continúe con una copia. Lo que esperaba en ella se le muestra antes de enviarlo.',
    },
    failed: {
      title: 'El disco no responde',
      what: 'Este terminal no puede leer ni escribir sus propios datos. No se ha cambiado ni borrado nada.',
      next: 'Mire si el disco está lleno o se ha retirado. Después, inténtelo de nuevo o reinicie el ordenador.',
    },
  },

  sound: {
    closed: 'Aún no se guarda nada, porque no hay ningún servidor configurado.',
    kept: 'Los cambios y las cuentas conocidas se guardan aquí cifrados y se pueden leer.',
    'this-run': 'Los cambios y las cuentas conocidas se conservan hasta cerrar la aplicación.',
    locked: 'Están cifrados y esperan al llavero, que está bloqueado.',
  },

  todo: 'Qué hacer',
  until: 'Hasta entonces no se puede abrir, cambiar ni eliminar nada aquí.',
  busy: 'Intentando…',
  still: 'Sigue igual. No se ha perdido nada por intentarlo.',
  mended: 'Los datos se pueden usar de nuevo.',

  copies: 'Copias en este terminal',
  copyTaken: (time: string, age: string) => `${time} (${age})`,
  copyHolds: (open: number) =>
    open === 0
      ? 'Sin nada por enviar'
      : plural('es', open, {
          one: 'Con un cambio sin enviar',
          many: (many) => `Con ${many} de cambios sin enviar`,
          other: (many) => `Con ${many} cambios sin enviar`,
        }),
  newest: 'La más reciente',
  noCopies: 'No hay ninguna copia que se pueda leer.',
  useCopy: 'Usar esta copia',
  usingCopy: 'Recuperando…',
  copyQuestion: {
    title: '¿Continuar con esta copia?',
    text: 'El archivo dañado se aparta, no se borra. Lo que se guardó después de hacer la copia no está en ella.',
    stay: 'Volver',
  },

  anew: 'Empezar de cero',
  anewText: 'Si nada más ayuda: los datos se apartan en este terminal y la aplicación empieza sin ninguno.',
  beginning: 'Apartando…',
  anewQuestion: {
    title: '¿Empezar de cero sin estos datos?',
    text: 'No se borra nada: los datos se apartan en este terminal. Pero la aplicación ya no envía los cambios sin enviar que contienen ni encuentra sus cuentas.',
    understood: 'Lo he entendido: los cambios sin enviar no se enviarán.',
    first: 'Primero marque la casilla.',
    stay: 'Dejarlo como está',
    confirm: 'Apartarlos y empezar de cero',
  },

  note: {
    thisRun: {
      title: 'No se guarda nada después de cerrar',
      text: 'Este ordenador no tiene llavero, así que no se escribe nada en su disco. Sin conexión no se puede guardar nada nuevo.',
    },
    unreachable: {
      title: 'Ahora no se puede llegar a los datos guardados',
      text: 'Los cambios y las cuentas de antes están cifrados en este terminal y esperan al llavero.',
    },
    full: {
      title: 'El disco está lleno',
      text: 'Lo guardado está a salvo y se sigue enviando. No se puede guardar nada nuevo hasta que haya sitio en el disco.',
    },
    directorySetAside: {
      title: 'No se ha podido leer la lista de cuentas conocidas',
      text: 'Se ha apartado y empezado de nuevo. Encuentre las cuentas escaneando o por su ID; la lista se vuelve a llenar sola.',
    },
  },
};
