/**
 * The contact sheet: a picture of every screen and state at the three sizes, and of the marked ones in every
 * variation (dark, high contrast, large text, Arabic, German, pseudo-locale), with out/screens/index.html to browse.
 * Options: --only=NAME[,NAME], --sizes=WxH[,WxH], --variations=NAME[,NAME], --all, --folder=PATH.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { en } from '../renderer/i18n/en.ts';
import { loadDictionary, nativeNames } from '../renderer/i18n/languages.ts';
import { openBrowser } from './gallery/open-browser.ts';
import { servePage } from './gallery/page-server.ts';
import { takePicture, type Picture } from './gallery/picture.ts';
import type { Scenario } from './gallery/scenario.ts';
import { scenarios } from './gallery/scenarios.ts';
import { writeContactSheet, type SheetEntry } from './gallery/contact-sheet/contact-sheet.ts';
import { pseudo } from './gallery/contact-sheet/pseudo-dictionary.ts';
import { buildSite } from './gallery/contact-sheet/sites.ts';
import { variations, type Variation } from './gallery/contact-sheet/variations.ts';
import { translateLabels } from './gallery/contact-sheet/words.ts';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    sizes: { type: 'string', default: '1080x1920,1920x1080,1024x768' },
    variations: { type: 'string', default: variations.map(({ name }) => name).join() },
    all: { type: 'boolean', default: false },
    folder: { type: 'string', default: 'out/screens' },
  },
});

const folder = resolve(fileURLToPath(new URL('..', import.meta.url)), options.folder);
const [everyday] = variations;
const chosen = variations.filter(({ name }) => options.variations.split(',').includes(name));
const wanted = scenarios.filter(({ name }) => options.only === '' || options.only.split(',').includes(name));

const takes = (scenario: Scenario, variation: Variation): boolean =>
  options.all || options.only !== '' || scenario.face === true || variation === everyday;

/** A visit begins with a press on the name of a language: on that of the picture. */
async function findWords({ preferences: { language = 'en' }, pseudo: isPseudo }: Variation) {
  const words = isPseudo ? pseudo : await loadDictionary(language);
  return translateLabels([en, nativeNames.en], [words, nativeNames[language]]);
}

await rm(folder, { recursive: true, force: true });
await mkdir(join(folder, 'pictures'), { recursive: true });
const site = join(folder, 'site');
await buildSite(join(site, 'app'), false);
await buildSite(join(site, 'pseudo'), true);
const servers = { app: await servePage(join(site, 'app')), pseudo: await servePage(join(site, 'pseudo')) };
const browser = await openBrowser();

const orders: (() => Promise<Picture>)[] = [];
const entries: SheetEntry[] = [];
for (const scenario of wanted) {
  for (const variation of chosen.filter((one) => takes(scenario, one))) {
    const label = await findWords(variation);
    for (const size of options.sizes.split(',')) {
      const file = `pictures/${scenario.name}-${size}-${variation.name}.png`;
      entries.push({ screen: scenario.name, size, variation: variation.name, file });
      const preferences = { ...scenario.preferences, ...variation.preferences };
      orders.push(() =>
        takePicture(browser, {
          url: (variation.pseudo ? servers.pseudo : servers.app).url,
          scenario: { ...scenario, preferences },
          size,
          theme: variation.theme,
          file: join(folder, file),
          label,
        }),
      );
    }
  }
}

const complaints: string[] = [];
let taken = 0;
const waiting = orders.values();
/** Two at a time keep two cores busy. */
await Promise.all(
  [1, 2].map(async () => {
    for (const order of waiting) {
      complaints.push(...(await order()).complaints);
      taken += 1;
      if (taken % 25 === 0 || taken === orders.length) console.log(`${taken} of ${orders.length} pictures`);
    }
  }),
);
await browser.close();
for (const server of Object.values(servers)) server.close();
await rm(site, { recursive: true });
await writeFile(join(folder, 'index.html'), writeContactSheet(entries));
console.log([...complaints, `The contact sheet is ${options.folder}/index.html.`].join('\n'));
if (complaints.length > 0) process.exitCode = 1;
