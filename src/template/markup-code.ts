import type { WrittenTag } from './sink.ts';

/** Character references that templates may write. */
const characterOf: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': '\u00a0',
};

function decoded(text: string): string {
  return text.replace(/&[^;\s]*;?/g, (reference) => {
    const character = characterOf[reference];
    if (character === undefined) throw new Error(`${reference} is no character reference of ours`);
    return character;
  });
}

/** An attribute whose value is being written: pieces of JavaScript, or the variable that gathers it. */
interface OpenAttribute {
  readonly name: string;
  readonly pieces: string[];
  isOwn: boolean;
  variable?: string;
}

interface OpenTag {
  readonly name: string;
  readonly attributes: OpenAttribute[];
  /** How many blocks it stands in. */
  readonly depth: number;
}

/**
 * Writes the JavaScript of the HTML around the mustaches of a template: calls of a `MarkupSink`. It takes HTML that is spelled as our
 * own templates spell it, and throws at any other.
 */
export class MarkupCode {
  readonly lines: string[] = [];
  readonly #tagNumber: (tag: WrittenTag) => number;
  readonly #variable: () => string;
  #own = '';
  #tag: OpenTag | undefined;
  #attribute: OpenAttribute | undefined;
  #depth = 0;

  /**
   * @param tagNumber finds the place of a tag that is the template's own
   * @param variable makes a name that no other variable has
   */
  constructor(tagNumber: (tag: WrittenTag) => number, variable: () => string) {
    this.#tagNumber = tagNumber;
    this.#variable = variable;
  }

  content(text: string): void {
    let at = 0;
    while (at < text.length) {
      if (this.#attribute !== undefined) at = this.#inValue(this.#attribute, text, at);
      else if (this.#tag !== undefined) at = this.#inTag(this.#tag, text, at);
      else at = this.#inText(text, at);
    }
  }

  /** Takes a value of the view: the JavaScript of a text. */
  value(code: string): void {
    if (this.#attribute !== undefined) {
      this.#attribute.isOwn = false;
      this.#piece(this.#attribute, `text(${code})`);
    } else this.statement(`sink.value(${code});`);
  }

  /** Takes a statement that writes elements or text. */
  statement(code: string): void {
    if (this.#tag !== undefined) throw new Error(`${code} stands inside a tag`);
    this.#flush();
    this.lines.push(code);
  }

  /** Begins a block. */
  open(code: string): void {
    if (this.#attribute !== undefined) this.#gather(this.#attribute);
    else if (this.#tag !== undefined) throw new Error(`a block stands inside <${this.#tag.name}>`);
    this.#flush();
    this.lines.push(code);
    this.#depth++;
  }

  /** Ends a block, and begins the next where `code` says so. */
  close(code = '}'): void {
    this.#flush();
    this.lines.push(code);
    if (code.endsWith('{')) return;
    this.#depth--;
  }

  end(): void {
    this.#flush();
  }

  #inText(text: string, at: number): number {
    const start = text.indexOf('<', at);
    this.#own += decoded(text.slice(at, start === -1 ? undefined : start));
    if (start === -1) return text.length;
    const [all, doctype, ended, begun] =
      /^<(?:(!doctype html>)|\/([a-z][a-z0-9]*)>|([a-z][a-z0-9]*))/.exec(text.slice(start)) ?? [];
    if (all === undefined) throw new Error(`${text.slice(start, start + 40)} is spelled in another way than ours`);
    if (ended !== undefined) this.statement(`sink.end(${JSON.stringify(ended)});`);
    else if (begun !== undefined) this.#tag = { name: begun, attributes: [], depth: this.#depth };
    else if (doctype === undefined || this.lines.length > 0 || this.#own !== '')
      throw new Error('the doctype stands first');
    return start + all.length;
  }

  #inTag(tag: OpenTag, text: string, at: number): number {
    if (text[at] === '>') {
      this.#endTag(tag);
      return at + 1;
    }
    const [all, name] = /^[ \n]+([a-z][a-z-]*)="/.exec(text.slice(at)) ?? [];
    if (all === undefined || name === undefined || tag.attributes.some((one) => one.name === name))
      throw new Error(`<${tag.name}${text.slice(at, at + 40)} is spelled in another way than ours`);
    this.#attribute = { name, pieces: [], isOwn: true };
    tag.attributes.push(this.#attribute);
    return at + all.length;
  }

  #inValue(attribute: OpenAttribute, text: string, at: number): number {
    const end = text.indexOf('"', at);
    const value = decoded(text.slice(at, end === -1 ? undefined : end));
    if (value !== '') this.#piece(attribute, JSON.stringify(value));
    if (end === -1) return text.length;
    this.#attribute = undefined;
    return end + 1;
  }

  #piece(attribute: OpenAttribute, code: string): void {
    if (attribute.variable === undefined) attribute.pieces.push(code);
    else this.lines.push(`${attribute.variable} += ${code};`);
  }

  /** Gathers the rest of a value in a variable, since a block follows. */
  #gather(attribute: OpenAttribute): void {
    if (attribute.variable !== undefined) return;
    attribute.isOwn = false;
    attribute.variable = this.#variable();
    this.#flush();
    this.lines.push(`let ${attribute.variable} = ${attribute.pieces.join(' + ') || '""'};`);
  }

  #endTag({ name, attributes, depth }: OpenTag): void {
    if (depth !== this.#depth) throw new Error(`<${name}> ends in another block than it begins in`);
    this.#tag = undefined;
    if (attributes.every(({ isOwn }) => isOwn)) {
      const own = attributes.map((one) => ({
        name: one.name,
        value: one.pieces.map((piece) => JSON.parse(piece)).join(''),
      }));
      this.statement(`sink.start(tags[${this.#tagNumber({ name, attributes: own })}]);`);
      return;
    }
    const written = attributes.map(
      (one) => `{ name: ${JSON.stringify(one.name)}, value: ${one.variable ?? (one.pieces.join(' + ') || '""')} }`,
    );
    this.statement(`sink.startWith({ name: ${JSON.stringify(name)}, attributes: [${written.join(', ')}] });`);
  }

  #flush(): void {
    if (this.#own === '') return;
    this.lines.push(`sink.own(${JSON.stringify(this.#own)});`);
    this.#own = '';
  }
}
