import type { KeyPlan, Key } from '../../components/key.ts';
import { action } from './layout-rows.ts';

/** Digits stand in the same order in every language. */
function typed(text: string): Key[] {
  return Array.from(text, (one) => ({ does: 'type', text: one, variants: [], span: 2 }));
}

/** What a phone number may be dialled with. */
export const phonePlan: KeyPlan = {
  columns: 5,
  rows: [
    { indent: 0, keys: [...typed('123'), action('backspace', 4)] },
    { indent: 0, keys: [...typed('456+'), action('hide')] },
    { indent: 0, keys: [...typed('789'), action('left'), action('right')] },
    { indent: 0, keys: [...typed('*0#'), action('enter', 4)] },
  ],
};

/** A PIN has digits only. */
export const pinPlan: KeyPlan = {
  columns: 4,
  rows: [
    { indent: 0, keys: [...typed('123'), action('backspace')] },
    { indent: 0, keys: [...typed('456'), action('hide')] },
    { indent: 0, keys: typed('789') },
    { indent: 2, keys: [...typed('0'), action('enter', 4)] },
  ],
};
