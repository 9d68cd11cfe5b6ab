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
import { newElement, type StructElement, type Tag } from './structure-element.ts';

/** The elements that a node's text goes to: its content, and its label, which may be the same. */
export interface TextElements {
  readonly content: StructElement;
  readonly label: StructElement;
}

/** The document's elements in document order, still without content. */
export interface Structure {
  readonly root: StructElement;
  /** By the node that holds the text. */
  readonly elements: ReadonlyMap<DocumentNode, TextElements>;
}

type ElementsByNode = Map<DocumentNode, TextElements>;

/** Builds the structure tree of a document from its nodes, never from what is drawn. */
export function buildStructure(document: DocumentRoot): Structure {
  const elements: ElementsByNode = new Map();
  // The logo is read first, as it is seen first; the text itself names the sender.
  const logo = document.logo === undefined ? [] : [leaf('Figure', document.logo, elements)];
  return { root: newElement('Document', [...logo, ...blocks(document.children, elements)]), elements };
}

function blocks(nodes: readonly Block[], elements: ElementsByNode): StructElement[] {
  return nodes.flatMap((node) => block(node, elements));
}

function block(node: Block, elements: ElementsByNode): StructElement[] {
  switch (node.type) {
    case 'heading':
      return [leaf(headingTags[node.level], node, elements)];
    case 'paragraph':
      return [leaf('P', node, elements)];
    case 'list':
      return [list(node, elements)];
    case 'description-list':
      return [descriptionList(node, elements)];
    case 'table':
      return [table(node, elements)];
    case 'contents':
      return [leaf('TOC', node, elements)];
    case 'section':
      return [newElement('Sect', blocks(node.children, elements), node)];
    case 'local-addition':
      return [newElement('Div', blocks([node.label, ...node.children], elements), node)];
    case 'frame':
      return [newElement('Div', blocks(node.children, elements), node)];
    case 'group':
      // A group that keeps blocks on one page matters to layout alone; the two parties' signatures are parts of the text.
      return node.variant === 'keep'
        ? blocks(node.children, elements)
        : [newElement('Div', blocks(node.children, elements), node)];
    case 'figure':
      return figure(node, elements);
    case 'writing-lines':
      return blocks(node.labels, elements);
  }
}

const headingTags: Readonly<Record<Heading['level'], Tag>> = { 1: 'H1', 2: 'H2', 3: 'H3', 4: 'H4' };

/** An element that holds text itself; a label (a chapter's number) is part of it. */
function leaf(tag: Tag, node: DocumentNode, elements: ElementsByNode): StructElement {
  const made = newElement(tag, [], node);
  elements.set(node, { content: made, label: made });
  return made;
}

function list(node: List, elements: ElementsByNode): StructElement {
  const numbering = node.ordered ? 'Decimal' : 'Disc';
  const items = node.items.map((item) => listItem(item, item.children, elements));
  return newElement('L', items, { language: node.language, attributes: `/O/List/ListNumbering/${numbering}` });
}

function listItem(
  node: ListItem | DescriptionEntry,
  children: readonly Block[],
  elements: ElementsByNode,
): StructElement {
  const label = newElement('Lbl');
  const content = newElement('LBody', blocks(children, elements));
  elements.set(node, { content, label });
  return newElement('LI', [label, content], node);
}

/** A list whose labels are the terms: PDF 1.7 has no other element for terms and their descriptions. */
function descriptionList(node: DescriptionList, elements: ElementsByNode): StructElement {
  const entries = node.entries.map((entry) => {
    const item = listItem(entry, entry.children, elements);
    const label = elements.get(entry)?.label;
    if (label) elements.set(entry.term, { content: label, label });
    return item;
  });
  return newElement('L', entries, { language: node.language, attributes: '/O/List/ListNumbering/None' });
}

/** A caption stands after its figure: inside it, only the figure's alternative text would be read. */
function figure(node: Figure, elements: ElementsByNode): StructElement[] {
  const made = newElement('Figure', [], node);
  elements.set(node, { content: made, label: made });
  return node.caption === undefined ? [made] : [made, leaf('P', node.caption, elements)];
}

function table(node: Table, elements: ElementsByNode): StructElement {
  const parts: StructElement[] = [];
  // A caption is the table's first or last child (ISO 32000-1, table 337).
  if (node.caption) parts.push(leaf('Caption', node.caption, elements));
  if (node.head.length > 0) parts.push(newElement('THead', rows(node.head, elements)));
  if (node.body.length > 0) parts.push(newElement('TBody', rows(node.body, elements)));
  return newElement('Table', parts, node);
}

function rows(nodes: readonly TableRow[], elements: ElementsByNode): StructElement[] {
  return nodes.map((row) =>
    newElement(
      'TR',
      row.cells.map((cell) => tableCell(cell, elements)),
      row,
    ),
  );
}

function tableCell(node: TableCell, elements: ElementsByNode): StructElement {
  const options = { language: node.language, attributes: cellAttributes(node), keepEmpty: true };
  const tag = node.header ? 'TH' : 'TD';
  const only = node.children.length === 1 ? node.children[0] : undefined;
  if (only?.type !== 'paragraph' || only.language !== undefined) {
    return newElement(tag, blocks(node.children, elements), options);
  }
  // A cell with one paragraph holds its text itself: half the elements, the same reading.
  return cellWithText(tag, only, options, elements);
}

function cellWithText(
  tag: Tag,
  paragraph: Paragraph,
  options: Parameters<typeof newElement>[2],
  elements: ElementsByNode,
): StructElement {
  const cell = newElement(tag, [], options);
  elements.set(paragraph, { content: cell, label: cell });
  return cell;
}

/** Scope and spans. The header of a group of rows heads them by its span, as PDF knows only rows and columns. */
function cellAttributes(cell: TableCell): string {
  let attributes = '';
  if (cell.header) attributes += cell.scope === 'col' ? '/Scope/Column' : '/Scope/Row';
  if (cell.rowSpan > 1) attributes += `/RowSpan ${cell.rowSpan}`;
  if (cell.columnSpan > 1) attributes += `/ColSpan ${cell.columnSpan}`;
  return attributes && `/O/Table${attributes}`;
}
