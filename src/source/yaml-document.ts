import { type Alias, isAlias, isMap, isScalar, isSeq, type Pair, type ParsedNode } from 'yaml';
import { present } from '../values/present.ts';
import { nodeSpan } from './node-span.ts';
import { parsePointer } from './pointer.ts';
import { type ScalarAt, scalarsOf } from './scalars.ts';
import type { SourceText } from './source-text.ts';
import type { Span } from './span.ts';

/** A YAML document as a plain value, and where each part of it stands. */
export interface YamlDocument {
  readonly source: SourceText;
  /**
   * Objects without a prototype, arrays, texts in normal form C, numbers, booleans, null. Characters that cannot be seen are
   * folded in texts by what these are (fold-characters.ts); keys are as they are written.
   */
  readonly value: unknown;
  /** The same with texts as they are written: what a schema judges, so that every validator comes to the same verdict. */
  readonly unfolded: unknown;
  /** Every comment, from its number sign to the end of its line, in the order of the text. */
  readonly comments: readonly Span[];
  /** Where the value at a JSON pointer stands, or its nearest ancestor where there is none. Aliases are followed. */
  valueSpan(pointer: string): Span;
  /** Where the key of a pointer's last member stands; for an item of a list, or where there is none, the value's span. */
  keySpan(pointer: string): Span;
  /** Every scalar that is written in the document, keys too, in the order of the text; each place once. */
  scalars(): readonly ScalarAt[];
}

type MapItem = Pair<ParsedNode, ParsedNode | null>;

/** The parts of a document, as they come from reading a text. */
export interface ReadYaml {
  /** The nodes as values, folded and unfolded; the same where nothing is to be folded. */
  readonly value: unknown;
  readonly unfolded: unknown;
  readonly root: ParsedNode;
  /** The node that each alias stands for. */
  readonly targets: ReadonlyMap<Alias, ParsedNode>;
  readonly comments: readonly Span[];
}

/**
 * Makes a document that keeps its nodes and finds a place only when it is asked for: a file without findings asks for few.
 */
export function yamlDocument(source: SourceText, { value, unfolded, root, targets, comments }: ReadYaml): YamlDocument {
  const resolve = (node: ParsedNode) => (isAlias(node) ? (targets.get(node) ?? node) : node);

  const indices = new Map<readonly MapItem[], ReadonlyMap<string, MapItem>>();
  /** The member of a mapping, found by an index in one of many members: each of them may have a finding. */
  const itemAt = (items: readonly MapItem[], name: string): MapItem | undefined => {
    if (items.length < MANY) return items.find(({ key }) => keyText(key) === name);
    const index = indices.get(items) ?? indexOf(items);
    indices.set(items, index);
    return index.get(name);
  };

  /** The span of the node at a pointer or nearest to it, and the last member's key where the pointer leads all the way. */
  const find = (pointer: string): { span: Span; key?: ParsedNode } => {
    let node = root;
    let key: ParsedNode | undefined;
    for (const part of parsePointer(pointer)) {
      const parent = resolve(node);
      const item = isMap(parent) ? itemAt(parent.items as MapItem[], part) : undefined;
      const next = item
        ? item.value
        : isSeq(parent) && isIndex(part)
          ? (parent.items[Number(part)] as ParsedNode | undefined)
          : undefined;
      if (item && !next) return { span: afterKey(source, item.key), key: item.key };
      if (!next) return { span: nodeSpan(source, node) };
      node = next;
      key = item?.key;
    }
    return { span: nodeSpan(source, node), ...present({ key }) };
  };

  // Several rules ask, and mostly none: they look at the plain text first.
  let scalars: readonly ScalarAt[] | undefined;
  return {
    source,
    value,
    unfolded,
    comments,
    valueSpan: (pointer) => find(pointer).span,
    keySpan: (pointer) => {
      const { span, key } = find(pointer);
      return key ? nodeSpan(source, key) : span;
    },
    scalars: () => {
      scalars ??= scalarsOf(source, root);
      return scalars;
    },
  };
}

/** The text of the file at a pointer, as it is written: `0180`, where the value is the number 180. */
export function writtenAt(document: YamlDocument, pointer: string): string {
  const { start, end } = document.valueSpan(pointer);
  return document.source.text.slice(start, end);
}

/** Of fewer members than this, one is found as quickly by looking at each. */
const MANY = 50;

/** The members of a mapping by their names; the first of those that share one. */
function indexOf(items: readonly MapItem[]): ReadonlyMap<string, MapItem> {
  const index = new Map<string, MapItem>();
  for (const item of items) {
    const name = keyText(item.key);
    if (name !== undefined && !index.has(name)) index.set(name, item);
  }
  return index;
}

function keyText(key: ParsedNode): string | undefined {
  return isScalar(key) && typeof key.value === 'string' ? key.value.normalize('NFC') : undefined;
}

function isIndex(part: string): boolean {
  return /^(0|[1-9]\d*)$/.test(part);
}

/** The place of a value that is not written at all. */
function afterKey(source: SourceText, key: ParsedNode): Span {
  const { end } = nodeSpan(source, key);
  return { file: source.name, start: end, end };
}
