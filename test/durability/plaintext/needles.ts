import { spellings } from '../../support/main/leak-scan.ts';
import { canaries } from './people.ts';

const needles = canaries.map((canary) => ({
  canary,
  spelled: [...new Set(spellings(canary))].flatMap((text) => [
    Buffer.from(text, 'utf8'),
    Buffer.from(text, 'utf16le'),
  ]),
}));

/** The canaries that stand in some bytes, raw, in base64, hexadecimal, URL encoding or UTF-16. */
export function findNeedles(content: Buffer): string[] {
  return needles
    .filter(({ spelled }) => spelled.some((needle) => content.includes(needle)))
    .map(({ canary }) => canary);
}
