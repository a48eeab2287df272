import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import * as v from 'valibot';
import { parse } from 'yaml';

export const openApiPath = fileURLToPath(new URL('../../../../main/api/openapi.yaml', import.meta.url));

/** The part of JSON Schema that our document uses; anything more makes reading it fail. */
export interface Schema {
  readonly type?: string | string[] | undefined;
  readonly properties?: Readonly<Record<string, Schema>> | undefined;
  readonly required?: string[] | undefined;
  readonly additionalProperties?: boolean | undefined;
  readonly pattern?: string | undefined;
  readonly format?: string | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly anyOf?: Schema[] | undefined;
  readonly items?: Schema | undefined;
  readonly description?: string | undefined;
}

const SchemaSchema: v.GenericSchema<Schema> = v.strictObject({
  type: v.optional(v.union([v.string(), v.array(v.string())])),
  properties: v.optional(
    v.record(
      v.string(),
      v.lazy(() => SchemaSchema),
    ),
  ),
  required: v.optional(v.array(v.string())),
  additionalProperties: v.optional(v.boolean()),
  pattern: v.optional(v.string()),
  format: v.optional(v.literal('date-time')),
  minimum: v.optional(v.number()),
  maximum: v.optional(v.number()),
  maxLength: v.optional(v.number()),
  anyOf: v.optional(v.array(v.lazy(() => SchemaSchema))),
  items: v.optional(v.lazy(() => SchemaSchema)),
  description: v.optional(v.string()),
});

const DocumentSchema = v.object({
  openapi: v.literal('3.1.0'),
  servers: v.array(v.object({ url: v.string() })),
  security: v.array(v.record(v.string(), v.array(v.string()))),
  paths: v.record(v.string(), v.record(v.string(), v.unknown())),
  components: v.object({
    securitySchemes: v.record(v.string(), v.unknown()),
    schemas: v.record(v.string(), SchemaSchema),
    examples: v.record(v.string(), v.object({ value: v.unknown() })),
  }),
});

/** Reads `main/api/openapi.yaml`. */
export async function readOpenApi(): Promise<v.InferOutput<typeof DocumentSchema>> {
  return v.parse(DocumentSchema, parse(await readFile(openApiPath, 'utf8')));
}

const pattern = (text: string): RegExp => new RegExp(text);

/** Generates values that a schema allows: at its borders, with optional parts missing, with foreign keys. */
export function generate(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map(generate));
  const types = [schema.type ?? []].flat();
  return fc.oneof(...types.map((type) => generateType(type, schema)));
}

function generateType(type: string, schema: Schema): fc.Arbitrary<unknown> {
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -1_000, max: schema.maximum ?? 1_000 });
    case 'array':
      return fc.array(generate(schema.items ?? {}), { maxLength: 20 });
    case 'string':
      return generateString(schema);
    case 'object':
      return generateObject(schema);
    default:
      throw new Error(`No values of type ${type} can be generated.`);
  }
}

function generateString({ pattern: allowed, format, maxLength = 500 }: Schema): fc.Arbitrary<string> {
  if (allowed !== undefined) return fc.stringMatching(pattern(allowed));
  if (format === 'date-time') {
    const zone = fc.constantFrom('Z', '+00:00', '-05:30', '+14:00');
    const bounds = { min: new Date(0), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true };
    return fc.tuple(fc.date(bounds), zone).map(([date, offset]) => date.toISOString().replace('Z', offset));
  }
  return fc.oneof(fc.string({ unit: 'binary' }), fc.constant('x'.repeat(maxLength)));
}

function generateObject({
  properties = {},
  required = [],
  additionalProperties = true,
}: Schema): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, generate(schema)]),
  );
  const known = fc.record(fields, { requiredKeys: required });
  if (!additionalProperties) return known;
  const foreign = fc.dictionary(fc.stringMatching(/^x[a-z]{1,8}$/), fc.jsonValue(), { maxKeys: 3 });
  return fc.tuple(known, foreign).map(([value, others]) => ({ ...others, ...value }));
}
