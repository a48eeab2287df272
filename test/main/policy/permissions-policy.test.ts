import { expect, test } from 'vitest';
import { permissionsPolicy } from '../../../main/policy/permissions-policy.ts';
import { responseHeaders } from '../../../main/policy/response-headers.ts';

const members = permissionsPolicy.split(', ');
const features = members.map((member) => member.slice(0, member.indexOf('=')));

test('each feature is for nobody: an empty allow-list, no star, no self, no origin', () => {
  expect(members.filter((member) => !/^[a-z]+(?:-[a-z]+)*=\(\)$/.test(member))).toEqual([]);
  expect(features.length).toBeGreaterThan(50);
  expect(new Set(features).size).toBe(features.length);
});

test.each([
  ...['camera', 'microphone', 'geolocation', 'usb', 'serial', 'hid', 'bluetooth', 'midi', 'display-capture'],
  ...['clipboard-read', 'clipboard-write', 'fullscreen', 'payment', 'local-fonts', 'idle-detection'],
  ...['window-management', 'publickey-credentials-get', 'local-network-access', 'web-share'],
])('%s is refused', (feature) => {
  expect(features).toContain(feature);
});

test('it goes out with the page and with every other file', () => {
  for (const file of ['index.html', 'assets/index-1a2b.js', ''])
    expect(responseHeaders(file)['Permissions-Policy']).toBe(permissionsPolicy);
});
