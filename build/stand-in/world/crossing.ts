import type { Crossing } from './messages.ts';

export type AnyFunction = (...input: unknown[]) => unknown;

/** How the functions and promises of a value are kept on this side and rebuilt on the other. */
export interface CrossingEnds {
  /** Keeps a function of this side alive for as long as its document lives, and answers its number. */
  readonly keepFunction: (value: AnyFunction) => number;
  /** The number of the other side's function that this one stands for; undefined for one of this side. */
  readonly originalOf: (value: AnyFunction) => number | undefined;
  readonly keepPromise: (value: Promise<unknown>) => number;
  /** A new function of this side that stands for one of the other side. */
  readonly proxyFor: (target: number) => AnyFunction;
  /** The function that was kept under this number on this side. */
  readonly keptFunction: (target: number) => unknown;
  readonly promiseAcross: (promise: number) => Promise<unknown>;
}

/** Electron refuses deeper objects with this sentence. */
const deepest = 1000;
const tooDeep =
  'Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.';

const cloned = [Date, Map, Set, RegExp, ArrayBuffer, Blob, Boolean, Number, String];

// Taken before any script of the page runs: a page that changes its built-ins must not change the bridge.
/* eslint-disable @typescript-eslint/unbound-method -- static functions that need no `this`, or `apply` gives it */
const { apply } = Reflect;
const { isArray } = Array;
const { isView } = ArrayBuffer;
const { defineProperty, keys } = Object;
const clone = structuredClone;
const PagePromise = Promise;
const PageError = Error;
const PageMap = Map;
const { get: readMap, set: writeMap } = Map.prototype;
/* eslint-enable @typescript-eslint/unbound-method */

/**
 * contextBridge: "Function values are proxied to the other context and all other values are copied". As in
 * Electron's PassValueToOtherContext, each crossing makes a new proxy, so that nobody can tell by identity
 * that a function was sent twice; within one crossing the same function is the same proxy; and a proxy that
 * is sent back arrives as the function it stands for.
 */
export function pack(value: unknown, ends: CrossingEnds): Crossing {
  const met = new PageMap<object, number>();
  let objects = 0;
  const meet = (object: object): void => {
    apply(writeMap, met, [object, objects]);
    objects += 1;
  };
  const visit = (current: unknown, depth: number): Crossing => {
    if (depth > deepest) throw new TypeError(tooDeep);
    if (typeof current === 'symbol') throw new PageError('An object could not be cloned.');
    if ((typeof current !== 'object' && typeof current !== 'function') || current === null)
      return ['value', current];
    const before = apply(readMap, met, [current]) as number | undefined;
    if (before !== undefined) return ['same', before];
    if (typeof current === 'function') {
      const original = ends.originalOf(current as AnyFunction);
      if (original !== undefined) return ['original', original];
      meet(current);
      return ['function', ends.keepFunction(current as AnyFunction)];
    }
    if (current instanceof PagePromise) return ['promise', ends.keepPromise(current)];
    if (current instanceof PageError) return ['error', current.message];
    if (current instanceof Node)
      throw new PageError('stand-in host: DOM nodes across the bridge are not implemented');
    for (const kind of cloned) if (current instanceof kind) return ['value', cloneOrThrow(current)];
    if (isView(current)) return ['value', cloneOrThrow(current)];
    meet(current);
    if (isArray(current)) {
      const items: Crossing[] = [];
      for (let index = 0; index < current.length; index += 1) items[index] = visit(current[index], depth + 1);
      return ['array', items];
    }
    const entries: (readonly [string, Crossing])[] = [];
    for (const key of keys(current))
      entries[entries.length] = [key, visit(Reflect.get(current, key), depth + 1)];
    return ['object', entries];
  };
  return visit(value, 0);
}

function cloneOrThrow(value: object): unknown {
  try {
    return clone(value);
  } catch {
    throw new PageError('An object could not be cloned.');
  }
}

/** Rebuilds a packed value in this world; `freeze` for an exposed API, which contextBridge freezes deeply. */
export function unpack(crossing: Crossing, ends: CrossingEnds, freeze: boolean): unknown {
  const met: object[] = [];
  const seal = <T extends object>(value: T): T => (freeze ? Object.freeze(value) : value);
  const visit = (current: Crossing): unknown => {
    switch (current[0]) {
      case 'value':
        return current[1];
      case 'same':
        return met[current[1]];
      case 'function': {
        const proxy = seal(ends.proxyFor(current[1]));
        met[met.length] = proxy;
        return proxy;
      }
      case 'original':
        return ends.keptFunction(current[1]);
      case 'promise':
        return ends.promiseAcross(current[1]);
      case 'error':
        return new PageError(current[1]);
      case 'array': {
        const array: unknown[] = [];
        met[met.length] = array;
        for (let index = 0; index < current[1].length; index += 1) {
          const item = current[1][index];
          if (item !== undefined) define(array, String(index), visit(item));
        }
        return seal(array);
      }
      case 'object': {
        const object = {};
        met[met.length] = object;
        for (const [key, item] of current[1]) define(object, key, visit(item));
        return seal(object);
      }
    }
  };
  return visit(crossing);
}

/** An own property, whatever the page has made of Object.prototype, and also for the key `__proto__`. */
function define(target: object, key: string, value: unknown): void {
  defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}
