import type { JsonSchema } from '../../minimum/json-schema.ts';
import {
  ANY,
  ARRAY,
  type ArrayRule,
  BOOLEAN,
  FRACTION,
  type GeneralRule,
  INTEGER,
  NOTHING,
  type Node,
  type NodeIndex,
  NULL,
  type NumberRule,
  OBJECT,
  type ObjectRule,
  type PreparedSchema,
  type Rules,
  STRING,
  type StringRule,
} from './prepared-schema.ts';

const TYPES: Readonly<Record<string, number>> = {
  null: NULL,
  boolean: BOOLEAN,
  integer: INTEGER,
  number: INTEGER | FRACTION,
  string: STRING,
  array: ARRAY,
  object: OBJECT,
};

/** The keywords that say no more than a value, sorted by the kind. */
const NUMBERS = ['maximum', 'minimum', 'exclusiveMaximum', 'exclusiveMinimum'] as const;
const STRINGS = ['maxLength', 'minLength', 'pattern', 'format'] as const;
const ARRAYS = ['maxItems', 'minItems'] as const;
const OBJECTS = ['maxProperties', 'minProperties', 'required'] as const;

/** All that is known here. A schema with another keyword would check less than it says. */
const KEYWORDS: ReadonlySet<string> = new Set([
  ...['type', '$ref', 'const', 'enum', 'not', 'anyOf', 'allOf', 'if', 'then', 'else'],
  ...[...NUMBERS, ...STRINGS, ...ARRAYS, ...OBJECTS],
  ...['items', 'contains', 'minContains', 'uniqueItems', 'propertyNames', 'additionalProperties', 'properties'],
]);

const DEFINITION = '#/$defs/';

type Subschema = JsonSchema | boolean;

/** Finds or makes the node of a subschema that may be absent. */
type Place = (schema: unknown) => NodeIndex;

function plain<R>(schema: JsonSchema, keywords: readonly string[]): R[] {
  return keywords.filter((keyword) => schema[keyword] !== undefined).map((keyword) => [keyword, schema[keyword]] as R);
}

function general(schema: JsonSchema, place: Place, definition: (ref: unknown) => NodeIndex): GeneralRule[] {
  const found: GeneralRule[] = [];
  if (schema.$ref !== undefined) found.push(['$ref', definition(schema.$ref)]);
  found.push(...plain<GeneralRule>(schema, ['const', 'enum']));
  if (schema.not !== undefined) found.push(['not', place(schema.not)]);
  for (const keyword of ['anyOf', 'allOf'] as const)
    if (schema[keyword] !== undefined) found.push([keyword, (schema[keyword] as Subschema[]).map(place)]);
  if (schema.if !== undefined) found.push(['if', place(schema.if), place(schema.then), place(schema.else)]);
  return found;
}

function forArrays(schema: JsonSchema, place: Place): ArrayRule[] {
  const found = plain<ArrayRule>(schema, ARRAYS);
  if (schema.items !== undefined) found.push(['items', place(schema.items)]);
  if (schema.contains !== undefined) found.push(['contains', place(schema.contains), Number(schema.minContains ?? 1)]);
  if (schema.uniqueItems === true) found.push(['uniqueItems']);
  return found;
}

function forObjects(schema: JsonSchema, place: Place): ObjectRule[] {
  const found = plain<ObjectRule>(schema, OBJECTS);
  if (schema.propertyNames !== undefined) found.push(['propertyNames', place(schema.propertyNames)]);
  const { properties, additionalProperties } = schema;
  const nodes = Object.entries(properties ?? {}).map(([name, one]) => [name, place(one)] as const);
  if (additionalProperties !== undefined)
    found.push(['closed', Object.fromEntries(nodes), place(additionalProperties)]);
  else if (properties !== undefined)
    found.push(['properties', nodes.map(([name]) => name), nodes.map(([, index]) => index)]);
  return found;
}

/** The bits of the types that a subschema allows. */
function allowed({ type }: JsonSchema): number {
  if (type === undefined) return ANY;
  return [type].flat().reduce<number>((bits, name) => bits | (TYPES[String(name)] ?? 0), 0);
}

function orNone<R>(rules: readonly R[]): Rules<R> {
  return rules.length === 0 ? 0 : rules;
}

function saysNothing(schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) return schema !== false;
  return Object.keys(schema).length === 0;
}

/** Whether a subschema is nothing but a reference. */
function isReference(schema: unknown): schema is { readonly $ref: unknown } {
  return typeof schema === 'object' && schema !== null && '$ref' in schema && Object.keys(schema).length === 1;
}

/**
 * Prepares a schema for `holds`.
 * @param schema a 2020-12 schema with nothing in it but what it checks (scripts/lib/strip-annotations.mjs)
 * @throws where it has a keyword that is not known here, or refers to anything but its own definitions
 */
export function prepare({ $defs = {}, ...root }: JsonSchema): PreparedSchema {
  const definitions = Object.entries($defs as Readonly<Record<string, Subschema>>);
  // The definitions come first, each in its place, so that a reference to one can be written before it is made.
  const nodes: Node[] = definitions.map(() => false);
  const known = new Map<string, NodeIndex>();

  const definition = (ref: unknown): NodeIndex => {
    const index = definitions.findIndex(([name]) => ref === `${DEFINITION}${name}`);
    if (index < 0) throw new Error(`not a definition of this schema: ${ref}`);
    return index;
  };
  const place: Place = (schema) => {
    if (saysNothing(schema)) return NOTHING;
    if (isReference(schema)) return definition(schema.$ref);
    const node = nodeOf(schema as JsonSchema | false);
    const text = JSON.stringify(node);
    const index = known.get(text) ?? nodes.push(node) - 1;
    known.set(text, index);
    return index;
  };
  const nodeOf = (schema: Subschema): Node => {
    if (typeof schema === 'boolean') return false;
    const strange = Object.keys(schema).find((keyword) => !KEYWORDS.has(keyword));
    if (strange !== undefined) throw new Error(`a keyword that is not known: ${strange}`);
    return [
      allowed(schema),
      orNone(general(schema, place, definition)),
      orNone(plain<NumberRule>(schema, NUMBERS)),
      orNone(plain<StringRule>(schema, STRINGS)),
      orNone(forArrays(schema, place)),
      orNone(forObjects(schema, place)),
    ];
  };

  for (const [index, [, schema]] of definitions.entries()) nodes[index] = nodeOf(schema);
  return { nodes, root: place(root) };
}
