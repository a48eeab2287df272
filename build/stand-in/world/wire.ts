import { parse, stringify } from 'devalue';

/** What a clone keeps of an error (Electron: errors cross IPC by structured clone). */
interface ErrorParts {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly cause: unknown;
}

const standardErrors: Readonly<Record<string, ErrorConstructor>> = {
  EvalError,
  RangeError,
  ReferenceError,
  SyntaxError,
  TypeError,
  URIError,
};

function takeApart(value: unknown): ErrorParts | false {
  if (!(value instanceof Error)) return false;
  return { name: value.name, message: value.message, stack: value.stack, cause: value.cause };
}

function putTogether(parts: ErrorParts): Error {
  const options = parts.cause === undefined ? {} : { cause: parts.cause };
  const error = new (standardErrors[parts.name] ?? Error)(parts.message, options);
  if (parts.stack !== undefined)
    Object.defineProperty(error, 'stack', { value: parts.stack, configurable: true, writable: true });
  return error;
}

/**
 * Writes a value as text with what structured clone keeps of it: dates, maps, sets, undefined, cycles,
 * typed arrays, errors. Throws Electron's own sentence for what cannot be cloned.
 */
export function encode(value: unknown): string {
  try {
    return stringify(structuredClone(value), { Error: takeApart });
  } catch {
    throw new Error('An object could not be cloned.');
  }
}

/** Reads what `encode` wrote. */
export function decode(text: string): unknown {
  return parse(text, { Error: putTogether });
}
