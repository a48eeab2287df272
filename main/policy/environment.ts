/**
 * Variables that redirect traffic, weaken TLS, write its keys to a file, or run foreign code in child
 * processes. Compared without case: `http_proxy` counts as `HTTP_PROXY`, and Windows knows no case.
 */
const removed: ReadonlySet<string> = new Set([
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'ALL_PROXY',
  'FTP_PROXY',
  'NO_PROXY',
  'NODE_USE_ENV_PROXY',
  'NODE_TLS_REJECT_UNAUTHORIZED',
  'NODE_EXTRA_CA_CERTS',
  'SSLKEYLOGFILE',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'NODE_OPTIONS',
  'NODE_DEBUG',
  'NODE_V8_COVERAGE',
  'ELECTRON_RUN_AS_NODE',
]);

/** The names in an environment that are removed before anything else happens. */
export function findVariablesToRemove(environment: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(environment).filter((name) => removed.has(name.toUpperCase()));
}

/**
 * The name of a variable that has done its harm before the app's first line, or null; then the app
 * must not start. `NODE_DEBUG=http` makes Node print every request with its headers, the key included.
 */
export function findRefusedVariable(environment: Readonly<Record<string, unknown>>): string | null {
  const set = (name: string) => name.toUpperCase() === 'NODE_DEBUG' && environment[name] !== '';
  return Object.keys(environment).find(set) ?? null;
}
