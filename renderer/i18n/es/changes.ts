import type { Dictionary } from '../dictionary.ts';
import { plural, writeNumber } from '../plural.ts';
import { change } from './change.ts';
import { conflict } from './conflict.ts';
import { unknownCreate } from './unknown-create.ts';

export const changes: Dictionary['changes'] = {
  title: 'Cambios pendientes',
  intro: 'Lo que se guardó en este terminal y aún no ha llegado al servidor.',
  loading: 'Leyendo los cambios…',
  unread: 'No se pueden leer los cambios',

  empty: {
    title: 'No hay nada en espera',
    text: 'El servidor ha confirmado todos los cambios de este terminal. No hay nada que enviar ni que decidir.',
    how: 'Cuando no hay conexión, los cambios esperan aquí y salen solos en cuanto vuelve.',
    done: 'Volver al inicio',
  },

  status: {
    label: 'Estado del envío',
    line: 'Conexión',
    lineState: {
      untried: 'Sin probar todavía',
      up: 'El servidor responde',
      down: 'Sin conexión con el servidor',
    },
    sending: 'Envío',
    goesOn: 'Continúa por sí solo',
    idle: 'Nada que enviar',
    now: 'En curso',
    paused: 'Detenido',
    next: 'Próximo intento',
    nextNow: 'En un momento',
    oldest: 'El más antiguo',
    saved: (age: string) => `Guardado ${age}`,
  },

  sendNow: 'Enviar ahora',
  sendingNow: 'Enviando…',
  sent: {
    all: 'Todo lo que esperaba está resuelto.',
    some: (count: number) =>
      plural('es', count, {
        one: 'Ha salido un cambio. El resto continúa por sí solo.',
        many: (many) => `Han salido ${many} de cambios. El resto continúa por sí solo.`,
        other: (many) => `Han salido ${many} cambios. El resto continúa por sí solo.`,
      }),
    none: 'Todavía no ha funcionado. Continúa por sí solo y no se pierde nada.',
    stopped: 'No ha salido nada. Lea arriba por qué se ha detenido el envío.',
  },
  progress: (gone: number, of: number) =>
    `Enviando: han salido ${writeNumber('es', gone)} de ${writeNumber('es', of)}`,

  paused: {
    'no-key': {
      title: 'No se envía nada: no hay clave de API',
      text: 'Todo se conserva. Introduzca la clave en la configuración del terminal y el envío continúa.',
    },
    unauthorised: {
      title: 'No se envía nada: el servidor no acepta la clave de API',
      text: 'Todo se conserva. Introduzca una clave válida en la configuración del terminal y el envío continúa.',
    },
    forbidden: {
      title: 'No se envía nada: esta clave de API no puede cambiar cuentas',
      text: 'Todo se conserva. Introduzca en la configuración del terminal una clave que pueda usar cuentas y el envío continúa.',
    },
    keychain: {
      title: 'No se envía nada: no se puede leer el llavero',
      text: 'Todo se conserva. Desbloquee el llavero o inicie sesión de nuevo en este ordenador y el envío continúa.',
    },
  },

  alarm: {
    title: (age: string) => `Algo espera desde hace más de un día: se guardó ${age}`,
    text: 'Decida lo que le toca decidir y compruebe la conexión. Si no basta, avise a la persona que se ocupa de este terminal.',
  },

  decide: 'Por decidir',
  waiting: 'Por enviar',
  waitingText: 'Salen por sí solos, el más antiguo primero.',
  range: (from: string, to: string, total: string) => `${from} a ${to} de ${total}`,
  more: (count: number) => `y ${writeNumber('es', count)} más`,
  nextPage: 'Ver los siguientes',
  previousPage: 'Ver los anteriores',

  operation: {
    create: 'Abrir una cuenta',
    update: 'Modificar una cuenta',
    delete: 'Eliminar una cuenta',
  },
  pair: (first: string, second: string) => `${first}, ${second}`,
  savedAt: (time: string) => `guardado: ${time}`,

  reason: {
    sending: 'Enviándose ahora',
    next: 'El siguiente en la cola',
    behind: 'Espera al cambio anterior',
    offline: 'Sin conexión con el servidor',
    unsafe: 'La conexión no es segura',
    busy: 'El servidor está ocupado',
    'server-trouble': 'El servidor tiene un problema',
    stranger: 'Ha respondido otra cosa en lugar del servidor',
    key: 'Espera una clave de API válida',
    keychain: 'No se puede leer el llavero',
    trouble: 'El último intento no ha funcionado',
    unknown: 'Nadie sabe si llegó',
    changed: 'Cambiado también en el servidor',
    clash: 'El servidor dice que hay un choque',
    gone: 'Eliminada en el servidor',
    restored: 'De una copia anterior: ¿todavía se quiere?',
    'not-deleted': 'El servidor no ha querido eliminarla',
    refused: 'El servidor lo ha rechazado',
  },
  busyUntil: (time: string) => `El servidor está ocupado hasta: ${time}`,
  next: (time: string) => `próximo intento: ${time}`,
  nextSoon: 'próximo intento en un momento',

  close: {
    title: (count: number) =>
      plural('es', count, {
        one: 'Hay un cambio pendiente',
        many: (many) => `Hay ${many} de cambios pendientes`,
        other: (many) => `Hay ${many} cambios pendientes`,
      }),
    kept: (count: number) =>
      plural('es', count, {
        one: 'Se conserva en este terminal. Lo que espera sale la próxima vez que se inicie.',
        many: 'Se conservan en este terminal. Lo que espera sale la próxima vez que se inicie.',
        other: 'Se conservan en este terminal. Lo que espera sale la próxima vez que se inicie.',
      }),
    lost: (count: number) =>
      plural('es', count, {
        one: 'Se pierde si cierra: en este terminal no se conserva nada después de cerrar.',
        many: 'Se pierden si cierra: en este terminal no se conserva nada después de cerrar.',
        other: 'Se pierden si cierra: en este terminal no se conserva nada después de cerrar.',
      }),
    stay: 'Quedarse',
    close: 'Cerrar',
    closeAndLose: (count: number) =>
      plural('es', count, {
        one: 'Cerrar y perderlo',
        many: 'Cerrar y perderlos',
        other: 'Cerrar y perderlos',
      }),
    busy: 'Cerrando…',
    failed: 'No se ha podido cerrar la aplicación. Pulse Cerrar otra vez.',
  },

  change,
  conflict,
  unknownCreate,
};
