import { isAlias, isMap, isScalar, isSeq, type Pair, type ParsedNode } from 'yaml';
import { withoutInvisible } from './fold-characters.ts';
import { nodeSpan } from './node-span.ts';
import { pointer } from './pointer.ts';
import type { SourceText } from './source-text.ts';
import type { Span } from './span.ts';

/** A value of a document that holds no other values, or the key of a mapping. */
export interface ScalarAt {
  /** JSON pointer (RFC 6901) of the value, or of the member that the key begins. */
  readonly pointer: string;
  readonly isKey: boolean;
  readonly span: Span;
  /**
   * A number, a boolean, null, or a text in normal form C and without anything that cannot be seen, so that it is searched as
   * it is read: without soft hyphens, too, which the document's value keeps in running text. A key is as it is written.
   */
  readonly value: unknown;
}

/**
 * Every scalar that is written in a document, keys too, in the order of the text. Values that an alias stands for are
 * written once, and come once.
 */
export function scalarsOf(source: SourceText, root: ParsedNode): readonly ScalarAt[] {
  const found: ScalarAt[] = [];
  const walk = (node: ParsedNode | null | undefined, at: string, isKey: boolean): void => {
    if (!node || isAlias(node)) return;
    if (isMap(node)) {
      for (const { key, value } of node.items as Pair<ParsedNode, ParsedNode | null>[]) {
        // A key that is no text has no name to be found by, and is reported elsewhere.
        const name = isScalar(key) && typeof key.value === 'string' ? key.value.normalize('NFC') : '';
        const member = at + pointer([name]);
        walk(key, member, true);
        walk(value, member, false);
      }
    } else if (isSeq(node)) {
      for (const [index, item] of (node.items as ParsedNode[]).entries()) walk(item, `${at}/${index}`, isKey);
    } else if (isScalar(node)) {
      found.push({ pointer: at, isKey, span: nodeSpan(source, node), value: plain(node.value, isKey) });
    }
  };
  walk(root, '', false);
  return found;
}

function plain(value: unknown, isKey: boolean): unknown {
  if (typeof value !== 'string') return value;
  const text = value.normalize('NFC');
  return isKey ? text : withoutInvisible(text);
}
