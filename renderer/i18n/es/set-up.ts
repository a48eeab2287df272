import type { Dictionary } from '../dictionary.ts';
import { plural } from '../plural.ts';

export const setUp: Dictionary['setUp'] = {
  title: 'Configuración del terminal',
  intro: 'Todo lo que se elige para este terminal.',

  server: {
    title: 'Servidor',
    choices: {
      practice: 'Para probar cosas. Funciona dentro de esta aplicación y lo olvida todo.',
      mock: 'Publicado por Final POS. Responde a cualquier ID con los mismos datos de ejemplo.',
      official: 'Las cuentas reales, en api.finalpos.com.',
      custom: 'Otra dirección que habla la misma API.',
    },
    urlLabel: 'Dirección del servidor',
    urlHint: 'Por ejemplo, https://pos.example.com',
    problems: {
      'not-a-url': 'No es una dirección completa. Tiene esta forma: https://pos.example.com.',
      'not-https': 'La dirección debe empezar por https://. Solo este ordenador puede usar http sin más.',
      'has-credentials': 'La dirección no debe llevar usuario ni contraseña.',
      'has-query': 'La dirección no debe llevar signo de interrogación ni nada detrás.',
      'has-fragment': 'La dirección no debe llevar # ni nada detrás.',
      'bad-path': 'Tras el nombre del servidor solo puede haber letras simples, cifras y - . _ ~ /.',
      'too-long': 'La dirección es demasiado larga. Caben 300 caracteres como máximo.',
    },
    proxySummary: 'Esta red necesita un proxy',
    proxyLabel: 'Dirección del proxy',
    proxyHint: 'Por ejemplo, http://proxy.example.com:8080. Déjela vacía si no hay.',
    proxyProblem: 'La dirección de un proxy es como http://proxy.example.com:8080, sin usuario ni ruta.',
    use: 'Usar este servidor',
    busy: 'Cambiando de servidor…',
    inUse: 'En uso',
    changed: (server: string) => `Este terminal usa ahora: ${server}.`,
  },

  key: {
    title: 'Clave de API',
    practice:
      'El servidor de práctica crea su propia clave cada vez que se abre la aplicación. No hay que introducir nada.',
    useServerFirst: 'Pulse primero «Usar este servidor». Cada servidor tiene su propia clave.',
    forServer: (server: string) => `Para: ${server}`,
    stored: (ending: string | null) =>
      ending === null
        ? 'Hay una clave en el llavero.'
        : `En el llavero hay una clave que acaba en ${ending}.`,
    thisRun: (ending: string | null) =>
      ending === null
        ? 'Se conserva una clave hasta cerrar la aplicación.'
        : `Se conserva una clave que acaba en ${ending} hasta cerrar la aplicación.`,
    thisRunReason:
      'Este ordenador no tiene llavero, así que hay que introducirla de nuevo en el próximo inicio.',
    onlyThisRun:
      'Este ordenador no tiene llavero, así que una clave solo se conserva hasta cerrar la aplicación.',
    none: 'No hay ninguna clave para este servidor.',
    unreadable: 'Puede que haya una clave guardada, pero ahora no se puede leer el llavero.',
    label: 'Nueva clave de API',
    hint: 'De Final POS: Manage, Settings, API Keys. Péguela aquí; no se vuelve a mostrar.',
    problems: {
      empty: 'Primero escriba o pegue la clave.',
      'has-space': 'La clave contiene un espacio. Copie solo la clave, sin nada delante ni detrás.',
      'has-line-break': 'Lo que ha pegado tiene más de una línea. Copie solo la clave.',
      'not-ascii': 'La clave contiene un carácter que ninguna clave tiene. Cópiela de nuevo de Final POS.',
      'too-long': 'Es demasiado largo para una clave de API. Revise lo que copió.',
    },
    save: 'Guardar la clave',
    busy: 'Guardando la clave…',
    saved: 'La clave está guardada en el llavero.',
    savedThisRun: 'La clave se conserva hasta cerrar la aplicación.',
    enterAgain:
      'Por seguridad, la clave se ha borrado de esta pantalla. Introdúzcala otra vez cuando lo intente de nuevo.',
    forget: 'Olvidar la clave',
    forgotten: 'La clave está olvidada.',
    forgetTitle: '¿Olvidar la clave de API?',
    forgetText:
      'En este servidor no se podrán abrir, encontrar ni cambiar cuentas hasta introducir otra clave.',
    forgetKeep: 'Conservar la clave',
  },

  test: {
    title: 'Prueba de conexión',
    intro: 'Envía una petición inofensiva y muestra cómo responde el servidor.',
    run: 'Probar la conexión',
    busy: 'Probando…',
    good: 'La conexión funciona.',
    goodDetail: (milliseconds: string) => `El servidor respondió en ${milliseconds} ms y acepta la clave.`,
  },

  customers: {
    title: 'Clientes en este terminal',
    known: (count: number) =>
      plural('es', count, {
        one: 'Este terminal conoce una cuenta.',
        many: (many) => `Este terminal conoce ${many} de cuentas.`,
        other: (many) => `Este terminal conoce ${many} cuentas.`,
      }),
    intro: 'Las cuentas vistas aquí se encuentran por nombre, correo o teléfono. Se guardan cifradas.',
    thisRun:
      'Las cuentas vistas aquí se encuentran por nombre, correo o teléfono hasta cerrar la aplicación.',
    label: 'Olvidar las cuentas que no se han vuelto a ver',
    after: (days: number) =>
      plural('es', days, {
        one: 'Después de un día',
        many: (many) => `Después de ${many} de días`,
        other: (many) => `Después de ${many} días`,
      }),
    never: 'Nunca',
    saved: (days: number) =>
      plural('es', days, {
        one: 'Guardado. Las cuentas no vistas durante un día se olvidan en este terminal; en el servidor siguen.',
        many: (many) =>
          `Guardado. Las cuentas no vistas durante ${many} de días se olvidan en este terminal; en el servidor siguen.`,
        other: (many) =>
          `Guardado. Las cuentas no vistas durante ${many} días se olvidan en este terminal; en el servidor siguen.`,
      }),
    savedNever: 'Guardado. Las cuentas se conservan en este terminal hasta que alguien las olvide.',
    reading: 'Contando…',
    unknown: 'Ahora no se pueden contar las cuentas de este terminal.',
  },

  open: {
    count: (count: number) =>
      plural('es', count, {
        one: 'Hay un cambio pendiente.',
        many: (many) => `Hay ${many} de cambios pendientes.`,
        other: (many) => `Hay ${many} cambios pendientes.`,
      }),
    serverTitle: '¿Cambiar de servidor de todos modos?',
    serverText: (count: number) =>
      plural('es', count, {
        one: 'Se queda en este terminal y continúa cuando se vuelva a elegir este servidor.',
        many: 'Se quedan en este terminal y continúan cuando se vuelva a elegir este servidor.',
        other: 'Se quedan en este terminal y continúan cuando se vuelva a elegir este servidor.',
      }),
    serverEdit: 'Se perdería lo que ha escrito para una cuenta del servidor en uso.',
    serverKeep: 'Conservar el servidor',
    serverGo: 'Cambiar de servidor',
    key: (count: number) =>
      plural('es', count, {
        one: 'Espera aquí hasta que se introduzca otra clave.',
        many: 'Esperan aquí hasta que se introduzca otra clave.',
        other: 'Esperan aquí hasta que se introduzca otra clave.',
      }),
  },

  appearance: {
    title: 'Colores',
    label: 'Colores',
    hint: 'Para todos los que usan este terminal',
    themes: { system: 'Como el ordenador', light: 'Claro', dark: 'Oscuro', contrast: 'Alto contraste' },
  },

  version: (version: string) => `Versión ${version}`,
};
