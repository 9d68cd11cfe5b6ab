import { withHintsOnly, withoutInvisible } from '../source/fold-characters.ts';
import type { Inline, InlineStyle, LineBreak, Link, TemplatePlace, Text } from './node.ts';
import { type BlockReader, languageAndOrigin } from './reader.ts';
import { structureError } from './report.ts';
import { attribute, type WrittenElement } from './written-element.ts';

const inlineNames: ReadonlySet<string> = new Set(['strong', 'em', 'span', 'a', 'br']);

/** True for what stands inside a line of text. */
export function isInline(child: WrittenElement | string): boolean {
  return typeof child === 'string' || inlineNames.has(child.name);
}

/** What a text takes over from the elements around it. */
interface InheritedFormat {
  readonly style: InlineStyle;
  readonly language: string | undefined;
  readonly place: TemplatePlace;
}

type Piece = Text | LineBreak;

/**
 * Reads the content of a block as inlines, with white space collapsed as HTML does: runs of it become one space, and
 * none is left at the beginning and end of a line.
 */
export function readInlines(children: WrittenElement['children'], place: TemplatePlace, reader: BlockReader): Inline[] {
  const gathering = new InlineGatherer(reader);
  gathering.readAll(children, { style: 'plain', language: undefined, place });
  return gathering.finish();
}

class InlineGatherer {
  readonly #reader: BlockReader;
  readonly #inlines: Inline[] = [];
  #pieces: Piece[] = this.#inlines as Piece[];
  /** The list and index of the last text, whose last space is dropped when a line ends. */
  #lastText: { pieces: Piece[]; at: number } | undefined;
  #afterSpace = true;

  constructor(reader: BlockReader) {
    this.#reader = reader;
  }

  readAll(children: WrittenElement['children'], inherited: InheritedFormat): void {
    for (const child of children) {
      if (typeof child === 'string') this.#addText(child, inherited);
      else this.#readElement(child, inherited);
    }
  }

  finish(): Inline[] {
    this.#trimEnd();
    return this.#inlines.filter((inline) => inline.type !== 'link' || inline.children.length > 0);
  }

  #readElement(element: WrittenElement, inherited: InheritedFormat): void {
    const place = element.place;
    switch (element.name) {
      case 'strong':
        this.readAll(element.children, { ...inherited, place, style: 'strong' });
        break;
      case 'em':
        this.readAll(element.children, { ...inherited, place, style: 'emphasis' });
        break;
      case 'span':
        this.readAll(element.children, { ...spanFormat(element, inherited), place });
        break;
      case 'br':
        this.#trimEnd();
        this.#pieces.push({ type: 'line-break', place });
        this.#afterSpace = true;
        break;
      case 'a':
        this.#readLink(element, inherited);
        break;
      default:
        this.#reader.report(structureError('element-not-here', element.name, place));
    }
  }

  #readLink(element: WrittenElement, inherited: InheritedFormat): void {
    if (this.#pieces !== this.#inlines) {
      this.#reader.report(structureError('element-not-here', 'a', element.place));
      return;
    }
    const children: Piece[] = [];
    const link: Link = {
      type: 'link',
      place: element.place,
      target: withoutInvisible(attribute(element, 'href') ?? ''),
      children,
      ...languageAndOrigin(element),
    };
    this.#inlines.push(link);
    this.#reader.found.links.push(link);
    this.#pieces = children;
    this.readAll(element.children, { ...inherited, place: element.place });
    this.#pieces = this.#inlines as Piece[];
  }

  #addText(written: string, { style, language, place }: InheritedFormat): void {
    let text = collapse(withHintsOnly(written));
    if (this.#afterSpace && text.startsWith(' ')) text = text.slice(1);
    if (text === '') return;
    this.#pieces.push(
      language === undefined ? { type: 'text', text, style, place } : { type: 'text', text, style, place, language },
    );
    this.#lastText = { pieces: this.#pieces, at: this.#pieces.length - 1 };
    this.#afterSpace = text.endsWith(' ');
  }

  #trimEnd(): void {
    if (!this.#afterSpace || this.#lastText === undefined) return;
    const { pieces, at } = this.#lastText;
    const last = pieces[at] as Text;
    const text = last.text.slice(0, -1);
    if (!last.text.endsWith(' ')) return;
    if (text === '') pieces.splice(at, 1);
    else pieces[at] = { ...last, text };
    this.#lastText = undefined;
  }
}

function spanFormat(element: WrittenElement, inherited: InheritedFormat): InheritedFormat {
  const style = (attribute(element, 'class') as 'quiet' | 'local' | undefined) ?? inherited.style;
  return { ...inherited, style, language: attribute(element, 'lang') ?? inherited.language };
}

/** Runs of HTML's white space become one space; text without any is returned as it is. */
function collapse(text: string): string {
  return /[\t\n\r\f]| {2}/.test(text) ? text.replace(/[ \t\n\r\f]+/g, ' ') : text;
}
