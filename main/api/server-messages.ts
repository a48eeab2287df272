const maxMessages = 10;
const maxLength = 300;

/** Shorter keys than this occur in ordinary words; replacing them would hide nothing and garble all. */
const minKeyToHide = 4;

/** Control and format characters (bidirectional overrides, zero-width ones), and lone surrogates. */
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

/**
 * Makes a server's own sentences fit to be shown: at most ten, each at most 300 characters on one
 * line, without control characters and without the API key, should the server have echoed it.
 */
export function cleanServerMessages(texts: readonly string[], apiKey: string): string[] {
  const forms = keyForms(apiKey);
  return texts
    .slice(0, maxMessages)
    .map((text) =>
      text
        .replace(/[\t-\r]/g, ' ')
        .replace(unsafe, '')
        .replace(/\s+/g, ' '),
    )
    .map((text) => forms.reduce((rest, form) => rest.replaceAll(form, '[API key]'), text))
    .map((text) => cut(text.trim()))
    .filter((text) => text !== '');
}

/** The encodings in which a key is likely to be echoed. */
function keyForms(apiKey: string): string[] {
  if (apiKey.length < minKeyToHide) return [];
  const bytes = Buffer.from(apiKey);
  const hex = bytes.toString('hex');
  const base64 = bytes.toString('base64').replace(/=+$/, '');
  return [apiKey, encodeURIComponent(apiKey), base64, bytes.toString('base64url'), hex, hex.toUpperCase()];
}

function cut(text: string): string {
  if (text.length <= maxLength) return text;
  const wouldSplitPair = (text.codePointAt(maxLength - 2) ?? 0) > 0xffff;
  return `${text.slice(0, maxLength - (wouldSplitPair ? 2 : 1))}…`;
}
