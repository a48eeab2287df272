import { account } from './en/account.ts';
import { failureExtras, failures } from './en/failures.ts';
import { form } from './en/form.ts';
import { general } from './en/general.ts';
import { home } from './en/home.ts';
import { setUp } from './en/set-up.ts';

/** English: the language that the shape of every dictionary comes from. */
export const en = { general, home, form, account, setUp, failures, failureExtras };
