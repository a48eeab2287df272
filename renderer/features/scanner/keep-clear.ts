import { findFreePlace, type Taken } from './free-place.ts';
import { findFrontDialog } from '../../components/front-dialog.ts';

/** What is touched, and the field that is typed in: of the two the field must be seen. */
const touched = 'button, a, input, textarea, select, label';
const weightOfField = 100;

/**
 * Finds the upper edge, in CSS pixels, at which a note over the screen covers neither what can be touched now nor the
 * field that has the focus; within the room, so above the keyboard.
 */
export function findClearPlace(note: HTMLElement): number {
  const margin = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * 1.5;
  const { left, right, height } = note.getBoundingClientRect();
  const room = (document.querySelector('.room') ?? document.documentElement).getBoundingClientRect();
  const taken: Taken[] = [];
  const take = (element: Element, weight: number): void => {
    const place = element.getBoundingClientRect();
    if (place.right > left && place.left < right)
      taken.push({ start: place.top - margin / 3, end: place.bottom + margin / 3, weight });
  };
  for (const element of (findFrontDialog() ?? document).querySelectorAll(touched))
    if (!note.contains(element) && element.checkVisibility()) take(element, 1);
  const field = document.activeElement?.closest('.field');
  if (field !== undefined && field !== null) take(field, weightOfField);
  return findFreePlace(height, { start: room.top + margin, end: room.bottom - margin }, taken);
}
