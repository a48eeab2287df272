import type { Dictionary } from '../dictionary.ts';

export const change: Dictionary['changes']['change'] = {
  pending: {
    create: {
      title: 'Por enviar',
      intro: 'La cuenta nueva está guardada. El ID y el código QR llegan con la respuesta del servidor.',
    },
    update: {
      title: 'Por enviar',
      intro: 'El cambio está guardado. El servidor tiene la versión anterior hasta que le llegue.',
    },
    delete: {
      title: 'Por eliminar',
      intro: 'La eliminación está guardada aquí. La cuenta sigue en el servidor hasta que le llegue.',
    },
  },
  sending: {
    create: {
      title: 'Enviándose',
      intro: 'El servidor aún no ha respondido. El ID y el código QR llegan con su respuesta.',
    },
    update: { title: 'Enviándose', intro: 'El servidor aún no ha respondido.' },
    delete: { title: 'Eliminándose', intro: 'El servidor aún no ha respondido.' },
  },
  failed: {
    create: {
      title: 'La cuenta no se ha abierto',
      intro: 'El servidor la ha rechazado. Lo escrito se conserva.',
    },
    update: {
      title: 'El cambio no se ha hecho',
      intro: 'El servidor lo ha rechazado. Lo escrito se conserva.',
    },
    delete: {
      title: 'La cuenta no se ha eliminado',
      intro: 'El servidor se ha negado. La cuenta sigue ahí.',
    },
  },
  conflict: {
    changed: {
      title: 'Dos versiones de una cuenta',
      intro: 'Alguien cambió esta cuenta en el servidor después de abrirla aquí. Elija qué debe valer.',
    },
    restored: {
      title: '¿Todavía se quiere?',
      intro:
        'Esperaba en la copia con la que continúa este terminal. Puede que desde entonces se haya enviado o descartado. Mire la cuenta y decida.',
    },
    clash: {
      title: 'El cambio no se ha hecho',
      intro: 'El servidor dice que choca con algo que ya tiene. Elija qué debe valer y envíelo.',
    },
    gone: {
      title: 'La cuenta se eliminó en el servidor',
      intro: 'Por eso ya no se puede cambiar. Lo escrito aquí se conserva hasta que usted decida.',
    },
    'not-deleted': {
      title: 'La cuenta no se ha eliminado',
      intro: 'El servidor no ha querido eliminarla tal como está ahora. La cuenta sigue ahí.',
    },
  },
  finished: { title: 'Terminado', intro: 'El servidor ha confirmado este cambio.' },
  dropped: { title: 'Descartado', intro: 'Este cambio se ha descartado y no se enviará.' },

  typed: {
    create: 'Lo escrito',
    update: 'Lo que va a cambiar',
    delete: 'La cuenta por eliminar',
  },
  cleared: 'Quedará vacío',
  before: (text: string) => `Antes: \u2068${text}\u2069`,
  beforeEmpty: 'Antes: vacío',
  state: 'Cómo está',
  saved: 'Guardado',
  attempts: 'Intentos',
  noAttempt: 'Ninguno todavía',
  why: 'Por qué espera',
  next: 'Próximo intento',
  nextSoon: 'En un momento',
  nextBehind: 'Después del cambio anterior',

  tryNow: 'Intentar ahora',
  correct: 'Corregir lo escrito',
  correctAndSend: 'Corregir y enviar de nuevo',
  sendAgain: 'Enviar de nuevo',
  sendUnchanged: 'Enviar de nuevo sin cambios',
  deleteAgain: 'Eliminar de nuevo',
  lookAgain: 'Mirar de nuevo',
  seeAccount: 'Ver la cuenta',
  drop: 'Descartarlo',
  keepAccount: 'Conservar la cuenta',
  busy: 'Enviando…',
  goBack: 'Volver',

  dropping: {
    create: {
      title: '¿Descartar esta cuenta nueva?',
      text: 'No se enviará, y lo escrito se pierde.',
      confirm: 'Descartar para siempre',
    },
    update: {
      title: '¿Descartar este cambio?',
      text: 'No se enviará, y lo escrito se pierde. La cuenta queda como está en el servidor.',
      confirm: 'Descartar para siempre',
    },
    delete: {
      title: '¿Conservar esta cuenta?',
      text: 'La eliminación no se enviará. La cuenta sigue en el servidor.',
      confirm: 'Conservar la cuenta',
    },
    busy: 'Descartando…',
  },

  moved: {
    title: 'Esto ha avanzado entretanto',
    text: 'No se ha hecho nada. Así está ahora.',
  },
  said: {
    dropped: 'El cambio se ha descartado.',
    kept: 'La cuenta se conserva. La eliminación se ha descartado.',
    waiting: 'Todavía no ha funcionado. Espera y continúa por sí solo.',
    underWay: 'Está en camino.',
    stillOpen: 'Sigue pendiente. Lea lo que dice aquí ahora.',
  },
};
