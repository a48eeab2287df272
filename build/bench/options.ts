import { parseArgs } from 'node:util';

const sections = ['search', 'save', 'drain', 'open', 'memory', 'screens'] as const;

export type Section = (typeof sections)[number];

export const usage = `Usage: npm run bench -- [--only LIST] [--accounts LIST] [--changes N] [--help]

Measures the store, the outbox and the screens on this machine with made-up accounts, prints a table and writes
out/bench.json. Where it makes sense the same is done with plain means in the same run; the last
columns show those figures and how many times ours is of them. A goal that is missed is no error.

  --only LIST      some of ${sections.join(',')}; all of them otherwise
  --accounts LIST  sizes of the directory that is searched; 100000,1000000 otherwise. A million takes
                   some minutes to fill.
  --changes N      how many changes the outbox sends; 10000 otherwise
  --help           this text`;

export interface BenchOptions {
  readonly only: readonly Section[];
  /** Sizes of the directory, the smallest first. */
  readonly accounts: readonly [number, ...number[]];
  readonly changes: number;
}

export type BenchRequest =
  | { readonly kind: 'run'; readonly options: BenchOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'refused'; readonly reason: string };

const names = {
  only: { type: 'string', default: sections.join(',') },
  accounts: { type: 'string', default: '100000,1000000' },
  changes: { type: 'string', default: '10000' },
  help: { type: 'boolean', default: false },
} as const;

/** Reads the command line; a refusal says what is wrong with it. */
export function readBenchOptions(args: readonly string[]): BenchRequest {
  try {
    const { values } = parseArgs({ args: [...args], options: names });
    if (values.help) return { kind: 'help' };
    const [smallest, ...others] = values.accounts
      .split(',')
      .map(readCount)
      .sort((a, b) => a - b);
    if (smallest === undefined) throw new RangeError('--accounts is empty.');
    const only = values.only.split(',').map(readSection);
    const accounts = [smallest, ...others] as const;
    return { kind: 'run', options: { only, accounts, changes: readCount(values.changes) } };
  } catch (error) {
    return { kind: 'refused', reason: error instanceof Error ? error.message : 'It cannot be read.' };
  }
}

function readSection(text: string): Section {
  const section = sections.find((name) => name === text.trim());
  if (section === undefined) throw new RangeError(`"${text}" is none of ${sections.join(', ')}.`);
  return section;
}

function readCount(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text.trim()))
    throw new RangeError(`"${text}" is not a number from 1 to 9999999.`);
  return Number(text);
}
