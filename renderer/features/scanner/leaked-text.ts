type Field = HTMLInputElement | HTMLTextAreaElement;

interface FieldState {
  readonly value: string;
  readonly start: number | null;
  readonly end: number | null;
}

/** How things were before one key press: where the focus was, and what stood in the fields that it reached. */
export class Mark {
  readonly #focus = document.activeElement;
  readonly #fields = new Map<Field, FieldState>();

  constructor() {
    this.note(this.#focus);
  }

  /** Notes a field before a character goes in; the first note of a field stays. */
  note(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    if (this.#fields.has(target)) return;
    this.#fields.set(target, { value: target.value, start: target.selectionStart, end: target.selectionEnd });
  }

  /** Puts back what was noted. The fields tell it as typing does, so that what is bound to them follows. */
  restore(): void {
    for (const [field, { value, start, end }] of this.#fields) {
      if (field.value === value) continue;
      field.value = value;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      // Fields for numbers and e-mail addresses have no selection to put back.
      if (start !== null && end !== null) field.setSelectionRange(start, end);
    }
    const focus = this.#focus;
    if (focus instanceof HTMLElement && focus !== document.body && focus.isConnected)
      focus.focus({ preventScroll: true });
  }
}
