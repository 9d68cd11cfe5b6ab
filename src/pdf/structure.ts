import type {
  Block,
  DescriptionEntry,
  DescriptionList,
  DocumentNode,
  DocumentRoot,
  Figure,
  Heading,
  List,
  ListItem,
  Paragraph,
  Table,
  TableCell,
  TableRow,
} from '../document/node.ts';
import { element, type StructElement, type Tag } from './structure-element.ts';

/** Where a node's text goes: its content, and its label where that is an element of its own. */
export interface Anchor {
  readonly content: StructElement;
  readonly label: StructElement;
}

/** The document's elements in document order, still without content. */
export interface Structure {
  readonly root: StructElement;
  readonly anchors: ReadonlyMap<DocumentNode, Anchor>;
}

type Anchors = Map<DocumentNode, Anchor>;

/** Builds the structure tree of a document from its nodes, never from what is drawn. */
export function buildStructure(document: DocumentRoot): Structure {
  const anchors: Anchors = new Map();
  // The logo is read first, as it is seen first; the sender's name beside it is said by the text.
  const logo = document.logo === undefined ? [] : [leaf('Figure', document.logo, anchors)];
  return { root: element('Document', [...logo, ...blocks(document.children, anchors)]), anchors };
}

function blocks(nodes: readonly Block[], anchors: Anchors): StructElement[] {
  return nodes.flatMap((node) => block(node, anchors));
}

function block(node: Block, anchors: Anchors): StructElement[] {
  switch (node.type) {
    case 'heading':
      return [leaf(headingTags[node.level], node, anchors)];
    case 'paragraph':
      return [leaf('P', node, anchors)];
    case 'list':
      return [list(node, anchors)];
    case 'description-list':
      return [descriptionList(node, anchors)];
    case 'table':
      return [table(node, anchors)];
    case 'contents':
      return [leaf('TOC', node, anchors)];
    case 'section':
      return [element('Sect', blocks(node.children, anchors), node)];
    case 'local-addition':
      return [element('Div', blocks([node.label, ...node.children], anchors), node)];
    case 'frame':
      return [element('Div', blocks(node.children, anchors), node)];
    case 'group':
      // Keeping blocks on one page is layout only; the two parties' signatures are parts of the text.
      return node.variant === 'keep'
        ? blocks(node.children, anchors)
        : [element('Div', blocks(node.children, anchors), node)];
    case 'figure':
      return figure(node, anchors);
    case 'writing-lines':
      return blocks(node.labels, anchors);
  }
}

const headingTags: Readonly<Record<Heading['level'], Tag>> = { 1: 'H1', 2: 'H2', 3: 'H3', 4: 'H4' };

/** An element that holds text itself; a label (a chapter's number) is part of it. */
function leaf(tag: Tag, node: DocumentNode, anchors: Anchors): StructElement {
  const made = element(tag, [], node);
  anchors.set(node, { content: made, label: made });
  return made;
}

function list(node: List, anchors: Anchors): StructElement {
  const numbering = node.ordered ? 'Decimal' : 'Disc';
  const items = node.items.map((item) => listItem(item, item.children, anchors));
  return element('L', items, { language: node.language, attributes: `/O/List/ListNumbering/${numbering}` });
}

function listItem(node: ListItem | DescriptionEntry, children: readonly Block[], anchors: Anchors): StructElement {
  const label = element('Lbl');
  const content = element('LBody', blocks(children, anchors));
  anchors.set(node, { content, label });
  return element('LI', [label, content], node);
}

/** A list whose labels are the terms: PDF 1.7 has no other element for terms and what they say. */
function descriptionList(node: DescriptionList, anchors: Anchors): StructElement {
  const entries = node.entries.map((entry) => {
    const item = listItem(entry, entry.children, anchors);
    const label = anchors.get(entry)?.label;
    if (label) anchors.set(entry.term, { content: label, label });
    return item;
  });
  return element('L', entries, { language: node.language, attributes: '/O/List/ListNumbering/None' });
}

/** A caption stands after its figure, as one inside it would not be read: the alternative text is read in its place. */
function figure(node: Figure, anchors: Anchors): StructElement[] {
  const made = element('Figure', [], node);
  anchors.set(node, { content: made, label: made });
  return node.caption === undefined ? [made] : [made, leaf('P', node.caption, anchors)];
}

function table(node: Table, anchors: Anchors): StructElement {
  const parts: StructElement[] = [];
  // A caption is the table's first or last child (ISO 32000-1, table 337).
  if (node.caption) parts.push(leaf('Caption', node.caption, anchors));
  if (node.head.length > 0) parts.push(element('THead', rows(node.head, anchors)));
  if (node.body.length > 0) parts.push(element('TBody', rows(node.body, anchors)));
  return element('Table', parts, node);
}

function rows(nodes: readonly TableRow[], anchors: Anchors): StructElement[] {
  return nodes.map((row) =>
    element(
      'TR',
      row.cells.map((cell) => tableCell(cell, anchors)),
      row,
    ),
  );
}

function tableCell(node: TableCell, anchors: Anchors): StructElement {
  const options = { language: node.language, attributes: cellAttributes(node), keepEmpty: true };
  const tag = node.header ? 'TH' : 'TD';
  const only = node.children.length === 1 ? node.children[0] : undefined;
  if (only?.type !== 'paragraph' || only.language !== undefined) {
    return element(tag, blocks(node.children, anchors), options);
  }
  // A cell with one paragraph holds its text itself: half the elements, the same reading.
  return cellWithText(tag, only, options, anchors);
}

function cellWithText(
  tag: Tag,
  paragraph: Paragraph,
  options: Parameters<typeof element>[2],
  anchors: Anchors,
): StructElement {
  const cell = element(tag, [], options);
  anchors.set(paragraph, { content: cell, label: cell });
  return cell;
}

/** Scope and spans; a header of a group of rows heads them by its span, as PDF knows only rows and columns. */
function cellAttributes(cell: TableCell): string {
  let attributes = '';
  if (cell.header) attributes += cell.scope === 'col' ? '/Scope/Column' : '/Scope/Row';
  if (cell.rowSpan > 1) attributes += `/RowSpan ${cell.rowSpan}`;
  if (cell.columnSpan > 1) attributes += `/ColSpan ${cell.columnSpan}`;
  return attributes && `/O/Table${attributes}`;
}
