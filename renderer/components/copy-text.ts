/**
 * Puts text on the clipboard; false when this computer does not allow it. The app refuses every
 * permission, the clipboard's too, so the older command, which needs only a key press or a tap, comes second.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const carrier = document.createElement('textarea');
  carrier.value = text;
  carrier.readOnly = true;
  carrier.className = 'only-read-aloud';
  carrier.setAttribute('aria-hidden', 'true');
  document.body.append(carrier);
  carrier.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above: it is the one that needs no permission
  const copied = document.execCommand('copy');
  carrier.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
