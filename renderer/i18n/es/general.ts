import type { Dictionary } from '../dictionary.ts';

export const general: Dictionary['general'] = {
  product: 'Final POS',
  productUse: 'Cuentas',
  back: 'Volver',
  backToAccount: 'Volver a la cuenta',
  backToStart: 'Volver al inicio',
  cancel: 'Cancelar',
  done: 'Listo',
  tryAgain: 'Intentar de nuevo',
  openSetUp: 'Abrir la configuración del terminal',
  openStorage: 'Ver qué se puede hacer',
  seeChanges: 'Ver los cambios pendientes',
  notGiven: 'No indicado',

  documentTitle: (screen: string) => `${screen} – Cuentas de Final POS`,

  serverName: {
    practice: 'Servidor de práctica',
    mock: 'Servidor de ejemplo',
    official: 'Final POS',
    custom: 'Servidor propio',
  },

  band: {
    label: 'Qué tipo de servidor es este',
    practice: {
      title: 'Práctica',
      text: 'Nada es real. Todas las cuentas desaparecen al cerrar la aplicación.',
    },
    mock: {
      title: 'Servidor de ejemplo',
      text: 'Responde a cualquier ID con los mismos datos de ejemplo. No se guarda nada.',
    },
  },

  unsaved: {
    account: {
      title: '¿Salir sin guardar?',
      text: 'Lo que ha escrito no se ha guardado. Si sale ahora, se pierde.',
      stay: 'Seguir editando',
      leave: 'Descartar y salir',
    },
    unknown: {
      title: '¿Salir sin saberlo?',
      text: 'No se sabe si se ha guardado. Si sale ahora, se pierde lo que ha escrito.',
      stay: 'Quedarme aquí',
      leave: 'Descartar y salir',
    },
    refused: {
      title: '¿Salir sin corregirlo?',
      text: 'El servidor no lo ha aceptado. Si sale ahora, se descarta y no se envía nada.',
      stay: 'Seguir editando',
      leave: 'Descartar y salir',
    },
    key: {
      title: '¿Salir sin guardar la clave?',
      text: 'Ha escrito una clave de API y no la ha guardado. Si sale ahora, se pierde.',
      stay: 'Quedarme aquí',
      leave: 'Descartar y salir',
    },
    server: {
      title: '¿Salir sin cambiar de servidor?',
      text: 'Ha elegido otro servidor y no ha pulsado «Usar este servidor». Si sale ahora, nada cambia.',
      stay: 'Quedarme aquí',
      leave: 'Dejarlo como estaba',
    },
  },
};
