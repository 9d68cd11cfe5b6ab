import type { Grounds } from '../../diagnostics/grounds.ts';
import { isMapping } from '../../values/is-mapping.ts';
import { present } from '../../values/present.ts';
import { annotate, ERROR_MESSAGE, type GuardCode, ifThen, type JsonSchema, ref } from '../json-schema.ts';
import { floorSentence, refusal } from '../words/floor-words.ts';
import { alsoSpoken, type Spoken } from '../words/spoken.ts';

/** One requirement of the floor: what breaks it, what it is in words, and what it rests on. */
export interface Requirement {
  readonly code: GuardCode;
  readonly floor: string;
  readonly grounds: Grounds;
  readonly args?: Readonly<Record<string, unknown>>;
  /** Accepts the well-formed values that are below the floor. */
  readonly below: JsonSchema;
  /** The values that an editor offers instead: the floor's own. */
  readonly instead: readonly unknown[];
  /** Accepts a mapping whose other fields make the value hold although it is below. */
  readonly unless?: JsonSchema;
}

/**
 * A requirement as a subschema of its own, never behind a reference that others share. It refuses what is below instead
 * of listing what is not, so that a misspelt value gets only the message about its shape; `enum` makes editors show our
 * words.
 */
export function guard(requirement: Requirement): JsonSchema {
  return annotate(annotationOf(requirement), ifThen(requirement.below, refused(requirement)));
}

const annotationOf = ({ code, floor, grounds, args }: Requirement) => ({ code, floor, grounds, ...present({ args }) });

function refused({ code, floor, grounds, instead }: Requirement): JsonSchema {
  return { enum: instead.length > 0 ? instead : [null], [ERROR_MESSAGE]: refusal(code, floor, grounds) };
}

/** The requirements of a value that need no other field, as guards beside its own shape. */
export function guardsOfValue(requirements: readonly Requirement[]): readonly JsonSchema[] {
  return requirements.filter(({ unless }) => unless === undefined).map(guard);
}

/**
 * The requirements with an exception, which only the mapping of the fields can see, as guards beside its shape. They refuse
 * the value all the same, so that the finding stands there.
 * @param requirements by field
 * @param within leads from a field to the value
 * @param titles what editors call the fields in the hover of a refused value
 */
export function guardsOfMapping(
  requirements: Readonly<Record<string, readonly Requirement[]>>,
  within: readonly string[],
  titles: Readonly<Record<string, string | Spoken>> = {},
): JsonSchema {
  const guards = Object.entries(requirements).flatMap(([field, those]) =>
    those.flatMap((one) =>
      one.unless === undefined
        ? []
        : guardOfMapping(one, [field, ...within], one.unless, present({ title: titles[field] })),
    ),
  );
  return guards.length === 0 ? {} : { allOf: guards };
}

/**
 * The same of a list: requirements of each item with an exception, which only the mapping around the list can see.
 * @param key the list's
 * @param within puts a schema on the part of an item that is judged
 */
export function guardsOfItems(
  key: string,
  requirements: readonly Requirement[],
  within: (part: JsonSchema) => JsonSchema = (item) => item,
): readonly JsonSchema[] {
  return requirements.flatMap((one): readonly JsonSchema[] => {
    if (one.unless === undefined) return [];
    const items = within(ifThen(one.below, refused(one)));
    const guarding = ifThen({ type: 'object', not: one.unless }, { properties: { [key]: { items } } });
    return [annotate(annotationOf(one), guarding)];
  });
}

function guardOfMapping(
  requirement: Requirement,
  path: readonly string[],
  unless: JsonSchema,
  words: JsonSchema,
): JsonSchema {
  const at = (schema: JsonSchema, required: boolean): JsonSchema =>
    path.reduceRight(
      (inner, key) => ({ ...(required ? { required: [key] } : {}), properties: { [key]: inner } }),
      schema,
    );
  const condition = { type: 'object', ...at({ ...words, allOf: [requirement.below] }, true), not: unless };
  return annotate(annotationOf(requirement), ifThen(condition, at({ ...words, ...refused(requirement) }, false)));
}

/** A shape with the floor's requirements beside it. */
export function guarded(shape: JsonSchema, requirements: readonly Requirement[]): JsonSchema {
  return requirements.length === 0 ? shape : { allOf: [shape, ...requirements.map(guard)] };
}

/** What a guarded field adds to its hover: every requirement in words. */
export function hover(requirements: readonly Requirement[]): Spoken | undefined {
  if (requirements.length === 0) return undefined;
  return alsoSpoken(...requirements.map(({ floor, grounds }) => floorSentence(floor, grounds)));
}

/** The condition that a value is one of several; not an `enum`, whose values editors list in the hover even there. */
export function among(values: readonly unknown[]): JsonSchema {
  return { anyOf: values.map((value) => ({ const: value })) };
}

/** Accepts one value alone. Of a mapping, whose shape is closed, member by member: ajv tells those of a file from plain objects. */
function same(value: unknown): JsonSchema {
  if (!isMapping(value)) return { const: value };
  const members = Object.entries(value).map(([key, member]) => [key, { const: member }]);
  return { type: 'object', required: Object.keys(value), properties: Object.fromEntries(members) };
}

/** Accepts every well-formed value but the floor's own, for a field that may only be restated. */
export function otherThan(shape: string, floor: unknown): JsonSchema {
  return { ...ref(shape), not: same(floor) };
}
