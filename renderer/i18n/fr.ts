import { account } from './fr/account.ts';
import { changes } from './fr/changes.ts';
import { failureExtras, failures } from './fr/failures.ts';
import { form } from './fr/form.ts';
import { general } from './fr/general.ts';
import { home } from './fr/home.ts';
import { keyboard } from './fr/keyboard.ts';
import { lock } from './fr/lock.ts';
import { print } from './fr/print.ts';
import { scanner } from './fr/scanner.ts';
import { selfService } from './fr/self-service.ts';
import { setUp } from './fr/set-up.ts';
import { settings } from './fr/settings.ts';
import { storage } from './fr/storage.ts';
import { today } from './fr/today.ts';
import type { Dictionary } from './dictionary.ts';

export const fr: Dictionary = {
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
