import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

/*
 * The files for GitHub run nowhere but there. Workflows are held to GitHub's own schema by GitHub's own parser; for
 * issue forms and renovate no package has a schema that is small enough, so their shape is written down here.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const github = join(root, '.github');
const read = (...path: string[]): string => readFileSync(join(github, ...path), 'utf8');

function listWorkflowErrors(name: string, content: string): string[] {
  const { context } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map(({ message }) => message);
}

const Workflow = v.object({
  permissions: v.strictObject({}),
  concurrency: v.object({ group: v.string(), 'cancel-in-progress': v.boolean() }),
  jobs: v.record(
    v.string(),
    v.object({
      'timeout-minutes': v.number(),
      permissions: v.record(v.string(), v.picklist(['read', 'none'])),
      steps: v.array(v.object({ uses: v.optional(v.pipe(v.string(), v.regex(/^[\w-]+\/[\w-]+@v\d+$/))) })),
    }),
  ),
});

describe.each(readdirSync(join(github, 'workflows')))('the workflow %s', (name) => {
  const content = read('workflows', name);

  test('keeps to the schema', () => {
    expect(listWorkflowErrors(name, content)).toEqual([]);
  });

  test('is granted as little as it needs, ends, and names its actions by tag', () => {
    expect(v.safeParse(Workflow, parse(content)).issues).toBeUndefined();
  });

  test.each([
    ['runs-on:', 'run-on:'],
    ['timeout-minutes: 45', 'timeout-minutes: long'],
    ['github.ref', 'github.nothing('],
  ])('control: %s written as %s is found', (right, wrong) => {
    expect(content).toContain(right);
    expect(listWorkflowErrors(name, content.replace(right, wrong))).not.toEqual([]);
  });
});

const text = { label: v.string(), description: v.optional(v.string()), placeholder: v.optional(v.string()) };
const validations = v.optional(v.strictObject({ required: v.boolean() }));
const IssueForm = v.strictObject({
  name: v.string(),
  description: v.string(),
  labels: v.array(v.string()),
  body: v.array(
    v.variant('type', [
      v.strictObject({ type: v.literal('markdown'), attributes: v.strictObject({ value: v.string() }) }),
      v.strictObject({
        type: v.literal('input'),
        id: v.string(),
        attributes: v.strictObject(text),
        validations,
      }),
      v.strictObject({
        type: v.literal('textarea'),
        id: v.string(),
        attributes: v.strictObject({ ...text, render: v.optional(v.string()) }),
        validations,
      }),
    ]),
  ),
});

test.each(readdirSync(join(github, 'ISSUE_TEMPLATE')).filter((name) => name !== 'config.yml'))(
  'the issue form %s has the shape of one',
  (name) => {
    expect(v.safeParse(IssueForm, parse(read('ISSUE_TEMPLATE', name))).issues).toBeUndefined();
  },
);

test('renovate keeps versions exact', () => {
  const Renovate = v.looseObject({
    extends: v.array(v.string()),
    rangeStrategy: v.literal('pin'),
    packageRules: v.array(v.looseObject({ matchPackageNames: v.array(v.string()) })),
  });
  expect(v.safeParse(Renovate, JSON.parse(read('renovate.json'))).issues).toBeUndefined();
});

test('.nvmrc names the Node that the project brings', () => {
  const PackageFile = v.object({ devDependencies: v.object({ node: v.string() }) });
  const { devDependencies } = v.parse(
    PackageFile,
    JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')),
  );
  expect(readFileSync(join(root, '.nvmrc'), 'utf8').trim()).toBe(devDependencies.node);
});

test('the editor finds the configurations under build/', () => {
  const Settings = v.looseObject({
    'eslint.options': v.object({ overrideConfigFile: v.string() }),
    'vitest.rootConfig': v.string(),
  });
  const settings = v.parse(
    Settings,
    JSON.parse(readFileSync(join(root, '.vscode', 'settings.json'), 'utf8')),
  );
  const named = [settings['eslint.options'].overrideConfigFile, settings['vitest.rootConfig']];
  for (const file of named) expect(readFileSync(join(root, file), 'utf8')).toContain('export default');
});
