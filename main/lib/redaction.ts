/** Stands where a secret stood. */
export const mask = '[secret]';

/** Below this length a secret is no secret, and masking it would only riddle the text with holes. */
const minSecret = 4;

/** Knows this run's secrets by value and takes them out of any text. */
export interface Redactor {
  /** Remembers a secret for the rest of this run; shorter than 4 characters is not remembered. */
  add(secret: string): void;
  /** The text with every known secret masked: raw, JSON-escaped, URL-encoded, base64 and hexadecimal. */
  redact(text: string): string;
}

/** Opens an empty redactor. */
export function createRedactor(): Redactor {
  const secrets = new Set<string>();
  let forms: readonly string[] = [];
  return {
    add(secret) {
      if (secret.length < minSecret || secrets.has(secret)) return;
      secrets.add(secret);
      // Longest first, so that no form is left half masked by a shorter one inside it.
      forms = [...new Set([...forms, ...listForms(secret)])].sort((a, b) => b.length - a.length);
    },
    redact: (text) => forms.reduce((masked, form) => masked.replaceAll(form, mask), text),
  };
}

/** Every spelling in which a secret could stand in a text. */
function listForms(secret: string): string[] {
  const bytes = Buffer.from(secret, 'utf8');
  const hex = bytes.toString('hex');
  const everyByteEncoded = hex.replace(/../g, '%$&');
  const urlEncoded = encodeURIComponent(secret);
  const forms = [
    secret,
    JSON.stringify(secret).slice(1, -1),
    hex,
    hex.toUpperCase(),
    everyByteEncoded,
    everyByteEncoded.toUpperCase(),
    urlEncoded,
    urlEncoded.replace(/%../g, (code) => code.toLowerCase()),
    ...[0, 1, 2].flatMap((offset) => base64Inside(bytes, offset)),
  ];
  return forms.filter((form) => form.length >= minSecret);
}

/**
 * The part of a base64 text that depends on the secret alone, when the secret starts `offset` bytes
 * after a group of three; both alphabets. The characters at either end also hold a neighbour's bits.
 */
function base64Inside(secret: Uint8Array, offset: number): string[] {
  const encoded = Buffer.concat([Buffer.alloc(offset), secret]).toString('base64');
  const first = Math.ceil((offset * 8) / 6);
  const end = Math.floor(((offset + secret.length) * 8) / 6);
  const inside = encoded.slice(first, end);
  return [inside, inside.replaceAll('+', '-').replaceAll('/', '_')];
}
