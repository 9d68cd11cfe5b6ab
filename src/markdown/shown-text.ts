import type { Stretch } from '../source/span.ts';
import { lastAtOrBefore } from '../values/last-at-or-before.ts';
import type { Block, Inline, TextPiece } from './nodes.ts';

/** A piece of text and where it begins in the text that is shown. */
interface PieceAt {
  readonly at: number;
  readonly piece: TextPiece;
}

/** A text as a reader sees it, and the way back from it to where it is written. */
export interface ShownText {
  readonly text: string;
  readonly pieces: readonly TextPiece[];
  /** The stretch of the source that a stretch of the shown text comes from. */
  place(part: Stretch): Stretch;
}

/** The text of inline nodes, as it is shown. */
export function textOf(nodes: readonly Inline[]): string {
  return shownInline(nodes).text;
}

/** The text of inline nodes, as it is shown, with the way back. */
export function shownInline(nodes: readonly Inline[]): ShownText {
  const writer = new Writer();
  writer.inlines(nodes);
  return writer.shown();
}

/**
 * The text of blocks, as it is shown, with the way back. An empty line stands between blocks and a mark before each item
 * of a list, so that nothing is read across them.
 */
export function shownText(blocks: readonly Block[]): ShownText {
  const writer = new Writer();
  writer.blocks(blocks);
  return writer.shown();
}

class Writer {
  #text = '';
  readonly #pieces: PieceAt[] = [];

  blocks(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (this.#text !== '' && !this.#text.endsWith('* ')) this.#text += '\n\n';
      if (block.type === 'paragraph') this.inlines(block.children);
      else this.#items(block.items);
    }
  }

  #items(items: readonly { readonly blocks: readonly Block[] }[]): void {
    for (const [index, { blocks }] of items.entries()) {
      this.#text += index === 0 ? '* ' : '\n* ';
      this.blocks(blocks);
    }
  }

  inlines(nodes: readonly Inline[]): void {
    for (const node of nodes) {
      if (node.type === 'text') this.#put(node);
      else if (node.type === 'break') this.#put({ ...node, type: 'text', text: '\n', written: 'escape' });
      else this.inlines(node.children);
    }
  }

  #put(piece: TextPiece): void {
    this.#pieces.push({ at: this.#text.length, piece });
    this.#text += piece.text;
  }

  shown(): ShownText {
    const pieces = this.#pieces;
    return {
      text: this.#text,
      pieces: pieces.map(({ piece }) => piece),
      place: ({ start, end }) => {
        const from = sourceOffset(pieces, start, 'start');
        return { start: from, end: Math.max(from, sourceOffset(pieces, end - 1, 'end')) };
      },
    };
  }
}

/** Where in the source a character of the shown text begins or ends; for one that is not written, the piece before it. */
function sourceOffset(pieces: readonly PieceAt[], offset: number, side: 'start' | 'end'): number {
  const found = pieces[lastAtOrBefore(pieces.length, (index) => (pieces[index] as PieceAt).at, offset)];
  if (found === undefined) return 0;
  const { at, piece } = found;
  // Text of another length stands for what is written as a whole.
  const isWhole =
    piece.written === 'escape' ||
    piece.written === 'reference' ||
    piece.end - piece.start < piece.text.trimEnd().length;
  if (isWhole) return piece[side];
  const within = piece.start + (offset - at) + (side === 'end' ? 1 : 0);
  return Math.min(Math.max(within, piece.start), piece.end);
}
