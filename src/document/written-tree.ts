import { type Token, Tokenizer } from 'parse5';
import { type ReportFinding, structureError } from './report.ts';
import { placeOf, rootElement, voidElements, type WrittenElement } from './written-element.ts';

/**
 * Reads HTML into the tree that was written. Only parse5's tokenizer is used: a browser's tree construction repairs
 * what it meets (a `<p>` inside a `<p>`, text straight in a table), and so would hide the mistakes of a template.
 * @param html a whole document
 * @param report takes what is wrong with the tags
 * @returns a nameless element around everything
 */
export function writtenTree(html: string, report: ReportFinding): WrittenElement {
  const builder = new TreeBuilder(report);
  new Tokenizer({ sourceCodeLocationInfo: false }, builder).write(html, true);
  return builder.root;
}

class TreeBuilder {
  readonly root: WrittenElement = rootElement();
  readonly #report: ReportFinding;
  readonly #open: WrittenElement[] = [this.root];
  #top: WrittenElement = this.root;
  #text = '';
  readonly onParseError: (error: { code: string }) => void;

  constructor(report: ReportFinding) {
    this.#report = report;
    this.onParseError = (error) => report(structureError('markup', error.code, this.#top.place));
  }

  onStartTag(token: Token.TagToken): void {
    this.#flush();
    const name = token.tagName;
    const element = { name, attributes: token.attrs, children: [], place: placeOf(token.attrs, this.#top.place) };
    this.#top.children.push(element);
    if (voidElements.has(name)) return;
    if (token.selfClosing) {
      // HTML knows no empty tags: a browser would take the rest of the document for its content.
      this.#report(structureError('unclosed-element', name, element.place));
      return;
    }
    this.#open.push(element);
    this.#top = element;
  }

  onEndTag(token: Token.TagToken): void {
    this.#flush();
    const name = token.tagName;
    const at = this.#open.findLastIndex((element) => element.name === name);
    if (at === -1) this.#report(structureError('stray-end-tag', name, this.#top.place));
    else this.#close(at);
  }

  onEof(): void {
    this.#flush();
    this.#close(0);
  }

  onCharacter(token: Token.CharacterToken): void {
    this.#text += token.chars;
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.#text += token.chars;
  }

  onNullCharacter(): void {
    this.#report(structureError('markup', 'unexpected-null-character', this.#top.place));
  }

  onComment(): void {
    this.#flush();
  }

  onDoctype(): void {}

  /** Closes the element at a depth; those inside it that are still open have lost their end tags. */
  #close(depth: number): void {
    for (let at = this.#open.length - 1; at > depth; at--) {
      const left = this.#open[at] as WrittenElement;
      this.#report(structureError('unclosed-element', left.name, left.place));
    }
    this.#open.length = Math.max(depth, 1);
    this.#top = this.#open[this.#open.length - 1] as WrittenElement;
  }

  #flush(): void {
    if (this.#text === '') return;
    this.#top.children.push(this.#text);
    this.#text = '';
  }
}
