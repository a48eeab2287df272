import fc from 'fast-check';
import { lawfulPayloads } from '../ipc/lawful.ts';

const nasty = fc.constantFrom<unknown>(
  ...['', ' ', '..', '../x', '%2e%2e', 'a/b', '\u0000', '\r\n', '\ud800', 'x'.repeat(65), 'x'.repeat(501)],
  ...[
    '__proto__',
    'constructor',
    'http://pos.example.com',
    'https://a:b@pos.example.com',
    'https://x.example.com?y',
  ],
  ...[
    null,
    undefined,
    0,
    -1,
    NaN,
    Infinity,
    true,
    [],
    {},
    new Date(0),
    new Map(),
    new Uint8Array(2),
    2n ** 64n,
  ],
);

const small = fc.anything({
  maxDepth: 2,
  maxKeys: 4,
  withMap: true,
  withSet: true,
  withDate: true,
  withBigInt: true,
});

const anyValue = fc.oneof(nasty, fc.string({ maxLength: 20 }), small);

/** Puts a strange value in the place of a lawful payload's part, or beside it, or takes one away. */
function spoil(payload: unknown): fc.Arbitrary<unknown> {
  if (typeof payload !== 'object' || payload === null) return anyValue;
  const names = Object.keys(payload);
  const field = fc.constantFrom(...names, 'kind', 'extra', '__proto__', 'id', 'draft', 'baseUrl', 'proxyUrl');
  return fc.oneof(
    fc.tuple(field, anyValue).map(([name, value]) => withField(payload, name, value)),
    fc
      .constantFrom(...names)
      .map((name) => Object.fromEntries(Object.entries(payload).filter(([key]) => key !== name))),
    fc
      .constantFrom(...names)
      .chain((name) => spoil(Reflect.get(payload, name)).map((value) => withField(payload, name, value))),
  );
}

function withField(object: object, name: string, value: unknown): object {
  const copy = { ...object };
  Object.defineProperty(copy, name, { value, enumerable: true, configurable: true, writable: true });
  return copy;
}

/** Messages for a channel: lawful, nearly lawful, lawful for another channel, and anything at all. */
export function messagesFor(channel: string): fc.Arbitrary<unknown> {
  const lawful = lawfulPayloads[channel];
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(lawful) },
    { weight: 6, arbitrary: spoil(lawful) },
    { weight: 2, arbitrary: fc.constantFrom(...Object.values(lawfulPayloads)) },
    { weight: 2, arbitrary: nasty },
    { weight: 2, arbitrary: small },
    { weight: 1, arbitrary: fc.anything({ maxDepth: 5 }) },
  );
}

/** What the other side of Electron's IPC receives: a structured clone; null where there is none. */
export function clone(message: unknown): { readonly value: unknown } | null {
  try {
    return { value: structuredClone(message) };
  } catch {
    return null;
  }
}
