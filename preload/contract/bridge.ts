import type * as v from 'valibot';
import type { Channel, Channels } from './channels.ts';
import type { Event, Events } from './events.ts';
import type { Result } from './result.ts';

type Input<C extends Channel> = v.InferInput<C['input']>;
type ParsedInput<C extends Channel> = v.InferOutput<C['input']>;
type Output<C extends Channel> = v.InferOutput<C['output']>;

/** The renderer's side of a channel; a channel without input takes no argument. */
export type Call<C extends Channel> = (
  ...input: undefined extends Input<C> ? [] : [Input<C>]
) => Promise<Result<Output<C>>>;

/** Main's side of a channel: it sees only input that the schema has parsed. */
export type Handler<C extends Channel> = (input: ParsedInput<C>) => Promise<Result<Output<C>>>;

/** The renderer's side of an event: hears parsed payloads until the function it got back is called. */
export type Subscribe<E extends Event> = (hear: (payload: v.InferOutput<E['payload']>) => void) => () => void;

type Calls = {
  readonly [G in keyof Channels]: {
    readonly [O in keyof Channels[G]]: Channels[G][O] extends Channel ? Call<Channels[G][O]> : never;
  };
};

type Subscriptions = {
  readonly [G in keyof Events]: {
    readonly [O in keyof Events[G]]: Events[G][O] extends Event ? Subscribe<Events[G][O]> : never;
  };
};

/** What the preload exposes as `window.kiosk`: one function for each channel and event, nothing else. */
export type Bridge = Calls & Subscriptions;

/** What main must provide: one handler for each channel, given the parsed input. */
export type Handlers = {
  readonly [G in keyof Channels]: {
    readonly [O in keyof Channels[G]]: Channels[G][O] extends Channel ? Handler<Channels[G][O]> : never;
  };
};

/** Main's side of every event: what is told is parsed before it leaves. */
export type Announce = {
  readonly [G in keyof Events]: {
    readonly [O in keyof Events[G]]: Events[G][O] extends Event
      ? (payload: v.InferOutput<Events[G][O]['payload']>) => void
      : never;
  };
};
