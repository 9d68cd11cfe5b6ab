import type { DocumentNode } from './node.ts';

const none: readonly DocumentNode[] = [];

/** The nodes straight below a node, in reading order. */
export function childrenOf(node: DocumentNode): readonly DocumentNode[] {
  switch (node.type) {
    case 'text':
    case 'line-break':
    case 'logo':
    case 'contents':
      return none;
    case 'list':
      return node.items;
    case 'description-list':
      return node.entries;
    case 'description-entry':
      return [node.term, ...node.children];
    case 'table':
      return [...(node.caption ? [node.caption] : []), ...node.head, ...node.body];
    case 'figure':
      return node.caption === undefined ? none : [node.caption];
    case 'document':
      return node.logo === undefined ? node.children : [node.logo, ...node.children];
    case 'table-row':
      return node.cells;
    case 'local-addition':
      return [node.label, ...node.children];
    case 'writing-lines':
      return node.labels;
    default:
      return node.children;
  }
}
