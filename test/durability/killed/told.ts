import * as v from 'valibot';
import { entryStates } from '../../../preload/contract/index.ts';

/** What the program under test does until it is killed. */
export const ModeSchema = v.picklist(['load', 'drain', 'careless']);

export type Mode = v.InferOutput<typeof ModeSchema>;

/** What the program under test tells of a change that it hands to the outbox. */
export const ToldSchema = v.variant('tell', [
  /** A create is about to be handed in; `mark` is its e-mail, which no other create has. */
  v.object({ tell: v.literal('begun'), mark: v.string() }),
  v.object({ tell: v.literal('acknowledged'), id: v.string(), state: v.picklist(entryStates) }),
  /** Nothing is left to send. */
  v.object({ tell: v.literal('idle') }),
]);

export type Told = v.InferOutput<typeof ToldSchema>;
