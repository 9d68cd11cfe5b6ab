// The measures of a page, in pt from its top left corner; A4 is 210 × 297 mm (ISO 216).

/** 1 mm in pt. */
export const mm = 72 / 25.4;

export const pageSize = { width: 595.28, height: 841.89 } as const;

/** The white around the text of a page, pt. */
export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export const standardMargins: Margins = { top: 32 * mm, right: 24 * mm, bottom: 26 * mm, left: 24 * mm };

const sideWidth = 38 * mm;
const columnGap = 6 * mm;

/** Where text stands, and how tall a block may be that is kept whole. All in pt, and all derived from the margins. */
export interface Measures {
  /** Where text may stand: the side column, the main column, and both as one. */
  readonly columns: {
    readonly left: number;
    readonly right: number;
    readonly width: number;
    readonly side: Column;
    readonly main: Column;
  };
  /** Upper and lower edge of the text on a page; the first page begins lower, below the sender's head. */
  readonly body: {
    readonly top: number;
    readonly bottom: number;
    /** Where the title of a document with a first page begins. */
    readonly titleTop: number;
    /** The highest place where it may begin, to leave room for the contents. */
    readonly titleHighest: number;
    /** Where the text of a first page without a title begins. */
    readonly belowFirstHead: number;
  };
  /** Baselines of heads and feet, and the rule below the head. */
  readonly running: {
    readonly firstTop: number;
    readonly headBaseline: number;
    readonly headRule: number;
    readonly footBaseline: number;
  };
  /** How much of the white space between blocks there is: 1 for all of it. */
  readonly whiteSpace: number;
  readonly cellRoom: CellRoom;
  readonly writing: WritingRoom;
  readonly chapterHead: ChapterHead;
  /** Nothing taller stays whole: a page must have room for it together with its heading and a table's head. */
  readonly tallest: number;
  /** Text beside a strip is no taller. A taller one has lines of its own, which can continue on the next page. */
  readonly tallestBeside: number;
  /** The text between a heading and the signatures is held to both where it is no taller. */
  readonly tallestIntroduction: number;
  /** What is no taller is kept whole. */
  readonly whole: {
    readonly meeting: number;
    /** A row of labels, or a list of such rows: nine lines of them. */
    readonly rows: number;
    /** The end of a document, on its last page. */
    readonly end: number;
  };
}

/** pt */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Column {
  readonly x: number;
  readonly width: number;
}

/**
 * Derives a page's measures from its margins. Heads and feet keep their distance from the text, whatever the margins
 * are.
 */
export function measuresFor({ top, right: rightMargin, bottom: bottomMargin, left }: Margins): Measures {
  const right = pageSize.width - rightMargin;
  const bottom = pageSize.height - bottomMargin;
  const mainLeft = left + sideWidth + columnGap;
  const down = top - standardMargins.top;
  const tallestBeside = (bottom - top) / 2;
  return {
    columns: {
      left,
      right,
      width: right - left,
      side: { x: left, width: sideWidth },
      main: { x: mainLeft, width: right - mainLeft },
    },
    body: {
      top,
      bottom,
      titleTop: 70 * mm + down,
      titleHighest: 46 * mm + down,
      belowFirstHead: 40 * mm + down,
    },
    running: {
      firstTop: 20 * mm + down,
      headBaseline: 61 + down,
      headRule: 63.5 + down,
      footBaseline: 795.2 + (standardMargins.bottom - bottomMargin),
    },
    whiteSpace: 1,
    cellRoom,
    writing,
    chapterHead,
    tallest: (bottom - top) * 0.75,
    tallestBeside,
    tallestIntroduction: tallestBeside / 2,
    whole: { meeting: (bottom - top) / 3, rows: 9 * 12.4, end: tallestBeside / 2 },
  };
}

/**
 * The same measures for a document that is to be short: less white space between its blocks, in its tables and above lines to write
 * on, smaller heads of chapters, and rows of labels kept whole only where six lines hold them, so that fewer pages end early. Text is
 * as large, and its lines stand as far apart.
 */
export function closer(measures: Measures): Measures {
  return {
    ...measures,
    whiteSpace: 0.75,
    cellRoom: closeCellRoom,
    writing: closeWriting,
    chapterHead: closeHead,
    whole: { ...measures.whole, rows: 6 * 12.4 },
  };
}

/** Between the reference and the page number in the head, pt. */
export const headGap = 11;

/** Between the sender's picture and the names beside or below it, pt. */
export const logoGap = { beside: 4 * mm, below: 2.5 * mm } as const;

/** Width of the labels of a description list. */
export const labelWidth = 26 * mm;

/** Numbers and page numbers of the contents stand in columns of this width. */
export const contentsNumberWidth = 10 * mm;

/** Two columns of signatures, each 75 mm; the lines to write on stand in pairs. */
export const signature = { width: 75 * mm, lineGap: 8 * mm } as const;

/** Above a row of signatures, and above a line to write on, pt. */
export interface WritingRoom {
  readonly before: number;
  readonly line: number;
}

const writing: WritingRoom = { before: 40, line: 26 };
/** Still 8 mm to write in. */
const closeWriting: WritingRoom = { before: 26, line: 22.7 };

/** The rule to the left of what a district added. */
export const localRule = { width: 1.5, indent: 8.1 } as const;

/** Vertical space, pt. Where two meet, the larger one counts. */
export const space = {
  paragraph: 6,
  compact: 0,
  sideHead: 8,
  lead: 17,
  list: 3,
  listAfter: 4,
  /** Below a local addition among rows or in a cell. */
  localAfter: 4,
  rows: 2,
  rowsAfter: 12,
  /** Between rows whose labels stand in the side column. */
  besideRow: 3,
  /** Below a text in the side column that reaches further down than the text beside it. */
  side: 12,
  table: 14,
  tableAfter: 14,
  chapter: 28,
  chapterAfter: 10.5,
  meeting: 14,
  meetingAfter: 2,
  heading: 14,
  headingAfter: 4,
  frame: 19,
  facts: 20,
  contents: 9,
} as const;

/** The head of a chapter, pt. */
export interface ChapterHead {
  /** Sizes of the title and of its number. */
  readonly size: number;
  readonly numberSize: number;
  /** From the top to the first baseline. */
  readonly ascent: number;
  readonly leading: number;
  /** From the last baseline to the rule below. */
  readonly toRule: number;
}

const chapterHead: ChapterHead = { size: 20, numberSize: 26, ascent: 21.3, leading: 24, toRule: 10 };
const closeHead: ChapterHead = { size: 17, numberSize: 21, ascent: 17.5, leading: 20, toRule: 8 };

/** A cell's white space beside its text. */
export const cellSpace = { left: 4.25, right: 8, edge: 4.25 } as const;

/** A cell's white space above and below its text, pt; above the head of a group of rows there is more. */
export interface CellRoom {
  readonly top: number;
  readonly bottom: number;
  readonly groupTop: number;
}

const cellRoom: CellRoom = { top: 2.2, bottom: 4.2, groupTop: 7 };
const closeCellRoom: CellRoom = { top: 1.4, bottom: 2.8, groupTop: 5 };

/** Distance from a frame to its text. */
export const framePadding = { x: 9, y: 6.5 } as const;

/**
 * The rule below a link: how thick it is, in pt, and how far below the baseline it stands, as a share of the type's
 * size.
 */
export const underline = { width: 0.5, below: 0.14 } as const;

/** Indent of a list's text behind its bullet. */
export const bulletIndent = 8.6;

/** Columns are not indented to less than this, pt, so that deep lists stay readable. */
export const narrowest = 30;
