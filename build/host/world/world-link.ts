import { pack, unpack, type CrossingEnds } from './crossing.ts';
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
const then = Promise.prototype.then;
const readDetail = Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail')?.get;
/* eslint-enable @typescript-eslint/unbound-method */

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
  const functions: ((...input: unknown[]) => unknown)[] = [];
  const settlers: Record<number, (ok: boolean, value: unknown) => void> = {};
  const returns: Record<number, { ok: boolean; value: unknown }> = {};
  let promises = 0;
  let calls = 0;

  const send = (message: WorldMessage): void => {
    apply(dispatch, window, [new PageEvent(sendTo, { detail: message })]);
  };

  const ends: CrossingEnds = {
    keepFunction(value) {
      const known = functions.indexOf(value);
      if (known >= 0) return known;
      functions[functions.length] = value;
      return functions.length - 1;
    },
    keepPromise(value) {
      promises += 1;
      const promise = promises;
      const settle = (ok: boolean) => (outcome: unknown) =>
        send({ type: 'settle', promise, ok, value: packSafely(outcome) });
      void apply(then, value, [settle(true), settle(false)]);
      return promise;
    },
    callAcross(target, input) {
      calls += 1;
      const call = calls;
      send({ type: 'call', call, target, input: pack(input, ends) });
      const outcome = returns[call];
      Reflect.deleteProperty(returns, call);
      if (outcome === undefined) throw new Error('The other world of the page did not answer.');
      if (!outcome.ok) throw outcome.value;
      return outcome.value;
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
      return { ok: true, value: pack(apply(run, undefined, list), ends) };
    } catch (error) {
      return { ok: false, value: packSafely(error) };
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
