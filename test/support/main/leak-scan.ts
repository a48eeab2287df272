import { inspect } from 'node:util';

/** Every spelling in which a secret must not come out. Written apart from the redactor, on purpose. */
export function spellings(secret: string): string[] {
  const bytes = Buffer.from(secret, 'utf8');
  const base64 = [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset, 'x'), bytes, Buffer.alloc(3, 'x')]).toString('base64');
    return text.slice([0, 2, 3][offset], Math.floor(((offset + bytes.length) * 4) / 3));
  });
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    bytes.toString('utf16le'),
    ...base64,
    ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
  ];
}

/** The spellings of a secret that are found in anything that can be printed. */
export function findLeaks(secret: string, ...values: readonly unknown[]): string[] {
  const text = values
    .flatMap((value) => [
      typeof value === 'string' ? value : '',
      JSON.stringify(value),
      inspect(value, { depth: 10, showHidden: true, getters: true }),
    ])
    .join('\n');
  return spellings(secret).filter((spelling) => text.includes(spelling));
}
