import { account } from './ar/account.ts';
import { changes } from './ar/changes.ts';
import { failureExtras, failures } from './ar/failures.ts';
import { form } from './ar/form.ts';
import { general } from './ar/general.ts';
import { home } from './ar/home.ts';
import { keyboard } from './ar/keyboard.ts';
import { lock } from './ar/lock.ts';
import { print } from './ar/print.ts';
import { scanner } from './ar/scanner.ts';
import { selfService } from './ar/self-service.ts';
import { setUp } from './ar/set-up.ts';
import { settings } from './ar/settings.ts';
import { storage } from './ar/storage.ts';
import { today } from './ar/today.ts';
import type { Dictionary } from './dictionary.ts';

export const ar: Dictionary = {
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
