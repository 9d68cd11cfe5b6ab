import { childrenOf } from '../../../src/document/children.ts';
import type { DocumentNode } from '../../../src/document/node.ts';

/** Every text of a document in reading order, a chapter's number before its title. */
export function textsOf(node: DocumentNode): string {
  if (node.type === 'text') return node.text;
  const below = childrenOf(node).map(textsOf).join(' ');
  return node.type === 'heading' ? `${node.number ?? ''} ${below}` : below;
}
