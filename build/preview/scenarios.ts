import { accountScenarios } from './accounts.ts';
import { formScenarios } from './forms.ts';
import { homeScenarios } from './home.ts';
import { openChangesScenarios } from './open-changes.ts';
import { setUpScenarios } from './set-up.ts';
import type { Scenario } from './scenario.ts';

/** Every screen in its telling states. */
export const scenarios: readonly Scenario[] = [
  ...homeScenarios,
  ...formScenarios,
  ...accountScenarios,
  ...setUpScenarios,
  ...openChangesScenarios,
];
