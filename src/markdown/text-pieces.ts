import type { Nodes, Text } from 'mdast';
import type { Extension, Token } from 'mdast-util-from-markdown';
import type { Stretch } from '../source/span.ts';
import type { TextPiece } from './nodes.ts';

/** What an escape or a character reference has put into a text node, and where it is written. */
interface Mark extends Stretch {
  readonly written: 'escape' | 'reference';
  /** From where to where in the node's text. */
  readonly from: number;
  to: number;
}

export type Marks = ReadonlyMap<Nodes, readonly Mark[]>;

/**
 * Listens to the parser while it makes its tree, for the tree itself does not say which characters were escaped or
 * written as references.
 * @returns what the parser is given, and the marks of each text node, there when it is done
 */
export function markListener(): { readonly extension: Extension; readonly marks: Marks } {
  const marks = new Map<Nodes, Mark[]>();
  const put = (node: Nodes | undefined, mark: Mark) => {
    if (node === undefined) return;
    const known = marks.get(node);
    if (known === undefined) marks.set(node, [mark]);
    else known.push(mark);
  };
  const lengthOf = (node: Nodes | undefined) => (node !== undefined && 'value' in node ? node.value.length : 0);
  let open: Token | undefined;
  // The parser has no handlers of its own on entering these, so nothing is replaced.
  const extension: Extension = {
    enter: {
      characterEscapeValue({ start, end }) {
        const node = this.stack.at(-1) as Nodes | undefined;
        const from = lengthOf(node);
        put(node, { written: 'escape', start: start.offset - 1, end: end.offset, from, to: from + 1 });
      },
      characterReferenceMarker(token) {
        // Of the two marks of a reference, the ampersand and the semicolon, the first has nothing to end.
        const node = this.stack.at(-1) as Nodes | undefined;
        const last = node && marks.get(node)?.at(-1);
        if (last?.written === 'reference' && last.to === -1) {
          last.to = lengthOf(node);
          marks.get(node as Nodes)?.splice(-1, 1, { ...last, end: token.end.offset });
        } else open = token;
      },
      characterReferenceValue() {
        const node = this.stack.at(-1) as Nodes | undefined;
        const start = open?.start.offset ?? 0;
        put(node, { written: 'reference', start, end: start, from: lengthOf(node), to: -1 });
      },
    },
  };
  return { extension, marks };
}

/** A combining character joins the one before it, which may be written plainly: `a&#x308;` is ä (Unicode, UAX #15). */
const BEGINS_COMBINING = /^\p{M}/u;

/**
 * A text node as pieces with their places.
 * @param marks the escapes and references in it
 */
export function piecesOf(source: string, node: Text, marks: readonly Mark[] = []): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = node.position?.start.offset ?? 0;
  let from = 0;
  for (const { written, start, end, from: next, to } of marks) {
    pieces.push(...plainPieces(source, node.value.slice(from, next), at));
    const text = node.value.slice(next, to);
    const before = BEGINS_COMBINING.test(text) ? pieces.pop() : undefined;
    if (before === undefined) pieces.push({ type: 'text', text, start, end, written });
    else pieces.push(...joined(before, { type: 'text', text, start, end, written }));
    at = end;
    from = to;
  }
  pieces.push(...plainPieces(source, node.value.slice(from), at));
  return pieces;
}

function joined(before: TextPiece, { text, start, end, written }: TextPiece): readonly TextPiece[] {
  if (before.written !== 'plain') {
    return [{ ...before, text: (before.text + text).normalize('NFC'), end, written }];
  }
  const last = [...before.text].at(-1) ?? '';
  const kept = { ...before, text: before.text.slice(0, -last.length), end: before.end - last.length };
  const whole: TextPiece = { type: 'text', text: (last + text).normalize('NFC'), start: kept.end, end, written };
  return kept.text === '' ? [whole] : [kept, { ...whole, start: Math.min(kept.end, start) }];
}

/** Text that stands in the source as it is, but that white space around its line ends, and marks of a quotation, are left out. */
function plainPieces(source: string, text: string, from: number): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = from;
  for (const line of text.split(/(?<=\n)/)) {
    if (line === '') continue;
    const words = line.endsWith('\n') ? line.slice(0, -1) : line;
    const start = Math.max(at, source.indexOf(words, at));
    at = start + words.length;
    pieces.push({ type: 'text', text: line, start, end: at, written: 'plain' });
  }
  return pieces;
}
