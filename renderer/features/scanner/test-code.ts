import * as v from 'valibot';
import { AccountIdSchema, writeAccountCode } from '../../../preload/contract/index.ts';

/** Of no account: it has every kind of character that an id can have, and the letters that layouts move about. */
export const testId = v.parse(AccountIdSchema, 'Test_AQZWYM-aqzwym-0123456789');

/** What is scanned to get to know a scanner. */
export const testCode = writeAccountCode(testId);
