import { app } from 'electron';
import process from 'node:process';

/** The data cannot be opened, as in the other exit codes of `--audit`. */
const notOpenedExitCode = 3;

/** Writes one line to stdout; resolves when more can be taken. A reader that has gone is no fault. */
export function writeLine(line: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(`${line}\n`, () => resolve()));
}

/** Tells the person who typed the command. */
export function complain(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/** Runs a command on the app's data in place of the app: no window is opened, and the command's number is the exit code. */
export async function runInPlaceOfApp(command: () => Promise<number>): Promise<void> {
  if (!app.requestSingleInstanceLock()) {
    complain('The app is running on this data. Close it and try again.');
    app.exit(notOpenedExitCode);
    return;
  }
  const code = await command().catch(() => {
    complain('The command failed.');
    return notOpenedExitCode;
  });
  app.exit(code);
}
