import type {
  Blockquote,
  Definition,
  Emphasis,
  ListItem as ItemNode,
  Link as LinkNode,
  List as ListNode,
  Nodes,
  PhrasingContent,
  RootContent,
  Strong,
} from 'mdast';
import type { MarkdownProblem } from '../diagnostics/code-arguments.ts';
import type { Stretch } from '../source/span.ts';
import { isHtml, isMultiplication, linkKind, looksLikeAddress, namesNumber, windowsPaths } from './innocent.ts';
import { withNumbers } from './item-numbers.ts';
import { leftovers } from './leftovers.ts';
import { linkInlines, shownAddress } from './link.ts';
import { linesLikeList } from './list-marks.ts';
import type { Block, Inline, List, ListItem, Markdown, ProblemAt, TextPiece } from './nodes.ts';
import { type Marks, piecesOf } from './text-pieces.ts';

/** Lists, quotations and emphasis in more levels are shown as they were written: nobody reads them. */
const DEEPEST = 6;

/**
 * Reads the parser's tree into what is shown of it. What a quotation, a heading or code in the text says is shown without
 * its marks; what would lose something by that is shown as it was written. Each is a problem at its place.
 */
export function readTree(source: string, nodes: readonly RootContent[], marks: Marks): Markdown {
  const reader = new TreeReader(source, marks);
  const blocks = reader.blocks(nodes, 0);
  return { blocks, problems: reader.problems.sort((a, b) => a.start - b.start || a.end - b.end) };
}

class TreeReader {
  readonly problems: ProblemAt[] = [];
  readonly #source: string;
  readonly #marks: Marks;
  readonly #isInPath: Uint8Array;

  constructor(source: string, marks: Marks) {
    this.#source = source;
    this.#marks = marks;
    this.#isInPath = windowsPaths(source);
  }

  blocks(nodes: readonly RootContent[], depth: number): readonly Block[] {
    return nodes.flatMap((node) => this.#block(node, depth));
  }

  #block(node: RootContent, depth: number): readonly Block[] {
    switch (node.type) {
      case 'paragraph':
        return this.#paragraph(node.children);
      case 'list':
        return depth < DEEPEST ? [this.#list(node, depth)] : this.#refused(node, 'depth');
      case 'heading':
        this.#report('heading', node);
        return this.#paragraph(node.children);
      case 'blockquote':
        return this.#quotation(node, depth);
      case 'thematicBreak':
        this.#report('divider', node);
        return [];
      case 'definition':
        return this.#definition(node);
      case 'html':
        return isHtml(node.value) ? this.#refused(node, 'html') : [this.#verbatim(node)];
      case 'code':
        return this.#refused(node, 'code-block');
      default:
        return this.#refused(node, 'reference');
    }
  }

  #paragraph(nodes: readonly PhrasingContent[]): readonly Block[] {
    const children = this.#inlines(nodes, 0);
    this.problems.push(...leftovers(children), ...linesLikeList(children));
    return [{ type: 'paragraph', children }];
  }

  /** A line that begins with `> 5` means "more than", and is shown as it was written. */
  #quotation(node: Blockquote, depth: number): readonly Block[] {
    if (namesNumber(this.#written(node))) return [this.#verbatim(node)];
    if (depth >= DEEPEST) return this.#refused(node, 'depth');
    this.#report('quotation', node);
    return this.blocks(node.children, depth + 1);
  }

  /** `[OBS]: ring` is no definition to whoever writes it. */
  #definition(node: Definition): readonly Block[] {
    if (node.label?.startsWith('^')) return this.#refused(node, 'footnote');
    return looksLikeAddress(node.url) ? this.#refused(node, 'reference') : [this.#verbatim(node)];
  }

  #list({ ordered, start, children }: ListNode, depth: number): List {
    const items = children.map((item) => this.#item(item, depth));
    const first = start ?? 1;
    if (ordered !== true) return { type: 'list', ordered: false, start: first, items };
    return { type: 'list', ordered: true, start: first, items: withNumbers(this.#source, items, first) };
  }

  #item(item: ItemNode, depth: number): ListItem {
    const stretch = stretchOf(item);
    const [box] = /^\S+[ \t]+\[[ xX]\](?=\s|$)/.exec(this.#source.slice(stretch.start, stretch.end)) ?? [];
    if (box !== undefined) {
      const end = stretch.start + box.length;
      this.problems.push({ problem: 'checkbox', start: end - '[ ]'.length, end });
    }
    return { ...stretch, blocks: this.blocks(item.children, depth + 1) };
  }

  #inlines(nodes: readonly PhrasingContent[], depth: number): readonly Inline[] {
    return nodes.flatMap((node) => this.#inline(node, depth));
  }

  #inline(node: PhrasingContent, depth: number): readonly Inline[] {
    switch (node.type) {
      case 'text':
        return piecesOf(this.#source, node, this.#marks.get(node)).map((piece) => this.#unlessInPath(piece));
      case 'emphasis':
      case 'strong':
        return this.#emphasis(node, depth);
      case 'break':
        return [{ type: 'break', ...stretchOf(node) }];
      case 'link':
        return this.#link(node, depth);
      case 'inlineCode':
        this.#report('code', node);
        return [this.#within(node, node.value, 'plain')];
      case 'html':
        if (isHtml(node.value)) this.#report('html', node);
        return [this.#asWritten(node)];
      case 'linkReference':
        // The definition is reported, unless it is none to whoever wrote it.
        return this.#aroundWords(node, node.children, depth);
      default:
        this.#report('image', node);
        return [this.#asWritten(node)];
    }
  }

  /** A backslash in a path on a computer is no escape: `C:\_arkiv`, `\\server\mapp`. */
  #unlessInPath(piece: TextPiece): TextPiece {
    const { start, end, written } = piece;
    const isInPath = written === 'escape' && this.#isInPath[start] === 1;
    return isInPath ? { ...piece, text: this.#source.slice(start, end), written: 'verbatim' } : piece;
  }

  /** Asterisks between numbers or single letters mean "times", and stay: `5*3*2`. */
  #emphasis(node: Emphasis | Strong, depth: number): readonly Inline[] {
    const { start, end } = stretchOf(node);
    if (depth >= DEEPEST) this.#report('emphasis', node);
    else if (!isMultiplication(this.#source, start, end))
      return [{ type: node.type === 'strong' ? 'strong' : 'em', children: this.#inlines(node.children, depth + 1) }];
    return this.#aroundWords(node, node.children, depth);
  }

  /** The words of a node, and its marks as they were written. */
  #aroundWords(node: Nodes, words: readonly PhrasingContent[], depth: number): readonly Inline[] {
    const { start, end } = stretchOf(node);
    const from = words[0] === undefined ? end : stretchOf(words[0]).start;
    const to = words.at(-1) === undefined ? end : stretchOf(words.at(-1) as Nodes).end;
    return [this.#mark(start, from), ...this.#inlines(words, depth + 1), this.#mark(to, end)];
  }

  #link(node: LinkNode, depth: number): readonly Inline[] {
    const kind = linkKind(node.url);
    if (kind === 'words') return this.#aroundWords(node, node.children, depth);
    if (kind === 'refused') {
      this.#report('link', node);
      return [this.#asWritten(node)];
    }
    if (kind === 'other') this.#report('link-kind', node);
    else if (node.title) this.#report('link-title', node);
    const url = node.url.replace(/^[a-z]+:/i, (scheme) => scheme.toLowerCase());
    const words = this.#inlines(node.children, depth);
    return linkInlines(url, words, this.#within(node, shownAddress(url), 'address'), kind === 'taken');
  }

  /** A text that stands somewhere in a node; where it is written in another way, the place is the whole node. */
  #within(node: Nodes, text: string, written: TextPiece['written']): TextPiece {
    const whole = stretchOf(node);
    const at = this.#source.slice(0, whole.end).lastIndexOf(text);
    const place = at < whole.start ? whole : { start: at, end: at + text.length };
    return { type: 'text', text, ...place, written };
  }

  #refused(node: Nodes, problem: MarkdownProblem): readonly Block[] {
    this.#report(problem, node);
    return [this.#verbatim(node)];
  }

  #verbatim(node: Nodes): Block {
    return { type: 'paragraph', children: [this.#asWritten(node)] };
  }

  #asWritten(node: Nodes): TextPiece {
    const { start, end } = stretchOf(node);
    return this.#mark(start, end);
  }

  #mark(start: number, end: number): TextPiece {
    return { type: 'text', text: this.#source.slice(start, end), start, end, written: 'verbatim' };
  }

  #written(node: Nodes): string {
    const { start, end } = stretchOf(node);
    return this.#source.slice(start, end);
  }

  #report(problem: MarkdownProblem, node: Nodes): void {
    this.problems.push({ problem, ...stretchOf(node) });
  }
}

function stretchOf({ position }: Nodes): Stretch {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
