/**
 * Whether a click is the second of a double click or double tap. By then the first has often brought
 * another screen, whose button at the same place nobody meant to press.
 */
export function isRepeatedClick(event: MouseEvent): boolean {
  return event.detail > 1;
}
