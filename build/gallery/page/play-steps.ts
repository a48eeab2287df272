import type { FindLabel } from '../contact-sheet/words.ts';
import type { Step } from '../scenario.ts';

const patienceMilliseconds = 4_000;

/** How a step is told in the side bar. */
export function describeStep(step: Step): string {
  const [kind, name, text] = step;
  return text === undefined ? `${kind} ${name}` : `${kind} ${text} into ${name}`;
}

/**
 * Does in the page what a person does in a step; rejects with a sentence where it cannot. These are the page's own
 * events, which the app does not trust as much as those of a real keyboard or finger.
 */
export async function playStep(step: Step, label: FindLabel): Promise<void> {
  const [kind, name, text = ''] = step;
  switch (kind) {
    case 'press':
      press(await findNamed('button, [role="button"], [role="tab"], summary', label(name), false));
      return;
    case 'choose':
      press(await findNamed('input[type="radio"], [role="radio"]', label(name), false));
      return;
    case 'type':
      fill(await findNamed('input, textarea', label(name), true), text);
      return;
    case 'key':
      pressKey(name);
      return;
    case 'scan':
      // The screen that was opened last has loaded its code by then.
      await new Promise((resolve) => requestIdleCallback(resolve));
      for (const key of name) sendKey(key);
      sendKey('Enter');
  }
}

/** Waits for a visible control with this name and answers it. */
async function findNamed(selector: string, wanted: RegExp | string, exact: boolean): Promise<HTMLElement> {
  const until = performance.now() + patienceMilliseconds;
  for (;;) {
    const found = listReachable(selector).find((element) => fits(nameOf(element), wanted, exact));
    if (found !== undefined) return found;
    if (performance.now() > until)
      throw new Error(`The page has no control with the name ${String(wanted)}.`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

/** The controls that a person can get at: seen, switched on, and not behind a dialog. */
function listReachable(selector: string): HTMLElement[] {
  const dialog = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document;
  return [...dialog.querySelectorAll<HTMLElement>(selector)].filter(
    (element) =>
      element.closest('[inert]') === null &&
      !element.matches(':disabled') &&
      // A radio button may itself be drawn by its label.
      (element.checkVisibility() || element.matches('[type="radio"]')),
  );
}

function nameOf(element: HTMLElement): string {
  const labelledBy = (element.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/)
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');
  const labels =
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
      ? [...(element.labels ?? [])].map(({ textContent }) => textContent).join(' ')
      : element.textContent;
  const name = [labelledBy, element.getAttribute('aria-label') ?? '', labels].find(
    (one) => one.trim() !== '',
  );
  return tidy(name ?? '');
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function fits(name: string, wanted: RegExp | string, exact: boolean): boolean {
  if (typeof wanted === 'string') {
    return exact ? name === tidy(wanted) : name.toLowerCase().includes(tidy(wanted).toLowerCase());
  }
  return (exact ? new RegExp(`^(?:${wanted.source})$`, wanted.flags) : wanted).test(name);
}

function press(element: HTMLElement): void {
  const how = { bubbles: true, cancelable: true, composed: true, pointerType: 'mouse', isPrimary: true };
  element.dispatchEvent(new PointerEvent('pointerdown', how));
  element.focus();
  element.dispatchEvent(new PointerEvent('pointerup', how));
  element.click();
}

function fill(element: HTMLElement, text: string): void {
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return;
  element.focus();
  element.value = text;
  element.dispatchEvent(new InputEvent('input', { bubbles: true, data: text, inputType: 'insertText' }));
}

/** Sends a key to what has the focus; answers whether the page left it to the browser. */
function sendKey(key: string): boolean {
  const target = document.activeElement ?? document.body;
  const how = { key, code: key.length === 1 ? '' : key, bubbles: true, cancelable: true, composed: true };
  const left = target.dispatchEvent(new KeyboardEvent('keydown', how));
  target.dispatchEvent(new KeyboardEvent('keyup', how));
  return left;
}

/** A key with what the browser itself does at it, as far as scenarios need it. */
function pressKey(key: string): void {
  if (key !== 'Enter' && key !== 'Escape') throw new Error(`The gallery cannot press the key ${key}.`);
  if (!sendKey(key) || key !== 'Enter') return;
  const target = document.activeElement;
  if (target instanceof HTMLInputElement) target.form?.requestSubmit();
  else if (target instanceof HTMLButtonElement) target.click();
}
