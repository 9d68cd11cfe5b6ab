import type { UnsafeTemplate } from '../diagnostics/code-arguments.ts';
import { type Mustache, mustachesOf } from './mustaches.ts';

/**
 * The state of the HTML around a mustache, after those of an HTML tokenizer (HTML, 13.2.5). Values are escaped for text
 * and quoted attributes, and are safe nowhere else.
 */
type State =
  | 'text'
  | 'tag-open'
  | 'tag-name'
  | 'in-tag'
  | 'attribute-name'
  | 'after-name'
  | 'before-value'
  | 'double-quoted'
  | 'single-quoted'
  | 'unquoted'
  | 'end-tag'
  | 'declaration'
  | 'comment'
  | 'script'
  | 'style';

/** A mustache that stands where no value is safe, or that writes without escaping. */
export interface Unsafe {
  readonly problem: UnsafeTemplate;
  readonly start: number;
  readonly end: number;
}

export interface Markup {
  readonly unsafe: readonly Unsafe[];
  /** Offsets right after the names of start tags, where a marker can be put. */
  readonly tagNameEnds: readonly number[];
  /** The mustaches that stand inside a quoted attribute, by their offsets, each with the attribute's name. */
  readonly inValues: ReadonlyMap<number, string>;
}

const problemIn: Readonly<Partial<Record<State, UnsafeTemplate>>> = {
  'tag-open': 'tag-name',
  'tag-name': 'tag-name',
  'end-tag': 'tag-name',
  'attribute-name': 'attribute-name',
  'before-value': 'unquoted-attribute',
  unquoted: 'unquoted-attribute',
  declaration: 'comment',
  comment: 'comment',
  script: 'script',
  style: 'script',
};

/** Reads the HTML of a template around its mustaches. */
export function readMarkup(text: string): Markup {
  return new MarkupReader(text).read();
}

class MarkupReader {
  readonly #text: string;
  readonly #unsafe: Unsafe[] = [];
  readonly #tagNameEnds: number[] = [];
  readonly #inValues = new Map<number, string>();
  /** The state in which each open block began; each of its branches must end in it. */
  readonly #blocks: State[] = [];
  #state: State = 'text';
  #tagStart = 0;
  #tagName = '';
  #attribute = '';

  constructor(text: string) {
    this.#text = text;
  }

  read(): Markup {
    let at = 0;
    for (const mustache of mustachesOf(this.#text)) {
      this.#content(at, mustache.start);
      this.#mustache(mustache);
      at = mustache.end;
    }
    this.#content(at, this.#text.length);
    return { unsafe: this.#unsafe, tagNameEnds: this.#tagNameEnds, inValues: this.#inValues };
  }

  #content(from: number, to: number): void {
    for (let at = from; at < to; at++) this.#state = this.#next(this.#text[at] as string, at);
  }

  #next(character: string, at: number): State {
    const space = /\s/.test(character);
    switch (this.#state) {
      case 'text':
        return character === '<' ? 'tag-open' : 'text';
      case 'tag-open':
        return this.#openTag(character, at);
      case 'tag-name':
        if (!space && character !== '/' && character !== '>') return 'tag-name';
        this.#tagName = this.#text.slice(this.#tagStart, at).toLowerCase();
        this.#tagNameEnds.push(at);
        return character === '>' ? this.#leaveTag() : 'in-tag';
      case 'in-tag':
        if (character === '>') return this.#leaveTag();
        return space || character === '/' ? 'in-tag' : this.#nameAttribute(character);
      case 'attribute-name':
      case 'after-name':
        if (character === '>') return this.#leaveTag();
        if (character === '=') return 'before-value';
        return space ? 'after-name' : this.#nameAttribute(character);
      case 'before-value':
        if (character === '>') return this.#leaveTag();
        if (character === '"') return 'double-quoted';
        if (character === "'") return 'single-quoted';
        return space ? 'before-value' : 'unquoted';
      case 'double-quoted':
        return character === '"' ? 'in-tag' : 'double-quoted';
      case 'single-quoted':
        return character === "'" ? 'in-tag' : 'single-quoted';
      case 'unquoted':
        if (character === '>') return this.#leaveTag();
        return space ? 'in-tag' : 'unquoted';
      case 'end-tag':
      case 'declaration':
        return character === '>' ? 'text' : this.#state;
      case 'comment':
        return character === '>' && this.#text.startsWith('--', at - 2) ? 'text' : 'comment';
      case 'script':
      case 'style':
        return this.#text
          .slice(at, at + 8)
          .toLowerCase()
          .startsWith(`</${this.#state}`)
          ? 'end-tag'
          : this.#state;
    }
  }

  #openTag(character: string, at: number): State {
    if (/[a-z]/i.test(character)) {
      this.#tagStart = at;
      return 'tag-name';
    }
    if (character === '/') return 'end-tag';
    if (character === '!') return this.#text.startsWith('--', at + 1) ? 'comment' : 'declaration';
    return character === '<' ? 'tag-open' : 'text';
  }

  /** Takes in one character of an attribute's name. */
  #nameAttribute(character: string): State {
    const begun = this.#state === 'attribute-name' ? this.#attribute : '';
    this.#attribute = begun + character.toLowerCase();
    return 'attribute-name';
  }

  #leaveTag(): State {
    return this.#tagName === 'script' || this.#tagName === 'style' ? this.#tagName : 'text';
  }

  #mustache(mustache: Mustache): void {
    const { kind, start } = mustache;
    if (kind === 'comment') return;
    const problem = this.#problemOf(mustache);
    if (problem !== undefined) this.#report(problem, mustache);
    if (this.#state === 'double-quoted' || this.#state === 'single-quoted') this.#inValues.set(start, this.#attribute);
    if (kind === 'open') this.#blocks.push(this.#state);
    else if (kind === 'else' || kind === 'close') this.#endBranch(mustache);
  }

  #problemOf({ kind }: Mustache): UnsafeTemplate | undefined {
    if (kind === 'unescaped') return 'triple-stash';
    if (kind === 'raw') return 'raw-block';
    const problem = problemIn[this.#state];
    if (problem !== undefined || this.#state === 'text') return problem;
    if (kind === 'partial') return 'partial-in-tag';
    const inTag = this.#state === 'in-tag' || this.#state === 'after-name';
    return inTag && kind === 'output' ? 'attribute-name' : undefined;
  }

  /** Both ways through a block must end in the same state, or what follows would be misread. */
  #endBranch(mustache: Mustache): void {
    const began = this.#blocks.at(-1);
    if (began === undefined) return;
    if (began !== this.#state) this.#report('unbalanced-block', mustache);
    this.#state = began;
    if (mustache.kind === 'close') this.#blocks.pop();
  }

  #report(problem: UnsafeTemplate, { start, end }: Mustache): void {
    this.#unsafe.push({ problem, start, end });
  }
}
