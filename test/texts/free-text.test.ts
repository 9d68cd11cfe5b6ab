import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compileDistrictSchema } from '../../src/minimum/compile-schema/compile-district.ts';
import type { JsonSchema } from '../../src/minimum/json-schema.ts';
import { isFreeText } from '../../src/texts/free-text.ts';
import { unique } from '../../src/values/unique.ts';
import { levels } from '../support/levels.ts';

type Path = readonly string[];
const TEXTS: ReadonlySet<string> = new Set(['title', 'text']);
const BESIDE: ReadonlySet<string> = new Set(['allOf', 'anyOf', 'oneOf', 'then', 'else']);

/** The paths at which a schema takes a text of a writer's own words; ids are `*`, places in lists `0`. */
function textsOf(schema: JsonSchema): readonly Path[] {
  const definitions = schema.$defs as Readonly<Record<string, unknown>>;
  const found: Path[] = [];
  const seen = new Set<string>();
  const follow = (name: string, path: Path) => {
    if (TEXTS.has(name)) found.push(path);
    // Two keys are all that a text is told by.
    const key = JSON.stringify([name, path.slice(-3)]);
    if (TEXTS.has(name) || seen.has(key)) return;
    seen.add(key);
    walk(definitions[name], path);
  };
  const walk = (node: unknown, path: Path): void => {
    if (Array.isArray(node)) for (const one of node) walk(one, path);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    for (const [key, value] of Object.entries(node)) {
      if (key === '$ref') follow(String(value).replace('#/$defs/', ''), path);
      else if (key === 'properties') for (const [name, one] of Object.entries(value)) walk(one, [...path, name]);
      else if (key === 'additionalProperties' || key === 'patternProperties') walk(value, [...path, '*']);
      else if (key === 'items') walk(value, [...path, '0']);
      else if (BESIDE.has(key)) walk(value, path);
    }
  };
  walk(schema, []);
  return found;
}

/** Not to be read as texts: the name of a file, or of a school form. */
const NAMES: ReadonlySet<string> = new Set(['directory', 'extends', 'replacedBy/form']);

const schemas: readonly (readonly [string, JsonSchema])[] = [
  ...levels.map((level) => [`a district of ${level.id}`, compileDistrictSchema(level)] as const),
  ['a level', JSON.parse(readFileSync('schemas/minimum-level.schema.json', 'utf8')) as JsonSchema],
];

test.each(schemas)('every text that the schema of %s takes is known as one', (_, schema) => {
  const texts = textsOf(schema);
  expect(texts.length).toBeGreaterThan(50);
  const forgotten = unique(texts.filter((path) => !isFreeText(path)).map((path) => path.slice(-2).join('/')));
  expect(forgotten.filter((path) => !NAMES.has(path))).toEqual([]);
});

test('an id, a day, a number and a word of a list are none', () => {
  for (const path of ['steps/lamnas/by', 'agreement/validFrom', 'frequency/unit', 'topics', 'meetings/mote/heldPer'])
    expect(isFreeText(path.split('/'))).toBe(false);
});
