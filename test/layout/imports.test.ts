import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Each wall with a file that leaks through it: the controls that prove the walls hold. */
const leaks: readonly (readonly [rule: string, file: string, source: string])[] = [
  ['contract-imports-itself-and-valibot', 'preload/contract/leak.ts', "import 'node:fs';"],
  ['preload-imports-the-contract-and-electron', 'preload/leak.ts', "import '../main/core/ports.ts';"],
  ['core-is-pure', 'main/core/leak-node.ts', "import 'node:fs';"],
  ['core-is-pure', 'main/core/leak-room.ts', "import '../api/room.ts';"],
  ['policy-is-pure', 'main/policy/leak.ts', "import 'node:path';"],
  ['api-room', 'main/api/leak.ts', "import '../practice/room.ts';"],
  ['practice-room', 'main/practice/leak.ts', "import '../api/room.ts';"],
  ['secrets-room', 'main/secrets/leak.ts', "import '../ipc/room.ts';"],
  ['settings-room', 'main/settings/leak.ts', "import '../secrets/room.ts';"],
  ['pin-hash-room', 'main/pin-hash/leak.ts', "import '../settings/room.ts';"],
  ['lib-is-pure', 'main/lib/leak.ts', "import 'node:fs';"],
  ['node-lib', 'main/lib/node/leak.ts', "import 'valibot';"],
  ['store-room', 'main/store/leak.ts', "import '../settings/room.ts';"],
  ['only-the-store-imports-sqlite', 'main/core/leak-sqlite.ts', "import 'better-sqlite3-multiple-ciphers';"],
  ['ipc-room', 'main/ipc/leak.ts', "import 'electron';"],
  ['electron-room', 'main/electron/leak.ts', "import '../secrets/room.ts';"],
  [
    'renderer-imports-the-contract-and-ui-libraries',
    'renderer/features/accounts/Leak.svelte',
    '<script lang="ts">import \'../../../main/core/ports.ts\';</script>',
  ],
  [
    'components-know-no-feature',
    'renderer/components/Leak.svelte',
    '<script lang="ts">import \'../environment/bridge.ts\';</script>',
  ],
  [
    'components-know-no-feature',
    'renderer/components/LeakFeature.svelte',
    '<script lang="ts">import \'../features/outbox/sending.ts\';</script>',
  ],
  ['environment-knows-no-feature', 'renderer/environment/leak.ts', "import '../features/outbox/sending.ts';"],
  ['renderer-lib', 'renderer/lib/leak.ts', "import '../environment/bridge.ts';"],
  ['renderer-i18n', 'renderer/i18n/leak.ts', "import '../environment/bridge.ts';"],
  ['feature-access', 'renderer/features/access/leak.ts', "import '../outbox/sending.ts';"],
  ['feature-outbox', 'renderer/features/outbox/leak.ts', "import '../../app/Counter.ts';"],
  ['every-feature-has-a-rule', 'renderer/features/nameless/leak.ts', "import '../outbox/sending.ts';"],
  ['core-outbox', 'main/core/outbox/leak.ts', "import '../accounts/create.ts';"],
  ['every-core-feature-has-a-rule', 'main/core/nameless/leak.ts', "import '../ports.ts';"],
  ['only-secrets-imports-keytar', 'main/core/leak-keytar.ts', "import 'keytar';"],
  ['only-the-edge-imports-electron', 'main/api/leak-electron.ts', "import 'electron';"],
  ['shipped-code-imports-no-tools', 'main/api/leak-tool.ts', "import '../../build/room.ts';"],
  ['one-reader-of-the-bridge', 'renderer/components/leak.ts', "import '../environment/bridge.ts';"],
  ['no-circles', 'main/policy/circle.ts', "import './circle.ts';"],
  ['no-unresolvable', 'main/policy/lost.ts', "import './nowhere.ts';"],
];

/** What each room is allowed to import, so that a wall which stops everything is noticed too. */
const lawful: readonly (readonly [file: string, source: string])[] = [
  ['preload/contract/lawful.ts', "import 'valibot';"],
  ['preload/lawful.ts', "import 'electron'; import './contract/lawful.ts';"],
  ['main/core/lawful.ts', "import '../../preload/contract/lawful.ts';"],
  ['main/api/lawful.ts', "import 'node:https'; import 'valibot'; import '../core/ports.ts';"],
  ['main/secrets/lawful.ts', "import 'keytar';"],
  ['main/pin-hash/lawful.ts', "import 'node:crypto'; import '../core/ports.ts';"],
  [
    'main/store/lawful.ts',
    "import 'better-sqlite3-multiple-ciphers'; import 'node:worker_threads'; import '../core/ports.ts'; import '../lib/node/room.ts';",
  ],
  ['main/electron/lawful.ts', "import 'electron'; import '../policy/room.ts';"],
  ['main/core/accounts/lawful.ts', "import '../outbox/sending.ts'; import '../../lib/room.ts';"],
  ['renderer/features/outbox/lawful.ts', "import '../accounts/create.ts'; import '../../app/context.ts';"],
  ['renderer/components/Lawful.svelte', "<script lang=\"ts\">import 'svelte'; import 'uqr';</script>"],
];

const rooms = [
  'core',
  'api',
  'practice',
  'secrets',
  'settings',
  'pin-hash',
  'lib',
  'lib/node',
  'store',
  'ipc',
  'policy',
  'electron',
];

const Report = v.object({
  summary: v.object({
    violations: v.array(v.object({ from: v.string(), rule: v.object({ name: v.string() }) })),
  }),
});

let house = '';
let violations: v.InferOutput<typeof Report>['summary']['violations'] = [];

async function place(file: string, source: string): Promise<void> {
  await mkdir(dirname(join(house, file)), { recursive: true });
  await writeFile(join(house, file), `${source}\n`);
}

function cruise(): Promise<unknown> {
  const args = [
    join(root, 'node_modules/.bin/depcruise'),
    ...[
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'json',
      'main',
      'preload',
      'renderer',
      'build',
    ],
  ];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: house, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (stdout === '') reject(new Error(stderr || error?.message));
      else resolve(JSON.parse(stdout));
    });
  });
}

beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), 'kiosk-walls-'));
  for (const file of [
    '.dependency-cruiser.cjs',
    'package.json',
    'build/tsconfig.json',
    'build/tsconfig.base.json',
  ]) {
    await mkdir(dirname(join(house, file)), { recursive: true });
    await cp(join(root, file), join(house, file));
  }
  await symlink(join(root, 'node_modules'), join(house, 'node_modules'));
  for (const room of rooms) await place(`main/${room}/room.ts`, 'export const room = 1;');
  await place('main/core/ports.ts', 'export const port = 1;');
  await place('build/room.ts', 'export const room = 1;');
  for (const file of [
    'main/core/outbox/sending.ts',
    'main/core/accounts/create.ts',
    'renderer/environment/bridge.ts',
    'renderer/features/outbox/sending.ts',
    'renderer/features/accounts/create.ts',
    'renderer/app/context.ts',
    'renderer/app/Counter.ts',
  ]) {
    await place(file, 'export const module = 1;');
  }
  for (const [, file, source] of leaks) await place(file, source);
  for (const [file, source] of lawful) await place(file, source);
  violations = v.parse(Report, await cruise()).summary.violations;
});

afterAll(() => rm(house, { recursive: true, force: true }));

describe('every wall stops a planted leak', () => {
  test.each(leaks)('%s: %s', (rule, file) => {
    const found = violations
      .filter((violation) => violation.from === file)
      .map((violation) => violation.rule.name);
    expect(found).toContain(rule);
  });
});

test('a file that leaks nothing is left alone', () => {
  const innocent = [
    'main/core/ports.ts',
    ...lawful.map(([file]) => file),
    ...rooms.map((room) => `main/${room}/room.ts`),
  ];
  expect(violations.filter((violation) => innocent.includes(violation.from))).toEqual([]);
});
