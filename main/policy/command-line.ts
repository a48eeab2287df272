import { harmlessSwitches, isDebuggingSwitch } from './switches.ts';

/** What can be asked of the audit log instead of opening a window. */
const auditCommands = ['verify', 'export'] as const;

type AuditCommand = (typeof auditCommands)[number];

/** What the command line asks for. */
export interface CommandLineOptions {
  /** A framed, resizable window instead of the kiosk. */
  readonly windowed: boolean;
  /** Where the app keeps its files, or null for the system's usual place. */
  readonly dataDirectory: string | null;
  /** `verify` walks the whole chain of the audit log, `export` writes it out; null opens the app. */
  readonly audit: AuditCommand | null;
  /** Takes the staff PIN away before the window opens: whoever may start programs here may also come in. */
  readonly forgetStaffPin: boolean;
  /** True only where debugging was asked for and the app is not packaged. */
  readonly debuggingAllowed: boolean;
}

export type CommandLine =
  | { readonly ok: true; readonly options: CommandLineOptions }
  /** `refused` is the bare name of the switch; `message` is for a person and holds no value either. */
  | { readonly ok: false; readonly refused: string; readonly message: string };

export interface CommandLineContext {
  readonly packaged: boolean;
  /** Node's name of the platform; on `win32` a slash also begins a switch. */
  readonly platform: string;
}

interface Switch {
  readonly name: string;
  readonly value: string | null;
}

/**
 * Reads `process.argv` or any part of it; what is not a switch (the executable, the app's folder) is
 * passed over. Switches are read as Chromium reads them and more: one or two dashes, any case, spaces
 * around them, and also behind `--`, where Chromium stops and Node may not.
 */
export function parseCommandLine(argv: readonly string[], context: CommandLineContext): CommandLine {
  const switches = argv
    .map((argument) => parseSwitch(argument, context.platform))
    .filter((found) => found !== null);
  const debuggingAllowed = !context.packaged && switches.some(({ name }) => name === 'allow-debugging');
  let windowed = false;
  let dataDirectory: string | null = null;
  let audit: AuditCommand | null = null;
  let forgetStaffPin = false;
  for (const { name, value } of switches) {
    if (name === 'windowed') windowed = true;
    else if (name === 'forget-staff-pin') forgetStaffPin = true;
    else if (name === 'data-dir') {
      if (value === null || value.includes('\0')) return refuse(name, 'needs a folder: --data-dir=PATH');
      dataDirectory = value;
    } else if (name === 'audit') {
      audit = auditCommands.find((command) => command === value) ?? null;
      if (audit === null) return refuse(name, 'needs a command: --audit=verify or --audit=export');
    } else if (!isAllowed(name, debuggingAllowed)) return refuse(name, 'is not allowed on this terminal');
  }
  return { ok: true, options: { windowed, dataDirectory, audit, forgetStaffPin, debuggingAllowed } };
}

function isAllowed(name: string, debuggingAllowed: boolean): boolean {
  // macOS adds the process serial number where Finder starts a program.
  if (name === 'allow-debugging' || harmlessSwitches.has(name) || /^psn_\d+_\d+$/.test(name)) return true;
  return debuggingAllowed && isDebuggingSwitch(name);
}

function parseSwitch(argument: string, platform: string): Switch | null {
  const prefix = platform === 'win32' ? /^(?:--?|\/)/ : /^--?/;
  const trimmed = argument.trim();
  const bare = trimmed.replace(prefix, '');
  if (bare === trimmed || bare === '') return null;
  const [name = '', ...value] = bare.split('=');
  return { name: name.toLowerCase(), value: value.join('=') || null };
}

function refuse(name: string, reason: string): CommandLine {
  const shown = name.replace(/[^a-z0-9_-]/g, '').slice(0, 60);
  return { ok: false, refused: shown, message: `The command-line switch --${shown} ${reason}.` };
}
