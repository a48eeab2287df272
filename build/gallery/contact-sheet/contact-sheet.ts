/** One picture of the sheet. */
export interface SheetEntry {
  readonly screen: string;
  readonly size: string;
  readonly variation: string;
  /** Relative to the sheet. */
  readonly file: string;
}

const style = `
  :root { color-scheme: light dark; font: 16px/1.4 system-ui, sans-serif; }
  body { margin: 0 2rem 4rem; }
  header { position: sticky; inset-block-start: 0; padding: 1rem 0; background: Canvas; display: flex; flex-wrap: wrap; gap: 1rem; align-items: baseline; z-index: 1; }
  h1 { font-size: 1.25rem; margin: 0; }
  h2 { margin: 2.5rem 0 0.75rem; font-size: 1.1rem; }
  section { display: flex; flex-wrap: wrap; gap: 1rem; align-items: end; }
  figure { margin: 0; }
  img { display: block; height: 15rem; width: auto; border: 1px solid GrayText; border-radius: 4px; }
  figcaption { font-size: 0.8rem; padding-block: 0.25rem; }
  body:has(option:checked[value=""]) figure { display: block; }
`;

/** The page that shows all pictures, by screen, with a choice of size and variation; it needs nothing but its folder. */
export function writeContactSheet(entries: readonly SheetEntry[]): string {
  const screens = [...new Set(entries.map(({ screen }) => screen))];
  return [
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Screens</title>',
    `<style>${style}</style>`,
    `<header><h1>${entries.length} pictures of ${screens.length} screens</h1>`,
    choice('size', entries),
    choice('variation', entries),
    '</header>',
    ...screens.map((screen) => {
      const own = entries.filter((entry) => entry.screen === screen);
      return `<h2>${escape(screen)}</h2><section>${own.map(writePicture).join('')}</section>`;
    }),
    `<script>${script}</script></html>`,
  ].join('\n');
}

const script = `
  const selects = [...document.querySelectorAll('select')];
  const filter = () => {
    for (const figure of document.querySelectorAll('figure'))
      figure.hidden = selects.some(({ name, value }) => value !== '' && figure.dataset[name] !== value);
  };
  for (const select of selects) select.addEventListener('change', filter);
`;

function choice(name: 'size' | 'variation', entries: readonly SheetEntry[]): string {
  const values = [...new Set(entries.map((entry) => entry[name]))];
  const options = values.map((value) => `<option value="${escape(value)}">${escape(value)}</option>`);
  return `<label>${name} <select name="${name}"><option value="">all</option>${options.join('')}</select></label>`;
}

function writePicture({ screen, size, variation, file }: SheetEntry): string {
  const text = `${screen}, ${size}, ${variation}`;
  return `<figure data-size="${escape(size)}" data-variation="${escape(variation)}"><a href="${escape(file)}"><img loading="lazy" src="${escape(file)}" alt="${escape(text)}"></a><figcaption>${escape(size)} ${escape(variation)}</figcaption></figure>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
