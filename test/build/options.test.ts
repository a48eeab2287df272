import { expect, test } from 'vitest';
import { readOptions } from '../../build/options.ts';

const options = {
  port: { type: 'string' },
  help: { type: 'boolean' },
  scenario: { type: 'string' },
} as const;

test('options are read', () => {
  expect(readOptions(['--port', '80', '--help'], options)).toEqual({
    ok: true,
    values: { port: '80', help: true },
  });
});

test.each([
  [['--prot=80'], 'There is no option --prot. The nearest one is --port.'],
  [['--senario'], 'There is no option --senario. The nearest one is --scenario.'],
  [['-x'], 'There is no option -x. The nearest one is --port.'],
  [['home'], '"home" is no option.'],
])('%j is refused with a sentence', (args, sentence) => {
  expect(readOptions(args, options)).toEqual({ ok: false, sentence });
});

test('an option without its value is refused', () => {
  expect(readOptions(['--port'], options)).toMatchObject({ ok: false });
});
