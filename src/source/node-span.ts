import { isCollection, isPair, isScalar, type ParsedNode, Scalar } from 'yaml';
import type { SourceText } from './source-text.ts';
import type { Span } from './span.ts';

/**
 * The stretch of text of a node's content: without its anchor, and without the blank lines and comments after it, which the
 * library includes.
 */
export function nodeSpan(source: SourceText, node: ParsedNode): Span {
  const start = node.range[0];
  return { file: source.name, start, end: Math.max(start, endOf(source.text, node)) };
}

function endOf(text: string, node: ParsedNode): number {
  const [start, end] = node.range;
  if (isCollection(node) && !node.flow) {
    const last: unknown = node.items.at(-1);
    const parts = isPair<ParsedNode, ParsedNode | null>(last)
      ? [last.value, last.key]
      : [last as ParsedNode | undefined];
    return Math.max(start, ...parts.map((part) => (part ? endOf(text, part) : start)));
  }
  const isBlock = isScalar(node) && (node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL);
  return isBlock ? start + text.slice(start, end).trimEnd().length : end;
}
