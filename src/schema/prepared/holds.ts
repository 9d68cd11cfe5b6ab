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
  STRING,
  type StringRule,
} from './prepared-schema.ts';

export type Nodes = readonly Node[];
export type Mapping = Readonly<Record<string, unknown>>;

const NONE = [] as const;

/** The kind of a value, as a bit. */
export function kindOf(value: unknown): number {
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

/** Whether a value satisfies a node. It stops at the first violation, and makes nothing. */
export function holds(nodes: Nodes, index: NodeIndex, value: unknown): boolean {
  return index === NOTHING || holdsFor(nodes, index, value, kindOf(value));
}

/** The same where the value's kind is known. Loops have an index: this runs a few thousand times before V8 looks at it. */
function holdsFor(nodes: Nodes, index: NodeIndex, value: unknown, kind: number): boolean {
  if (index === NOTHING) return true;
  const node = nodes[index] as Node;
  if (node === false || (node[ALLOWED] & kind) === 0) return false;
  const rules = node[FOR_ALL];
  if (rules !== 0)
    for (let i = 0; i < rules.length; i++)
      if (!satisfiesGeneral(nodes, rules[i] as GeneralRule, value, kind)) return false;
  return holdsAsKind(nodes, node, value, kind);
}

/** Whether a value satisfies the rules of its kind. */
function holdsAsKind(nodes: Nodes, node: Exclude<Node, false>, value: unknown, kind: number): boolean {
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
      return holdsFor(nodes, rule[1], value, kind);
    case 'const':
      return value === rule[1] || isEqual(value, rule[1]);
    case 'enum':
      return isAmong(value, rule[1]);
    case 'not':
      return !holdsFor(nodes, rule[1], value, kind);
    case 'anyOf':
      for (let i = 0; i < rule[1].length; i++) if (holdsFor(nodes, rule[1][i] as number, value, kind)) return true;
      return false;
    case 'allOf':
      for (let i = 0; i < rule[1].length; i++) if (!holdsFor(nodes, rule[1][i] as number, value, kind)) return false;
      return true;
    case 'if':
      return holdsFor(nodes, holdsFor(nodes, rule[1], value, kind) ? rule[2] : rule[3], value, kind);
  }
}

/** Whether two of JSON's values are the same (JSON Schema core, 4.2.2). Mappings of a file have no prototype. */
export function isEqual(a: unknown, b: unknown): boolean {
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
export function satisfiesNumber([keyword, limit]: NumberRule, value: number): boolean {
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
export function satisfiesString(rule: StringRule, value: string): boolean {
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
      for (let i = 0; i < items.length; i++) if (!holds(nodes, rule[1], items[i])) return false;
      return true;
    case 'contains':
      return containsEnough(nodes, rule, items);
    case 'uniqueItems':
      return repeatedItem(items, rule[1]) === undefined;
  }
}

/** Whether enough of a list's items satisfy the node of `contains`. */
export function containsEnough(
  nodes: Nodes,
  [, node, least]: Extract<ArrayRule, readonly ['contains', ...unknown[]]>,
  items: readonly unknown[],
): boolean {
  let missing = least;
  for (let i = 0; i < items.length && missing > 0; i++) if (holds(nodes, node, items[i])) missing--;
  return missing <= 0;
}

/**
 * Two items of a list that are the same, the pair that ajv names: it looks through simple items for one that comes again, and
 * through others for one that has been there, both from the end.
 * @param simple the kinds of simple items, of which alone is asked; 0 where items may be lists or mappings
 */
export function repeatedItem(
  items: readonly unknown[],
  simple: number,
): { readonly i: number; readonly j: number } | undefined {
  return simple === 0 ? repeatedBefore(items) : repeatedAfter(items, simple);
}

function repeatedAfter(items: readonly unknown[], kinds: number) {
  const places = new Map<unknown, number>();
  for (let i = items.length - 1; i >= 0; i--) {
    if ((kindOf(items[i]) & kinds) === 0) continue;
    const j = places.get(items[i]);
    if (j !== undefined) return { i, j };
    places.set(items[i], i);
  }
  return undefined;
}

function repeatedBefore(items: readonly unknown[]) {
  const places = new Map<unknown, number>();
  let last: { readonly i: number; readonly j: number } | undefined;
  for (const [i, item] of items.entries()) {
    const j = places.get(item);
    if (j !== undefined) last = { i, j };
    places.set(item, i);
  }
  for (let i = items.length - 1; i > (last?.i ?? 0); i--) {
    if (typeof items[i] !== 'object') continue;
    for (let j = i - 1; j >= 0; j--) if (isEqual(items[i], items[j])) return { i, j };
  }
  return last;
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
      for (const key in value) if (!holdsFor(nodes, rule[1], key, STRING)) return false;
      return true;
    case 'properties':
      for (let i = 0; i < rule[1].length; i++) {
        const part = value[rule[1][i] as string];
        if (part !== undefined && !holds(nodes, rule[2][i] as NodeIndex, part)) return false;
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
  if (!Object.hasOwn(known, key)) return holds(nodes, others, value);
  return value === undefined || holds(nodes, known[key] as NodeIndex, value);
}
