/** A start tag. Its values are texts, in which no character stands for another. */
export interface WrittenTag {
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
}

/** What built templates write to: the HTML of a document piece by piece, in its order. */
export interface MarkupSink {
  /** Takes a start tag that is the template's own; the same one each time that it is written. */
  start(tag: WrittenTag): void;
  /** Takes a start tag in which values of the view stand. */
  startWith(tag: WrittenTag): void;
  end(name: string): void;
  /** Takes text of the template's own. */
  own(text: string): void;
  /** Takes a value of the view as text; a number is that of a loop. */
  value(text: string | number | undefined): void;
  /** Takes whole elements as HTML. */
  html(html: string): void;
}

const characters: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (each) => characters[each] as string);

/** Writes HTML as one text. */
export class HtmlSink implements MarkupSink {
  #html = '<!doctype html>';

  get whole(): string {
    return this.#html;
  }

  start({ name, attributes }: WrittenTag): void {
    const written = attributes.map((attribute) => ` ${attribute.name}="${escaped(attribute.value)}"`);
    this.#html += `<${name}${written.join('')}>`;
  }

  startWith(tag: WrittenTag): void {
    this.start(tag);
  }

  end(name: string): void {
    this.#html += `</${name}>`;
  }

  own(text: string): void {
    this.#html += escaped(text);
  }

  value(text: string | number | undefined): void {
    this.#html += escaped(String(text ?? ''));
  }

  html(html: string): void {
    this.#html += html;
  }
}
