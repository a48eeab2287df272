import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../main/policy/content-security-policy.ts';
import { permissionsPolicy } from '../../../main/policy/permissions-policy.ts';
import { responseHeaders } from '../../../main/policy/response-headers.ts';

const directives = new Map(
  contentSecurityPolicy.split('; ').map((directive) => {
    const [name = '', ...values] = directive.split(' ');
    return [name, values.join(' ')] as const;
  }),
);

test('is exactly this; a wider policy must be written down here', () => {
  expect([...directives]).toEqual([
    ['default-src', "'none'"],
    ['script-src', "'self'"],
    ['style-src', "'self'"],
    ['img-src', "'self'"],
    ['font-src', "'self'"],
    ['connect-src', "'none'"],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
    ['frame-ancestors', "'none'"],
    ['sandbox', 'allow-scripts allow-same-origin allow-forms'],
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', 'svelte-trusted-html'],
  ]);
});

test('lets nothing in that undoes it', () => {
  expect(contentSecurityPolicy).not.toMatch(
    /unsafe-|\*|https?:|data:|blob:|wasm|strict-dynamic|nonce|report/,
  );
});

test('names the Trusted Types policy that the installed Svelte makes, and the only one', async () => {
  const reconciler = new URL(
    './src/internal/client/dom/reconciler.js',
    import.meta.resolve('svelte/package.json'),
  );
  const source = await readFile(fileURLToPath(reconciler), 'utf8');
  const policies = [...source.matchAll(/createPolicy\('([^']+)'/g)].map(([, name]) => name);
  expect(policies).toEqual([directives.get('trusted-types')]);
});

test.each([
  ['index.html', 'text/html; charset=utf-8'],
  ['assets/index-1a2b.js', 'text/javascript; charset=utf-8'],
  ['assets/index.CSS', 'text/css; charset=utf-8'],
  ['assets/inter.woff2', 'font/woff2'],
  ['icon.svg', 'image/svg+xml'],
  ['icon.png', 'image/png'],
  ['manifest.json', 'application/json; charset=utf-8'],
  ['assets/data.wasm', 'application/octet-stream'],
  ['LICENSE', 'application/octet-stream'],
])('%s goes out as %s, with every header', (file, type) => {
  expect(responseHeaders(file)).toEqual({
    'Content-Type': type,
    'Content-Security-Policy': contentSecurityPolicy,
    'Permissions-Policy': permissionsPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  });
});
