import type { Application } from '../../app/application.svelte.ts';
import type { IdleLimits } from '../../environment/idle.svelte.ts';
import { isPersonal } from './step.ts';
import type { Visit } from './visit.svelte.ts';

/** Seconds (docs/design.md, sizes and numbers). */
const usual = { quiet: 60, warning: 30 };
/** For who reads large letters or listens: everything takes them longer. */
const unhurried = { quiet: 180, warning: 60 };
/** The code is on the screen with its own countdown, so nobody is asked besides. */
const withCode = { quiet: 45, warning: 0 };
const pinEntry = { quiet: 60, warning: 0 };
const maskAfter = 30;

/** How long nobody may touch the screen. `staff`: they are typing their PIN. */
export function findIdleLimits(app: Application, visit: Visit, staff: boolean): IdleLimits {
  const mask = isPersonal(visit.stage, visit.form) ? maskAfter : null;
  if (staff) return { ...pinEntry, mask };
  if (app.appearance.largeText || app.speech.on) return { ...unhurried, mask };
  return visit.stage.name === 'done' ? { ...withCode, mask } : { ...usual, mask };
}
