import type { Dictionary } from '../dictionary.ts';
import { plural } from '../plural.ts';

export const account: Dictionary['account'] = {
  title: 'Cuenta',
  opened: 'Cuenta abierta',
  openedText: 'Deje que el cliente fotografíe el código. Así se vuelve a encontrar esta cuenta.',
  saved: 'Cambios guardados',
  savedText: 'La cuenta queda así.',
  foundText: 'Compruebe que es el cliente correcto antes de cambiar nada.',
  copyText: 'No se ha podido preguntar al servidor. Esto es lo que sabe este terminal.',
  lookUpAgain: 'Consultar de nuevo',
  looking: 'Consultando…',

  live: (when: string) => `Del servidor: ${when}`,
  notLive: (when: string) => `Estado: ${when}; no es en directo`,
  lookUpFailed: 'No se ha podido consultar de nuevo.',

  requested: {
    title: 'Aún no está en el servidor',
    to: (text: string) => `Por enviar: \u2068${text}\u2069`,
    change: (field: string, text: string) => `${field} → \u2068${text}\u2069`,
    cleared: 'vacío',
    deleting: 'Esta cuenta se va a eliminar, así que ya no se puede modificar.',
    arrived: 'Todo lo de esta cuenta está ya en el servidor.',
    removal: 'La cuenta se va a eliminar',
    states: {
      pending: 'Por enviar',
      sending: 'Enviándose',
      unknown: 'Por decidir',
      conflict: 'Por decidir',
      failed: 'Rechazado por el servidor',
      done: 'Hecho',
      dropped: 'Descartado',
    },
  },
  unnamed: 'Sin nombre',

  name: 'Nombre',
  email: 'Correo electrónico',
  phone: 'Teléfono',
  created: 'Abierta',
  updated: 'Último cambio',
  id: 'ID de la cuenta',
  idAloud: (spelled: string) => `ID de la cuenta: ${spelled}`,
  qrLabel: (id: string) => `Código QR del ID de cuenta ${id}`,

  copy: 'Copiar el ID',
  copied: 'Copiado',
  copyFailed: 'Aquí no se puede copiar',
  edit: 'Modificar',
  remove: 'Eliminar',

  removal: {
    title: '¿Eliminar esta cuenta?',
    text: (label: string) => `${label} se eliminará de Final POS.`,
    loss: 'Se pierden para siempre el nombre, el correo, el teléfono y el ID. No se puede deshacer, y el código QR deja de funcionar.',
    keep: 'Conservar la cuenta',
    confirm: 'Eliminar para siempre',
    busy: 'Eliminando…',
  },
  forget: {
    button: 'Olvidar en este terminal',
    title: '¿Olvidar esta cuenta en este terminal?',
    text: (label: string) => `Después, ${label} solo se podrá encontrar aquí por el ID.`,
    stays: 'La cuenta del servidor queda como está.',
    keep: 'Conservarla',
    confirm: 'Olvidarla aquí',
    busy: 'Olvidando…',
    done: 'Olvidada en este terminal.',
    refusedTitle: 'Ahora no se puede olvidar',
    refused: (count: number) =>
      plural('es', count, {
        one: 'Un cambio de esta cuenta aún no está en el servidor. Primero envíelo o descártelo.',
        many: (many) =>
          `${many} de cambios de esta cuenta aún no están en el servidor. Primero envíelos o descártelos.`,
        other: (many) =>
          `${many} cambios de esta cuenta aún no están en el servidor. Primero envíelos o descártelos.`,
      }),
    close: 'Cerrar',
  },
  removed: {
    title: 'La cuenta está eliminada',
    text: (label: string) => `${label} ya no tiene cuenta aquí.`,
    next: 'El código QR de esta cuenta ya no encuentra nada.',
  },
};
