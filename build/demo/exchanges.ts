import * as v from 'valibot';

const ExchangeLine = v.object({
  event: v.literal('api-exchange'),
  details: v.object({
    method: v.picklist(['GET', 'POST', 'PUT', 'DELETE']),
    path: v.string(),
    outcome: v.union([v.number(), v.string()]),
    milliseconds: v.number(),
  }),
});

/** One request that the app's main process made, as its own log tells it. */
export type LoggedExchange = v.InferOutput<typeof ExchangeLine>['details'];

function parseLine(line: string): LoggedExchange | null {
  if (!line.startsWith('{')) return null;
  try {
    const parsed = v.safeParse(ExchangeLine, JSON.parse(line));
    return parsed.success ? parsed.output.details : null;
  } catch {
    return null;
  }
}

/** Every exchange in the app's output, in order; a line that is still being written does not count. */
export function readExchanges(output: string): LoggedExchange[] {
  const whole = output.slice(0, output.lastIndexOf('\n') + 1);
  return whole.split('\n').flatMap((line) => parseLine(line) ?? []);
}
