import { app } from 'electron';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { declareAppScheme } from './app-protocol.ts';

export interface Application {
  readonly packaged: boolean;
  readonly version: string;
}

/** What Electron knows of this app before anything is decided. */
export function describeApplication(): Application {
  return { packaged: app.isPackaged, version: app.getVersion() };
}

/**
 * What must happen before Electron is ready: the sandbox for every renderer, Chromium's switches, the scheme's
 * privileges and the folder for the app's files. Answers that folder.
 */
export function prepareApplication(
  scheme: string,
  dataDirectory: string | null,
  switches: readonly string[],
): string {
  app.enableSandbox();
  for (const name of switches) app.commandLine.appendSwitch(name);
  declareAppScheme(scheme);
  if (dataDirectory !== null) {
    const folder = resolve(dataDirectory);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    app.setPath('userData', folder);
  }
  return app.getPath('userData');
}

/** Resolves when windows can be opened. */
export async function applicationReady(): Promise<void> {
  await app.whenReady();
}
