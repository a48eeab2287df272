import fc from 'fast-check';
import { lawfulVariants } from '../../main/ipc/lawful-payloads.ts';

const nasty = fc.constantFrom<unknown>(
  ...['', ' ', '..', '../x', '%2e%2e', 'a/b', '\u0000', '\r\n', '\ud800', 'x'.repeat(65), 'x'.repeat(501)],
  ...[
    '__proto__',
    'constructor',
    'http://pos.example.com',
    'https://a:b@pos.example.com',
    'https://x.example.com?y',
  ],
  ...['send-again', 'pending', '7b1e4f6a-52c3-4d8e-9f10-0a1b2c3d4e5f', '../outbox.db', 'x'.repeat(10_001)],
  ...[
    null,
    undefined,
    0,
    -1,
    400,
    1.5,
    2 ** 53,
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

const strangeFields = [
  ...[
    'kind',
    'extra',
    '__proto__',
    'constructor',
    'id',
    'draft',
    'base',
    'seen',
    'theirs',
    'baseUrl',
    'proxyUrl',
  ],
  ...['evenIfSimilar', 'change', 'decision', 'name', 'offset', 'states'],
];

/** Puts a strange value in the place of a lawful payload's part, or beside it, or takes one away. */
function spoil(payload: unknown): fc.Arbitrary<unknown> {
  if (typeof payload !== 'object' || payload === null) return anyValue;
  const names = Object.keys(payload);
  const field = fc.constantFrom(...names, ...strangeFields);
  const spoiled = fc.tuple(field, anyValue).map(([name, value]) => withField(payload, name, value));
  if (names.length === 0) return spoiled;
  return fc.oneof(
    spoiled,
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
  const lawful = Object.entries(lawfulVariants).find(([name]) => name === channel)?.[1];
  if (lawful === undefined) throw new Error(`There is no channel ${channel}`);
  return fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...lawful) },
    { weight: 6, arbitrary: fc.oneof(...lawful.map(spoil)) },
    { weight: 2, arbitrary: fc.constantFrom(...Object.values(lawfulVariants).flat()) },
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
