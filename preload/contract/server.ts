import * as v from 'valibot';

/** The published servers of the Final POS API (docs/design.md, the API). */
export const mockBaseUrl = 'https://docs.finalpos.com/_mock/openapi';
export const officialBaseUrl = 'https://api.finalpos.com';

/** Why a base URL is refused; the screens have one sentence for each. */
export const baseUrlProblems = [
  'not-a-url',
  'not-https',
  'has-credentials',
  'has-query',
  'has-fragment',
  'bad-path',
  'too-long',
] as const;

export type BaseUrlProblem = (typeof baseUrlProblems)[number];

const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a host, as a parsed URL spells it, is this machine itself. */
export function isLoopback(hostname: string): boolean {
  return loopbackHosts.has(hostname);
}

const maxUrlLength = 300;

/** What is kept of an address: spelled as the parser does, without a trailing slash. */
const keptForm = (url: URL): string => `${url.origin}${url.pathname.replace(/\/$/, '')}`;

/**
 * Finds what is wrong with a base URL, or null. Plain http is for loopback only (docs/design.md, promise 2). What the
 * parser would make longer or write with `%` is refused too, or the settings could not be read back.
 */
export function findBaseUrlProblem(text: string): BaseUrlProblem | null {
  if (text.length > maxUrlLength) return 'too-long';
  const url = URL.parse(text);
  if (url === null || url.hostname === '' || /\s/.test(text)) return 'not-a-url';
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname)))
    return 'not-https';
  if (url.username !== '' || url.password !== '') return 'has-credentials';
  if (text.includes('?')) return 'has-query';
  if (text.includes('#')) return 'has-fragment';
  const kept = keptForm(url);
  if (/%|\/\/|\\/.test(text.slice(text.indexOf('://') + 3)) || kept.includes('%')) return 'bad-path';
  return kept.length > maxUrlLength ? 'too-long' : null;
}

/** A base URL without a trailing slash, fit to have the API's path appended. */
export const BaseUrlSchema = v.pipe(
  v.string(),
  v.trim(),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const problem = findBaseUrlProblem(dataset.value);
    if (problem !== null) addIssue({ message: problem });
  }),
  v.transform((text) => keptForm(new URL(text))),
  v.brand('BaseUrl'),
);

export type BaseUrl = v.InferOutput<typeof BaseUrlSchema>;

/** An explicit proxy: http or https, host and port only; a password has no place in a settings file. */
export const ProxyUrlSchema = v.pipe(
  v.string(),
  v.trim(),
  v.check((text) => {
    const url = URL.parse(text);
    if (url === null || !['http:', 'https:'].includes(url.protocol)) return false;
    return (
      url.hostname !== '' &&
      url.username === '' &&
      url.password === '' &&
      /^https?:\/\/[^/?#\s]+\/?$/i.test(text)
    );
  }, 'A proxy address looks like http://proxy.example.com:8080.'),
  v.transform((text) => new URL(text).origin),
  v.maxLength(maxUrlLength),
  v.brand('ProxyUrl'),
);

export type ProxyUrl = v.InferOutput<typeof ProxyUrlSchema>;

const proxyUrl = v.optional(ProxyUrlSchema);

/** Which server this terminal talks to. Each kind (and each custom address) has its own key and data. */
export const ServerChoiceSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('practice') }),
  v.strictObject({ kind: v.literal('mock'), proxyUrl }),
  v.strictObject({ kind: v.literal('official'), proxyUrl }),
  v.strictObject({ kind: v.literal('custom'), baseUrl: BaseUrlSchema, proxyUrl }),
]);

/** A server as it is typed and goes over the bridge: plain strings, parsed on the other side. */
export type TypedServer = v.InferInput<typeof ServerChoiceSchema>;

export type ServerChoice = v.InferOutput<typeof ServerChoiceSchema>;
export type ServerKind = ServerChoice['kind'];
