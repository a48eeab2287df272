import { account } from './en/account.ts';
import { changes } from './en/changes.ts';
import { failureExtras, failures } from './en/failures.ts';
import { form } from './en/form.ts';
import { general } from './en/general.ts';
import { home } from './en/home.ts';
import { setUp } from './en/set-up.ts';
import { storage } from './en/storage.ts';

/** English: the language that the shape of every dictionary comes from. */
export const en = { general, home, form, account, changes, storage, setUp, failures, failureExtras };
