import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { isDeleted, parseAccount, parseErrorTexts } from '../../../main/api/wire.ts';
import { validateBody } from '../../../main/practice/validation.ts';
import {
  AccountDraftSchema,
  AccountSchema,
  mockBaseUrl,
  officialBaseUrl,
} from '../../../preload/contract/index.ts';
import { generate, readOpenApi, type Schema } from './support/openapi.ts';

const document = await readOpenApi();
const { schemas, examples } = document.components;

function schema(name: string): Schema {
  const found = schemas[name];
  if (found === undefined) throw new Error(`There is no schema ${name}.`);
  return found;
}

/** Which schema each example of the document is one of. */
const exampleSchemas: Readonly<Record<string, string>> = {
  Account: 'Account',
  AccountBody: 'AccountBody',
  Deleted: 'Deleted',
  OneMessage: 'Error',
  ManyMessages: 'Error',
  RateLimited: 'Error',
};

/** What the wire makes of a value of each schema; true where it is understood. */
const understood: Readonly<Record<string, (value: unknown) => boolean>> = {
  Account: (value) => v.is(AccountSchema, parseAccount(value)),
  AccountBody: (value) => v.is(v.strictObject({ email: text, name: text, phone: text }), value),
  Deleted: isDeleted,
  Error: (value) => v.is(v.nullable(v.array(v.string())), parseErrorTexts(value)),
};
const text = v.optional(v.string());

test('the document states the four operations, the two servers and the key', () => {
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.keys(item)
      .filter((method) => ['get', 'put', 'post', 'delete', 'patch'].includes(method))
      .map((method) => `${method} ${path}`),
  );
  expect(operations).toEqual([
    'post /v1/api/account',
    'get /v1/api/account/{id}',
    'put /v1/api/account/{id}',
    'delete /v1/api/account/{id}',
  ]);
  expect(document.servers.map(({ url }) => url)).toEqual([mockBaseUrl, officialBaseUrl]);
  expect(document.security).toEqual([{ apiKey: [] }]);
  expect(document.components.securitySchemes['apiKey']).toMatchObject({
    type: 'apiKey',
    in: 'header',
    name: 'x-api-key',
  });
});

describe('the types of the wire', () => {
  test.each(Object.keys(schemas))('understand every generated %s', (name) => {
    const accepts = understood[name];
    expect(accepts).toBeTypeOf('function');
    fc.assert(
      fc.property(generate(schema(name)), (value) => accepts?.(value) === true),
      { numRuns: 1_000 },
    );
  });

  test.each(Object.entries(examples))('understand the example %s', (name, { value }) => {
    const accepts = understood[exampleSchemas[name] ?? ''];
    expect(accepts?.(value)).toBe(true);
  });

  test('name the same fields as the document', () => {
    expect(Object.keys(schema('Account').properties ?? {}).sort()).toEqual(
      Object.keys(AccountSchema.entries).sort(),
    );
    const draft = AccountDraftSchema.pipe[0].entries;
    expect(Object.keys(schema('AccountBody').properties ?? {}).sort()).toEqual(Object.keys(draft).sort());
  });

  test.each(schema('Account').required ?? [])('demand %s, as the document does', (name) => {
    const value = examples['Account']?.value;
    if (typeof value !== 'object' || value === null) throw new Error('The example is no account.');
    expect(parseAccount(value)).not.toBeNull();
    expect(
      parseAccount(Object.fromEntries(Object.entries(value).filter(([key]) => key !== name))),
    ).toBeNull();
  });

  test('control: a schema that allows more is found out', () => {
    const account = schema('Account');
    const looser = { ...account, properties: { ...account.properties, id: { type: 'string' } } };
    const stranger = { ...account, properties: { ...account.properties, name: { type: 'integer' } } };
    for (const changed of [looser, stranger]) {
      const property = fc.property(generate(changed), (value) => parseAccount(value) !== null);
      expect(fc.check(property, { numRuns: 1_000 }).failed).toBe(true);
    }
  });
});

test('every draft that the contract allows is a body that the document allows', () => {
  const field = fc.option(fc.string({ maxLength: 500 }), { nil: undefined });
  const drafts = fc.record({ email: field, name: field, phone: field }, { requiredKeys: [] });
  fc.assert(
    fc.property(drafts, (draft) => {
      const body: unknown = JSON.parse(JSON.stringify(draft));
      return !v.is(AccountDraftSchema, draft) || understood['AccountBody']?.(body) === true;
    }),
  );
});

test('the practice server takes the example body', () => {
  expect(validateBody(examples['AccountBody']?.value)).toMatchObject({ ok: true });
});
