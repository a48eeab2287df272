import { account } from './es/account.ts';
import { changes } from './es/changes.ts';
import { failureExtras, failures } from './es/failures.ts';
import { form } from './es/form.ts';
import { general } from './es/general.ts';
import { home } from './es/home.ts';
import { keyboard } from './es/keyboard.ts';
import { lock } from './es/lock.ts';
import { print } from './es/print.ts';
import { scanner } from './es/scanner.ts';
import { selfService } from './es/self-service.ts';
import { setUp } from './es/set-up.ts';
import { settings } from './es/settings.ts';
import { storage } from './es/storage.ts';
import { today } from './es/today.ts';
import type { Dictionary } from './dictionary.ts';

export const es: Dictionary = {
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
