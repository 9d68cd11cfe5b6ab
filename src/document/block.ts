import { present } from '../values/present.ts';
import { readFigure } from './figure.ts';
import { isInline, readInlines } from './inline.ts';
import { readDescriptionList, readList } from './list.ts';
import type { Block, Heading, LocalAddition, Paragraph, ParagraphVariant, Section, WritingLines } from './node.ts';
import { plainText } from './plain-text.ts';
import { type BlockReader, type Container, elementsOf, isWhiteSpace, languageAndOrigin } from './reader.ts';
import { type ReportFinding, structureError } from './report.ts';
import { readTable } from './table.ts';
import { attribute, type WrittenElement } from './written-element.ts';

/**
 * What may stand where. Headings and tables keep out of cells and lists: there they would stand outside the order in
 * which a screen reader walks through a document.
 */
const narrow = ['p', 'ul', 'ol', 'dl', 'aside'];
const addition = [...narrow, 'table', 'figure', 'h3', 'h4', 'div'];
const accepted: Readonly<Record<Container, ReadonlySet<string>>> = {
  cell: new Set(narrow),
  narrow: new Set([...narrow, 'table']),
  addition: new Set(addition),
  page: new Set([...addition, 'h1', 'h2', 'section', 'nav']),
};

/** Makes the reader of blocks. It reports what may not stand where it stands, and reads on. */
export function blockReader(report: ReportFinding): BlockReader {
  const reader: BlockReader = {
    report,
    found: { headings: [], links: [], tables: [] },
    blocks: (element, container) => readBlocks(element, container, reader),
    flow: (element, container) => readFlow(element, container, reader),
  };
  return reader;
}

function readBlocks(element: WrittenElement, container: Container, reader: BlockReader): Block[] {
  const blocks: Block[] = [];
  for (const child of elementsOf(element, reader.report)) {
    const block = readAccepted(child, container, reader);
    if (block !== undefined) blocks.push(block);
  }
  return blocks;
}

function readFlow(element: WrittenElement, container: Container, reader: BlockReader): Block[] {
  const blocks: Block[] = [];
  let run: WrittenElement['children'] = [];
  const closeRun = () => {
    const children = run.every((child) => typeof child === 'string' && isWhiteSpace(child))
      ? []
      : readInlines(run, element.place, reader);
    if (children.length > 0) blocks.push({ type: 'paragraph', variant: 'text', place: element.place, children });
    run = [];
  };
  for (const child of element.children) {
    if (typeof child === 'string' || isInline(child)) {
      run.push(child);
      continue;
    }
    closeRun();
    const block = readAccepted(child, container, reader);
    if (block !== undefined) blocks.push(block);
  }
  closeRun();
  return blocks;
}

function readAccepted(element: WrittenElement, container: Container, reader: BlockReader): Block | undefined {
  if (accepted[container].has(element.name)) return readBlock(element, container, reader);
  reader.report(structureError('element-not-here', element.name, element.place));
  return undefined;
}

function readBlock(element: WrittenElement, container: Container, reader: BlockReader): Block | undefined {
  switch (element.name) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
      return readHeading(element, reader);
    case 'p':
      return readParagraph(element, reader);
    case 'ul':
    case 'ol':
      return readList(element, reader);
    case 'dl':
      return readDescriptionList(element, reader);
    case 'table':
      return readTable(element, reader);
    case 'figure':
      return readFigure(element, reader);
    case 'section':
      return readSection(element, reader);
    case 'aside':
      return readLocal(element, container === 'page' ? 'addition' : container, reader);
    case 'nav':
      if (reader.blocks(element, 'cell').length > 0)
        reader.report(structureError('element-not-here', 'nav', element.place));
      return { type: 'contents', place: element.place, ...languageAndOrigin(element) };
    default:
      return readDivision(element, reader);
  }
}

const defaultPlacement = { 1: 'full', 2: 'full', 3: 'side', 4: 'main' } as const;

function readHeading(element: WrittenElement, reader: BlockReader): Heading {
  const level = Number(element.name.slice(1)) as Heading['level'];
  const children = readInlines(element.children, element.place, reader);
  if (plainText(children).trim() === '') reader.report(structureError('empty-heading', element.name, element.place));
  const heading: Heading = {
    type: 'heading',
    place: element.place,
    level,
    id: attribute(element, 'id') ?? '',
    ...present({ number: attribute(element, 'data-number') }),
    placement: (attribute(element, 'class') as Heading['placement'] | undefined) ?? defaultPlacement[level],
    children,
    ...languageAndOrigin(element),
  };
  reader.found.headings.push(heading);
  return heading;
}

function readParagraph(element: WrittenElement, reader: BlockReader): Paragraph | undefined {
  const children = readInlines(element.children, element.place, reader);
  // An empty paragraph says nothing and would only be read aloud as a pause.
  if (children.length === 0) return undefined;
  const variant = (attribute(element, 'class') as ParagraphVariant | undefined) ?? 'text';
  return { type: 'paragraph', place: element.place, variant, children, ...languageAndOrigin(element) };
}

function newPageOf(written: string | undefined): Section['newPage'] {
  return written === 'fitted' || written === 'unless-run-over' ? written : written !== undefined;
}

function readSection(element: WrittenElement, reader: BlockReader): Section {
  return {
    type: 'section',
    place: element.place,
    role: (attribute(element, 'class') as Section['role'] | undefined) ?? 'part',
    newPage: newPageOf(attribute(element, 'data-new-page')),
    children: reader.blocks(element, 'page'),
    ...languageAndOrigin(element),
  };
}

/** A local addition begins with the label that says so in words: its look alone must not carry the meaning (WCAG 1.4.1). */
function readLocal(element: WrittenElement, container: Container, reader: BlockReader): LocalAddition | undefined {
  const [label, ...children] = reader.flow(element, container);
  if (label?.type === 'paragraph' && label.variant === 'side-label')
    return { type: 'local-addition', place: element.place, label, children, ...languageAndOrigin(element) };
  reader.report(structureError('child-missing', 'side-label', element.place));
  return undefined;
}

function readDivision(element: WrittenElement, reader: BlockReader): Block | undefined {
  switch (attribute(element, 'class')) {
    case 'frame':
      return {
        type: 'frame',
        place: element.place,
        children: reader.flow(element, 'narrow'),
        ...languageAndOrigin(element),
      };
    case 'writing-lines':
      return readWritingLines(element, reader);
    case 'signature':
      return {
        type: 'group',
        place: element.place,
        variant: 'signature',
        children: reader.blocks(element, 'addition'),
        ...languageAndOrigin(element),
      };
    case 'keep':
      return {
        type: 'group',
        place: element.place,
        variant: 'keep',
        children: reader.blocks(element, 'addition'),
        ...languageAndOrigin(element),
      };
    default:
      reader.report(structureError('attribute-missing', 'class', element.place));
      return undefined;
  }
}

function readWritingLines(element: WrittenElement, reader: BlockReader): WritingLines {
  const labels: Paragraph[] = [];
  for (const block of reader.blocks(element, 'cell')) {
    if (block.type === 'paragraph') labels.push(block);
    else reader.report(structureError('element-not-here', block.type, block.place));
  }
  if (labels.length === 0) reader.report(structureError('child-missing', 'p', element.place));
  return { type: 'writing-lines', place: element.place, labels, ...languageAndOrigin(element) };
}
