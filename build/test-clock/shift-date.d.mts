/** Moves `Date` of this realm by so many milliseconds; see shift-date.mjs. */
export function shiftDate(offset: number): void;
