import { accountScenarios } from './scenarios/accounts.ts';
import { formScenarios } from './scenarios/forms.ts';
import { homeScenarios } from './scenarios/home.ts';
import { keyboardScenarios } from './scenarios/keyboard.ts';
import { lockScenarios } from './scenarios/lock.ts';
import { openChangesScenarios } from './scenarios/outbox.ts';
import { scannerScenarios } from './scenarios/scanner.ts';
import { selfServiceScenarios } from './scenarios/self-service.ts';
import { setUpScenarios } from './scenarios/settings.ts';
import { setUpPartScenarios } from './scenarios/settings-parts.ts';
import { todayScenarios } from './scenarios/activity.ts';
import type { Scenario } from './scenario.ts';

/** Every screen in its telling states, by where it belongs. */
export const scenarioGroups: Readonly<Record<string, readonly Scenario[]>> = {
  Home: homeScenarios,
  Forms: formScenarios,
  Accounts: accountScenarios,
  'Set-up': [...setUpScenarios, ...setUpPartScenarios],
  Lock: lockScenarios,
  Scanner: scannerScenarios,
  'Self-service': selfServiceScenarios,
  Outbox: openChangesScenarios,
  Today: todayScenarios,
  Keyboard: keyboardScenarios,
};

/** All of them, in this order. */
export const scenarios: readonly Scenario[] = Object.values(scenarioGroups).flat();
