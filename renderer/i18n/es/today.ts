import type { Dictionary } from '../dictionary.ts';
import { plural } from '../plural.ts';

export const today: Dictionary['today'] = {
  title: 'Hoy',
  loading: 'Contando…',

  glance: {
    none: 'Hoy, nada todavía.',
    opened: (count: number) =>
      plural('es', count, {
        one: 'una abierta',
        many: (many) => `${many} de abiertas`,
        other: (many) => `${many} abiertas`,
      }),
    changed: (count: number) =>
      plural('es', count, {
        one: 'una modificada',
        many: (many) => `${many} de modificadas`,
        other: (many) => `${many} modificadas`,
      }),
    deleted: (count: number) =>
      plural('es', count, {
        one: 'una eliminada',
        many: (many) => `${many} de eliminadas`,
        other: (many) => `${many} eliminadas`,
      }),
    unknown: 'Ahora no se puede contar.',
  },

  counts: {
    label: 'Cuentas de hoy',
    opened: 'Abiertas',
    changed: 'Modificadas',
    deleted: 'Eliminadas',
    waiting: 'En espera',
  },

  empty: {
    title: 'Hoy no ha pasado nada todavía',
    text: 'Aquí se cuenta, hora a hora, cada cuenta que se abre, modifica o elimina en este terminal.',
    open: 'Abrir una cuenta',
  },

  failed: {
    title: 'No se ha podido contar el día de hoy',
    text: 'Ahora no se ha podido leer lo guardado en este terminal. No se pierde nada.',
    old: (time: string) => `Lo que ve se contó a las ${time}.`,
  },

  hours: {
    title: 'Por horas',
    caption: 'Cuentas abiertas, modificadas y eliminadas en cada hora de hoy',
    hour: 'Hora',
    busiest: (time: string, count: number) =>
      plural('es', count, {
        one: `Lo más intenso desde las ${time}, con un cambio`,
        many: (many) => `Lo más intenso desde las ${time}, con ${many} de cambios`,
        other: (many) => `Lo más intenso desde las ${time}, con ${many} cambios`,
      }),
  },

  latency: {
    title: 'Con qué rapidez responde el servidor',
    caption: 'Cuánto tardó el servidor en responder en cada hora de hoy, en milisegundos',
    requests: 'Respuestas',
    usual: 'La mitad en menos de',
    slow: '99 de 100 en menos de',
    none: 'Desde que se abrió la aplicación no se ha preguntado nada al servidor.',
    noneInHour: 'sin preguntar',
    day: (usual: string, slow: string) => `Normalmente ${usual} ms; en los momentos lentos, ${slow} ms`,
  },

  health: {
    label: 'Salud de este terminal',
    contact: 'Última respuesta del servidor',
    noContact: 'Ninguna desde que se abrió la aplicación',
    waiting: 'Cambio pendiente más antiguo',
    noneWaiting: 'Ninguno: todo está enviado',
    moment: (time: string, age: string) => `${time} (${age})`,
    keychain: 'Llavero',
    keychainState: {
      available: 'Listo: protege la clave de API y todos los datos guardados',
      locked: 'Bloqueado: lo guardado espera a que alguien lo desbloquee',
      absent: 'No hay: la clave de API y todos los datos desaparecen al cerrar',
      slow: 'No responde: ahora no se puede llegar a los datos guardados',
    },
    storage: 'Datos de clientes',
    storageState: {
      closed: 'No se guarda nada, porque no hay servidor configurado',
      kept: 'Guardados y cifrados en este terminal',
      'this-run': 'Solo en memoria, hasta cerrar la aplicación',
      locked: 'Cifrados, a la espera del llavero bloqueado',
      'key-missing': 'No se pueden abrir: falta su clave',
      'wrong-key': 'No se pueden abrir: la clave no corresponde',
      damaged: 'Dañados: ahora no se puede guardar nada',
      failed: 'El disco no los admite',
    },
    storageFull: 'El disco está lleno: no se puede guardar nada nuevo',
    unknown: 'Ahora no se puede leer',
  },
};
