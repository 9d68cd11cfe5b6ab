import { CST } from 'yaml';
import type { SourceProblem } from './source-problem.ts';
import type { Span } from './span.ts';

/** More aliases than this are refused; a district's file needs none. */
export const ALIAS_LIMIT = 100;

/** Up to this many tags are reported one by one; then reading stops. */
const TAG_LIMIT = 20;

/** A bracket or a quotation mark without an end: where it stands, and where its damage ends. */
export interface Unclosed {
  readonly problem: 'unclosed-bracket' | 'unclosed-quote';
  readonly found: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Collects tags, aliases, comments and unclosed brackets and quotes from the lexemes of a YAML text, on their way from the
 * library's lexer to its parser. The lexer is linear and without recursion, so that its lexemes can be trusted for any text;
 * and because the parser gets the same ones, the two can never disagree on a bracket or a quote.
 */
export class LexemeScan {
  readonly problems: SourceProblem[] = [];
  /** Brackets and quotes without an end. */
  readonly unclosed: Unclosed[] = [];
  /** Quoted texts of more than one line: where a closing quote is forgotten, the next opening one closes the text. */
  readonly longQuotes: Span[] = [];
  /** Every comment, from its number sign to the end of its line. */
  readonly comments: Span[];
  readonly #file: string;
  readonly #open: { bracket: string; offset: number }[] = [];
  #aliases = 0;
  #tags = 0;
  #scalarNext = false;

  /** @param comments those that are known already */
  constructor(file: string, comments: Span[] = []) {
    this.#file = file;
    this.comments = comments;
  }

  /** Whether there are too many aliases or tags to read on. */
  get exhausted(): boolean {
    return this.#aliases > ALIAS_LIMIT || this.#tags === TAG_LIMIT;
  }

  /**
   * Takes the next lexeme.
   * @param offset where it begins
   */
  take(lexeme: string, offset: number): void {
    if (this.#scalarNext) {
      this.#scalarNext = false;
      return;
    }
    switch (lexeme.charAt(0)) {
      case CST.SCALAR:
        this.#scalarNext = true;
        return;
      case CST.FLOW_END:
        this.finish(offset);
        return;
      case '[':
      case '{':
        this.#open.push({ bracket: lexeme, offset });
        return;
      case ']':
      case '}':
        this.#close(lexeme === ']' ? '[' : '{', offset);
        return;
      case '"':
      case "'":
        this.#quote(lexeme, offset);
        return;
      case '*':
        this.#alias(lexeme, offset);
        return;
      case '#':
        this.comments.push(this.#span(offset, lexeme));
        return;
      case '!':
        this.#tags += 1;
        this.problems.push({ code: 'yaml-tag', args: { tag: lexeme }, span: this.#span(offset, lexeme), pointer: '' });
    }
  }

  /** Ends all brackets, closed or not: at the end of the text, or where the indentation ends them. */
  finish(offset: number): void {
    for (const one of this.#open) this.#noteUnclosed('unclosed-bracket', one.bracket, one.offset, offset);
    this.#open.length = 0;
  }

  #close(opener: string, offset: number): void {
    const last = this.#open.pop();
    if (!last || last.bracket === opener) return;
    this.#noteUnclosed('unclosed-bracket', last.bracket, last.offset, offset);
    // '{ a: [1, 2 }': the closing brace still belongs to its opening one.
    if (this.#open.at(-1)?.bracket === opener) this.#open.pop();
  }

  #quote(lexeme: string, offset: number): void {
    if (!isClosed(lexeme)) this.#noteUnclosed('unclosed-quote', lexeme.charAt(0), offset, offset + lexeme.length);
    else if (lexeme.includes('\n')) this.longQuotes.push(this.#span(offset, lexeme));
  }

  #alias(lexeme: string, offset: number): void {
    this.#aliases += 1;
    if (this.#aliases !== ALIAS_LIMIT + 1) return;
    const span = this.#span(offset, lexeme);
    this.problems.push({ code: 'yaml-aliases', args: { limit: ALIAS_LIMIT }, span, pointer: '' });
  }

  #noteUnclosed(problem: 'unclosed-bracket' | 'unclosed-quote', found: string, start: number, until: number): void {
    this.unclosed.push({ problem, found, start, end: until });
  }

  #span(start: number, text: string): Span {
    return { file: this.#file, start, end: start + text.length };
  }
}

/** Whether a quoted text ends in a quote that closes it: `"a\"` and `'a''` do not, though the library lets them pass. */
function isClosed(quoted: string): boolean {
  const quote = quoted.charAt(0);
  if (quoted.length === 1 || !quoted.endsWith(quote)) return false;
  const escaper = quote === '"' ? '\\' : "'";
  let run = 0;
  while (quoted.length - 2 - run > 0 && quoted.charAt(quoted.length - 2 - run) === escaper) run += 1;
  return run % 2 === 0;
}
