import * as v from 'valibot';
import { parseResult, type Channel, type Handler, type Result } from '../../preload/contract/index.ts';
import { failInput } from '../core/failures.ts';
import { listFieldIssues, neutralMessage } from './field-issues.ts';
import { copyPlainData } from './plain-copy.ts';

/** One channel's way from payload to answer; `onUnfit` hears of an answer that the schema refused. */
export type Route = (payload: unknown, onUnfit: () => void) => Promise<Result<unknown>>;

/** The handler sees parsed input only, and what it answers in excess of the schema does not leave. */
export function createRoute<C extends Channel>(channel: C, handler: Handler<C>): Route {
  return async (payload, onUnfit) => {
    const copy = copyPlainData(payload);
    if (!copy.ok) return failInput([{ field: '', message: neutralMessage }]);
    const input = v.safeParse(channel.input, copy.value, { message: neutralMessage });
    if (!input.success) return failInput(listFieldIssues(input.issues));
    const reply = await handler(input.output);
    const parsed = parseResult(channel.output, reply);
    if (parsed.ok !== reply.ok) onUnfit();
    return parsed;
  };
}
