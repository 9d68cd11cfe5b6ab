import type { SchemaError } from '../validator.ts';
import {
  containsEnough,
  holds,
  isEqual,
  kindOf,
  type Mapping,
  repeatedItem,
  satisfiesNumber,
  satisfiesString,
} from './holds.ts';
import {
  ALLOWED,
  ARRAY,
  type ArrayRule,
  FOR_ALL,
  FOR_ARRAYS,
  FOR_NUMBERS,
  FOR_OBJECTS,
  FOR_STRINGS,
  FRACTION,
  type GeneralRule,
  INTEGER,
  NOTHING,
  type Node,
  type NodeIndex,
  type NumberRule,
  OBJECT,
  type ObjectRule,
  type PreparedSchema,
  STRING,
  TYPE,
} from './prepared-schema.ts';

/** Where a check has come to. Behind a reference `schemaPath` begins anew, and `propertyName` is not known any more. */
interface Place {
  readonly instancePath: string;
  readonly schemaPath: string;
  /** The key that is being checked, where it is a key. */
  readonly propertyName?: string;
}

/** What is checked against, and what was found so far. */
interface Run extends PreparedSchema {
  readonly errors: SchemaError[];
}

/** What the number rules compare a value with, as ajv writes it. */
const COMPARISONS = { maximum: '<=', minimum: '>=', exclusiveMaximum: '<', exclusiveMinimum: '>' } as const;

/** A key as a part of ajv's `schemaPath`, which is a URI fragment. */
function asFragment(key: string): string {
  return encodeURIComponent(asPart(key));
}

/** A key as a part of a JSON pointer. */
function asPart(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function report({ errors }: Run, place: Place, keyword: string, params: SchemaError['params'] = {}): void {
  errors.push({ ...place, schemaPath: `${place.schemaPath}/${keyword}`, keyword, params });
}

/** The place of a subschema of the same value. */
function under(place: Place, path: string): Place {
  return { ...place, schemaPath: `${place.schemaPath}/${path}` };
}

/** The place of a subschema of a value's part. */
function within(place: Place, path: string, part: string | number): Place {
  return {
    ...place,
    instancePath: `${place.instancePath}/${typeof part === 'number' ? part : asPart(part)}`,
    schemaPath: `${place.schemaPath}/${path}`,
  };
}

/**
 * Finds all violations of a value, as ajv does with `allErrors`: the same, in the same order.
 * @returns none exactly when `holds`
 */
export function violationsIn(schema: PreparedSchema, value: unknown): readonly SchemaError[] {
  const errors: SchemaError[] = [];
  collect({ ...schema, errors }, schema.root, value, { instancePath: '', schemaPath: '#' });
  return errors;
}

/** ajv's groups of rules, in its order: the type that each is for, where a node has it, and that type's kinds. */
const GROUPS = [
  ['number', FOR_NUMBERS, INTEGER | FRACTION],
  ['string', FOR_STRINGS, STRING],
  ['array', FOR_ARRAYS, ARRAY],
  ['object', FOR_OBJECTS, OBJECT],
] as const;

function collect(run: Run, index: NodeIndex, value: unknown, from: Place): void {
  if (index === NOTHING) return;
  const name = run.definitions[index];
  const place = name === undefined ? from : { instancePath: from.instancePath, schemaPath: `#/$defs/${name}` };
  const node = run.nodes[index] as Node;
  if (node === false) {
    report(run, place, 'false schema');
    return;
  }
  const kind = kindOf(value);
  const type = node[TYPE];
  const isRefused = (node[ALLOWED] & kind) === 0;
  // ajv names a wrong type where it would apply the rules of that type, if there are any.
  const isNamedLater = GROUPS.some(([name, group]) => name === type && node[group] !== 0);
  if (isRefused && !isNamedLater) report(run, place, 'type', { type });
  for (const rule of node[FOR_ALL] || []) collectGeneral(run, rule, value, place);
  for (const [name, group, kinds] of GROUPS) {
    if (node[group] === 0) continue;
    if ((kinds & kind) !== 0) collectOfKind(run, node, kind, value, place);
    else if (isRefused && name === type) report(run, place, 'type', { type });
  }
}

function collectOfKind(run: Run, node: Exclude<Node, false>, kind: number, value: unknown, place: Place): void {
  switch (kind) {
    case STRING:
      for (const rule of node[FOR_STRINGS] || [])
        if (!satisfiesString(rule, value as string)) report(run, place, rule[0], paramsOf(rule));
      break;
    case ARRAY:
      for (const rule of node[FOR_ARRAYS] || []) collectArray(run, rule, value as unknown[], place);
      break;
    case OBJECT:
      for (const rule of node[FOR_OBJECTS] || []) collectObject(run, rule, value as Mapping, place);
      break;
    default:
      for (const rule of node[FOR_NUMBERS] || []) collectNumber(run, rule, value as number, place);
  }
}

function paramsOf([keyword, operand]: readonly [string, unknown]): SchemaError['params'] {
  return keyword === 'pattern' || keyword === 'format' ? { [keyword]: operand } : { limit: operand };
}

function collectNumber(run: Run, rule: NumberRule, value: number, place: Place): void {
  const [keyword, limit] = rule;
  if (!satisfiesNumber(rule, value)) report(run, place, keyword, { comparison: COMPARISONS[keyword], limit });
}

function collectGeneral(run: Run, rule: GeneralRule, value: unknown, place: Place): void {
  const [keyword] = rule;
  switch (keyword) {
    case '$ref':
      collect(run, rule[1], value, place);
      break;
    case 'const':
      if (!isEqual(value, rule[1])) report(run, place, keyword);
      break;
    case 'enum':
      if (!rule[1].some((one) => isEqual(value, one))) report(run, place, keyword);
      break;
    case 'not':
      if (holds(run.nodes, rule[1], value)) report(run, place, keyword);
      break;
    case 'anyOf':
      if (rule[1].some((node) => holds(run.nodes, node, value))) break;
      collectEach(run, rule, value, place);
      report(run, place, keyword);
      break;
    case 'allOf':
      collectEach(run, rule, value, place);
      break;
    case 'if':
      collectConditional(run, rule, value, place);
      break;
  }
}

function collectEach(
  run: Run,
  [keyword, nodes]: Extract<GeneralRule, readonly ['anyOf' | 'allOf', ...unknown[]]>,
  value: unknown,
  place: Place,
): void {
  for (const [i, node] of nodes.entries()) collect(run, node, value, under(place, `${keyword}/${i}`));
}

function collectConditional(
  run: Run,
  [, condition, then, otherwise]: Extract<GeneralRule, readonly ['if', ...unknown[]]>,
  value: unknown,
  place: Place,
): void {
  const [keyword, node] = holds(run.nodes, condition, value)
    ? (['then', then] as const)
    : (['else', otherwise] as const);
  const before = run.errors.length;
  collect(run, node, value, under(place, keyword));
  if (run.errors.length > before) report(run, place, 'if', { failingKeyword: keyword });
}

function collectArray(run: Run, rule: ArrayRule, items: readonly unknown[], place: Place): void {
  switch (rule[0]) {
    case 'maxItems':
      if (items.length > rule[1]) report(run, place, rule[0], { limit: rule[1] });
      break;
    case 'minItems':
      if (items.length < rule[1]) report(run, place, rule[0], { limit: rule[1] });
      break;
    case 'items':
      collectItems(run, rule, items, place);
      break;
    case 'contains':
      if (containsEnough(run.nodes, rule, items)) break;
      collectItems(run, rule, items, place);
      report(run, place, rule[0], { minContains: rule[2] });
      break;
    case 'uniqueItems': {
      const repeated = repeatedItem(items, rule[1]);
      if (repeated !== undefined) report(run, place, rule[0], { ...repeated });
    }
  }
}

function collectItems(
  run: Run,
  [keyword, node]: Extract<ArrayRule, readonly ['items' | 'contains', ...unknown[]]>,
  items: readonly unknown[],
  place: Place,
): void {
  for (const [i, item] of items.entries()) collect(run, node, item, within(place, keyword, i));
}

function collectObject(run: Run, rule: ObjectRule, value: Mapping, place: Place): void {
  switch (rule[0]) {
    case 'maxProperties':
      if (Object.keys(value).length > rule[1]) report(run, place, rule[0], { limit: rule[1] });
      break;
    case 'minProperties':
      if (Object.keys(value).length < rule[1]) report(run, place, rule[0], { limit: rule[1] });
      break;
    case 'required':
      for (const missingProperty of rule[1].filter((name) => value[name] === undefined))
        report(run, place, rule[0], { missingProperty });
      break;
    case 'propertyNames':
      for (const propertyName in value) collectName(run, rule[1], propertyName, place);
      break;
    case 'properties':
      for (const [i, name] of rule[1].entries()) collectMember(run, rule[2][i] as NodeIndex, name, value, place);
      break;
    case 'closed':
      collectClosed(run, rule, value, place);
  }
}

function collectName(run: Run, node: NodeIndex, propertyName: string, place: Place): void {
  const before = run.errors.length;
  collect(run, node, propertyName, { ...under(place, 'propertyNames'), propertyName });
  if (run.errors.length > before) report(run, place, 'propertyNames', { propertyName });
}

function collectMember(run: Run, node: NodeIndex, name: string, value: Mapping, place: Place): void {
  if (value[name] !== undefined) collect(run, node, value[name], within(place, `properties/${asFragment(name)}`, name));
}

/** ajv looks at the keys that no schema names first, and then at the others in the schema's order. */
function collectClosed(
  run: Run,
  [, known, others]: Extract<ObjectRule, readonly ['closed', ...unknown[]]>,
  value: Mapping,
  place: Place,
): void {
  for (const key in value) {
    if (Object.hasOwn(known, key)) continue;
    if (run.nodes[others] === false) report(run, place, 'additionalProperties', { additionalProperty: key });
    else collect(run, others, value[key], within(place, 'additionalProperties', key));
  }
  for (const [name, node] of Object.entries(known)) collectMember(run, node, name, value, place);
}
