import { expect, test } from 'vitest';
import { createLog } from '../../../main/lib/log.ts';
import { createRedactor } from '../../../main/lib/redaction.ts';

function openLog(...secrets: string[]) {
  const lines: string[] = [];
  const redactor = createRedactor();
  secrets.forEach((secret) => redactor.add(secret));
  const now = () => new Date('2026-11-22T10:00:00Z');
  return { lines, log: createLog({ write: (line) => lines.push(line), redactor, now }) };
}

test('writes one JSON object a line', () => {
  const { lines, log } = openLog();
  log('server-chosen', { server: 'official', attempts: 2, kept: true });
  log('started');
  expect(lines).toEqual([
    '{"at":"2026-11-22T10:00:00.000Z","event":"server-chosen","details":{"server":"official","attempts":2,"kept":true}}',
    '{"at":"2026-11-22T10:00:00.000Z","event":"started"}',
  ]);
});

test.each([
  ['a name', 'Ada Example'],
  ['an e-mail address', 'ada@example.com'],
  ['a phone number', '+12025550123'],
  ['a URL', 'https://api.example.com/v1'],
  ['a path', '/var/lib/kiosk/settings.json'],
  ['a line break', 'one\ntwo'],
  ['nothing', ''],
  ['a path that only ends like one of the API', '/home/ada example/v1/api/account'],
  ['a path of the API with a query', '/v1/api/account/abc?name=Ada'],
  ['a long text', 'x'.repeat(65)],
])('withholds %s', (_, text) => {
  const { lines, log } = openLog();
  log('event', { text });
  log(text);
  expect(lines.join('\n')).not.toContain(text === '' ? '""' : text);
  expect(lines.map((line) => line.split('[withheld]').length)).toEqual([2, 2]);
});

test.each([
  '/v1/api/account',
  '/v1/api/account/{id}',
  '/_mock/openapi/v1/api/account/o1p2q3r4s5t6u7v8w9x0y1z2',
])('tells %s', (path) => {
  const { lines, log } = openLog();
  log('api-exchange', { path });
  expect(lines[0]).toContain(`"path":"${path}"`);
});

test('masks a secret that looks like a code, in an event, a name and a value', () => {
  const { lines, log } = openLog('canary-key-1234');
  log('canary-key-1234', { 'canary-key-1234': 'canary-key-1234' });
  expect(lines.join()).not.toContain('canary');
  expect(lines[0]).toContain('"event":"[secret]"');
});

test('a sink that throws breaks nothing', () => {
  const log = createLog({
    write: () => {
      throw new Error('EPIPE');
    },
    redactor: createRedactor(),
    now: () => new Date(0),
  });
  expect(() => log('event')).not.toThrow();
});
