import { defaultPreferences, type Preferences } from '../../../preload/contract/index.ts';
import { en } from '../../../renderer/i18n/en.ts';
import { loadDictionary, nativeNames } from '../../../renderer/i18n/languages.ts';
import { previewMoment } from '../../../test/fixtures/moment.ts';
import { translateLabels } from '../contact-sheet/words.ts';
import { installFakeBridge } from '../fake-bridge.ts';
import type { Scenario } from '../scenario.ts';
import { scenarios } from '../scenarios.ts';
import { readChoice } from './choice.ts';
import { describeStep, playStep } from './play-steps.ts';
import type { StepReport } from './report.ts';

/**
 * Runs in the page of the screens before their own scripts: the bridge and the clock have to be there first. It must
 * not wait at its top level, because the next script would not wait with it.
 */
const choice = readChoice(location.search);
const scenario = scenarios.find(({ name }) => name === choice.scenario) ?? scenarios[0];
if (scenario === undefined) throw new Error('There is no scenario.');

const preferences: Preferences = {
  ...defaultPreferences,
  ...scenario.preferences,
  theme: choice.theme,
  ...(choice.language === 'scenario' ? {} : { language: choice.language }),
  ...(choice.mode === 'scenario' ? {} : { mode: choice.mode }),
};
stopClock(previewMoment);
installFakeBridge({ ...scenario, preferences });
addEventListener('load', () => void play(scenario, preferences));

/** The time of day stands still; timers and animations go on. */
function stopClock(moment: number): void {
  const RealDate = Date;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, values, newTarget) =>
      Reflect.construct(target, values.length === 0 ? [moment] : values, newTarget) as object,
    apply: () => new RealDate(moment).toString(),
    get: (target, name) => (name === 'now' ? () => moment : (Reflect.get(target, name) as unknown)),
  });
}

async function play({ steps = [], paper, scrollToEnd }: Scenario, { language }: Preferences): Promise<void> {
  const notes = paper === true ? ['The pictures show it as the printer gets it.'] : [];
  const report: StepReport = { kind: 'gallery-steps', finished: false, steps: [], notes };
  const tell = (): void => parent.postMessage(report, location.origin);
  tell();
  await waitForHeading();
  const label = translateLabels(
    [en, nativeNames.en],
    [await loadDictionary(language), nativeNames[language]],
  );
  let broken = false;
  for (const step of steps) {
    const text = describeStep(step);
    if (broken) {
      report.steps.push({ text, problem: 'Not played, because the step before it could not be.' });
      continue;
    }
    try {
      await playStep(step, label);
      report.steps.push({ text, problem: null });
    } catch (error) {
      broken = true;
      report.steps.push({
        text,
        problem: error instanceof Error ? error.message : 'It could not be played.',
      });
    }
    tell();
    // Svelte draws between two steps.
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  report.finished = true;
  tell();
  if (scrollToEnd === true) {
    for (const pane of document.querySelectorAll('.work, .stage')) pane.scrollTo(0, pane.scrollHeight);
  }
}

/** The first picture is there; a scenario in which it never comes has no steps. */
async function waitForHeading(): Promise<void> {
  for (let tries = 0; tries < 300 && document.querySelector('h1') === null; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
