import type { Page } from '@playwright/test';

export interface WedgeOptions {
  /** Milliseconds from key to key, as the page sees them: the time is written into the key presses. */
  readonly gap?: number;
  readonly terminator?: 'Enter' | 'Tab' | null;
  /** What the computer's layout makes of a key that the scanner types by the US layout. */
  readonly spell?: (character: string) => string;
}

/** The key of the US layout that writes a character, by its place. */
function codeOf(character: string): string {
  if (/[a-z]/i.test(character)) return `Key${character.toUpperCase()}`;
  if (/\d/.test(character)) return `Digit${character}`;
  const others: Readonly<Record<string, string>> = {
    ':': 'Semicolon',
    '-': 'Minus',
    _: 'Minus',
    '/': 'Slash',
    '.': 'Period',
  };
  return others[character] ?? 'Unidentified';
}

/**
 * Types a code as a scanner that acts as a keyboard does. The presses are sent without waiting for each other, so
 * that a slow machine does not turn a scanner into a person.
 */
export async function scan(page: Page, text: string, options: WedgeOptions = {}): Promise<void> {
  const { gap = 8, terminator = 'Enter', spell = (character: string): string => character } = options;
  const session = await page.context().newCDPSession(page);
  // By the computer's clock, as the browser takes it, whatever the date of the tests is.
  const began = (performance.timeOrigin + performance.now()) / 1000;
  const sent: Promise<unknown>[] = [];
  let place = 0;
  const press = (key: string, code: string, written: string, shifted = false): void => {
    const timestamp = began + (place * gap) / 1000;
    const stroke = { key, code, timestamp, modifiers: shifted ? 8 : 0 };
    sent.push(
      session.send('Input.dispatchKeyEvent', {
        type: 'keyDown',
        ...stroke,
        ...(written === '' ? {} : { text: written }),
      }),
    );
    sent.push(session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...stroke }));
    place += 1;
  };
  for (const character of text)
    press(spell(character), codeOf(character), spell(character), /[A-Z:_]/.test(character));
  if (terminator !== null) press(terminator, terminator, terminator === 'Enter' ? '\r' : '');
  await Promise.all(sent);
  await session.detach();
}
