import { expect, test } from 'vitest';
import { findRefusedVariable, findVariablesToRemove } from '../../../main/policy/environment.ts';

const harmful = [
  ...[
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'ALL_PROXY',
    'NO_PROXY',
    'http_proxy',
    'https_proxy',
    'all_proxy',
    'no_proxy',
  ],
  ...[
    'NODE_TLS_REJECT_UNAUTHORIZED',
    'NODE_EXTRA_CA_CERTS',
    'SSLKEYLOGFILE',
    'NODE_USE_ENV_PROXY',
    'NODE_OPTIONS',
  ],
  ...['NODE_DEBUG', 'ELECTRON_RUN_AS_NODE', 'Http_Proxy'],
];

test('finds each variable that leads traffic or keys astray, in any case, and no other', () => {
  const innocent = {
    PATH: '/usr/bin',
    HOME: '/home/kiosk',
    LANG: 'de_DE.UTF-8',
    XDG_RUNTIME_DIR: '/run/user/1',
    PROXY: 'x',
  };
  const environment = { ...innocent, ...Object.fromEntries(harmful.map((name) => [name, 'x'])) };
  expect(findVariablesToRemove(environment)).toEqual(harmful);
  expect(findVariablesToRemove(innocent)).toEqual([]);
});

test.each(['NODE_DEBUG', 'node_debug'])('%s has done its harm already: the app must not start', (name) => {
  expect(findRefusedVariable({ PATH: '/usr/bin', [name]: 'http' })).toBe(name);
  expect(findRefusedVariable({ PATH: '/usr/bin', [name]: '' })).toBeNull();
});

test('an ordinary environment is not refused', () => {
  expect(findRefusedVariable({ PATH: '/usr/bin', HTTP_PROXY: 'http://proxy.example.com' })).toBeNull();
});
