import { account } from './en/account.ts';
import { changes } from './en/changes.ts';
import { failureExtras, failures } from './en/failures.ts';
import { form } from './en/form.ts';
import { general } from './en/general.ts';
import { home } from './en/home.ts';
import { keyboard } from './en/keyboard.ts';
import { lock } from './en/lock.ts';
import { print } from './en/print.ts';
import { scanner } from './en/scanner.ts';
import { selfService } from './en/self-service.ts';
import { setUp } from './en/set-up.ts';
import { settings } from './en/settings.ts';
import { storage } from './en/storage.ts';
import { today } from './en/today.ts';

/** English: the language that the shape of every dictionary comes from. */
export const en = {
  general,
  home,
  keyboard,
  form,
  account,
  changes,
  storage,
  scanner,
  selfService,
  setUp,
  failures,
  failureExtras,
  print,
  today,
  settings,
  lock,
};
