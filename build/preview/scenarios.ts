import { accountScenarios } from './accounts.ts';
import { formScenarios } from './forms.ts';
import { homeScenarios } from './home.ts';
import { keyboardScenarios } from './keyboard.ts';
import { lockScenarios } from './lock.ts';
import { openChangesScenarios } from './open-changes.ts';
import { scannerScenarios } from './scanner.ts';
import { selfServiceScenarios } from './self-service.ts';
import { setUpScenarios } from './set-up.ts';
import { setUpPartScenarios } from './set-up-parts.ts';
import { todayScenarios } from './today.ts';
import type { Scenario } from './scenario.ts';

/** Every screen in its telling states. */
export const scenarios: readonly Scenario[] = [
  ...homeScenarios,
  ...formScenarios,
  ...accountScenarios,
  ...setUpScenarios,
  ...setUpPartScenarios,
  ...lockScenarios,
  ...scannerScenarios,
  ...selfServiceScenarios,
  ...openChangesScenarios,
  ...todayScenarios,
  ...keyboardScenarios,
];
