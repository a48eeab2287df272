/**
 * Just above any lawful message. The largest decides a conflict: an account of three fields of 10,000
 * characters each, as the server may have it, and a draft of three of 500.
 */
const limits = { depth: 4, values: 64, characters: 32_768 } as const;

export type PlainCopy = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

interface Budget {
  values: number;
  characters: number;
}

/** Signals a message that is not plain, too deep or too large; never leaves this file. */
class Refusal extends Error {}

/**
 * Copies a message of plain data (null, booleans, numbers, text, arrays, objects), so that later reads
 * can neither run foreign code nor differ from what was checked. Accessors, class instances, functions
 * and symbols are refused, and so is all that goes over the limits, before it is read.
 */
export function copyPlainData(payload: unknown): PlainCopy {
  try {
    return { ok: true, value: copy(payload, limits.depth, { ...limits }) };
  } catch {
    return { ok: false };
  }
}

function copy(value: unknown, depth: number, budget: Budget): unknown {
  budget.values -= 1;
  if (budget.values < 0) throw new Refusal();
  switch (typeof value) {
    case 'undefined':
    case 'boolean':
    case 'number':
      return value;
    case 'string':
      return countText(value, budget);
    case 'object':
      if (value === null) return null;
      if (depth === 0) throw new Refusal();
      return Array.isArray(value) ? copyArray(value, depth, budget) : copyObject(value, depth, budget);
    case 'bigint':
    case 'function':
    case 'symbol':
      throw new Refusal();
  }
}

function copyArray(array: readonly unknown[], depth: number, budget: Budget): unknown[] {
  const items: unknown[] = [];
  // The budget ends this long before the length of a hostile array does.
  for (let index = 0; index < array.length; index += 1) {
    items.push(copy(readField(array, String(index)), depth - 1, budget));
  }
  return items;
}

function copyObject(object: object, depth: number, budget: Budget): Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null) throw new Refusal();
  const keys = Object.keys(object);
  if (keys.length > budget.values) throw new Refusal();
  // Without a prototype, so that a field called "__proto__" is a field and nothing is inherited.
  const fields: Record<string, unknown> = { __proto__: null };
  for (const key of keys) {
    fields[countText(key, budget)] = copy(readField(object, key), depth - 1, budget);
  }
  return fields;
}

/** Reads a data field without running a getter; a hole in an array is undefined. */
function readField(object: object, key: string): unknown {
  const field = Object.getOwnPropertyDescriptor(object, key);
  if (field === undefined) return undefined;
  if (!('value' in field)) throw new Refusal();
  return field.value;
}

function countText(text: string, budget: Budget): string {
  budget.characters -= text.length;
  if (budget.characters < 0) throw new Refusal();
  return text;
}
