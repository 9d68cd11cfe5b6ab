import { Pair, type ParsedNode, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { SourceText } from './source-text.ts';
import type { Span } from './span.ts';

/** A file whose YAML is of the plainest: its nodes, as the library would make them, and its comments. */
export interface PlainYaml {
  readonly contents: ParsedNode;
  readonly comments: Span[];
}

/** Deeper files are left to the library, far below the depth that it is trusted with. */
const DEEPEST = 20;

/** A key without quotation marks, of letters that need none; `anpassad grundskola` is of two words. */
const KEY = /([A-Za-zÀ-ÿ_][\wÀ-ÿ-]{0,99}(?: [\wÀ-ÿ-]{1,99}){0,3}):(?=[ \n])/y;

/** Quotation marks around one line, without an escape or a mark of the kind inside. */
const QUOTED = { '"': /"([^"\\\n]*)"/y, "'": /'([^'\n]*)'(?!')/y };

/** Within brackets, a text without any character that could be an indicator there; `S:t Erik` has none. */
const IN_BRACKETS = /[A-Za-zÀ-ÿ0-9](?:[^,[\]{}:#"'\n]|:(?=[A-Za-zÀ-ÿ0-9]))*/y;

/** What no text may begin with that has no quotation marks: the indicators of YAML, and white space. */
const INDICATOR = /[\s\-?:,[\]{}#&*!|>'"%@`]/;

/** The texts of the core schema that are no texts, without its numbers. */
const WORDS: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);

const WHOLE_NUMBER = /^[0-9]+$/;
/** Without a nought at its end, which the library remembers. */
const DECIMAL = /^[0-9]+\.[0-9]*[1-9]$/;
const DATE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
/** Every other number of the core schema, and much else. */
const MAYBE_NUMBER = /^[+.0-9][-+.0-9a-fA-FoxiInN]*$/;

/** The header of a text of several lines, without an indentation of its own and without blank lines kept at its end. */
const HEADER = /([|>])(-?)\n/y;

const SPACE = 0x20;
const NEWLINE = 0x0a;
const HASH = 0x23;

/**
 * Reads YAML that is written in the plainest way, as nearly every district's file is: mappings and lists by indentation,
 * texts of one line, flow collections of one line, `|` and `>`. Anything else, so every mistake and whatever is in doubt,
 * gives undefined and is left to the library, which takes several times as long; property tests hold the two to the same nodes.
 * In time linear in the length of the text. Of ranges, ends of collections that are written by indentation are not those of
 * the library (see `nodeSpan`, which reads none).
 */
export function readPlainYaml(source: SourceText): PlainYaml | undefined {
  if (/[\t\r]/.test(source.text)) return undefined;
  const reader = new PlainReader(source);
  const contents = reader.document();
  return contents && { contents, comments: reader.comments };
}

class PlainReader {
  readonly comments: Span[] = [];
  readonly #text: string;
  readonly #file: string;
  #at = 0;
  /** How far the line is indented in which `#at` begins; -1 at the end of the text. */
  #indent = 0;

  constructor({ text, name }: SourceText) {
    this.#text = text;
    this.#file = name;
  }

  document(): ParsedNode | undefined {
    this.#nextLine();
    const root = this.#indent === 0 ? this.#map(0, 1) : undefined;
    return this.#indent === -1 ? root : undefined;
  }

  /** The mapping or list that begins here. */
  #block(depth: number): ParsedNode | undefined {
    if (depth > DEEPEST) return undefined;
    return this.#isItem() ? this.#list(this.#indent, depth) : this.#map(this.#indent, depth);
  }

  #map(indent: number, depth: number): ParsedNode | undefined {
    const map = new YAMLMap<ParsedNode, ParsedNode>();
    const start = this.#at;
    do {
      const key = this.#key();
      const value = key && this.#value(indent, depth);
      if (value === undefined) return undefined;
      map.items.push(new Pair(key as ParsedNode, value));
    } while (this.#indent === indent);
    return this.#indent < indent ? this.#ranged(map, start) : undefined;
  }

  #list(indent: number, depth: number): ParsedNode | undefined {
    const list = new YAMLSeq<ParsedNode>();
    const start = this.#at;
    do {
      const item = this.#isItem() ? this.#item(indent, depth) : undefined;
      if (item === undefined) return undefined;
      list.items.push(item);
    } while (this.#indent === indent);
    return this.#indent < indent ? this.#ranged(list, start) : undefined;
  }

  #isItem(): boolean {
    return this.#text.startsWith('- ', this.#at);
  }

  #item(indent: number, depth: number): ParsedNode | undefined {
    const dash = this.#at;
    const start = this.#afterSpaces(dash + 1);
    KEY.lastIndex = start;
    if (!KEY.test(this.#text)) {
      this.#at = dash + 1;
      return this.#value(indent, depth);
    }
    this.#at = start;
    return depth < DEEPEST ? this.#map(indent + start - dash, depth + 1) : undefined;
  }

  #key(): ParsedNode | undefined {
    KEY.lastIndex = this.#at;
    const name = KEY.exec(this.#text)?.[1];
    if (name === undefined || WORDS.has(name)) return undefined;
    const start = this.#at;
    this.#at += name.length + 1;
    return scalar(name, Scalar.PLAIN, start, start + name.length);
  }

  /** What stands after a colon or a hyphen, up to the next line that says something. */
  #value(indent: number, depth: number): ParsedNode | undefined {
    const start = this.#afterSpaces(this.#at);
    if (start === this.#text.length) return undefined;
    const first = this.#text.charCodeAt(start);
    if (first === NEWLINE || first === HASH)
      return this.#endLine() && this.#indent > indent ? this.#block(depth + 1) : undefined;
    this.#at = start;
    HEADER.lastIndex = start;
    const header = HEADER.exec(this.#text);
    if (header) return this.#lines(header, indent);
    const value = this.#inline(depth, () => this.#plain());
    return value && this.#endLine() ? value : undefined;
  }

  /** A text in quotation marks, a flow collection or else a text without marks. */
  #inline(depth: number, unmarked: () => ParsedNode | undefined): ParsedNode | undefined {
    const first = this.#text.charAt(this.#at);
    if (first === '"' || first === "'") return this.#quoted(first);
    if (first === '[' || first === '{') return depth < DEEPEST ? this.#flow(first, depth + 1) : undefined;
    return unmarked();
  }

  #quoted(mark: '"' | "'"): ParsedNode | undefined {
    const start = this.#at;
    const pattern = QUOTED[mark];
    pattern.lastIndex = start;
    const value = pattern.exec(this.#text)?.[1];
    if (value === undefined) return undefined;
    this.#at = pattern.lastIndex;
    return scalar(value, mark === '"' ? Scalar.QUOTE_DOUBLE : Scalar.QUOTE_SINGLE, start, this.#at);
  }

  #flow(open: '[' | '{', depth: number): ParsedNode | undefined {
    const start = this.#at;
    const close = open === '[' ? ']' : '}';
    const collection = open === '[' ? new YAMLSeq<ParsedNode>() : new YAMLMap<ParsedNode, ParsedNode>();
    collection.flow = true;
    this.#at = this.#afterSpaces(start + 1);
    while (this.#text.charAt(this.#at) !== close) {
      const key = open === '{' ? this.#key() : undefined;
      if (open === '{' && key === undefined) return undefined;
      this.#at = this.#afterSpaces(this.#at);
      const value = this.#inline(depth, () => this.#inBrackets());
      if (value === undefined) return undefined;
      (collection.items as unknown[]).push(key === undefined ? value : new Pair(key, value));
      if (!this.#separated(close)) return undefined;
    }
    this.#at += 1;
    return this.#ranged(collection, start);
  }

  /** Goes past the comma between two members of a flow collection, or to its end; false where neither is there. */
  #separated(close: string): boolean {
    this.#at = this.#afterSpaces(this.#at);
    if (this.#text.charAt(this.#at) === close) return true;
    if (this.#text.charAt(this.#at) !== ',') return false;
    this.#at = this.#afterSpaces(this.#at + 1);
    return this.#text.charAt(this.#at) !== close;
  }

  #inBrackets(): ParsedNode | undefined {
    IN_BRACKETS.lastIndex = this.#at;
    const found = IN_BRACKETS.exec(this.#text)?.[0];
    return found === undefined ? undefined : this.#written(withoutSpacesAfter(found));
  }

  /** A text without quotation marks: the rest of a line, up to a comment. */
  #plain(): ParsedNode | undefined {
    if (INDICATOR.test(this.#text.charAt(this.#at))) return undefined;
    const line = this.#text.slice(this.#at, this.#endOfLine(this.#at));
    const comment = line.indexOf(' #');
    const source = withoutSpacesAfter(comment < 0 ? line : line.slice(0, comment));
    return source.includes(': ') || source.endsWith(':') ? undefined : this.#written(source);
  }

  /** A text without quotation marks as the core schema reads it. */
  #written(source: string): ParsedNode | undefined {
    const start = this.#at;
    this.#at += source.length;
    const word = WORDS.get(source);
    if (word !== undefined) return scalar(word, Scalar.PLAIN, start, this.#at);
    if (WHOLE_NUMBER.test(source)) return scalar(Number.parseInt(source, 10), Scalar.PLAIN, start, this.#at);
    if (DECIMAL.test(source)) return scalar(Number.parseFloat(source), Scalar.PLAIN, start, this.#at);
    if (MAYBE_NUMBER.test(source) && !DATE.test(source)) return undefined;
    return scalar(source, Scalar.PLAIN, start, this.#at);
  }

  /** A text of several lines, below its header: all that is indented as its first line, with blank lines between. */
  #lines([header, style, chomp]: RegExpExecArray, outside: number): ParsedNode | undefined {
    const start = this.#at;
    this.#at += header.length;
    const indent = this.#afterSpaces(this.#at) - this.#at;
    if (indent <= outside) return undefined;
    const lines: string[] = [];
    let end = this.#at;
    while (this.#at < this.#text.length) {
      const next = this.#afterSpaces(this.#at);
      const isBlank = next === this.#text.length || this.#text.charCodeAt(next) === NEWLINE;
      // Spaces in a blank line may belong to the text.
      if (isBlank && next > this.#at) return undefined;
      if (!isBlank && next - this.#at < indent) break;
      const endOfLine = this.#endOfLine(next);
      lines.push(this.#text.slice(isBlank ? next : this.#at + indent, endOfLine));
      if (!isBlank) end = endOfLine;
      this.#at = endOfLine + 1;
    }
    const value = linesAsText(lines, style === '>');
    this.#nextLine();
    if (value === undefined || this.#indent > outside) return undefined;
    const type = style === '>' ? Scalar.BLOCK_FOLDED : Scalar.BLOCK_LITERAL;
    return scalar(chomp === '-' ? value : `${value}\n`, type, start, end);
  }

  /** Goes to the next line that says something, where nothing but a comment is left of this one. */
  #endLine(): boolean {
    let at = this.#afterSpaces(this.#at);
    if (this.#text.charCodeAt(at) === HASH && at > this.#at) at = this.#comment(at);
    if (at < this.#text.length && this.#text.charCodeAt(at) !== NEWLINE) return false;
    this.#at = at + 1;
    this.#nextLine();
    return true;
  }

  /** Goes past blank lines and comments, to where the next line says something. */
  #nextLine(): void {
    while (this.#at < this.#text.length) {
      let at = this.#afterSpaces(this.#at);
      if (this.#text.charCodeAt(at) === HASH) at = this.#comment(at);
      else if (at < this.#text.length && this.#text.charCodeAt(at) !== NEWLINE) {
        this.#indent = at - this.#at;
        this.#at = at;
        return;
      }
      this.#at = at + 1;
    }
    this.#indent = -1;
  }

  /** Notes a comment, and returns where it ends. */
  #comment(start: number): number {
    const end = this.#endOfLine(start);
    this.comments.push({ file: this.#file, start, end });
    return end;
  }

  #endOfLine(from: number): number {
    const end = this.#text.indexOf('\n', from);
    return end < 0 ? this.#text.length : end;
  }

  #afterSpaces(from: number): number {
    let at = from;
    while (this.#text.charCodeAt(at) === SPACE) at += 1;
    return at;
  }

  #ranged(node: YAMLMap | YAMLSeq, start: number): ParsedNode {
    node.range = [start, this.#at, this.#at];
    return node as ParsedNode;
  }
}

function scalar(value: unknown, type: Scalar.Type, start: number, end: number): ParsedNode {
  const node = new Scalar(value);
  node.type = type;
  node.range = [start, end, end];
  return node as ParsedNode;
}

function withoutSpacesAfter(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === SPACE) end -= 1;
  return text.slice(0, end);
}

/**
 * The text that lines mean, without the line ends after the last: each line end as it is or, folded, a space between two
 * lines. Undefined where a folded line is indented further, which is not folded.
 */
function linesAsText(lines: readonly string[], isFolded: boolean): string | undefined {
  const last = lines.findLastIndex((line) => line !== '');
  const kept = lines.slice(0, last + 1);
  if (!isFolded) return kept.join('\n');
  if (kept.some((line) => line.startsWith(' '))) return undefined;
  return kept.reduce((text, line, index) => {
    if (line === '') return `${text}\n`;
    return index === 0 || kept[index - 1] === '' ? text + line : `${text} ${line}`;
  }, '');
}
