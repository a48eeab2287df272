import * as v from 'valibot';
import { languages, terminalModes } from '../../../preload/contract/index.ts';

/** Window sizes: a tall and a wide kiosk, and the smallest that is supported. */
export const sizes = ['1080x1920', '1920x1080', '1024x768'] as const;

/** Looks, as the setting of the same name has them. */
export const looks = ['light', 'dark', 'contrast'] as const;

/** `scenario` leaves it to the scenario; so does a value that is not known. */
const asScenario = 'scenario';

const ChoiceSchema = v.object({
  scenario: v.fallback(v.string(), ''),
  size: v.fallback(v.picklist(sizes), '1080x1920'),
  theme: v.fallback(v.picklist(looks), 'light'),
  language: v.fallback(v.picklist([asScenario, ...languages]), asScenario),
  mode: v.fallback(v.picklist([asScenario, ...terminalModes]), asScenario),
});

/** What the gallery shows; it stands in the address, so that it can be passed on as a link. */
export type Choice = v.InferOutput<typeof ChoiceSchema>;

/** Reads the choice from the query of an address; what is missing or unknown is as usual. */
export function readChoice(query: string): Choice {
  return v.parse(ChoiceSchema, Object.fromEntries(new URLSearchParams(query)));
}

/** Writes the choice as the query of an address. */
export function writeChoice(choice: Choice): string {
  return `?${new URLSearchParams(choice).toString()}`;
}
