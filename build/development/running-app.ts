import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { bringDisplay, chooseRuntime } from '../stand-in/launch/choose-runtime.ts';
import { endChild, killGroup, startChild, whenEnded } from '../stand-in/launch/child.ts';
import { developmentApp } from './app-bundles.ts';

const patienceMilliseconds = 8_000;

/** The app of a development build, which can be started anew. */
export interface DevelopmentRun {
  restart(): Promise<void>;
  end(): Promise<void>;
}

/** Starts the app; `onEnded` is called when a person closes it. */
export async function runDevelopmentApp(
  args: readonly string[],
  onEnded: (code: number) => void,
): Promise<DevelopmentRun> {
  const [program, first] = await chooseRuntime('dev:app', developmentApp);
  const display = await bringDisplay('dev:app');
  const env = { ...process.env, ...(display === null ? {} : { DISPLAY: display.name }) };
  for (const name of ['ELECTRON_OVERRIDE_DIST_PATH', 'ELECTRON_RUN_AS_NODE'])
    Reflect.deleteProperty(env, name);
  let child: ChildProcess | null = null;

  function start(): void {
    const started = startChild(program, [...first, ...args], {
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child = started;
    void whenEnded(started).then((code) => {
      if (child === started) onEnded(code);
    });
  }

  async function stop(): Promise<void> {
    const stopped = child;
    // From here on its end is ours and no person's.
    child = null;
    if (stopped === null) return;
    await endChild(stopped, patienceMilliseconds);
    killGroup(stopped);
  }

  start();
  return {
    async restart() {
      await stop();
      start();
    },
    async end() {
      await stop();
      await display?.close();
    },
  };
}

/** Where a development build keeps its data, unless it is told another folder. */
export const developmentData = join(developmentApp.folder, 'data');
