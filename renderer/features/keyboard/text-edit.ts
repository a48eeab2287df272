/** A line of text and what is selected in it, in UTF-16 units; where nothing is selected both ends are the caret. */
export interface TextState {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Takes a part of a text out and puts another in its place; the caret stands behind it then. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** What people take for one character each: letters with their marks, emoji, flags. */
function splitGraphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/**
 * Types a text at the caret, or in place of what is selected. Null when a limit (UTF-16 units, as in `maxLength`;
 * negative: none) leaves no room for it.
 */
export function insertText({ value, start, end }: TextState, text: string, limit: number): TextEdit | null {
  const room = limit < 0 ? Infinity : limit - (value.length - (end - start));
  return text.length > room ? null : { start, end, text };
}

/** Takes out what is selected, else the character before the caret; null where there is none. */
export function deleteBackward({ value, start, end }: TextState): TextEdit | null {
  if (start !== end) return { start, end, text: '' };
  const last = splitGraphemes(value.slice(0, start)).at(-1);
  return last === undefined ? null : { start: start - last.length, end, text: '' };
}

/** Types the end of an e-mail address; one that is there already, or begun, gives way. */
export function insertDomain(state: TextState, domain: string, limit: number): TextEdit | null {
  const at = state.value.indexOf('@');
  const replaced = at === -1 || at > state.start ? state : { ...state, start: at, end: state.value.length };
  return insertText(replaced, domain, limit);
}

/** Where the caret goes, one character on or back; a selection ends at its edge. */
export function moveCaret({ value, start, end }: TextState, forward: boolean): number {
  if (start !== end) return forward ? end : start;
  if (forward) return start + (splitGraphemes(value.slice(start))[0]?.length ?? 0);
  return start - (splitGraphemes(value.slice(0, start)).at(-1)?.length ?? 0);
}

/** The text after an edit. */
export function applyEdit(value: string, { start, end, text }: TextEdit): string {
  return value.slice(0, start) + text + value.slice(end);
}
