import { inject } from 'vitest';
import { shiftDate } from './shift-date.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** When each file of component tests begins, in milliseconds since 1970. */
    testMoment: number;
  }
}

/** Component tests: each test file has a page of its own, whose clock is set before the file is loaded. */
shiftDate(inject('testMoment') - Date.now());
