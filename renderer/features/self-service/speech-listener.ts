import type { Application } from '../../app/application.svelte.ts';
import { describeControl } from './guidance.ts';

/** Keys that lead from one control to the next. */
const wayKeys = ['Tab', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

/**
 * Silences the voice at any touch or key, and has it name the control that a key has led to. `secret`: a PIN is being
 * typed, so not even the keys that it is typed with are named.
 */
export function listenForSpeech(target: Window, app: Application, secret: () => boolean): () => void {
  let byKey = false;
  const touch = (): void => {
    byKey = false;
    app.speech.stop();
  };
  const press = ({ key }: KeyboardEvent): void => {
    byKey = wayKeys.includes(key);
    app.speech.stop();
  };
  const arrive = ({ target: control }: FocusEvent): void => {
    if (!byKey || secret() || !(control instanceof Element)) return;
    const words = describeControl(control, app.text, app.speech.private);
    if (words !== null) app.speech.name(words);
  };
  target.addEventListener('pointerdown', touch, true);
  target.addEventListener('keydown', press, true);
  target.addEventListener('focusin', arrive);
  return () => {
    target.removeEventListener('pointerdown', touch, true);
    target.removeEventListener('keydown', press, true);
    target.removeEventListener('focusin', arrive);
  };
}
