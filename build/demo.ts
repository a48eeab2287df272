import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatOfflineReport, runOfflineDemo } from './demo/offline.ts';
import { readDemoOptions, usage, type DemoServer } from './demo/options.ts';
import { formatReport, type DemoReport } from './demo/report.ts';
import { DemoScene } from './demo/scene.ts';
import {
  changeAccount,
  createAccount,
  deleteAccount,
  findAccount,
  goHome,
  setUpServer,
} from './demo/screens.ts';
import { launchKiosk } from './stand-in/launch/launch-kiosk.ts';
import { root, runCommand } from './checks/run-command.ts';

const folder = join(root, 'out', 'demo');

async function play(server: DemoServer | null): Promise<DemoReport> {
  const kiosk = await launchKiosk();
  try {
    await kiosk.page.setViewportSize({ width: 1920, height: 1080 });
    await kiosk.page.getByRole('heading', { level: 1 }).waitFor();
    const scene = new DemoScene(kiosk, folder, server?.apiKey ?? null);
    if (server !== null) {
      await setUpServer(kiosk.page, server);
      await scene.photograph('set-up');
      await goHome(kiosk.page);
    }
    await scene.photograph('home');
    let id = '';
    await scene.run('create', async () => {
      id = await createAccount(kiosk.page);
    });
    await scene.run('get', () => findAccount(kiosk.page, id));
    await scene.run('update', () => changeAccount(kiosk.page));
    await scene.run('delete', () => deleteAccount(kiosk.page));
    return {
      ok: scene.steps.length === 4 && scene.steps.every(({ ok }) => ok),
      runtime: kiosk.runtime,
      server: server?.baseUrl ?? 'the practice server inside the app',
      exchanges: scene.steps,
      screenshots: scene.screenshots,
    };
  } finally {
    await kiosk.close();
  }
}

const options = readDemoOptions(process.argv.slice(2), process.env);
// The key reaches the app through its own screen; the app's environment must not hold it.
Reflect.deleteProperty(process.env, 'FINALPOS_API_KEY');

async function prepareFolder(): Promise<void> {
  const built = await runCommand('node', ['build/bundle.ts', '--if-changed']);
  if (built.code !== 0) throw new Error(built.output);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
}

/** Writes the report beside the screenshots and prints it, for people or for programs. */
async function tell<R extends { readonly ok: boolean }>(
  report: R,
  json: boolean,
  format: (report: R) => string,
) {
  await writeFile(join(folder, 'demo.json'), `${JSON.stringify(report, null, 2)}\n`);
  console.log(json ? JSON.stringify(report) : format(report));
  process.exitCode = report.ok ? 0 : 1;
}

if (options.kind === 'help') {
  console.log(usage);
} else if (options.kind === 'refused') {
  console.error(`${options.reason}\n\n${usage}`);
  process.exitCode = 2;
} else {
  await prepareFolder();
  if (options.kind === 'offline') await tell(await runOfflineDemo(folder), options.json, formatOfflineReport);
  else await tell(await play(options.server), options.json, formatReport);
}
