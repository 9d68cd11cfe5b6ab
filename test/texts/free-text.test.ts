import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compileDistrictSchema } from '../../src/minimum/compile-schema/compile-district.ts';
import type { JsonSchema } from '../../src/minimum/json-schema.ts';
import { kindOfText } from '../../src/pipeline/load/text-kind.ts';
import { isFreeText } from '../../src/texts/free-text.ts';
import { unique } from '../../src/values/unique.ts';
import { levels } from '../support/levels.ts';

type Path = readonly string[];
const TEXTS: ReadonlySet<string> = new Set(['title', 'text']);
const BESIDE: ReadonlySet<string> = new Set(['allOf', 'anyOf', 'oneOf', 'then', 'else']);

/** A place where a schema takes a text of its writer's own words, by keys; an id is `*`, a place in a list `0`. */
interface TextAt {
  readonly path: Path;
  /** A `text` may be several sentences. */
  readonly shape: string;
}

function textsOf(schema: JsonSchema): readonly TextAt[] {
  const definitions = schema.$defs as Readonly<Record<string, unknown>>;
  const found: TextAt[] = [];
  const seen = new Set<string>();
  const follow = (name: string, path: Path) => {
    if (TEXTS.has(name)) found.push({ path, shape: name });
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

const nameOf = ({ path }: TextAt) => path.slice(-2).join('/');

const schemas: readonly (readonly [string, JsonSchema])[] = [
  ...levels.map((level) => [`a district of ${level.id}`, compileDistrictSchema(level)] as const),
  ['a level', JSON.parse(readFileSync('schemas/minimum-level.schema.json', 'utf8')) as JsonSchema],
];

test.each(schemas)(
  'every text that the schema of %s takes is known as one, and where it may be long as running text',
  (_, schema) => {
    const texts = textsOf(schema);
    expect(texts.length).toBeGreaterThan(50);
    const forgotten = texts.filter(({ path }) => !isFreeText(path)).map(nameOf);
    expect(unique(forgotten.filter((name) => !NAMES.has(name)))).toEqual([]);
    const cut = texts.filter(({ path, shape }) => shape === 'text' && kindOfText(path) !== 'running').map(nameOf);
    expect(unique(cut)).toEqual([]);
  },
);

test('an id, a day, a number and a word of a list are none', () => {
  for (const path of ['steps/lamnas/by', 'agreement/validFrom', 'frequency/unit', 'topics', 'meetings/mote/heldPer'])
    expect(isFreeText(path.split('/'))).toBe(false);
});
