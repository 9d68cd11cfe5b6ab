import {
  ALLOWED,
  ARRAY,
  type ArrayRule,
  BOOLEAN,
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
  NULL,
  type NumberRule,
  OBJECT,
  type ObjectRule,
  OTHER,
  type PreparedSchema,
  STRING,
  type StringRule,
} from './prepared-schema.ts';

type Nodes = readonly Node[];
type Mapping = Readonly<Record<string, unknown>>;

const NONE = [] as const;

/** The kind of a value, as a bit. */
function kindOf(value: unknown): number {
  switch (typeof value) {
    case 'string':
      return STRING;
    case 'boolean':
      return BOOLEAN;
    case 'number':
      if (Number.isInteger(value)) return INTEGER;
      return Number.isFinite(value) ? FRACTION : OTHER;
    case 'object':
      if (value === null) return NULL;
      return Array.isArray(value) ? ARRAY : OBJECT;
    default:
      return OTHER;
  }
}

/**
 * Whether a value satisfies a schema: ajv's verdict, found sooner. It stops at the first violation, makes nothing, and says
 * nothing of what is wrong.
 */
export function holds({ nodes, root }: PreparedSchema, value: unknown): boolean {
  return satisfies(nodes, root, value);
}

/** Whether a value satisfies a node. */
function satisfies(nodes: Nodes, index: NodeIndex, value: unknown): boolean {
  return index === NOTHING || satisfiesFor(nodes, index, value, kindOf(value));
}

/** The same where the value's kind is known. Loops have an index: this runs a few thousand times before V8 looks at it. */
function satisfiesFor(nodes: Nodes, index: NodeIndex, value: unknown, kind: number): boolean {
  if (index === NOTHING) return true;
  const node = nodes[index] as Node;
  if (node === false || (node[ALLOWED] & kind) === 0) return false;
  const rules = node[FOR_ALL];
  if (rules !== 0)
    for (let i = 0; i < rules.length; i++)
      if (!satisfiesGeneral(nodes, rules[i] as GeneralRule, value, kind)) return false;
  return satisfiesAsKind(nodes, node, value, kind);
}

/** Whether a value satisfies the rules of its kind. */
function satisfiesAsKind(nodes: Nodes, node: Exclude<Node, false>, value: unknown, kind: number): boolean {
  switch (kind) {
    case STRING: {
      const rules = node[FOR_STRINGS] || NONE;
      for (let i = 0; i < rules.length; i++)
        if (!satisfiesString(rules[i] as StringRule, value as string)) return false;
      return true;
    }
    case OBJECT: {
      const rules = node[FOR_OBJECTS] || NONE;
      for (let i = 0; i < rules.length; i++)
        if (!satisfiesObject(nodes, rules[i] as ObjectRule, value as Mapping)) return false;
      return true;
    }
    case ARRAY: {
      const rules = node[FOR_ARRAYS] || NONE;
      for (let i = 0; i < rules.length; i++)
        if (!satisfiesArray(nodes, rules[i] as ArrayRule, value as unknown[])) return false;
      return true;
    }
    case INTEGER:
    case FRACTION: {
      const rules = node[FOR_NUMBERS] || NONE;
      for (let i = 0; i < rules.length; i++)
        if (!satisfiesNumber(rules[i] as NumberRule, value as number)) return false;
      return true;
    }
    default:
      return true;
  }
}

function satisfiesGeneral(nodes: Nodes, rule: GeneralRule, value: unknown, kind: number): boolean {
  switch (rule[0]) {
    case '$ref':
      return satisfiesFor(nodes, rule[1], value, kind);
    case 'const':
      return value === rule[1] || isEqual(value, rule[1]);
    case 'enum':
      return isAmong(value, rule[1]);
    case 'not':
      return !satisfiesFor(nodes, rule[1], value, kind);
    case 'anyOf':
      for (let i = 0; i < rule[1].length; i++) if (satisfiesFor(nodes, rule[1][i] as number, value, kind)) return true;
      return false;
    case 'allOf':
      for (let i = 0; i < rule[1].length; i++)
        if (!satisfiesFor(nodes, rule[1][i] as number, value, kind)) return false;
      return true;
    case 'if':
      return satisfiesFor(nodes, satisfiesFor(nodes, rule[1], value, kind) ? rule[2] : rule[3], value, kind);
  }
}

/** Whether two of JSON's values are the same (JSON Schema core, 4.2.2). Mappings of a file have no prototype. */
function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isEqual((a as Mapping)[key], (b as Mapping)[key]))
  );
}

function isAmong(value: unknown, values: readonly unknown[]): boolean {
  return values.includes(value) || (typeof value === 'object' && values.some((one) => isEqual(one, value)));
}

/** Whether a number is within a rule's limit. */
function satisfiesNumber([keyword, limit]: NumberRule, value: number): boolean {
  switch (keyword) {
    case 'maximum':
      return value <= limit;
    case 'minimum':
      return value >= limit;
    case 'exclusiveMaximum':
      return value < limit;
    case 'exclusiveMinimum':
      return value > limit;
  }
}

/** How many characters a text has: those beyond the first plane are two UTF-16 code units. */
function characters(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

const patterns = new Map<string, RegExp>();

/** A pattern, compiled when a text is first held to it: most of a schema's are for what a file does not have. */
function patternOf(source: string): RegExp {
  let pattern = patterns.get(source);
  if (pattern === undefined) {
    pattern = new RegExp(source, 'u');
    patterns.set(source, pattern);
  }
  return pattern;
}

/** Whether a text is a day of the calendar (RFC 3339, `full-date`). */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (days[month - 1] ?? 0);
}

/** Whether a text satisfies a rule; of formats there is only `date`. */
function satisfiesString(rule: StringRule, value: string): boolean {
  switch (rule[0]) {
    case 'maxLength':
      // A text has at least as many code units as characters: characters are counted in long texts only.
      return value.length <= rule[1] || characters(value) <= rule[1];
    case 'minLength':
      return characters(value) >= rule[1];
    case 'pattern':
      return patternOf(rule[1]).test(value);
    case 'format':
      return isDate(value);
  }
}

function satisfiesArray(nodes: Nodes, rule: ArrayRule, items: readonly unknown[]): boolean {
  switch (rule[0]) {
    case 'maxItems':
      return items.length <= rule[1];
    case 'minItems':
      return items.length >= rule[1];
    case 'items':
      for (let i = 0; i < items.length; i++) if (!satisfies(nodes, rule[1], items[i])) return false;
      return true;
    case 'contains':
      return containsEnough(nodes, rule, items);
    case 'uniqueItems':
      return areUnique(items);
  }
}

/** Whether enough of a list's items satisfy the node of `contains`. */
function containsEnough(
  nodes: Nodes,
  [, node, least]: Extract<ArrayRule, readonly ['contains', ...unknown[]]>,
  items: readonly unknown[],
): boolean {
  let missing = least;
  for (let i = 0; i < items.length && missing > 0; i++) if (satisfies(nodes, node, items[i])) missing--;
  return missing <= 0;
}

/** Whether no two items of a list are the same. Lists and mappings are compared one by one, as ajv does. */
function areUnique(items: readonly unknown[]): boolean {
  if (new Set(items).size < items.length) return false;
  for (let i = 1; i < items.length; i++) {
    if (typeof items[i] !== 'object') continue;
    for (let j = 0; j < i; j++) if (isEqual(items[i], items[j])) return false;
  }
  return true;
}

function satisfiesObject(nodes: Nodes, rule: ObjectRule, value: Mapping): boolean {
  switch (rule[0]) {
    case 'maxProperties':
      return Object.keys(value).length <= rule[1];
    case 'minProperties':
      return Object.keys(value).length >= rule[1];
    case 'required':
      for (let i = 0; i < rule[1].length; i++) if (value[rule[1][i] as string] === undefined) return false;
      return true;
    case 'propertyNames':
      for (const key in value) if (!satisfiesFor(nodes, rule[1], key, STRING)) return false;
      return true;
    case 'properties':
      for (let i = 0; i < rule[1].length; i++) {
        const part = value[rule[1][i] as string];
        if (part !== undefined && !satisfies(nodes, rule[2][i] as NodeIndex, part)) return false;
      }
      return true;
    case 'closed':
      for (const key in value) if (!satisfiesMember(nodes, rule, key, value[key])) return false;
      return true;
  }
}

function satisfiesMember(
  nodes: Nodes,
  [, known, others]: Extract<ObjectRule, readonly ['closed', ...unknown[]]>,
  key: string,
  value: unknown,
): boolean {
  if (!Object.hasOwn(known, key)) return satisfies(nodes, others, value);
  return value === undefined || satisfies(nodes, known[key] as NodeIndex, value);
}
