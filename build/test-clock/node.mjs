/**
 * Loaded into every Node process and thread of a test run before anything else (`--import`). The first process of a
 * tree sets its clock to the moment of the tests, so each test file begins at that moment; what it starts agrees with it.
 * The names of the variables are in days.ts.
 */
import { shiftDate } from './shift-date.mjs';

const { KIOSK_TEST_MOMENT: moment, KIOSK_TEST_OFFSET: offset } = process.env;
if (offset !== undefined) {
  shiftDate(Number(offset));
} else if (moment !== undefined) {
  const ahead = Date.parse(moment) - Date.now();
  process.env.KIOSK_TEST_OFFSET = String(ahead);
  shiftDate(ahead);
}
