import { isPlain } from './plain-characters.ts';
import { readPlain } from './read-plain.ts';
import { placeOf, rootElement, type StartTag, voidElements, type WrittenElement } from './written-element.ts';

/** Builds the tree of what was written, tag by tag and text by text, as long as every element is closed in its turn. */
export class TreeBuilder {
  readonly #root: WrittenElement = rootElement();
  readonly #open: WrittenElement[] = [this.#root];
  #top: WrittenElement = this.#root;
  #text = '';
  /** All values together: one look at them at the end costs less than one at each. */
  #values = '';
  #isPlain = true;

  start(tag: StartTag): void {
    this.#flush();
    const { name, attributes } = tag;
    const element = { name, attributes, children: [], place: placeOf(attributes, this.#top.place) };
    this.#top.children.push(element);
    if (voidElements.has(name)) return;
    this.#open.push(element);
    this.#top = element;
  }

  startWith(tag: StartTag): void {
    for (const { value } of tag.attributes) this.#values += value;
    this.start(tag);
  }

  end(name: string): void {
    this.#flush();
    if (this.#top === this.#root || name !== this.#top.name) {
      this.#isPlain = false;
      return;
    }
    this.#open.pop();
    this.#top = this.#open[this.#open.length - 1] as WrittenElement;
  }

  /** Takes text that is known to be plain. */
  own(text: string): void {
    this.#text += text;
  }

  value(text: string | number | undefined): void {
    if (text === undefined) return;
    this.#text += text;
    this.#values += text;
  }

  html(html: string): void {
    if (!readPlain(html, this)) this.#isPlain = false;
  }

  /** The tree; undefined where an element has not been closed, or a value is not plain. */
  whole(): WrittenElement | undefined {
    this.#flush();
    return this.#isPlain && this.#top === this.#root && isPlain(this.#values) ? this.#root : undefined;
  }

  #flush(): void {
    if (this.#text === '') return;
    this.#top.children.push(this.#text);
    this.#text = '';
  }
}
