const textTypes = ['text', 'search', 'email', 'tel', 'url', 'password'];

/** The text field that an event or the focus is at, if it is one that can be typed into. */
export function asTextField(target: EventTarget | null): HTMLInputElement | null {
  if (!(target instanceof HTMLInputElement) || !textTypes.includes(target.type)) return null;
  return target.disabled || target.readOnly ? null : target;
}
