// The quick question against ajv, the judge: it clears what ajv finds nothing in, all of that, and nothing else.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { stripAnnotations } from '../../scripts/lib/strip-annotations.mjs';
import type { JsonSchema } from '../../src/minimum/json-schema.ts';
import type { MinimumLevel } from '../../src/minimum/minimum-level.ts';
import { merge } from '../../src/model/merge.ts';
import { compileValidator } from '../../src/schema/compile.ts';
import { holds } from '../../src/schema/prepared/holds.ts';
import { prepare } from '../../src/schema/prepared/prepare.ts';
import { parsePointer } from '../../src/source/pointer.ts';
import { pointersBelow, SHAPES, withAt } from '../support/any-shape.ts';
import { district } from '../support/arbitrary-district.ts';
import { levels, sundby } from '../support/levels.ts';
import { jsonDocument, read } from '../support/read-yaml.ts';
import { agreementValidator, districtValidator } from '../support/schema.ts';
import { anyAddition, spoiltDistrict } from '../support/spoilt-district.ts';
import { cases, runs } from '../support/whole.ts';

/** As the build hands it over: as text, and read again. */
function prepared(schema: JsonSchema) {
  const read = JSON.parse(JSON.stringify(prepare(stripAnnotations(schema) as JsonSchema)));
  return (value: unknown) => holds(read, value);
}

const KEYS = ['a', 'b', 'c/d~e', 'å'] as const;
const key = fc.constantFrom(...KEYS);
const scalar = fc.constantFrom<unknown>(
  null,
  true,
  false,
  0,
  1,
  2,
  1.5,
  -1,
  '',
  'a',
  'aå',
  '😀😀',
  '2024-02-29',
  '2023-02-29',
);
const value: fc.Arbitrary<unknown> = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    scalar,
    scalar,
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(key, tie('any'), { maxKeys: 3, noNullPrototype: true }),
    fc.dictionary(key, tie('any'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).any;

/** Some of the keywords that our schemas use, each with whatever it may hold. */
const schema: fc.Arbitrary<JsonSchema> = fc.letrec<{ some: JsonSchema; any: JsonSchema | boolean }>((tie) => {
  const any = tie('any');
  const limit = fc.integer({ min: 0, max: 3 });
  const type = fc.constantFrom('null', 'boolean', 'integer', 'number', 'string', 'array', 'object');
  const keywords: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    type,
    $ref: fc.constantFrom('#/$defs/one', '#/$defs/two.b'),
    const: value,
    enum: fc.uniqueArray(value, { minLength: 1, maxLength: 4, selector: (one) => JSON.stringify(one) }),
    not: any,
    anyOf: fc.array(any, { minLength: 1, maxLength: 3 }),
    allOf: fc.array(any, { minLength: 1, maxLength: 3 }),
    maximum: limit,
    minimum: limit,
    exclusiveMaximum: limit,
    exclusiveMinimum: limit,
    maxLength: limit,
    minLength: limit,
    pattern: fc.constantFrom('^a', '^.$', 'å'),
    maxItems: limit,
    minItems: limit,
    items: any,
    uniqueItems: fc.constant(true),
    maxProperties: limit,
    minProperties: limit,
    required: fc.uniqueArray(key, { minLength: 1 }),
    propertyNames: any,
    additionalProperties: any,
    format: fc.constant('date'),
    properties: fc.dictionary(key, any, { maxKeys: 4, noNullPrototype: true }),
  };
  const alone = Object.entries(keywords).map(([name, held]) => held.map((one): JsonSchema => ({ [name]: one })));
  const conditional = fc
    .tuple(any, any, any, fc.constantFrom('then', 'else', 'both'))
    .map(([condition, then, otherwise, which]) => ({
      if: condition,
      ...(which === 'else' ? {} : { then }),
      ...(which === 'then' ? {} : { else: otherwise }),
    }));
  const enough = fc
    .record({ contains: any, minContains: fc.integer({ min: 1, max: 2 }) }, { requiredKeys: ['contains'] })
    .map((one): JsonSchema => one);
  return {
    some: fc
      .array(fc.oneof(...alone, conditional, enough), { minLength: 1, maxLength: 4 })
      .map((parts) => Object.assign({}, ...parts))
      // For ajv a number may have a format, too; ours are of texts.
      .map((one) => ('format' in one ? { ...one, type: 'string' } : one)),
    any: fc.oneof({ maxDepth: 3 }, fc.constantFrom<JsonSchema | boolean>(true, false, {}), tie('some'), tie('some')),
  };
}).some;

/** Definitions that refer to no other, so that no reference leads back to itself. */
const definition = schema.map((one) => JSON.parse(JSON.stringify(one).replaceAll('"$ref"', '"title"')) as JsonSchema);

/** In a list of lists, ajv says of `contains` in an empty one what it said of the one before. */
function isMistakenByAjv(some: JsonSchema, each: unknown): boolean {
  return JSON.stringify(some).includes('"contains"') && JSON.stringify(each).includes('[]');
}

test('any schema of the keywords that ours use is taken as ajv takes it', async () => {
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(
      schema,
      definition,
      definition,
      fc.array(value, { minLength: 1, maxLength: 12 }),
      async (...all) => {
        const [some, one, two, values] = all;
        const whole = { ...some, $defs: { one, 'two.b': two } };
        const { check } = await compileValidator(stripAnnotations(whole) as JsonSchema);
        const ours = prepared(whole);
        for (const each of values) {
          if (isMistakenByAjv(whole, each)) continue;
          const found = check(each);
          expect(ours(each)).toBe(found.length === 0);
          refused += found.length > 0 ? 1 : 0;
        }
      },
    ),
    { numRuns: runs(3000, 150) },
  );
  expect(refused).toBeGreaterThan(runs(3000, 300));
});

test('what is not known is refused, rather than not checked', () => {
  expect(() => prepare({ oneOf: [] })).toThrow('oneOf');
  expect(() => prepare({ properties: { a: { prefixItems: [] } } })).toThrow('prefixItems');
  expect(() => prepare({ $ref: '#/$defs/gone' })).toThrow('gone');
  expect(() => prepare({ $ref: '#/properties/a' })).toThrow('properties');
});

test('two items that are the same are found where ajv finds them, and lists of any length are looked through at once', async () => {
  for (const items of [{ type: 'string' }, {}, { type: ['string', 'integer'] }]) {
    const { check } = await compileValidator({ uniqueItems: true, items });
    const ours = prepared({ uniqueItems: true, items });
    for (const list of [
      ['a', 'b', 'b', 'a'],
      ['b', 'a', 'b', 'a'],
      [[1], 'a', [1], 'a'],
      [1, '1', 1],
      ['a', 'b'],
      [null, null],
      [{ a: [1] }, { a: [1] }],
      [{ a: 1 }, { b: 1 }],
    ])
      expect(ours(list)).toBe(check(list).length === 0);
    const long = Array.from({ length: 200_000 }, (_, index) => `${index}`);
    expect(ours(long)).toBe(true);
  }
});

/** What stands in the project's own files, good and bad, as a schema judges it: of districts, levels, directories and all others. */
const inFiles: readonly unknown[] = ['examples', 'docs/diagnostics', 'test/rules', 'test/fixtures'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => read(readFileSync(`${folder}/${name}`)).document?.unfolded ?? []),
);

/** A merged agreement with one or two of its values replaced by what has no place there, taken away or doubled. */
function spoiltAgreement(level: MinimumLevel): fc.Arbitrary<unknown> {
  const merged = district(level).map((file) =>
    JSON.parse(JSON.stringify(merge(level, file, () => ({ from: 'district', file: 'a.yaml', line: 1, column: 1 })))),
  );
  const spoil = (whole: unknown) =>
    fc
      .tuple(fc.constantFrom(...pointersBelow(whole)), fc.constantFrom(...SHAPES, undefined))
      .map(([at, other]) => withAt(whole, parsePointer(at), other));
  return merged.chain(spoil).chain((once) => fc.oneof(fc.constant(once), spoil(once)));
}

describe.each(cases(levels, [sundby]).map((level) => [level.id, level] as const))('a schema of %s', (_, level) => {
  it('of districts gives ajv’s verdict', async () => {
    const validator = await districtValidator(level);
    const ours = prepared(validator.schema);
    let refused = 0;
    fc.assert(
      fc.property(fc.oneof(district(level), spoiltDistrict(level), anyAddition(level)), (file) => {
        const { unfolded } = jsonDocument(file);
        const found = validator.check(unfolded);
        expect(ours(unfolded)).toBe(found.length === 0);
        refused += found.length > 0 ? 1 : 0;
      }),
      { numRuns: runs(150, 40) },
    );
    expect(refused).toBeGreaterThan(runs(40, 8));
  });

  it('of districts gives ajv’s verdict on every file that the project has', async () => {
    const validator = await districtValidator(level);
    const ours = prepared(validator.schema);
    expect(inFiles.length).toBeGreaterThan(300);
    for (const value of inFiles) expect(ours(value)).toBe(validator.check(value).length === 0);
  });

  it('of agreements gives ajv’s verdict', async () => {
    const validator = await agreementValidator(level);
    const ours = prepared(validator.schema);
    let refused = 0;
    fc.assert(
      fc.property(spoiltAgreement(level), (agreement) => {
        const found = validator.check(agreement);
        expect(ours(agreement)).toBe(found.length === 0);
        refused += found.length > 0 ? 1 : 0;
      }),
      { numRuns: runs(120, 40) },
    );
    expect(refused).toBeGreaterThan(runs(40, 12));
  });
});
