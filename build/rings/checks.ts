import { checkOutcome, type Ring } from './ring.ts';
import { runCommand } from './run-command.ts';

function check(name: string, program: string, ...args: string[]): Ring {
  return { name, run: async () => checkOutcome(await runCommand(program, args)) };
}

/** The checks that read the code without running it; each counts as one test. */
export const checks: readonly Ring[] = [
  check('types', 'tsc', '-b'),
  check('svelte', 'svelte-check', '--tsconfig', 'renderer/tsconfig.json', '--fail-on-warnings', '--output', 'machine'),
  check('lint', 'eslint', '--config', 'build/eslint.config.js', '--max-warnings', '0', '.'),
  check('format', 'prettier', '--check', '--log-level', 'warn', '.'),
  check('walls', 'depcruise', '--config', '.dependency-cruiser.cjs', 'main', 'preload', 'renderer', 'build'),
  check('unused', 'knip', '--no-progress', '--treat-config-hints-as-errors'),
];
