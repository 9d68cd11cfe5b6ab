import type {
  ListItem as ItemNode,
  Link as LinkNode,
  List as ListNode,
  Nodes,
  PhrasingContent,
  RootContent,
} from 'mdast';
import type { Block, Inline, List, ListItem, Markdown, Stretch, TextPiece } from './nodes.ts';
import { type Marks, piecesOf } from './text-pieces.ts';

/** Lists in more levels are shown as they were written. */
const DEEPEST = 6;

/** Links are taken to these addresses. */
const TAKEN = /^(?:https:\/\/|mailto:)\S+$/i;

/** Reads the parser's tree into what is shown of it. */
export function readTree(source: string, nodes: readonly RootContent[], marks: Marks): Markdown {
  return { blocks: new TreeReader(source, marks).blocks(nodes, 0) };
}

class TreeReader {
  readonly #source: string;
  readonly #marks: Marks;

  constructor(source: string, marks: Marks) {
    this.#source = source;
    this.#marks = marks;
  }

  blocks(nodes: readonly RootContent[], depth: number): readonly Block[] {
    return nodes.map((node) => this.#block(node, depth));
  }

  #block(node: RootContent, depth: number): Block {
    if (node.type === 'paragraph') return { type: 'paragraph', children: this.#inlines(node.children) };
    if (node.type === 'list' && depth < DEEPEST) return this.#list(node, depth);
    return { type: 'paragraph', children: [this.#asWritten(node)] };
  }

  #list({ ordered, start, children }: ListNode, depth: number): List {
    const items = children.map((item) => this.#item(item, depth));
    return { type: 'list', ordered: ordered === true, start: start ?? 1, items };
  }

  #item(item: ItemNode, depth: number): ListItem {
    return { ...stretchOf(item), blocks: this.blocks(item.children, depth + 1) };
  }

  #inlines(nodes: readonly PhrasingContent[]): readonly Inline[] {
    return nodes.flatMap((node) => this.#inline(node));
  }

  #inline(node: PhrasingContent): readonly Inline[] {
    switch (node.type) {
      case 'text':
        return piecesOf(this.#source, node, this.#marks.get(node));
      case 'emphasis':
        return [{ type: 'em', children: this.#inlines(node.children) }];
      case 'strong':
        return [{ type: 'strong', children: this.#inlines(node.children) }];
      case 'break':
        return [{ type: 'break', ...stretchOf(node) }];
      case 'link':
        return TAKEN.test(node.url) ? this.#link(node) : [this.#asWritten(node)];
      default:
        return [this.#asWritten(node)];
    }
  }

  /** A link, and after its words the address: on paper there is nothing to press. */
  #link(node: LinkNode): readonly Inline[] {
    const url = node.url.replace(/^[a-z]+:/i, (scheme) => scheme.toLowerCase());
    const shown = url.replace(/^https:\/\/|\/$|^mailto:|(?<=^mailto:[^?]*)\?.*$/g, '');
    const words = this.#inlines(node.children);
    const address = this.#address(node, shown);
    const isEmpty = textOf(words) === '';
    const link: Inline = { type: 'link', url, children: isEmpty ? [address] : words };
    if (isEmpty || textOf(words).includes(shown)) return [link];
    const added = (text: string, at: number): TextPiece => ({ ...address, text, start: at, end: at });
    return [link, added(' (', address.start), address, added(')', address.end)];
  }

  #address(node: LinkNode, shown: string): TextPiece {
    const whole = stretchOf(node);
    const at = this.#source.slice(0, whole.end).lastIndexOf(shown);
    const place = at < whole.start ? whole : { start: at, end: at + shown.length };
    return { type: 'text', text: shown, ...place, written: 'address' };
  }

  #asWritten(node: Nodes): TextPiece {
    const place = stretchOf(node);
    return { type: 'text', text: this.#source.slice(place.start, place.end), ...place, written: 'plain' };
  }
}

function stretchOf({ position }: Nodes): Stretch {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

/** The text of inline nodes, as it is shown. */
export function textOf(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.text : node.type === 'break' ? '\n' : textOf(node.children)))
    .join('');
}
