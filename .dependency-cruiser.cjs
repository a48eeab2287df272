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
      'renderer-room',
      '^renderer/',
      [
        '^renderer/',
        contract,
        ...npm(
          'svelte',
          '@lucide/svelte',
          '@fontsource-variable/inter',
          '@fontsource-variable/noto-sans-arabic',
          'uqr',
          'libphonenumber-js',
          'valibot',
        ),
      ],
      '^renderer/(components/|svelte\\.config\\.js$)',
    ),
    room('components-import-only-components', '^renderer/components/', [
      '^renderer/components/',
      '^renderer/i18n/',
      '^renderer/lib/',
      contract,
      ...npm('svelte', '@lucide/svelte', 'uqr'),
    ]),
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
