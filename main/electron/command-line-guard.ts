import { app } from 'electron';

/** The exit code of a start that was refused because of its command line. */
const refusedExitCode = 2;

/** Ends the process before anything is opened, with one sentence for the person who typed the command. */
export function refuseStart(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  app.exit(refusedExitCode);
}

/** Takes variables out of the environment that would redirect or weaken what this process sends. */
export function scrubEnvironment(names: readonly string[]): void {
  for (const name of names) Reflect.deleteProperty(process.env, name);
}
