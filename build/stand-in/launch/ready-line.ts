import * as v from 'valibot';

const LogLine = v.object({
  event: v.string(),
  details: v.optional(v.record(v.string(), v.unknown())),
});

/** The page asks for the terminal's status at once; where no practice server follows, another server is chosen. */
const practiceMilliseconds = 1_500;

/**
 * Reads the app's log, line by line, and says once that the home screen is up, with the practice
 * server's port when that is what the terminal talks to.
 */
export function createReadyLine(say: (line: string) => void): (line: string) => void {
  let shown = false;
  let port: unknown;
  let waiting: NodeJS.Timeout | undefined;
  let said = false;

  function tell(): void {
    if (said) return;
    said = true;
    clearTimeout(waiting);
    const server = typeof port === 'number' ? `, practice server on 127.0.0.1:${port}` : '';
    say(`Ready: home screen is up${server}`);
  }

  return (text) => {
    const line = v.safeParse(v.pipe(v.string(), v.parseJson(), LogLine), text);
    if (!line.success || said) return;
    const { event, details } = line.output;
    if (event === 'practice-server-started') port = details?.['port'];
    if (event === 'window-shown') {
      shown = true;
      waiting = setTimeout(tell, practiceMilliseconds);
    }
    if (shown && port !== undefined) tell();
  };
}
