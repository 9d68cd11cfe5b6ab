import type { Drawing } from '../figure/drawing.ts';

/** Where a node comes from: the template's file and line, for messages about the document's structure. */
export interface TemplatePlace {
  readonly template: string;
  readonly line: number;
}

interface NodeBase {
  readonly place: TemplatePlace;
  /** Language of the content where it differs from the document's (BCP 47). */
  readonly language?: string;
  /** Where a district added it: the `data-origin` of the HTML, `file:line:column`. */
  readonly origin?: string;
}

/** How a run of text is set. */
export type InlineStyle = 'plain' | 'strong' | 'emphasis' | 'quiet' | 'local';

export interface Text extends NodeBase {
  readonly type: 'text';
  readonly text: string;
  readonly style: InlineStyle;
}

export interface LineBreak extends NodeBase {
  readonly type: 'line-break';
}

export interface Link extends NodeBase {
  readonly type: 'link';
  /** `https:`, `mailto:` or `tel:`, or `#id` of a heading. */
  readonly target: string;
  readonly children: readonly (Text | LineBreak)[];
}

export type Inline = Text | LineBreak | Link;

export interface Heading extends NodeBase {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  readonly id: string;
  /** `5` or `A`; set in the side column before a chapter's title, and read before it. */
  readonly number?: string;
  /** Headings of level 3 stand in the side column unless they head a full-width block. */
  readonly placement: 'full' | 'side' | 'main';
  readonly children: readonly Inline[];
}

/** `lead` is the first page's subtitle; `note` is small and quiet; `label` is a small label such as "Ort och datum". */
export type ParagraphVariant = 'text' | 'lead' | 'note' | 'label' | 'strong' | 'side-label';

export interface Paragraph extends NodeBase {
  readonly type: 'paragraph';
  readonly variant: ParagraphVariant;
  readonly children: readonly Inline[];
}

export interface List extends NodeBase {
  readonly type: 'list';
  readonly ordered: boolean;
  /** The number of the first item of an ordered list, where it is another than 1. */
  readonly start?: number;
  readonly items: readonly ListItem[];
}

export interface ListItem extends NodeBase {
  readonly type: 'list-item';
  /** The number of an item of an ordered list, where it does not follow from the item before. */
  readonly value?: number;
  readonly children: readonly Block[];
}

/** Labels and what they say: a meeting's "Hur ofta", "Kallar" … Tagged as a list whose labels are the terms. */
export interface DescriptionList extends NodeBase {
  readonly type: 'description-list';
  /**
   * `facts` stands in the full width with quiet labels (first page), `rows` in the main column, and `beside` has its labels in
   * the side column, where that is free.
   */
  readonly variant: 'facts' | 'rows' | 'beside';
  readonly entries: readonly DescriptionEntry[];
}

export interface DescriptionEntry extends NodeBase {
  readonly type: 'description-entry';
  readonly term: Paragraph;
  readonly children: readonly Block[];
}

export interface Table extends NodeBase {
  readonly type: 'table';
  readonly columns: readonly TableColumn[];
  readonly caption?: Paragraph;
  readonly head: readonly TableRow[];
  readonly body: readonly TableRow[];
}

export interface TableColumn {
  /** Numbers and dates stand to the right in tabular figures. */
  readonly align: 'left' | 'right';
  /** Relative width from the template. Where it is absent, the content decides. */
  readonly width?: number;
}

export interface TableRow extends NodeBase {
  readonly type: 'table-row';
  readonly cells: readonly TableCell[];
}

export interface TableCell extends NodeBase {
  readonly type: 'table-cell';
  readonly header: boolean;
  readonly scope?: 'row' | 'col' | 'rowgroup';
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly children: readonly Block[];
}

/** A framed line such as the status of a draft. */
export interface Frame extends NodeBase {
  readonly type: 'frame';
  readonly children: readonly Block[];
}

/** What a district added, with a rule to its left; its label (a paragraph `side-label`) says so in words. */
export interface LocalAddition extends NodeBase {
  readonly type: 'local-addition';
  readonly label: Paragraph;
  readonly children: readonly Block[];
}

/** A block that is not split between pages. `signature` blocks are set two beside each other. */
export interface Group extends NodeBase {
  readonly type: 'group';
  readonly variant: 'keep' | 'signature';
  readonly children: readonly Block[];
}

/** Room to write by hand: drawn rules with labels under them; the labels are text, the rules artifacts. */
export interface WritingLines extends NodeBase {
  readonly type: 'writing-lines';
  readonly labels: readonly Paragraph[];
}

/** A drawing. Its labels are part of it: what it says is read from its alternative text, and stands in a table beside it. */
export interface Figure extends NodeBase {
  readonly type: 'figure';
  /** What it shows, in words. */
  readonly alternative: string;
  readonly drawing: Drawing;
  /** `wide` stands over both columns, `main` in the text's. */
  readonly placement: 'wide' | 'main';
  readonly caption?: Paragraph;
}

/** The table of contents: filled from the headings of level 2. */
export interface Contents extends NodeBase {
  readonly type: 'contents';
}

/** `first-page` has the sender's head; the others may begin on a new page. */
export interface Section extends NodeBase {
  readonly type: 'section';
  readonly role: 'first-page' | 'chapter' | 'part';
  /**
   * The section begins on a new page. `fitted`: and what stands before its own sections has less white space where that brings it
   * on that page, which somebody may hang up. `unless-run-over`: unless what stands before has run over from the page that it
   * began on, so that what a page had no room for does not leave the next one empty.
   */
  readonly newPage: boolean | 'fitted' | 'unless-run-over';
  readonly children: readonly Block[];
}

export type Block =
  | Heading
  | Paragraph
  | List
  | DescriptionList
  | Table
  | Frame
  | LocalAddition
  | Group
  | WritingLines
  | Figure
  | Contents
  | Section;

/** What stands at the head and foot of every page; drawn as artifacts, never read aloud. */
export interface RunningText {
  /** Head of the first page, left: "Farsta stadsdelsförvaltning", "Stockholms stad". */
  readonly sender: string;
  readonly city: string;
  /** Head of the first page, right, above reference, date and page: "Samverkansöverenskommelse". */
  readonly documentType: string;
  /** Left of the head from page 2: "Samverkansöverenskommelse · Farsta stadsdelsförvaltning". */
  readonly head: string;
  /** Right of the head: "Dnr 1.2-145/2010". */
  readonly reference: string;
  /** Foot: "EXEMPEL – inte en gällande överenskommelse"; empty for a decided agreement. */
  readonly status: string;
}

/** Metadata of the document, all of it from the input. */
export interface DocumentRoot extends NodeBase {
  readonly type: 'document';
  readonly language: string;
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** ISO 8601 date of the document. */
  readonly date: string;
  readonly running: RunningText;
  /** `close` has less white space and smaller heads of chapters on paper, for a document that is to be short. */
  readonly spacing?: 'close';
  /** Present where the sender's archive has no number for it yet: the metadata then hold none, whatever the heads say. */
  readonly unregistered?: true;
  /** The sender's picture at the head of the first page; no template writes it. */
  readonly logo?: Logo;
  readonly children: readonly Block[];
}

/** A picture that stands for the sender. */
export interface Logo extends NodeBase {
  readonly type: 'logo';
  /** What is read aloud in its place. */
  readonly alternative: string;
}

/** Every node that can own text on a page or be in the structure tree. */
export type DocumentNode = DocumentRoot | Logo | Block | ListItem | DescriptionEntry | TableRow | TableCell | Inline;
