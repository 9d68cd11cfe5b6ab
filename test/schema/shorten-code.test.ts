// A level's texts stand in the code of its validators, and anybody may have written them: they are data there, too.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsonSchema } from '../../src/minimum/json-schema.ts';
import { compileValidator } from '../../src/schema/compile.ts';
import { runs } from '../support/whole.ts';

/** What the shortening looks for in the code, and what ends a text there. */
const pieces = [
  'const err1 = {};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}',
  'const err1 = {instancePath',
  'const err0 = {instancePath:1}};',
  'if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}',
  'params:{allowedValues: ',
  'params:{allowedValue: x}',
  'func1(data0) > 1',
  ',parentData:',
  ',parentDataProperty:a,rootData,dynamicAnchors}',
  'schemaPath:"#/',
  '"7"',
  '"',
  "'",
  '`',
  '\\',
  '\n',
  '\u2028',
  '$' + '{globalThis.obeyed = 1}',
  ';globalThis.obeyed = 1;//',
  '};globalThis.obeyed = 1;({a:"',
  '}',
  'å',
];
const hostile = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 }).map((some) => some.join(''));

/** A schema with texts in the places where those of a level's schemas have them: values, keys and conditions. */
function schemaOf(one: string, two: string, key: string): JsonSchema {
  return {
    type: 'object',
    properties: {
      one: { const: one },
      two: { enum: [two, `${two}.`] },
      short: { type: 'string', maxLength: 3 },
      [`k${key}`]: { $ref: '#/$defs/part' },
    },
    if: { properties: { one: { const: one } }, required: ['one'] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    then: { required: [`k${key}`] },
    allOf: [{ properties: { list: { contains: { const: one } } } }],
    $defs: { part: { type: 'object', properties: { text: { const: two } }, additionalProperties: false } },
  };
}

test('no text of a schema becomes code, or is read as another text', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, hostile, hostile, async (one, two, key) => {
      const { check } = await compileValidator(schemaOf(one, two, key));
      const good = { one, two, short: 'åäö', [`k${key}`]: { text: two }, list: ['', one] };
      expect(check(good)).toEqual([]);
      const keywords = (value: object) => check({ ...good, ...value }).map(({ keyword }) => keyword);
      expect(keywords({ two: `${two}!` })).toEqual(['enum']);
      expect(keywords({ short: 'åäöå' })).toEqual(['maxLength']);
      expect(keywords({ [`k${key}`]: { text: `${two}!` } })).toEqual(['const']);
      expect(keywords({ [`k${key}`]: { other: 1 } })).toEqual(['additionalProperties']);
      expect(keywords({ [`k${key}`]: undefined, list: [] }).sort()).toEqual(['contains', 'if', 'required']);
    }),
    { numRuns: runs(400, 60) },
  );
  expect('obeyed' in globalThis).toBe(false);
});

test('what is refused in a condition stays refused after a reference', async () => {
  const { check } = await compileValidator({
    if: { anyOf: [{ maxItems: 0 }, { $ref: '#/$defs/nothing' }] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    then: { maxItems: 0 },
    $defs: { nothing: { type: 'null' } },
  });
  expect(check([1])).toEqual([]);
});
