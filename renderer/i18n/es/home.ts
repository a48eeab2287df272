import type { Dictionary } from '../dictionary.ts';
import { plural, writeNumber } from '../plural.ts';

export const home: Dictionary['home'] = {
  title: 'Cuentas de clientes',
  intro: 'Busque a un cliente o abra una cuenta nueva.',

  open: {
    title: 'Abrir una cuenta',
    text: 'Basta con un nombre, un correo o un teléfono.',
  },

  find: {
    title: 'Buscar una cuenta',
    label: 'Nombre, teléfono, correo o ID',
    hint: 'Vale cualquier parte. O escanee el código.',
    button: 'Buscar',
    busy: 'Buscando…',
    clear: 'Borrar',
    problems: {
      empty: 'Primero escriba algo o escanee el código.',
      'too-long': 'Es demasiado largo para un ID de cuenta. Un ID tiene 64 caracteres como máximo.',
      'not-an-id': 'Esto no es un ID de cuenta: un ID solo tiene letras, cifras, guiones y guiones bajos.',
    },
    count: (count: number) =>
      plural('es', count, {
        one: 'Una cuenta encontrada',
        many: (many) => `${many} de cuentas encontradas`,
        other: (many) => `${many} cuentas encontradas`,
      }),
    more: 'Hay más. Escriba algo más para acotar la búsqueda.',
    asOf: (when: string) => `estado: ${when}`,
    savedAt: (when: string) => `introducido: ${when}`,
    noneTitle: 'En este terminal no hay nadie con ese nombre',
    noneText:
      'Este terminal conoce las cuentas que ya ha visto. Al servidor solo se le puede preguntar por ID: escanee el código o escriba el ID. O abra una cuenta.',
    failed:
      'Ahora no se puede buscar entre las cuentas de este terminal. Con el ID, el servidor sigue encontrando la cuenta.',
  },

  recent: {
    title: 'Vistas hace poco',
    none: 'Aquí se vuelven a encontrar las cuentas que se abren o se buscan en este terminal.',
    all: 'Ver más',
    fewer: 'Ver menos',
  },

  changes: {
    title: 'Cambios pendientes',
    quiet: 'Todo está enviado.',
    waiting: (count: number) => `${writeNumber('es', count)} por enviar`,
    deciding: (count: number) => `${writeNumber('es', count)} por decidir`,
    both: (waiting: string, deciding: string) => `${waiting}, ${deciding}`,
    reading: 'Contando…',
    unknown: 'Ahora no se pueden leer.',
  },

  setUp: 'Configuración del terminal',

  status: {
    label: 'Estado de este terminal',
    server: 'Servidor',
    ownServer: (host: string) => `Servidor propio: ${host}`,
    key: 'Clave de API',
    keychain: 'Llavero',
    lastTest: 'Última prueba',
    storage: 'Datos de clientes',
    unknown: 'No se ha podido leer el estado de este terminal.',
    loading: 'Leyendo el estado de este terminal…',
    keyState: {
      practice: () => 'Creada por el servidor de práctica',
      stored: (ending) => (ending === null ? 'En el llavero' : `En el llavero, acaba en ${ending}`),
      'this-run': (ending) =>
        ending === null ? 'Hasta cerrar la aplicación' : `Hasta cerrar la aplicación, acaba en ${ending}`,
      none: () => 'Sin configurar',
      unreadable: () => 'Ahora no se puede leer',
    },
    keychainState: {
      available: 'Listo',
      locked: 'Bloqueado',
      absent: 'No hay: las claves duran hasta cerrar',
      slow: 'No responde',
    },
    storageState: {
      closed: 'Aún no se guarda nada',
      kept: 'Guardados y cifrados en este terminal',
      'this-run': 'Hasta cerrar la aplicación',
      locked: 'Tras el llavero bloqueado',
      'key-missing': 'Falta su clave',
      'wrong-key': 'La clave no corresponde',
      damaged: 'Dañados',
      failed: 'El disco no los admite',
    },
    storageFull: 'El disco está lleno',
    storageReading: 'Abriendo…',
    testNone: 'Sin probar todavía',
    testGood: (milliseconds: string, time: string) => `Respondió en ${milliseconds} ms a las ${time}`,
    testBad: (time: string) => `Falló a las ${time}`,
  },
};
