/**
 * Chromium lets no client register a scheme, so a page of `app://kiosk/` lives at
 * `https://kiosk.app.invalid/`: a secure context with a real origin, under a top-level name that is
 * reserved (RFC 2606) and never resolves. Main sees only the app's own addresses.
 */
const inChromium = /^(blob:)?https:\/\/([a-z0-9-]+)\.([a-z0-9-]+)\.invalid(?=[/?#]|$)/;
const inElectron = /^(blob:)?([a-z][a-z0-9-]*):\/\/([a-z0-9-]+)(?=[/?#]|$)/;
const webSchemes: ReadonlySet<string> = new Set(['http', 'https', 'ws', 'wss', 'file', 'chrome', 'devtools']);

/** The address under which Chromium knows a page of the app; any other address as it is. */
export function toChromium(url: string): string {
  return url.replace(inElectron, (whole, blob: string | undefined, scheme: string, host: string) =>
    webSchemes.has(scheme) ? whole : `${blob ?? ''}https://${host}.${scheme}.invalid`,
  );
}

/** The app's own address for what Chromium names; any other address as it is. */
export function toElectron(url: string): string {
  return url.replace(inChromium, '$1$3://$2');
}
