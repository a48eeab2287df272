import { getContext, setContext } from 'svelte';

const name = Symbol('own keyboard');

/** Whether something is a part of the app's own keyboard. */
export function isOwnKeyboard(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-own-keyboard]') !== null;
}

/** Tells every field below whether the app's own keyboard may come up for it. */
export function provideOwnKeyboard(mayRise: () => boolean): void {
  setContext(name, mayRise);
}

/** Asks whether the app's own keyboard may come up, so that the system's has to stay away; false where nobody told. */
export function findOwnKeyboard(): () => boolean {
  return getContext<(() => boolean) | undefined>(name) ?? (() => false);
}
