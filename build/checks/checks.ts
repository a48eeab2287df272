import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { checkOutcome, type Ring } from './ring.ts';
import { root, runCommand } from './run-command.ts';

const PackageFile = v.object({ scripts: v.record(v.string(), v.string()) });

/** A check is a script of package.json, so that a developer runs just what the tests run. */
function check(name: string): Ring {
  return {
    name,
    async run() {
      const text = await readFile(join(root, 'package.json'), 'utf8');
      const script = v.parse(PackageFile, JSON.parse(text)).scripts[name];
      if (script === undefined) return checkOutcome({ code: 1, output: `No script is called ${name}.` });
      const [program = '', ...args] = script.split(' ');
      return checkOutcome(await runCommand(program, args));
    },
  };
}

/**
 * The checks that read the code without running it; each counts as one test. None uses a cache (build/check.ts does):
 * lint reads types, and a cache that goes by the file itself misses what another file's types have changed.
 */
export const checks: readonly Ring[] = ['types', 'svelte', 'lint', 'format', 'walls', 'unused'].map(check);
