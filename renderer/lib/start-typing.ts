/**
 * Sends typing that has no field yet to the given one, so that a scanner or a hurried clerk needs no tap first:
 * the key press that moves the focus is itself typed into the field. Where a button may have the focus too
 * (`evenFromButtons`), a scan is not lost on it. Returns whether the focus was moved.
 */
export function startTyping(
  event: KeyboardEvent,
  field: HTMLInputElement | undefined,
  evenFromButtons = false,
): boolean {
  const { activeElement } = document;
  const nothingFocused =
    activeElement === document.body ||
    activeElement instanceof HTMLHeadingElement ||
    (evenFromButtons &&
      activeElement instanceof HTMLButtonElement &&
      activeElement.closest('dialog') === null);
  const printable =
    event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.altKey && !event.metaKey;
  if (field === undefined || !nothingFocused || !printable || event.defaultPrevented) return false;
  field.focus();
  return true;
}
