import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DevToolsSession } from '../chromium/dev-tools.ts';

/** The bundle of `build/stand-in/world/`. */
export const worldsFile = fileURLToPath(new URL('../../../out/stand-in/worlds.js', import.meta.url));

/** The names that only the isolated world and the host know. */
export interface PreloadWorld {
  readonly worldName: string;
  readonly binding: string;
  readonly secret: string;
}

/**
 * Registers both worlds' scripts, to run in each document before any script of the page: the preload,
 * unchanged, in an isolated world, with a binding that this world alone sees; and its other end.
 */
export async function installPreload(page: DevToolsSession, preloadFile: string): Promise<PreloadWorld> {
  const secret = `standIn${randomBytes(16).toString('hex')}`;
  const world: PreloadWorld = { worldName: 'Electron Isolated Context', binding: `${secret}Post`, secret };
  const runtime = readFileSync(worldsFile, 'utf8');
  const preload = readFileSync(preloadFile, 'utf8');
  const isolated = `(() => { ${runtime}
    worlds.startIsolatedWorld({ secret: '${secret}', binding: '${world.binding}', runPreload(require, module, exports) {
${preload}
} }); })();`;
  const main = `(() => { ${runtime}
    worlds.startMainWorld('${secret}'); })();`;
  await Promise.all([
    page.send('Runtime.addBinding', { name: world.binding, executionContextName: world.worldName }),
    page.send('Page.addScriptToEvaluateOnNewDocument', { source: isolated, worldName: world.worldName }),
    page.send('Page.addScriptToEvaluateOnNewDocument', { source: main }),
  ]);
  return world;
}
