import * as tls from 'node:tls';

let trusted: readonly string[] | undefined;

/**
 * The certificate authorities to trust, in PEM: the system's, where a shop's own authority is
 * installed, beside those bundled with Node. Read once, at the first TLS connection (about 0.1 s).
 */
function trustedAuthorities(): readonly string[] {
  trusted ??= [...new Set([...tls.rootCertificates, ...systemAuthorities()])];
  return trusted;
}

/** A store that cannot be read must not stop the app: the bundled authorities remain. */
function systemAuthorities(): readonly string[] {
  try {
    return tls.getCACertificates('system');
  } catch {
    return [];
  }
}

/**
 * The TLS settings of every connection, made once for each client. A ready context keeps Node from
 * joining all certificates into the name of the connection pool at each request.
 */
export function createSecureContext(authorities: readonly string[] = []): tls.SecureContext {
  return tls.createSecureContext({ ca: [...trustedAuthorities(), ...authorities], minVersion: 'TLSv1.2' });
}
