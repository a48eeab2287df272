import type { KeyPress } from '../../../renderer/features/scanner/key-press.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Plays key presses with their own times, without waiting, and does what a browser does with those that nobody
 * prevents: characters go into the field that has the focus, Enter submits its form or presses the button.
 */
export function playKeys(presses: readonly KeyPress[]): void {
  for (const press of presses) {
    const event = new KeyboardEvent('keydown', {
      key: press.key,
      code: press.code,
      shiftKey: press.shift,
      ctrlKey: press.control,
      altKey: press.alt,
      repeat: press.repeat,
      bubbles: true,
      cancelable: true,
    });
    Object.defineProperty(event, 'timeStamp', { value: press.time });
    if ((document.activeElement ?? document.body).dispatchEvent(event)) act(press);
  }
}

function act({ key }: KeyPress): void {
  const { activeElement } = document;
  if (isField(activeElement)) {
    if (key === 'Enter') activeElement.form?.requestSubmit();
    else if (key.length === 1) insert(activeElement, key);
  } else if (activeElement instanceof HTMLButtonElement && (key === 'Enter' || key === ' ')) {
    activeElement.click();
  }
}

function insert(field: Field, data: string): void {
  field.dispatchEvent(new InputEvent('beforeinput', { data, bubbles: true, cancelable: true }));
  field.setRangeText(data, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new InputEvent('input', { data, bubbles: true }));
}

function isField(element: Element | null): element is Field {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}

/** Gives the browser's own key presses the times of a scanner, however busy this computer is; to be called before the app hears them. */
export function keepScannersTime(): () => void {
  const controller = new AbortController();
  let time = 1000;
  const stamp = (event: Event): void =>
    void Object.defineProperty(event, 'timeStamp', { value: (time += 5) });
  window.addEventListener('keydown', stamp, { capture: true, signal: controller.signal });
  return () => controller.abort();
}
