import { pack, unpack, type AnyFunction, type CrossingEnds } from './crossing.ts';
import type { Crossing, WorldMessage } from './messages.ts';

export interface WorldLink {
  send(message: WorldMessage): void;
  pack(value: unknown): Crossing;
  unpack(crossing: Crossing, freeze: boolean): unknown;
}

// Taken before any script of the page runs, and always called through `apply`.
/* eslint-disable @typescript-eslint/unbound-method */
const apply = Reflect.apply;
const dispatch = EventTarget.prototype.dispatchEvent;
const PageEvent = CustomEvent;
const PagePromise = Promise;
const PageWeakMap = WeakMap;
const { get: readWeakMap, set: writeWeakMap } = WeakMap.prototype;
const then = Promise.prototype.then;
const readDetail = Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail')?.get;
/* eslint-enable @typescript-eslint/unbound-method */

/** Electron's ProxyFunctionWrapper says this of what was thrown and has no message. */
const noMessage =
  'An unknown exception occurred in the isolated context, an error occurred but a valid exception was not thrown.';

/** Of what a function throws only the message crosses, whatever it was (ProxyFunctionWrapper). */
function messageOf(thrown: unknown): string {
  try {
    const isObject = (typeof thrown === 'object' || typeof thrown === 'function') && thrown !== null;
    const message: unknown = isObject ? Reflect.get(thrown, 'message') : undefined;
    return typeof message === 'string' ? message : noMessage;
  } catch {
    return noMessage;
  }
}

/**
 * Connects this world of a frame with its other one. DOM events reach the listeners of both worlds
 * at once, and their detail crosses by structured clone; the names of the events hold a secret that
 * no script of the page knows.
 */
export function linkWorlds(
  sendTo: string,
  receiveFrom: string,
  receive: (message: WorldMessage) => void,
): WorldLink {
  // Functions that crossed are kept for as long as the document lives: Electron's proxies hold theirs.
  const functions: AnyFunction[] = [];
  const numbers = new PageWeakMap<AnyFunction, number>();
  const originals = new PageWeakMap<AnyFunction, number>();
  const settlers: Record<number, (ok: boolean, value: unknown) => void> = {};
  const returns: Record<number, { ok: boolean; value: unknown }> = {};
  let promises = 0;
  let calls = 0;

  const send = (message: WorldMessage): void => {
    apply(dispatch, window, [new PageEvent(sendTo, { detail: message })]);
  };

  function callAcross(target: number, input: unknown[]): unknown {
    calls += 1;
    const call = calls;
    send({ type: 'call', call, target, input: pack(input, ends) });
    const outcome = returns[call];
    Reflect.deleteProperty(returns, call);
    if (outcome === undefined) throw new Error('The other world of the page did not answer.');
    if (!outcome.ok) throw outcome.value;
    return outcome.value;
  }

  const ends: CrossingEnds = {
    keepFunction(value) {
      const known = apply(readWeakMap, numbers, [value]) as number | undefined;
      if (known !== undefined) return known;
      const number = functions.length;
      functions[number] = value;
      apply(writeWeakMap, numbers, [value, number]);
      return number;
    },
    originalOf: (value) => apply(readWeakMap, originals, [value]) as number | undefined,
    proxyFor(target) {
      const proxy: AnyFunction = (...input) => callAcross(target, input);
      apply(writeWeakMap, originals, [proxy, target]);
      return proxy;
    },
    keptFunction: (target) => functions[target],
    keepPromise(value) {
      promises += 1;
      const promise = promises;
      const settle = (ok: boolean) => (outcome: unknown) =>
        send({ type: 'settle', promise, ok, value: packSafely(outcome) });
      void apply(then, value, [settle(true), settle(false)]);
      return promise;
    },
    promiseAcross(promise) {
      return new PagePromise((resolve, reject) => {
        settlers[promise] = (ok, value) => {
          if (ok) resolve(value);
          else reject(value instanceof Error ? value : new Error(String(value)));
        };
      });
    },
  };

  function packSafely(value: unknown): Crossing {
    try {
      return pack(value, ends);
    } catch (error) {
      return ['error', error instanceof Error ? error.message : 'An object could not be cloned.'];
    }
  }

  /** Runs a function of this world for the other one; what it throws goes back as a value. */
  function answer(target: number, input: Crossing): { ok: boolean; value: Crossing } {
    try {
      const list = unpack(input, ends, false);
      const run = functions[target];
      if (run === undefined || !Array.isArray(list)) throw new Error('No such function.');
      // ProxyFunctionWrapper calls a function on itself.
      return { ok: true, value: pack(apply(run, run, list), ends) };
    } catch (error) {
      return { ok: false, value: ['error', messageOf(error)] };
    }
  }

  addEventListener(receiveFrom, (event) => {
    const message = (readDetail === undefined ? null : apply(readDetail, event, [])) as WorldMessage | null;
    if (message === null) return;
    if (message.type === 'call')
      send({ type: 'return', call: message.call, ...answer(message.target, message.input) });
    else if (message.type === 'return') {
      returns[message.call] = { ok: message.ok, value: unpack(message.value, ends, false) };
    } else if (message.type === 'settle') {
      settlers[message.promise]?.(message.ok, unpack(message.value, ends, false));
      Reflect.deleteProperty(settlers, message.promise);
    } else receive(message);
  });

  return {
    send,
    pack: (value) => pack(value, ends),
    unpack: (crossing, freeze) => unpack(crossing, ends, freeze),
  };
}
