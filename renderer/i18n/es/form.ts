import type { Dictionary } from '../dictionary.ts';
import { writeNumber } from '../plural.ts';

export const form: Dictionary['form'] = {
  create: {
    title: 'Abrir una cuenta',
    intro: 'Rellene lo que le dé el cliente. Basta con uno de los tres datos.',
    save: 'Abrir la cuenta',
    busy: 'Abriendo la cuenta…',
    saveAnyway: 'Abrirla de todos modos',
    sendAgain: 'Guardarla otra vez',
  },
  edit: {
    title: 'Modificar la cuenta',
    intro: 'Solo cambia lo que usted cambie aquí. Un campo vacío se borra.',
    save: 'Guardar los cambios',
    busy: 'Guardando…',
    saveAnyway: 'Guardar de todos modos',
    sendAgain: 'Guardar otra vez',
  },
  unchanged: 'Todavía no ha cambiado nada.',

  name: { label: 'Nombre', hint: 'Una persona o una empresa, tal como la escribe el cliente.' },
  email: { label: 'Correo electrónico', hint: 'Para recibos y mensajes.' },
  phone: {
    label: 'Teléfono',
    hint: 'Tal como lo dice el cliente. Empiece con + si es de otro país.',
    sentAs: (number: string) => `Se guardará como ${number}`,
  },

  nothingFilled: 'Rellene al menos uno: nombre, correo o teléfono.',
  tooLong: (limit: number) => `Es demasiado largo. Caben ${writeNumber('es', limit)} caracteres como máximo.`,
  checkFirst: 'Revise lo que está marcado. Si es correcto, siga adelante.',

  emailDoubts: {
    'no-at': 'Una dirección de correo suele llevar una @.',
    'has-space': 'Una dirección de correo no suele llevar espacios.',
    incomplete: 'Esta dirección de correo parece incompleta.',
    misspelt: 'Puede que esté mal escrita.',
  },
  phoneDoubts: {
    unread: 'No parece un número de teléfono. Se puede guardar tal cual.',
    unusual: 'Que sepamos, ningún teléfono tiene este número. Revíselo otra vez.',
    extension: 'La extensión se conserva, así que el número se guarda tal cual.',
  },
  useInstead: (suggestion: string) => `Usar ${suggestion}`,

  previewNoName: 'Cuenta nueva',

  unknown: {
    title: 'No se sabe si se ha guardado',
    warning: 'Mire primero en los cambios pendientes. Guardar otra vez puede abrir una segunda cuenta.',
  },

  correction: {
    title: { create: 'Corregir la cuenta nueva', edit: 'Corregir el cambio' },
    intro: 'Lo que guarde aquí sustituye a lo que se escribió antes.',
    save: 'Guardar la corrección',
    busy: 'Guardando…',
    saveAnyway: 'Guardar de todos modos',
    sendAgain: 'Guardar otra vez',
  },

  slow: {
    saving: 'Guardando… Tarda más de lo normal.',
    kept: 'Guardado en este terminal. Se está enviando.',
  },

  looksLike: {
    title: '¿Es una de estas?',
    intro: 'Ya hay una cuenta con el mismo correo o teléfono. ¿Es el mismo cliente?',
    typed: 'Lo que ha escrito',
    same: 'igual',
    openAccount: 'Abrir esta cuenta',
    openWaiting: 'Ver esta',
    waiting: (when: string) => `Por enviar, introducido: ${when}`,
    somebodyElse: 'No, abrir una cuenta nueva',
    busy: 'Abriendo la cuenta…',
    back: 'Volver al formulario',
  },
};
