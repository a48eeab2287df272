import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What .gitignore names, and git's own folder: not part of the project. */
const ignored = /^(node_modules|out|dist|\.git)$|\.log$/;

/** The project's files, as paths from its root. It asks no git, so that an unpacked archive is tested too. */
function listFiles(folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !ignored.test(entry.name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? listFiles(path) : [path];
    });
}

const generated = new Set(['package-lock.json', 'LICENSE']);

/** The top level: the folders of the layout, the files that tools and people look for there, and dot-files. */
const topLevel =
  /^(package(-lock)?\.json|tsconfig\.json|electron-builder\.yml|(main|preload|renderer|test|build|docs)\/.+|(README|CHANGELOG|CONTRIBUTING|CODE_OF_CONDUCT|SECURITY)\.md|LICENSE|\..+)$/;

function belongs(file: string): boolean {
  return topLevel.test(file);
}

/** Answers what is wrong with a file's text; the control below shows that each rule bites. */
function findProblems(text: string): string[] {
  const problems: string[] = [];
  if (/(^|[\s'"`(=])\/(work|root|home\/[a-z]+)\//m.test(text)) problems.push('a path of a build machine');
  if (/https?:\/\/[^\s'"]*(registry\.npmjs|deb\.debian|registry\.)/.test(text))
    problems.push('a registry host');
  if (/\b(TODO|FIXME|XXX)\b/.test(text)) problems.push('a note to do later');
  return problems;
}

describe('the files of the project', () => {
  const files = listFiles().filter(
    (file) =>
      !generated.has(file) && !file.endsWith('.png') && !file.endsWith('.icns') && !file.endsWith('.ico'),
  );

  test('name no machine and put nothing off', () => {
    const found = files
      .filter((file) => file !== 'test/layout/files.test.ts')
      .flatMap((file) =>
        findProblems(readFileSync(join(root, file), 'utf8')).map((problem) => `${file}: ${problem}`),
      );
    expect(found).toEqual([]);
  });

  test('stand in the folders of the layout', () => {
    expect(files.filter((file) => !belongs(file))).toEqual([]);
  });
});

test.each(['see /work/x', 'https://registry.npmjs.org/x', '// TODO later'])(
  'control: the planted fault "%s" is found',
  (text) => {
    expect(findProblems(text)).toHaveLength(1);
  },
);

test.each(['src/index.ts', 'notes.md', 'main.ts'])('control: %s at the top level is found', (file) => {
  expect(belongs(file)).toBe(false);
});

/** A path of this repository as people write it; neither the end of a longer path nor a pattern for several. */
const citation = /(?<![\w.@/*-])(?:docs|reference|main|renderer|test|build|preload)\/[\w./*{}-]*[\w*}]/g;
const comment = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$|<!--[\s\S]*?-->|(?<=^\s*)#.*$/gm;
const markdownLink = /\]\(([^()#\s]+)(?:#[^()\s]*)?\)/g;

/** The paths that the comments of a file cite; of a page its whole text, and its links from its own folder. */
function findCitations(file: string, text: string): string[] {
  const isPage = file.endsWith('.md');
  const links = isPage ? [...text.matchAll(markdownLink)].map(([, target = '']) => target) : [];
  const linked = links
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => posix.join(posix.dirname(file), target));
  const prose = isPage ? text.replaceAll(markdownLink, ']') : (text.match(comment) ?? []).join('\n');
  const cited = (prose.match(citation) ?? []).filter((path) => !/[*{}]/.test(path));
  return [...new Set([...linked, ...cited])];
}

describe('paths that comments and docs cite', () => {
  const files = listFiles();
  const parts = files.map((file) => file.split('/'));
  const existing = new Set(
    parts.flatMap((names) => names.map((_, end) => names.slice(0, end + 1).join('/'))),
  );
  const findAbsent = (file: string, text: string): string[] =>
    findCitations(file, text).filter((path) => !existing.has(path));

  test('are in the repository', () => {
    const absent = files
      .filter((file) => /\.(ts|js|mjs|cjs|svelte|css|html|ya?ml|md|svg)$/.test(file))
      .filter((file) => file !== 'test/layout/files.test.ts')
      .flatMap((file) =>
        findAbsent(file, readFileSync(join(root, file), 'utf8')).map((path) => `${file}: ${path}`),
      );
    expect(absent).toEqual([]);
  });

  test.each([
    ['a.ts', '/** Numbers of reference/kiosk.md, section 8. */', 'reference/kiosk.md'],
    ['a.ts', 'go(); // see main/gone.ts.', 'main/gone.ts'],
    ['a.css', '/* See docs/gone.md, promise 4. */', 'docs/gone.md'],
    ['a.svelte', '<!-- renderer/gone/ -->', 'renderer/gone'],
    ['a.yml', 'a: 1\n  # build/gone.ts does it', 'build/gone.ts'],
    ['docs/a.md', 'The rule is in `preload/gone.ts`.', 'preload/gone.ts'],
    ['docs/a.md', 'See [this](gone.md#part).', 'docs/gone.md'],
  ])('control: in %s, %s is found to be absent', (file, text, path) => {
    expect(findAbsent(file, text)).toEqual([path]);
  });

  test.each([
    ['a.ts', "import './main/gone.ts'; open('main/gone.ts');"],
    ['a.ts', '// main/index.ts, `main/core/`, test/**/*.test.ts, out/main/gone.cjs, https://x.org/docs/gone'],
    ['docs/a.md', 'See [this](../README.md#develop) and [that](https://example.com/docs/gone.md).'],
  ])('control: in %s, %s lacks nothing', (file, text) => {
    expect(findAbsent(file, text)).toEqual([]);
  });
});
