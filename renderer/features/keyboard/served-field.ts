import { fieldKinds, type FieldKind } from '../../components/key.ts';
import { isOwnKeyboard } from '../../components/own-keyboard.ts';
import { applyEdit, moveCaret, type TextEdit, type TextState } from './text-edit.ts';

const textTypes = ['text', 'search', 'email', 'tel', 'url', 'password'];

/** The text field that an event or the focus is at, if it is one that can be typed into. */
export function asTextField(target: EventTarget | null): HTMLInputElement | null {
  if (!(target instanceof HTMLInputElement) || !textTypes.includes(target.type)) return null;
  return target.disabled || target.readOnly ? null : target;
}

/** What a field takes: as its component says, else as the browser's own words for it do. */
export function findKind(field: HTMLInputElement): FieldKind {
  const declared = fieldKinds.find((kind) => kind === field.dataset['keys']);
  return declared ?? fieldKinds.find((kind) => kind === field.type || kind === field.inputMode) ?? 'text';
}

/** The text and the selection; some types of fields do not tell theirs, and are typed into at the end. */
export function readState({ value, selectionStart, selectionEnd }: HTMLInputElement): TextState {
  return { value, start: selectionStart ?? value.length, end: selectionEnd ?? value.length };
}

/** Changes the field as a person would, and tells the page: what is bound to the field follows. */
export function carryOut(field: HTMLInputElement, edit: TextEdit): void {
  if (field.selectionStart === null) field.value = applyEdit(field.value, edit);
  else field.setRangeText(edit.text, edit.start, edit.end, 'end');
  showCaret(field);
  const inputEvent =
    edit.text === '' ? { inputType: 'deleteContentBackward' } : { inputType: 'insertText', data: edit.text };
  field.dispatchEvent(new InputEvent('input', { bubbles: true, ...inputEvent }));
}

/**
 * Moves the caret one character to where the arrow points, which in Arabic is back in the text. The browser knows
 * how the characters lie, but moves only a caret that has the focus.
 */
export function moveVisually(field: HTMLInputElement, direction: 'left' | 'right'): void {
  if (document.activeElement === field) {
    document.getSelection()?.modify('move', direction, 'character');
  } else if (field.selectionStart !== null) {
    const isForward = (direction === 'right') === (getComputedStyle(field).direction === 'ltr');
    const caret = moveCaret(readState(field), isForward);
    field.setSelectionRange(caret, caret);
  }
}

/** A long text scrolls along while a person types at its end; the browser does that for real keys only. */
function showCaret(field: HTMLInputElement): void {
  if (field.selectionEnd !== null && field.selectionEnd < field.value.length) return;
  const isLeftToRight = getComputedStyle(field).direction === 'ltr';
  field.scrollLeft = isLeftToRight ? field.scrollWidth : -field.scrollWidth;
}

/** The next field of the same form that can be typed into. */
export function findNext(field: HTMLInputElement): HTMLInputElement | null {
  const fields = [...(field.form?.elements ?? [])]
    .map(asTextField)
    .filter((one) => one !== null && one.checkVisibility());
  return fields[fields.indexOf(field) + 1] ?? null;
}

/** Hands the form in. The focus goes to its button, away from the keyboard, so that what comes next is seen. */
export function finish(field: HTMLInputElement): void {
  const { form } = field;
  const button = form?.querySelector<HTMLElement>('button[type="submit"]');
  form?.requestSubmit();
  // Whoever answered the form by taking the focus elsewhere knew better.
  if (document.activeElement !== field && !isOwnKeyboard(document.activeElement)) return;
  if (button?.isConnected) button.focus({ preventScroll: true });
  else field.blur();
}
