import type { Dictionary } from '../dictionary.ts';
import { plural } from '../plural.ts';

export const lock: Dictionary['lock'] = {
  title: 'Bloqueado',
  touch: 'Toque para continuar',
  kept: 'Lo que estaba abierto se conserva.',
  withPin: 'El personal entra con su PIN.',
  closeFirst:
    'Hay cambios sin terminar. El personal tiene que entrar antes de que se pueda cerrar la aplicación.',

  staffTitle: 'Personal',
  staffText: 'Introduzca el PIN del personal para entrar.',
  backToCustomers: 'Volver a las pantallas de los clientes',

  staffIn: { label: 'Quién está en este terminal', title: 'Está el personal' },

  lockNow: 'Bloquear',

  soon: {
    title: '¿No hay nadie?',
    left: (seconds: string) => `Se bloquea en ${seconds}. Toque la pantalla para continuar.`,
    stay: 'Sigo aquí',
  },

  pad: {
    label: 'PIN',
    keys: 'Cifras',
    entered: (count: number) =>
      count === 0
        ? 'Ninguna cifra introducida'
        : plural('es', count, {
            one: 'Una cifra introducida',
            many: (many) => `${many} de cifras introducidas`,
            other: (many) => `${many} cifras introducidas`,
          }),
    erase: 'Borrar la última cifra',
    enter: 'Continuar',
    checking: 'Comprobando…',
    tooShort: 'Un PIN tiene de 4 a 8 cifras.',
    wrong: 'Este no es el PIN.',
    wait: (duration: string) => `Demasiados PIN incorrectos. Espere ${duration}.`,
    waitOver: 'Ya puede introducir el PIN.',
    lost: 'No se puede leer el PIN de este terminal. Cierre la aplicación y ábrala una vez con --forget-staff-pin.',
  },
};
