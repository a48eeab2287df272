/** A label as a button has it: one of several texts, which may be a part of the whole name. */
export type FindLabel = (english: string) => RegExp | string;

/**
 * Finds what a scenario's English label is in another language: the texts at the same places of its dictionary. A text
 * that stands at several places may be any of them; a label that is no text of the dictionary (a name) stays.
 */
export function translateLabels(english: object, other: object): FindLabel {
  const places = new Map<string, Set<string>>();
  walk(english, other, (text, translated) => {
    const found = places.get(text) ?? new Set();
    places.set(text, found.add(translated));
  });
  return (label) => {
    const found = places.get(label);
    if (found === undefined) return label;
    return new RegExp([...found].map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'));
  };
}

function walk(one: object, other: object, tell: (text: string, translated: string) => void): void {
  const others = new Map<string, unknown>(Object.entries(other));
  for (const [key, value] of Object.entries(one)) {
    const counterpart = others.get(key);
    if (typeof value === 'string' && typeof counterpart === 'string') tell(value, counterpart);
    else if (isObject(value) && isObject(counterpart)) walk(value, counterpart, tell);
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
