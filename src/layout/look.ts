/**
 * The measures of the look, in pt from the page's top left. 1 mm is 72 / 25.4 pt; A4 is 210 × 297 mm (ISO 216).
 */
const mm = 72 / 25.4;

export const page = { width: 595.28, height: 841.89 } as const;

const left = 24 * mm;
const right = page.width - 24 * mm;
const sideWidth = 38 * mm;
const mainLeft = left + sideWidth + 6 * mm;

/** Where text may stand: the side column, the main column, and both as one. */
export const columns = {
  left,
  right,
  width: right - left,
  side: { x: left, width: sideWidth },
  main: { x: mainLeft, width: right - mainLeft },
} as const;

/** Upper and lower edge of the text on a page; the first page begins lower, below the sender's head. */
export const body = {
  top: 32 * mm,
  bottom: page.height - 26 * mm,
  /** Where the title of a document with a first page begins. */
  titleTop: 70 * mm,
  /** Where it begins at least, to leave room for the contents. */
  titleHighest: 46 * mm,
  /** Where the text of a first page without a title begins. */
  belowFirstHead: 40 * mm,
} as const;

/** Nothing taller stays whole: a page must have room for it together with its heading and a table's head. */
export const tallest = (body.bottom - body.top) * 0.75;

/** What stands beside a strip is no taller: else it has lines of its own, which can go on on the next page. */
export const tallestBeside = (body.bottom - body.top) / 2;

/**
 * Kept whole where it is no taller: a meeting, and a row of labels or a list of such rows; nine lines of it. So much of
 * the end of a document stands on its last page.
 */
export const whole = { meeting: tallestBeside, rows: 9 * 12.4, end: tallestBeside / 2 } as const;

/** What stands between a heading and the signatures is held to both where it is no taller. */
export const tallestIntroduction = tallestBeside / 2;

/** Heads and feet. */
export const running = {
  firstTop: 20 * mm,
  headBaseline: 61,
  headRule: 63.5,
  footBaseline: 795.2,
  /** Between the reference and the page number in the head. */
  gap: 11,
} as const;

/** Width of the labels of a description list. */
export const labelWidth = 26 * mm;

/** Numbers and page numbers of the contents stand in columns of this width. */
export const contentsNumberWidth = 10 * mm;

/** Two columns of signatures, each 75 mm; the lines to write on stand in pairs. */
export const signature = { width: 75 * mm, before: 40, lineGap: 8 * mm, writingRoom: 26 } as const;

/** The rule to the left of what a district added. */
export const localRule = { width: 1.5, indent: 8.1 } as const;

/** Vertical space in pt. Where two meet, the larger one counts. */
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

/** The chapter's title and number: from the top to the first baseline, and from the last one to the rule below. */
export const chapterHead = { ascent: 21.3, leading: 24, toRule: 10 } as const;

/** A cell's white space. */
export const cell = { left: 4.25, right: 8, edge: 4.25, top: 2.2, bottom: 4.2, groupTop: 7 } as const;

/** Distance from a frame to its text. */
export const framePadding = { x: 9, y: 6.5 } as const;

/** The rule below a link: how thick, and how far below the baseline in parts of the type's size. */
export const underline = { width: 0.5, below: 0.14 } as const;

/** Indent of a list's text behind its bullet. */
export const bulletIndent = 8.6;

/** Below this width text is no longer indented, so that deep lists stay readable. */
export const narrowest = 30;
