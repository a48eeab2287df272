import { parseArgs, type ParseArgsOptionDescriptor } from 'node:util';

type OptionTable = Readonly<Record<string, ParseArgsOptionDescriptor>>;

/** What a command was told: its options, or a sentence that says what is wrong with them. */
export type ReadOptions<T extends OptionTable> =
  | { readonly ok: true; readonly values: ReturnType<typeof parseArgs<{ options: T }>>['values'] }
  | { readonly ok: false; readonly sentence: string };

/** Reads a command's options. An unknown one is refused with the name of the nearest that there is. */
export function readOptions<T extends OptionTable>(args: readonly string[], options: T): ReadOptions<T> {
  const names = Object.keys(options);
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'positional') return refuse(`"${token.value}" is no option.`);
    if (token.kind === 'option' && !names.includes(token.name)) {
      return refuse(
        `There is no option ${token.rawName}. The nearest one is --${findNearest(token.name, names)}.`,
      );
    }
  }
  try {
    return { ok: true, values: parseArgs({ args: [...args], options }).values };
  } catch (error) {
    return refuse(error instanceof Error ? error.message : 'The options cannot be read.');
  }
}

function refuse(sentence: string): { readonly ok: false; readonly sentence: string } {
  return { ok: false, sentence };
}

/** The name that takes the fewest changes of a letter. */
function findNearest(text: string, names: readonly string[]): string {
  const [first = ''] = [...names].sort((one, other) => countEdits(text, one) - countEdits(text, other));
  return first;
}

/** How many letters have to be put in, taken out or replaced (Levenshtein). */
function countEdits(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of Array.from(one).entries()) {
    const next = [index + 1];
    for (const [column, against] of Array.from(other).entries()) {
      const replaced = (row[column] ?? 0) + (letter === against ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

/**
 * Answers the options of a command, or ends the process: after `--help` with the text, and with one sentence where the
 * options are wrong.
 */
export function requireOptions<T extends OptionTable & { readonly help: { readonly type: 'boolean' } }>(
  usage: string,
  options: T,
): Extract<ReadOptions<T>, { readonly ok: true }>['values'] {
  const args = process.argv.slice(2);
  const read = readOptions(args, options);
  if (args.includes('--help')) {
    console.log(usage);
    process.exit(0);
  }
  if (!read.ok) {
    console.error(`${read.sentence} --help lists them all.`);
    process.exit(2);
  }
  return read.values;
}
