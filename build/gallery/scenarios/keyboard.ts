import { ar } from '../../../renderer/i18n/ar.ts';
import { de } from '../../../renderer/i18n/de.ts';
import { es } from '../../../renderer/i18n/es.ts';
import { fr } from '../../../renderer/i18n/fr.ts';
import type { Language } from '../../../preload/contract/index.ts';
import { practice } from '../../../test/fixtures/samples.ts';
import type { Scenario, Step } from '../scenario.ts';

const openForm: Step = ['press', 'Open an account'];

const texts = { ar, de, es, fr };

/** The letters of a language, as a name wants them. */
function letters(language: Exclude<Language, 'en'>): Scenario {
  const { form, home } = texts[language];
  return {
    name: `keyboard-${language}`,
    status: practice,
    preferences: { language },
    steps: [
      ['press', home.open.title],
      ['type', form.name.label, ''],
    ],
  };
}

/** The app's own keyboard, which comes up at every field here. */
export const keyboardScenarios: readonly Scenario[] = (
  [
    { name: 'keyboard-name', status: practice, steps: [openForm, ['type', 'Name', '']] },
    { name: 'keyboard-email', status: practice, steps: [openForm, ['type', 'E-mail', 'mara@example.com']] },
    { name: 'keyboard-phone', status: practice, steps: [openForm, ['type', 'Phone', '202 555 0142']] },
    { name: 'keyboard-search', status: practice, steps: [['type', 'Name, phone, e-mail or id', 'mar']] },
    {
      name: 'keyboard-symbols',
      status: practice,
      steps: [openForm, ['type', 'Name', 'Mara'], ['press', 'Numbers and symbols']],
    },
    {
      name: 'keyboard-large-text',
      status: practice,
      preferences: { largeText: true },
      steps: [openForm, ['type', 'E-mail', 'mara']],
    },
    ...(['es', 'fr', 'de', 'ar'] as const).map(letters),
  ] satisfies Scenario[]
).map((scenario: Scenario) => ({
  ...scenario,
  preferences: { ...scenario.preferences, keyboard: 'always' },
}));
