/**
 * Pictures of every screen and state, for looking at: builds the renderer, opens it in Chromium under
 * the app's own CSP with a fake bridge, and writes PNG files to out/preview/.
 * Options: --only=NAME[,NAME], --sizes=WxH[,WxH], --themes=light,dark,contrast, --folder=PATH, --no-build.
 */
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openBrowser } from './gallery/open-browser.ts';
import { servePage } from './gallery/page-server.ts';
import { takePicture } from './gallery/picture.ts';
import { scenarios } from './gallery/scenarios.ts';
import { buildSite } from './gallery/contact-sheet/sites.ts';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    sizes: { type: 'string', default: '1080x1920,1920x1080,1024x768' },
    themes: { type: 'string', default: 'light' },
    folder: { type: 'string', default: 'out/preview' },
    'no-build': { type: 'boolean', default: false },
  },
  allowNegative: false,
});

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = resolve(root, options.folder);
/** Its own build: the app's may be rebuilt while the pictures are taken. */
const site = `${folder}/site`;

if (!options['no-build']) {
  await buildSite(site, false);
}
await mkdir(folder, { recursive: true });
const server = await servePage(site);
const browser = await openBrowser();
const wanted = options.only === '' ? null : options.only.split(',');
const complaints: string[] = [];
for (const scenario of scenarios.filter(({ name }) => wanted === null || wanted.includes(name))) {
  for (const size of options.sizes.split(',')) {
    for (const theme of options.themes.split(','))
      complaints.push(
        ...(
          await takePicture(browser, {
            url: server.url,
            scenario,
            size,
            theme,
            file: `${folder}/${scenario.name}-${size}-${theme}.png`,
          })
        ).complaints,
      );
  }
}
await browser.close();
server.close();
console.log(complaints.length === 0 ? `Pictures are in ${folder}.` : complaints.join('\n'));
if (complaints.length > 0) process.exitCode = 1;
