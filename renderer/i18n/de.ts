import { account } from './de/account.ts';
import { changes } from './de/changes.ts';
import { failureExtras, failures } from './de/failures.ts';
import { form } from './de/form.ts';
import { general } from './de/general.ts';
import { home } from './de/home.ts';
import { keyboard } from './de/keyboard.ts';
import { lock } from './de/lock.ts';
import { print } from './de/print.ts';
import { scanner } from './de/scanner.ts';
import { selfService } from './de/self-service.ts';
import { setUp } from './de/set-up.ts';
import { settings } from './de/settings.ts';
import { storage } from './de/storage.ts';
import { today } from './de/today.ts';
import type { Dictionary } from './dictionary.ts';

export const de: Dictionary = {
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
