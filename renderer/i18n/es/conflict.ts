import type { Dictionary } from '../dictionary.ts';

export const conflict: Dictionary['changes']['conflict'] = {
  choose: 'Elija para cada campo',
  chooseText: 'Solo se muestran los campos que difieren.',
  before: 'Como estaba',
  yours: 'Escrito aquí',
  theirs: 'Ahora en el servidor',
  empty: 'Vacío',
  onlyYours: 'Cambiado solo aquí',
  onlyTheirs: 'Cambiado solo en el servidor',
  both: 'Cambiado aquí y en el servidor',
  undecided: 'Sin elegir',

  same: 'Ya no hay diferencias',
  sameText: 'El servidor ya tiene lo que se escribió aquí.',

  result: 'Esto es lo que se guardará',
  missing: (fields: string) => `Elija primero: ${fields}.`,
  nothingFilled: 'Al menos un campo debe tener texto. Elija una versión que lo tenga.',
  save: 'Guardar esto',
  saving: 'Guardando…',
  leave: 'Dejar la del servidor',
  leaving: {
    title: '¿Dejar la versión del servidor?',
    text: 'Lo escrito aquí se descarta. La cuenta queda como está en el servidor.',
    confirm: 'Dejar la del servidor',
    stay: 'Volver',
  },

  openAnew: 'Abrir una cuenta nueva con esto',
};
