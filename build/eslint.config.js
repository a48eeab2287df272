import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { fileURLToPath } from 'node:url';
import { noRetiredNames } from './checks/retired-names.ts';
import typescript from 'typescript-eslint';

const root = fileURLToPath(new URL('..', import.meta.url));

const noIpcOutsideItsRoom = {
  patterns: [{ group: ['**/test/**', '**/build/**'], message: 'Shipped code never imports tests or tools.' }],
  paths: [
    { name: 'electron', importNames: ['shell'], message: 'shell opens programs outside the kiosk.' },
    { name: 'electron', importNames: ['default'], message: 'Import the members that are used.' },
  ],
};

/** ESLint's own format wants a default export. */
export default typescript.config(
  { ignores: ['out/**', 'dist/**', 'node_modules/**', '**/*.d.ts'] },
  js.configs.recommended,
  ...typescript.configs.strictTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: ['build/*.js', 'build/*.mjs', 'renderer/*.js', '.dependency-cruiser.cjs'],
        },
        extraFileExtensions: ['.svelte'],
        tsconfigRootDir: root,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Named exports only, except where a tool demands one.',
        },
        {
          selector: "CallExpression[callee.property.name='serialize'][arguments.length=0]",
          message: 'serialize() of a database gives plaintext.',
        },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.{ts,svelte}'],
    plugins: { names: { rules: { retired: noRetiredNames } } },
    rules: { 'names/retired': 'error' },
  },
  {
    files: ['main/**', 'preload/**', 'renderer/**'],
    rules: { 'no-restricted-imports': ['error', noIpcOutsideItsRoom] },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      // All that is linted is our own, so runes are always on. renderer/svelte.config.js says so with a function, which
      // ESLint cannot write into its cache.
      parserOptions: { parser: typescript.parser, svelteConfig: { compilerOptions: { runes: true } } },
      globals: globals.browser,
    },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/require-each-key': 'error',
      'prefer-const': 'off',
    },
  },
  {
    files: ['build/**', 'test/**'],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.config.{js,ts}', 'build/fuses.ts', '.dependency-cruiser.cjs'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    ...typescript.configs.disableTypeChecked,
    languageOptions: { globals: globals.node, parserOptions: { projectService: false, project: false } },
  },
);
