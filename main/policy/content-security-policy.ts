/**
 * What the page may do: load its own scripts, styles, images and fonts, and nothing else. Strings
 * reach the DOM's script sinks only through Svelte's own policy, named in svelte's reconciler.
 */
const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  // Without allow-modals, window.print() opens no dialog with a way to the file system.
  sandbox: 'allow-scripts allow-same-origin allow-forms',
  'require-trusted-types-for': "'script'",
  'trusted-types': 'svelte-trusted-html',
};

/** The value of the `Content-Security-Policy` header. */
export const contentSecurityPolicy = Object.entries(directives)
  .map(([name, value]) => `${name} ${value}`)
  .join('; ');
