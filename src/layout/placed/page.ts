import type { DocumentNode, Heading, Inline } from '../../document/node.ts';
import type { Drawing } from '../../figure/drawing.ts';
import type { Face, ShapedWord } from '../face/measure.ts';

/** Colours by what they are for; drawing maps them to DeviceRGB. */
export type Colour = 'ink' | 'blue' | 'local' | 'quiet' | 'hairline' | 'paper';

/** Why something is on the page without being part of the text (ISO 32000-1, 14.8.2.2). */
export type Artifact = 'header' | 'footer' | 'layout' | 'repeated-header' | 'dot-leader';

/** Who owns a placed text: a node of the document (and the inline it stands in), or nobody. */
export type Owner =
  | {
      readonly artifact?: undefined;
      /** The block that the text is the content of: heading, paragraph, or list item (its label). */
      readonly node: DocumentNode;
      /** `label` is a list item's bullet, a contents entry's or chapter's number. */
      readonly role: 'content' | 'label' | 'page-number';
      /** The link inside the block, where the text stands in one. */
      readonly inline?: Inline;
      /** The heading a contents entry leads to: entries are owned by the `contents` node. */
      readonly entry?: Heading;
    }
  | { readonly artifact: Artifact };

/** A word on a line, and the space after it. */
export interface PlacedWord {
  readonly word: ShapedWord;
  /** pt from the run's x. */
  readonly dx: number;
  /**
   * Width of the space after the word, pt; absent where there is none. A line's last word keeps its space unless it was
   * hyphenated, so that extracted text does not run together.
   */
  readonly spaceAfter?: number;
  /** The word was divided here: a hyphen is drawn that text extraction reads as a soft hyphen (U+00AD). */
  readonly hyphen?: boolean;
}

/** One run of a line: same face, size, colour and owner. Coordinates in pt from the page's top left; y is the baseline. */
export interface PlacedText {
  readonly type: 'text';
  readonly x: number;
  readonly y: number;
  readonly face: Face;
  readonly size: number;
  readonly colour: Colour;
  readonly words: readonly PlacedWord[];
  readonly owner: Owner;
}

/** A straight rule; always an artifact. */
export interface PlacedRule {
  readonly type: 'rule';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
  readonly colour: Colour;
  readonly artifact: Artifact;
}

/** An unfilled frame; always an artifact. */
export interface PlacedFrame {
  readonly type: 'frame';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lineWidth: number;
  readonly colour: Colour;
  readonly artifact: Artifact;
}

/** The clickable rectangle of one line of a link. */
export interface PlacedLink {
  readonly type: 'link';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly target: string;
  /** What a screen reader says of it (/Contents). */
  readonly description: string;
  readonly owner: Owner;
}

/** The shapes of a figure. Its labels follow as texts of the same owner. */
export interface PlacedDrawing {
  readonly type: 'drawing';
  /** The upper left corner of its box. */
  readonly x: number;
  readonly y: number;
  /** 1 for its natural size. */
  readonly scale: number;
  readonly drawing: Drawing;
  readonly owner: Owner;
}

/** The picture that stands for the sender. */
export interface PlacedPicture {
  readonly type: 'picture';
  /** The upper left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly owner: Owner;
}

export type PlacedItem = PlacedText | PlacedRule | PlacedFrame | PlacedLink | PlacedDrawing | PlacedPicture;

/** A page ready to draw; items stand in reading order. */
export interface LaidOutPage {
  /** From 1. */
  readonly number: number;
  /** pt; A4 is 595.28 × 841.89. */
  readonly width: number;
  readonly height: number;
  readonly items: readonly PlacedItem[];
}

/** Where a heading landed; for bookmarks, links and the table of contents. */
export interface Destination {
  readonly heading: Heading;
  readonly page: number;
  /** pt from the page's top. */
  readonly y: number;
}

export interface LaidOutDocument {
  readonly pages: readonly LaidOutPage[];
  readonly destinations: readonly Destination[];
}
