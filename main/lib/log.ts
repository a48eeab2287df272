import type { Redactor } from './redaction.ts';

/** Events for the log: names and codes only, no personal data, no secrets. */
export type Log = (event: string, details?: Readonly<Record<string, string | number | boolean>>) => void;

/** Names and codes have no spaces, no `@` and no `+`: a person's name, e-mail or phone does not fit. */
const codePattern = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/;

/** The one kind of path that may be told: an address of the API, with an account's id or `{id}` at most. */
const apiPathPattern =
  /^(?:\/[A-Za-z0-9._-]{1,64}){0,8}\/v1\/api\/account(?:\/(?:[A-Za-z0-9_-]{1,64}|\{id\}))?$/;

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
  const isTellable = (text: string) => codePattern.test(text) || apiPathPattern.test(text);
  const clean = (text: string) => (isTellable(text) ? redactor.redact(text) : withheld);
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
