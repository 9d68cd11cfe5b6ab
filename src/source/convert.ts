import {
  type Alias,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  type ParsedNode,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { present } from '../values/present.ts';
import { characterInValue } from './characters.ts';
import { DEPTH_LIMIT } from './compose.ts';
import { isFoldable } from './fold-characters.ts';
import { nodeSpan } from './node-span.ts';
import { pointer } from './pointer.ts';
import type { SourceProblem } from './source-problem.ts';
import type { SourceText } from './source-text.ts';

/** How many values the aliases of a file may stand for together: without a limit, 1 kB can mean thousands of millions. */
export const ALIASED_VALUES_LIMIT = 10_000;

/** Keys that reach into JavaScript's objects, in whatever program reads the values next. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * No character below U+0300 combines: a text of such characters is in normal form C already (Unicode, UAX #15). Of those,
 * only the no-break space and the soft hyphen may have to be folded.
 */
const MAY_COMBINE = /[\u0300-\uffff]|[\u00a0\u00ad]/;

interface Anchor {
  readonly node: ParsedNode;
  readonly name: string;
  open: boolean;
  used: boolean;
  value: unknown;
  /** How many values the node holds, itself included, and how many levels below it. */
  values: number;
  depth: number;
}

/** A document's nodes as values. */
export interface Converted {
  readonly value: unknown;
  /** The node that each alias stands for. */
  readonly targets: ReadonlyMap<Alias, ParsedNode>;
  readonly problems: readonly SourceProblem[];
  /** Whether the value lacks something that the file says: an alias leads nowhere, or a merge key was left out. */
  readonly incomplete: boolean;
  /** Whether any text has a character that cannot be seen, so that the value must be folded before it is used. */
  readonly foldable: boolean;
}

/**
 * Turns the nodes of a well-formed document into plain values: objects without a prototype, arrays, texts in normal form C,
 * numbers, booleans and null by the core schema of YAML 1.2 (a date is a text). Of two equal keys the first counts.
 */
export function convert(source: SourceText, root: ParsedNode): Converted {
  const conversion = new Conversion(source);
  const value = conversion.node(root, 1);
  conversion.reportUnusedMarks();
  const { targets, problems, incomplete, foldable } = conversion;
  return { value, targets, problems, incomplete, foldable };
}

class Conversion {
  readonly targets = new Map<Alias, ParsedNode>();
  readonly problems: SourceProblem[] = [];
  incomplete = false;
  foldable = false;
  readonly #source: SourceText;
  readonly #anchors = new Map<string, Anchor>();
  /** Anchors of texts without quotation marks. */
  readonly #marks: Anchor[] = [];
  readonly #path: (string | number)[] = [];
  #values = 0;
  #aliased = 0;
  #deepest = 0;

  constructor(source: SourceText) {
    this.#source = source;
  }

  node(node: ParsedNode, depth: number): unknown {
    this.#values += 1;
    if (depth > this.#deepest) this.#deepest = depth;
    if (isAlias(node)) return this.#alias(node, depth);
    return node.anchor === undefined ? this.#content(node, depth) : this.#anchored(node, node.anchor, depth);
  }

  /** Reports anchors that nothing refers to: `&Co Bolag` is the text `Bolag` to YAML, and surely not to its writer. */
  reportUnusedMarks(): void {
    for (const { node, name } of this.#marks.filter(({ used }) => !used)) {
      const found = `&${name}`;
      const start = this.#source.text.lastIndexOf(found, node.range[0]);
      const span = { file: this.#source.name, start, end: start + found.length };
      this.problems.push({ code: 'yaml-syntax', args: { problem: 'unused-anchor', found }, span, pointer: '' });
    }
  }

  #content(node: ParsedNode, depth: number): unknown {
    if (isMap(node)) return this.#map(node as YAMLMap<ParsedNode, ParsedNode | null>, depth);
    if (isCollection(node)) return this.#list(node as YAMLSeq<ParsedNode>, depth);
    return isScalar(node) ? this.#scalar(node) : null;
  }

  #anchored(node: ParsedNode, name: string, depth: number): unknown {
    const anchor: Anchor = { node, name, open: true, used: false, value: undefined, values: 0, depth: 0 };
    this.#anchors.set(name, anchor);
    if (isScalar(node) && node.type === Scalar.PLAIN) this.#marks.push(anchor);
    const valuesBefore = this.#values;
    const deepestBefore = this.#deepest;
    this.#deepest = depth;
    anchor.value = this.#content(node, depth);
    anchor.open = false;
    anchor.values = this.#values - valuesBefore + 1;
    anchor.depth = this.#deepest - depth;
    this.#deepest = Math.max(this.#deepest, deepestBefore);
    return anchor.value;
  }

  #alias(node: Alias.Parsed, depth: number): unknown {
    const anchor = this.#anchors.get(node.source);
    if (!anchor)
      return this.#refuse(node, {
        code: 'yaml-syntax',
        args: { problem: 'unresolved-alias', found: `*${node.source}` },
      });
    anchor.used = true;
    if (anchor.open) return this.#refuse(node, { code: 'yaml-self-alias', args: { name: node.source } });
    // The values of the aliases before this one count, too: a bomb is made of aliases of aliases.
    this.#aliased += anchor.values;
    this.#values += anchor.values - 1;
    if (this.#aliased > ALIASED_VALUES_LIMIT) return this.#tooMany(node);
    if (depth + anchor.depth > DEPTH_LIMIT + 1)
      return this.#refuse(node, { code: 'too-deep', args: { limit: DEPTH_LIMIT } });
    this.#deepest = Math.max(this.#deepest, depth + anchor.depth);
    this.targets.set(node, anchor.node);
    return anchor.value;
  }

  /** Every later alias is one too many as well: only the first is reported. */
  #tooMany(node: Alias.Parsed): undefined {
    const isReported = this.problems.some(({ code }) => code === 'yaml-aliases');
    if (isReported) return undefined;
    return this.#refuse(node, { code: 'yaml-aliases', args: { limit: ALIASED_VALUES_LIMIT, of: 'values' } });
  }

  #list(list: YAMLSeq<ParsedNode>, depth: number): unknown[] {
    return list.items.map((item, index) => {
      this.#path.push(index);
      const value = this.node(item, depth + 1);
      this.#path.pop();
      return value;
    });
  }

  #map(map: YAMLMap<ParsedNode, ParsedNode | null>, depth: number): Record<string, unknown> {
    const result: Record<string, unknown> = Object.create(null);
    if (map.flow && this.#isTemplate(map as ParsedNode)) return result;
    const firsts = new Map<string, ParsedNode>();
    for (const { key, value } of map.items) {
      const text = this.#key(key, firsts);
      this.#path.push(text ?? '');
      // A value that does not count is read, too, for its own problems and anchors.
      const converted = value === null || value === undefined ? null : this.node(value, depth + 1);
      this.#path.pop();
      if (text === undefined || firsts.has(text)) continue;
      firsts.set(text, key);
      result[text] = converted;
    }
    return result;
  }

  /**
   * Whether braces are a template's, as in `{{ name }}`: to YAML, a mapping whose key is a mapping. Only the outer ones are
   * reported.
   */
  #isTemplate(map: ParsedNode): boolean {
    const [start, end] = map.range;
    if (!this.#source.text.startsWith('{{', start)) return false;
    const found = this.#source.text.slice(start, end);
    this.#report(map, undefined, { code: 'key-not-text', args: { found, isTemplate: true } });
    return true;
  }

  /** A key's text. A key that cannot be one is reported and gives undefined; a duplicate is reported. */
  #key(key: ParsedNode, firsts: ReadonlyMap<string, ParsedNode>): string | undefined {
    const written = this.#source.text.slice(key.range[0], key.range[1]);
    const anchor = isAlias(key) ? this.#anchors.get(key.source) : undefined;
    if (anchor) anchor.used = true;
    if (!isScalar(key) || typeof key.value !== 'string')
      return this.#report(key, undefined, { code: 'key-not-text', args: { found: written } });
    if (key.value === '<<' && key.type === Scalar.PLAIN) return this.#refuse(key, { code: 'yaml-merge-key', args: {} });
    const text = this.#text(key, key.value);
    if (FORBIDDEN_KEYS.has(text)) return this.#report(key, text, { code: 'forbidden-key', args: { key: text } });
    const first = firsts.get(text);
    if (first) {
      const firstOccurrence = nodeSpan(this.#source, first);
      this.#report(key, text, { code: 'duplicate-key', args: { key: text } }, firstOccurrence);
    }
    return text;
  }

  #scalar(node: Scalar): unknown {
    if (typeof node.value !== 'string') return node.value;
    const text = this.#text(node, node.value);
    this.foldable ||= MAY_COMBINE.test(text) && isFoldable(text);
    return text;
  }

  #text(node: Scalar, value: string): string {
    // Characters that stand in the text itself are found already; only an escape can bring in others.
    if (node.type === Scalar.QUOTE_DOUBLE) {
      const span = nodeSpan(this.#source, node as ParsedNode);
      const problem =
        this.#source.text.slice(span.start, span.end).includes('\\') &&
        characterInValue(value, span, pointer(this.#path));
      if (problem) this.problems.push(problem);
    }
    return MAY_COMBINE.test(value) ? value.normalize('NFC') : value;
  }

  #refuse(node: ParsedNode, what: Pick<SourceProblem, 'code' | 'args'>): undefined {
    this.incomplete = true;
    return this.#report(node, undefined, what);
  }

  #report(
    node: ParsedNode,
    key: string | undefined,
    what: Pick<SourceProblem, 'code' | 'args'>,
    firstOccurrence?: SourceProblem['span'],
  ): undefined {
    const path = key === undefined ? this.#path : [...this.#path, key];
    const place = { span: nodeSpan(this.#source, node), pointer: pointer(path) };
    this.problems.push({ ...what, ...place, ...present({ firstOccurrence }) } as SourceProblem);
    return undefined;
  }
}
