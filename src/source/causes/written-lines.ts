import { CST, Lexer } from 'yaml';
import { lastAtOrBefore } from '../../values/last-at-or-before.ts';

/** What a line continues: nothing, or something that began on an earlier line. */
export type Continues = 'nothing' | 'plain' | 'quoted' | 'block' | 'brackets';

/** One line of a file that could not be read, as its writer sees it. */
export interface WrittenLine {
  /** Where the line begins. */
  readonly start: number;
  /** Where its first character stands that is no space or tab. */
  readonly from: number;
  /** Where its text ends: before the comment and the spaces at its end. */
  readonly end: number;
  /** Where its comment begins, at the number sign. */
  readonly comment?: number;
  readonly continues: Continues;
}

/** A text without quotation marks and not in a block, which may run over several lines. */
interface PlainText {
  readonly start: number;
  readonly end: number;
  readonly inBrackets: boolean;
}

/** The lines of a file, and where its unquoted texts stand. */
export interface WrittenLines {
  readonly lines: readonly WrittenLine[];
  /** Unquoted texts by the offset at which they begin. */
  readonly plain: ReadonlyMap<number, PlainText>;
  /** The index of the line that an offset stands on. */
  indexAt(offset: number): number;
}

interface Marks {
  /** What the line that begins at an offset continues. */
  readonly continues: Map<number, Continues>;
  readonly comments: Map<number, number>;
  readonly plain: Map<number, PlainText>;
}

/**
 * Divides a text into lines, with what the library's lexer says of each. It is asked for only where a file could not be
 * read: the lexemes, which can be trusted for any text, are gone through once more then.
 */
export function writtenLines(text: string): WrittenLines {
  const marks = markLines(text);
  const lines: WrittenLine[] = [];
  const starts: number[] = [];
  for (let start = 0; start <= text.length; ) {
    const next = text.indexOf('\n', start);
    const until = next === -1 ? text.length : next;
    lines.push(lineOf(text, start, until, marks));
    starts.push(start);
    start = until + 1;
  }
  return {
    lines,
    plain: marks.plain,
    indexAt: (offset) => lastAtOrBefore(starts.length, (index) => starts[index] as number, offset),
  };
}

function lineOf(text: string, start: number, until: number, marks: Marks): WrittenLine {
  const comment = marks.comments.get(start);
  const written = text.slice(start, comment ?? until);
  const end = start + written.trimEnd().length;
  const from = Math.min(start + (/^[ \t]*/.exec(written)?.[0].length ?? 0), Math.max(end, start));
  const continues = marks.continues.get(start) ?? 'nothing';
  return { start, from, end, continues, ...(comment === undefined ? {} : { comment }) };
}

/** Goes through the lexemes, and notes for each line what it continues and where its comment begins. */
function markLines(text: string): Marks {
  const marker = new LineMarker();
  for (const lexeme of new Lexer().lex(text)) marker.take(lexeme);
  return marker;
}

class LineMarker implements Marks {
  readonly continues = new Map<number, Continues>();
  readonly comments = new Map<number, number>();
  readonly plain = new Map<number, PlainText>();
  #offset = 0;
  #lineStart = 0;
  /** How many brackets are open. */
  #depth = 0;
  /** Whether the next lexeme is the text of a scalar, and whether it is one below a header (`|` or `>`). */
  #scalarNext = false;
  #afterHeader = false;

  take(lexeme: string): void {
    const type = CST.tokenType(lexeme);
    if (this.#scalarNext) {
      if (this.#afterHeader) this.#block(lexeme);
      else this.#plain(lexeme);
      this.#scalarNext = this.#afterHeader = false;
    } else if (type === 'scalar') this.#scalarNext = true;
    else if (type === 'flow-error-end') this.#leaveBrackets();
    else if (type !== 'doc-mode') this.#sign(lexeme, type);
  }

  #block(lexeme: string): void {
    if (lexeme !== '') this.continues.set(this.#offset, 'block');
    this.#pass(lexeme, 'block');
    // What a block ends with is the line break before the next line, which belongs to it no longer.
    if (lexeme.endsWith('\n')) this.continues.delete(this.#lineStart);
  }

  #plain(lexeme: string): void {
    const [start, end] = [this.#offset, this.#offset + lexeme.length];
    this.plain.set(start, { start, end, inBrackets: this.#depth > 0 });
    this.#pass(lexeme, 'plain');
  }

  /** The lexer has found a line too far out for the brackets that are open. */
  #leaveBrackets(): void {
    this.#depth = 0;
    this.continues.delete(this.#lineStart);
  }

  #sign(lexeme: string, type: ReturnType<typeof CST.tokenType>): void {
    if (type === 'block-scalar-header') this.#afterHeader = true;
    if (type === 'flow-map-start' || type === 'flow-seq-start') this.#depth += 1;
    if (type === 'flow-map-end' || type === 'flow-seq-end') this.#depth = Math.max(0, this.#depth - 1);
    if (type === 'comment') this.comments.set(this.#lineStart, this.#offset);
    const isQuoted = type === 'single-quoted-scalar' || type === 'double-quoted-scalar';
    this.#pass(lexeme, isQuoted ? 'quoted' : this.#depth > 0 ? 'brackets' : 'nothing');
  }

  /** Passes a lexeme that may run over several lines. */
  #pass(lexeme: string, continues: Continues): void {
    for (let at = lexeme.indexOf('\n'); at !== -1; at = lexeme.indexOf('\n', at + 1)) {
      this.#lineStart = this.#offset + at + 1;
      this.continues.set(this.#lineStart, continues);
    }
    this.#offset += lexeme.length;
  }
}
