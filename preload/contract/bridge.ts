import type * as v from 'valibot';
import type { Channel, Channels } from './channels.ts';
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

/** What the preload exposes as `window.kiosk`: one function for each channel and nothing else. */
export type Bridge = {
  readonly [G in keyof Channels]: {
    readonly [O in keyof Channels[G]]: Channels[G][O] extends Channel ? Call<Channels[G][O]> : never;
  };
};

/** What main must provide: one handler for each channel, given the parsed input. */
export type Handlers = {
  readonly [G in keyof Channels]: {
    readonly [O in keyof Channels[G]]: Channels[G][O] extends Channel ? Handler<Channels[G][O]> : never;
  };
};
