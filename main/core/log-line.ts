import type { Log } from './ports.ts';
import type { Redactor } from './redaction.ts';

/** Names and codes have no spaces, no `@` and no `+`: a person's name, e-mail or phone does not fit. */
const codePattern = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/;

const withheld = '[withheld]';

export interface LogOptions {
  /** Takes one finished line, without its line break. */
  readonly write: (line: string) => void;
  readonly redactor: Pick<Redactor, 'redact'>;
  readonly now: () => Date;
}

/**
 * Makes the log: one JSON object a line, `{"at", "event", "details"?}`. Text that is not a code is
 * withheld, and known secrets are masked even in what looks like a code.
 */
export function createLog({ write, redactor, now }: LogOptions): Log {
  const clean = (text: string) => (codePattern.test(text) ? redactor.redact(text) : withheld);
  return (event, details) => {
    const line: Record<string, unknown> = { at: now().toISOString(), event: clean(event) };
    if (details !== undefined) {
      line['details'] = Object.fromEntries(
        Object.entries(details).map(([name, value]) => [
          clean(name),
          typeof value === 'string' ? clean(value) : value,
        ]),
      );
    }
    try {
      write(JSON.stringify(line));
    } catch {
      // A full disk or a closed pipe must not break what was being logged.
    }
  };
}
