import type { MarkdownProblem } from '../diagnostics/code-arguments.ts';
import type { Stretch } from '../source/span.ts';

/**
 * A piece of text as a reader sees it. `start` and `end` say where it comes from: `plain` text stands there as it is; an
 * `escape` is a character behind a backslash, a `reference` stands for its character, an `address` is a link's, shown
 * after its words, and what is `verbatim` is shown as it was written.
 */
export interface TextPiece extends Stretch {
  readonly type: 'text';
  readonly text: string;
  readonly written: 'plain' | 'escape' | 'reference' | 'address' | 'verbatim';
}

export interface Emphasis {
  readonly type: 'em' | 'strong';
  readonly children: readonly Inline[];
}

export interface Link {
  readonly type: 'link';
  /** An https or mailto address. */
  readonly url: string;
  readonly children: readonly Inline[];
}

export interface LineBreak extends Stretch {
  readonly type: 'break';
}

export type Inline = TextPiece | Emphasis | Link | LineBreak;

export interface Paragraph {
  readonly type: 'paragraph';
  readonly children: readonly Inline[];
}

export interface List {
  readonly type: 'list';
  readonly ordered: boolean;
  /** The number of the first item of an ordered list. */
  readonly start: number;
  readonly items: readonly ListItem[];
}

/** An item's blocks; the text of a first paragraph stands beside the item's mark. */
export interface ListItem extends Stretch {
  /** The number of an item of an ordered list, where it does not follow from the item before. */
  readonly number?: number;
  readonly blocks: readonly Block[];
}

export type Block = Paragraph | List;

/** A stretch of a text that is not in the subset. */
export interface ProblemAt extends Stretch {
  readonly problem: MarkdownProblem;
}

/** A text read as Markdown: what is shown of it, and what was not taken. */
export interface Markdown {
  readonly blocks: readonly Block[];
  readonly problems: readonly ProblemAt[];
}
