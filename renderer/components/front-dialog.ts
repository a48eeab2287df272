/** The dialog that has to be answered first; null where none stands. What lies outside of it is inert, and not read out. */
export function findFrontDialog(): HTMLElement | null {
  return [...document.querySelectorAll<HTMLElement>('dialog:modal')].at(-1) ?? null;
}
