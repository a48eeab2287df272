import { expect, test } from 'vitest';
import { readChoice, writeChoice } from '../../../build/gallery/page/choice.ts';

const choice = {
  scenario: 'search-found',
  size: '1024x768',
  theme: 'contrast',
  language: 'ar',
  mode: 'self-service',
} as const;

test('a choice comes back from the address that it was written to', () => {
  expect(readChoice(writeChoice(choice))).toEqual(choice);
});

test('what is unknown or missing is as usual', () => {
  expect(readChoice('?size=1x1&theme=pink&language=xx&other=1')).toEqual({
    scenario: '',
    size: '1080x1920',
    theme: 'light',
    language: 'scenario',
    mode: 'scenario',
  });
});
