import { parseArgs } from 'node:util';
import * as v from 'valibot';
import {
  ApiKeySchema,
  BaseUrlSchema,
  findApiKeyProblem,
  type ApiKey,
  type BaseUrl,
} from '../../preload/contract/index.ts';

export const usage = `Usage: npm run demo -- [--json] [--base-url URL | --offline]

Creates, finds, changes and deletes one made-up account through the real screens.
Without --base-url the app's own practice server answers. With it, the API key is
read from the environment variable FINALPOS_API_KEY.

  --base-url URL  a server that speaks the Final POS API (https, or http on loopback)
  --offline       instead: the server goes away, accounts are opened and changed, the app is
                  killed and started again, the server comes back and everything arrives
  --json          print one JSON object instead of the report
  --help          this text`;

/** The server to point the app at; none means the practice server. */
export interface DemoServer {
  readonly baseUrl: BaseUrl;
  readonly apiKey: ApiKey;
}

export type DemoOptions =
  | { readonly kind: 'run'; readonly json: boolean; readonly server: DemoServer | null }
  | { readonly kind: 'offline'; readonly json: boolean }
  | { readonly kind: 'help' }
  | { readonly kind: 'refused'; readonly reason: string };

function refuse(reason: string): DemoOptions {
  return { kind: 'refused', reason };
}

/** Reads arguments and environment; a refusal says what is wrong and never quotes the key. */
export function readDemoOptions(args: readonly string[], environment: NodeJS.ProcessEnv): DemoOptions {
  let values: {
    readonly json?: boolean;
    readonly help?: boolean;
    readonly offline?: boolean;
    readonly 'base-url'?: string;
  };
  try {
    const options = {
      json: { type: 'boolean' },
      help: { type: 'boolean' },
      offline: { type: 'boolean' },
      'base-url': { type: 'string' },
    } as const;
    values = parseArgs({ args: [...args], options }).values;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : 'The arguments cannot be read.');
  }
  const json = values.json ?? false;
  if (values.help === true) return { kind: 'help' };
  if (values.offline === true) {
    return values['base-url'] === undefined
      ? { kind: 'offline', json }
      : refuse('--offline stops and starts the server, so it brings its own; leave --base-url out.');
  }
  if (values['base-url'] === undefined) return { kind: 'run', json, server: null };

  const baseUrl = v.safeParse(BaseUrlSchema, values['base-url']);
  if (!baseUrl.success) return refuse(`--base-url is refused: ${baseUrl.issues[0].message}.`);
  const key = environment['FINALPOS_API_KEY'] ?? '';
  const problem = findApiKeyProblem(key);
  if (problem === 'empty') return refuse('Set FINALPOS_API_KEY to the API key of that server.');
  const apiKey = v.safeParse(ApiKeySchema, key);
  if (!apiKey.success) return refuse(`FINALPOS_API_KEY is refused: ${problem ?? 'unusable'}.`);
  return { kind: 'run', json, server: { baseUrl: baseUrl.output, apiKey: apiKey.output } };
}
