import type { Event } from 'electron';
import { EventEmitter } from 'node:events';
import { NotImplemented } from '../stand-in.ts';

/** Fits a listener of any event: what it takes is settled by electron.d.ts, where main subscribes. */
type AnyListener = (...input: never[]) => void;

/** Which events an object of the host knows. */
export interface KnownEvents {
  readonly emitted: readonly string[];
  /** Events that cannot happen on the stand-in; main may listen, and will hear nothing. */
  readonly never: readonly string[];
}

/** The events of one stand-in object. */
export interface EventSource<Whole> {
  emit(event: string, ...input: unknown[]): void;
  count(event: string): number;
  /** NodeJS.EventEmitter's members, as electron.d.ts declares them on every emitter of its own. */
  readonly members: {
    on(event: string, listener: AnyListener): Whole;
    once(event: string, listener: AnyListener): Whole;
    off(event: string, listener: AnyListener): Whole;
  };
}

/** Makes an object's events; subscribing to an unknown one throws. */
export function createEvents<Whole>(name: string, known: KnownEvents, self: () => Whole): EventSource<Whole> {
  const emitter = new EventEmitter();
  const names = new Set([...known.emitted, ...known.never]);
  const subscribe = (how: 'on' | 'once' | 'off') => (event: string, listener: AnyListener) => {
    if (!names.has(event)) throw new NotImplemented(`the event '${event}' of ${name}`);
    emitter[how](event, listener as (...input: unknown[]) => void);
    return self();
  };
  return {
    emit: (event, ...input) => void emitter.emit(event, ...input),
    count: (event) => emitter.listenerCount(event),
    members: { on: subscribe('on'), once: subscribe('once'), off: subscribe('off') },
  };
}

/** Electron.Event: what a listener may prevent. */
export function createEvent<Params extends object>(params: Params): Event<Params> {
  let prevented = false;
  const event = {
    preventDefault: () => {
      prevented = true;
    },
    get defaultPrevented() {
      return prevented;
    },
  };
  return Object.assign(event, params);
}
