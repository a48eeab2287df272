/** Matches everything: its only use is to be the last match. */
const lastMatch = /^/;

/** JavaScript keeps the text of the last match (`RegExp.input`): whoever checks a secret lets it go by this. */
export function forgetLastMatch(): void {
  lastMatch.test('');
}
