/** The walls between the rooms: the import table of docs/architecture.md, as rules. */

const contract = '^preload/contract/';

/** One rule a room: it may import only what matches, and everything else is an error. */
function room(name, from, allowed, fromNot) {
  return {
    name,
    severity: 'error',
    from: { path: from, ...(fromNot ? { pathNot: fromNot } : {}) },
    to: { pathNot: allowed },
  };
}

/** npm packages resolve into node_modules, or to their bare names where only their types are there. */
const npm = (...names) => names.map((name) => `(^|/)node_modules/${name}/|^${name}(/|$)`);
const node =
  '^(node:)?(assert|buffer|child_process|crypto|diagnostics_channel|dns|events|fs|http|https|net|os|path|perf_hooks|process|stream|string_decoder|timers|tls|url|util|v8|worker_threads|zlib)(/|$)';
const lib = '^main/lib/[^/]+\\.ts$';
const nodeLib = '^main/lib/node/';
const ports = ['^main/core/(ports|store-ports|audit-ports|failures)\\.ts$', lib];

/** Which other features each feature of main/core may import: a graph without circles. */
const coreImports = {
  access: [],
  outbox: [],
  devices: ['access'],
  profiles: ['outbox'],
  audit: ['profiles'],
  accounts: ['outbox', 'profiles'],
  activity: ['outbox', 'profiles'],
  directory: ['accounts', 'outbox', 'profiles'],
};

const uiLibraries = npm(
  'svelte',
  '@lucide/svelte',
  '@fontsource-variable/inter',
  '@fontsource-variable/noto-sans-arabic',
  'uqr',
  'libphonenumber-js',
  'valibot',
);

/** Which other features each feature of the page may import: a graph without circles. */
const featureImports = {
  failures: [],
  keyboard: [],
  storage: [],
  access: [],
  activity: [],
  printing: ['failures'],
  scanner: ['accounts', 'failures'],
  accounts: ['printing', 'failures', 'storage'],
  outbox: ['accounts', 'scanner', 'failures', 'storage'],
  directory: ['outbox', 'storage', 'accounts', 'access', 'activity'],
  settings: ['access', 'scanner', 'keyboard', 'printing', 'failures'],
  'self-service': ['access', 'accounts', 'scanner', 'printing'],
};

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: { path: '^(main|preload|renderer|build)/' },
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(virtual:|svelte/internal)' },
    },
    room('contract-imports-itself-and-valibot', contract, [contract, ...npm('valibot')]),
    room('preload-imports-the-contract-and-electron', '^preload/[^/]+\\.ts$', [contract, ...npm('electron')]),
    room('core-is-pure', '^main/core/', ['^main/core/', lib, contract, ...npm('valibot')]),
    ...Object.entries(coreImports).map(([feature, others]) =>
      room(`core-${feature}`, `^main/core/${feature}/`, [
        `^main/core/(${[feature, ...others].join('|')})/`,
        '^main/core/(ports|store-ports|audit-ports|failures)\\.ts$',
        lib,
        contract,
        ...npm('valibot'),
      ]),
    ),
    {
      name: 'every-core-feature-has-a-rule',
      severity: 'error',
      from: { path: '^main/core/[^/]+/', pathNot: `^main/core/(${Object.keys(coreImports).join('|')})/` },
      to: {},
    },
    room('lib-is-pure', lib, [lib, contract]),
    room('node-lib', nodeLib, [lib, nodeLib, node]),
    room('policy-is-pure', '^main/policy/', ['^main/policy/', contract, ...npm('valibot')]),
    room('api-room', '^main/api/', ['^main/api/', ...ports, contract, node, ...npm('valibot')]),
    room('practice-room', '^main/practice/', [
      '^main/practice/',
      ...ports,
      contract,
      node,
      ...npm('valibot'),
    ]),
    room('secrets-room', '^main/secrets/', ['^main/secrets/', ...ports, contract, node, ...npm('keytar')]),
    room('devices-room', '^main/devices/', ['^main/devices/', ...ports, contract, node]),
    room('settings-room', '^main/settings/', [
      '^main/settings/',
      nodeLib,
      ...ports,
      contract,
      node,
      ...npm('valibot'),
    ]),
    room('pin-hash-room', '^main/pin-hash/', ['^main/pin-hash/', ...ports, contract, node]),
    room('store-room', '^main/store/', [
      '^main/store/',
      nodeLib,
      ...ports,
      contract,
      node,
      ...npm('valibot', 'better-sqlite3-multiple-ciphers'),
    ]),
    room('ipc-room', '^main/ipc/', [
      '^main/ipc/',
      '^main/core/',
      '^main/policy/',
      lib,
      contract,
      ...npm('valibot'),
    ]),
    room('electron-room', '^main/electron/', [
      '^main/electron/',
      '^main/policy/',
      '^main/ipc/',
      '^main/core/ports\\.ts$',
      lib,
      contract,
      node,
      ...npm('electron'),
    ]),
    room(
      'renderer-imports-the-contract-and-ui-libraries',
      '^renderer/',
      ['^renderer/', contract, ...uiLibraries],
      '^renderer/svelte\\.config\\.js$',
    ),
    room('renderer-lib', '^renderer/lib/', ['^renderer/(lib|i18n)/', contract, ...uiLibraries]),
    room('renderer-i18n', '^renderer/i18n/', ['^renderer/(i18n|lib)/', contract]),
    room('environment-knows-no-feature', '^renderer/environment/', [
      '^renderer/(environment|components|lib|i18n)/',
      contract,
      ...uiLibraries,
    ]),
    room('components-know-no-feature', '^renderer/components/', [
      '^renderer/(components|lib|i18n)/',
      contract,
      ...uiLibraries,
    ]),
    ...Object.entries(featureImports).map(([feature, others]) =>
      room(`feature-${feature}`, `^renderer/features/${feature}/`, [
        `^renderer/features/(${[feature, ...others].join('|')})/`,
        '^renderer/(components|environment|lib|i18n)/',
        // The application's state and where a screen leads: see docs/decisions/021-features-in-the-renderer.md.
        '^renderer/app/(application\\.svelte|context|navigation\\.svelte|routes)\\.ts$',
        contract,
        ...uiLibraries,
      ]),
    ),
    {
      name: 'every-feature-has-a-rule',
      severity: 'error',
      from: {
        path: '^renderer/features/',
        pathNot: `^renderer/features/(${Object.keys(featureImports).join('|')})/`,
      },
      to: {},
    },
    {
      name: 'only-secrets-imports-keytar',
      severity: 'error',
      from: { path: '^(main|preload|renderer)/', pathNot: '^main/secrets/' },
      to: { path: npm('keytar') },
    },
    {
      name: 'only-the-store-imports-sqlite',
      severity: 'error',
      from: { path: '^(main|preload|renderer)/', pathNot: '^main/store/' },
      to: { path: npm('better-sqlite3-multiple-ciphers') },
    },
    {
      name: 'only-the-edge-imports-electron',
      severity: 'error',
      from: { path: '^(main|renderer)/', pathNot: '^main/electron/' },
      to: { path: npm('electron') },
    },
    {
      name: 'shipped-code-imports-no-tools',
      severity: 'error',
      from: { path: '^(main|preload|renderer)/' },
      to: { path: '^(test|build)/' },
    },
    {
      name: 'one-reader-of-the-bridge',
      severity: 'error',
      from: { path: '^renderer/components/' },
      to: { path: '^renderer/environment/bridge\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'build/tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.svelte', '.js', '.cjs', '.mjs', '.css'],
    },
    // dependency-cruiser looks at what these parsers can read; .svelte needs svelte's compiler.
    moduleSystems: ['es6', 'cjs'],
  },
};
