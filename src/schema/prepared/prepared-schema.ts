/**
 * A schema in the form in which it is asked whether a value holds, as JSON. What can be known beforehand is written down: which
 * rules concern which kind of value, where a reference leads, and that equal subschemas are one, wherever they stand. It has a
 * fifteenth of the size of the code that ajv makes of the same schema. Of what is wrong with a value it knows nothing.
 */
export interface PreparedSchema {
  /** The definitions come first. */
  readonly nodes: readonly Node[];
  readonly root: NodeIndex;
}

/** Where a node stands in `nodes`; `NOTHING` for a schema that says nothing (`true`, `{}`), or where there is none. */
export type NodeIndex = number;

export const NOTHING = -1;

/** The kinds of values, each a bit: what a subschema allows is a set of them. */
export const NULL = 1;
export const BOOLEAN = 2;
export const INTEGER = 4;
export const FRACTION = 8;
export const STRING = 16;
export const ARRAY = 32;
export const OBJECT = 64;
/** What JSON does not have, such as an infinity: of no type, but not refused where none is asked for. */
export const OTHER = 128;
export const ANY = 255;

/** The positions of a node's parts. JSON without names of members is a third shorter. */
export const ALLOWED = 0;
export const FOR_ALL = 1;
export const FOR_NUMBERS = 2;
export const FOR_STRINGS = 3;
export const FOR_ARRAYS = 4;
export const FOR_OBJECTS = 5;

/** One subschema: the kinds that it allows, and its rules for each kind. */
export type Node =
  | readonly [
      allowed: number,
      forAll: Rules<GeneralRule>,
      forNumbers: Rules<NumberRule>,
      forStrings: Rules<StringRule>,
      forArrays: Rules<ArrayRule>,
      forObjects: Rules<ObjectRule>,
    ]
  /** A schema that refuses everything. */
  | false;

/** Rules, the cheaper before those that look into parts; 0 where there are none. */
export type Rules<R> = readonly R[] | 0;

export type GeneralRule =
  /** A reference beside other keywords; alone, it is no rule but the index of its definition. */
  | readonly ['$ref', node: NodeIndex]
  | readonly ['const', value: unknown]
  | readonly ['enum', values: readonly unknown[]]
  | readonly ['not', node: NodeIndex]
  | readonly ['anyOf' | 'allOf', nodes: readonly NodeIndex[]]
  | readonly ['if', condition: NodeIndex, then: NodeIndex, otherwise: NodeIndex];

export type NumberRule = readonly ['maximum' | 'minimum' | 'exclusiveMaximum' | 'exclusiveMinimum', limit: number];

export type StringRule =
  | readonly ['maxLength' | 'minLength', limit: number]
  | readonly ['pattern' | 'format', text: string];

export type ArrayRule =
  | readonly ['maxItems' | 'minItems', limit: number]
  | readonly ['items', node: NodeIndex]
  | readonly ['contains', node: NodeIndex, least: number]
  | readonly ['uniqueItems'];

export type ObjectRule =
  | readonly ['maxProperties' | 'minProperties', limit: number]
  | readonly ['required', names: readonly string[]]
  | readonly ['propertyNames', node: NodeIndex]
  | readonly ['properties', names: readonly string[], nodes: readonly NodeIndex[]]
  /** `additionalProperties` with the `properties` beside it: each known key's node, and that of all others. */
  | readonly ['closed', nodes: Readonly<Record<string, NodeIndex>>, others: NodeIndex];
