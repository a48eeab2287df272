import { Linter } from 'eslint';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import {
  findRetired,
  noRetiredNames,
  retiredNames,
  retiredWords,
} from '../../../build/checks/retired-names.ts';

const glossary = readFileSync(
  join(fileURLToPath(new URL('../../..', import.meta.url)), 'docs', 'glossary.md'),
  'utf8',
);

test.each([...retiredWords.map(({ words }) => words), ...retiredNames.map(({ name }) => name)])(
  'the glossary lists "%s"',
  (word) => {
    expect(glossary).toContain(`\`${word}\``);
  },
);

test.each([
  'wish',
  'findWishes',
  'createKeyCustody',
  'takeBackAll',
  '#takeBack',
  'SIGHTING_LIMIT',
  'Change',
  'openTerminalLine',
])('"%s" is retired', (name) => {
  expect(findRetired(name)).not.toBeNull();
});

test.each(['PinChange', 'desktop', 'outline', 'lineHeight', 'backTaken', 'onChange', 'giveBack'])(
  '"%s" is not',
  (name) => {
    expect(findRetired(name)).toBeNull();
  },
);

test('the lint rule finds names of variables, members and private fields, and no text', () => {
  const code =
    "class A { #wish = 'wish'; desk() { return this.#wish; } } // a wish\nconst custody = new A().desk();";
  const found = new Linter().verify(code, [
    { plugins: { names: { rules: { retired: noRetiredNames } } }, rules: { 'names/retired': 'error' } },
  ]);
  expect(found.map(({ line, message }) => [line, message.split('"')[1]])).toEqual([
    [1, 'wish'],
    [1, 'desk'],
    [1, 'wish'],
    [2, 'custody'],
    [2, 'desk'],
  ]);
});
