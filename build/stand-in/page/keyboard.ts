import type { Input } from 'electron';
import { createEvent } from '../electron/events.ts';
import type { HostPage } from './host-page.ts';

/** Windows' virtual key codes of keys without a character, by the DOM's name. */
const virtualKeys: Readonly<Record<string, number>> = {
  Backspace: 8, Tab: 9, Enter: 13, Shift: 16, Control: 17, Alt: 18, CapsLock: 20, Escape: 27, ' ': 32,
  PageUp: 33, PageDown: 34, End: 35, Home: 36, ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40,
  Insert: 45, Delete: 46, Meta: 91, ContextMenu: 93,
}; // prettier-ignore

export interface Key {
  readonly key: string;
  readonly code: string;
  readonly modifiers: readonly ('control' | 'alt' | 'shift' | 'meta')[];
}

/** Reads a combination in Playwright's spelling, for example `Control+Shift+KeyI`, `F5` or `a`. */
export function parseCombination(combination: string): Key {
  const parts = combination.split(/\+(?=.)/);
  const last = parts.pop() ?? '';
  const modifiers = parts
    .map((part) => part.toLowerCase())
    .filter((part) => part === 'control' || part === 'alt' || part === 'shift' || part === 'meta');
  const letter = /^Key([A-Z])$/.exec(last)?.[1] ?? (/^[A-Za-z]$/.test(last) ? last.toUpperCase() : undefined);
  if (letter !== undefined)
    return {
      key: modifiers.includes('shift') ? letter : letter.toLowerCase(),
      code: `Key${letter}`,
      modifiers,
    };
  const digit = /^(?:Digit)?(\d)$/.exec(last)?.[1];
  if (digit !== undefined) return { key: digit, code: `Digit${digit}`, modifiers };
  return { key: last, code: last === ' ' ? 'Space' : last, modifiers };
}

function virtualKey({ key, code }: Key): number {
  const functionKey = /^F(\d{1,2})$/.exec(key)?.[1];
  if (functionKey !== undefined) return 111 + Number(functionKey);
  if (/^(Key|Digit)/.test(code)) return code.charCodeAt(code.length - 1);
  return virtualKeys[key] ?? 0;
}

/**
 * Presses a key as a person would: main judges both halves first (WebContents 'before-input-event')
 * and what it prevents never reaches the page. Answers whether the page got the key going down.
 */
export async function pressKey(page: HostPage, key: Key): Promise<boolean> {
  const has = (modifier: Key['modifiers'][number]) => key.modifiers.includes(modifier);
  const bits =
    (has('alt') ? 1 : 0) + (has('control') ? 2 : 0) + (has('meta') ? 4 : 0) + (has('shift') ? 8 : 0);
  const writes = key.key.length === 1 && !has('control') && !has('alt') && !has('meta');
  const text = key.key === 'Enter' ? { text: '\r' } : writes ? { text: key.key } : {};
  const windowsVirtualKeyCode = virtualKey(key);

  async function half(type: 'keyDown' | 'keyUp'): Promise<boolean> {
    const input: Input = {
      type,
      key: key.key,
      code: key.code,
      isAutoRepeat: false,
      isComposing: false,
      shift: has('shift'),
      control: has('control'),
      alt: has('alt'),
      meta: has('meta'),
      location: 0,
      modifiers: [...key.modifiers],
    };
    const event = createEvent({});
    page.events.emit('before-input-event', event, input);
    if (event.defaultPrevented) return false;
    await page.devTools.send('Input.dispatchKeyEvent', {
      type: type === 'keyDown' && 'text' in text ? 'keyDown' : type === 'keyDown' ? 'rawKeyDown' : 'keyUp',
      key: key.key,
      code: key.code,
      modifiers: bits,
      windowsVirtualKeyCode,
      ...(type === 'keyDown' ? text : {}),
    });
    return true;
  }

  const arrived = await half('keyDown');
  await half('keyUp');
  return arrived;
}
