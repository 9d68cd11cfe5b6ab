import { CST } from 'yaml';
import type { SourceProblem } from './source-problem.ts';
import type { Span } from './span.ts';

/** More aliases than this are refused; a district's file needs none. */
export const ALIAS_LIMIT = 100;

/** So many tags are told one by one; then reading stops. */
const TAG_LIMIT = 20;

/**
 * Watches the words of a YAML text on their way from the library's lexer to its parser. The lexer is linear and without
 * recursion, so what it says can be trusted for any text; and because these are the library's own words, the guard can
 * never see brackets or quotes otherwise than the parser does.
 */
export class Guard {
  readonly problems: SourceProblem[] = [];
  /** Where each unclosed bracket or quote begins and where its damage ends. */
  readonly unclosed: Span[] = [];
  /** Quoted texts of more than one line: where a closing quote is forgotten, the next opening one closes. */
  readonly longQuotes: Span[] = [];
  /** Every comment, from its number sign to the end of its line. */
  readonly comments: Span[] = [];
  readonly #file: string;
  readonly #open: { bracket: string; offset: number }[] = [];
  #aliases = 0;
  #tags = 0;
  #scalarNext = false;

  constructor(file: string) {
    this.#file = file;
  }

  /** Too many aliases or tags: nothing more of the text is read. */
  get exhausted(): boolean {
    return this.#aliases > ALIAS_LIMIT || this.#tags === TAG_LIMIT;
  }

  /** Takes the next word and the offset where it begins. */
  see(word: string, offset: number): void {
    if (this.#scalarNext) {
      this.#scalarNext = false;
      return;
    }
    switch (word.charAt(0)) {
      case CST.SCALAR:
        this.#scalarNext = true;
        return;
      case CST.FLOW_END:
        this.finish(offset);
        return;
      case '[':
      case '{':
        this.#open.push({ bracket: word, offset });
        return;
      case ']':
      case '}':
        this.#close(word === ']' ? '[' : '{', offset);
        return;
      case '"':
      case "'":
        this.#quote(word, offset);
        return;
      case '*':
        this.#alias(word, offset);
        return;
      case '#':
        this.comments.push(this.#span(offset, word));
        return;
      case '!':
        this.#tags += 1;
        this.problems.push({ code: 'yaml-tag', args: { tag: word }, span: this.#span(offset, word), pointer: '' });
    }
  }

  /** Brackets end here, whether they are closed or not: at the end of the text, or where the indentation ends them. */
  finish(offset: number): void {
    for (const one of this.#open) this.#reportUnclosed('unclosed-bracket', one.bracket, one.offset, offset);
    this.#open.length = 0;
  }

  #close(opener: string, offset: number): void {
    const last = this.#open.pop();
    if (!last || last.bracket === opener) return;
    this.#reportUnclosed('unclosed-bracket', last.bracket, last.offset, offset);
    // '{ a: [1, 2 }': the brace still closes its own.
    if (this.#open.at(-1)?.bracket === opener) this.#open.pop();
  }

  #quote(word: string, offset: number): void {
    if (!isClosed(word)) this.#reportUnclosed('unclosed-quote', word.charAt(0), offset, offset + word.length);
    else if (word.includes('\n')) this.longQuotes.push(this.#span(offset, word));
  }

  #alias(word: string, offset: number): void {
    this.#aliases += 1;
    if (this.#aliases !== ALIAS_LIMIT + 1) return;
    const span = this.#span(offset, word);
    this.problems.push({ code: 'yaml-aliases', args: { limit: ALIAS_LIMIT }, span, pointer: '' });
  }

  #reportUnclosed(problem: 'unclosed-bracket' | 'unclosed-quote', found: string, start: number, until: number): void {
    this.unclosed.push({ file: this.#file, start, end: until });
    const span = this.#span(start, found);
    this.problems.push({ code: 'yaml-syntax', args: { problem, found }, span, pointer: '' });
  }

  #span(start: number, word: string): Span {
    return { file: this.#file, start, end: start + word.length };
  }
}

/** Whether a quoted word ends in a quote that closes it: `"a\"` and `'a''` do not, though the library lets them pass. */
function isClosed(word: string): boolean {
  const quote = word.charAt(0);
  if (word.length === 1 || !word.endsWith(quote)) return false;
  const escaper = quote === '"' ? '\\' : "'";
  let run = 0;
  while (word.length - 2 - run > 0 && word.charAt(word.length - 2 - run) === escaper) run += 1;
  return run % 2 === 0;
}
