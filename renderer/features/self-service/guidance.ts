import { formFields } from '../../lib/form-field.ts';
import type { Dictionary } from '../../i18n/dictionary.ts';
import { screenWords } from './step-words.ts';
import type { Visit } from './visit.svelte.ts';

/**
 * What is said aloud on a screen: its title and what to do. What is personal is read out only where nobody else
 * hears it (`alone`).
 */
export function findGuidance(visit: Visit, text: Dictionary, alone: boolean): string {
  const words = text.selfService;
  const { step, form, check } = visit;
  const { title, what } = screenWords(step, text);
  const said = [title, what];
  if (step.name === 'attract') said.push(words.attract.aloud);
  if (step.name === 'question' && check.hint === 'empty') said.push(words.questions[step.field].empty);
  if (step.name === 'question' && check.hint === 'one-needed') said.push(words.oneNeeded);
  if (step.name === 'review' && alone) {
    for (const field of formFields) {
      said.push(`${words.questions[field].label}: ${form[field].trim() || words.review.notGiven}`);
    }
  }
  if (step.name === 'review') said.push(words.review.kept.text);
  return said.map(endSentence).join(' ');
}

/**
 * What is said of the control that a key has led to: its name and what it is. Of an e-mail address in the name only
 * the end, where others hear it too (not `alone`).
 */
export function describeControl(control: Element, text: Dictionary, alone: boolean): string | null {
  const words = text.selfService.aloud;
  if (control instanceof HTMLInputElement) {
    // A PIN or a key is nobody's to hear, not even that it is being typed.
    if (control.type === 'password') return null;
    return [findLabel(control), words.field].map(endSentence).join(' ');
  }
  if (!(control instanceof HTMLButtonElement)) return null;
  const name = control.getAttribute('aria-label') ?? control.textContent.trim();
  const said = [alone ? name : name.replace(/[^\s“”«»„"']+@/gu, '@'), words.button];
  if (control.getAttribute('aria-pressed') === 'true') said.push(words.chosen);
  if (control.getAttribute('aria-disabled') === 'true') said.push(words.notPossible);
  return said.map(endSentence).join(' ');
}

function findLabel(field: HTMLInputElement): string {
  return field.labels?.[0]?.textContent.trim() ?? field.getAttribute('aria-label') ?? '';
}

/** A voice pauses at a full stop. */
function endSentence(text: string): string {
  return /[.!?؟…]$/.test(text) ? text : `${text}.`;
}
