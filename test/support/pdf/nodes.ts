import type {
  Block,
  DescriptionEntry,
  DocumentRoot,
  Figure,
  Heading,
  Inline,
  Link,
  List,
  ListItem,
  Paragraph,
  Section,
  Table,
  TableCell,
  Text,
} from '../../../src/document/node.ts';

import { drawWheel } from '../../../src/figure/wheel.ts';

const place = { template: 'test.hbs', line: 1 };

export const text = (words: string, style: Text['style'] = 'plain', language?: string): Text => ({
  type: 'text',
  place,
  text: words,
  style,
  ...(language === undefined ? {} : { language }),
});

export const link = (target: string, words: string): Link => ({
  type: 'link',
  place,
  target,
  children: [text(words)],
});

const inlines = (content: string | readonly Inline[]): readonly Inline[] =>
  typeof content === 'string' ? [text(content)] : content;

export const paragraph = (content: string | readonly Inline[], variant: Paragraph['variant'] = 'text'): Paragraph => ({
  type: 'paragraph',
  place,
  variant,
  children: inlines(content),
});

export const heading = (level: Heading['level'], id: string, words: string, number?: string): Heading => ({
  type: 'heading',
  place,
  level,
  id,
  placement: 'full',
  children: [text(words)],
  ...(number === undefined ? {} : { number }),
});

export const list = (ordered: boolean, ...items: readonly (readonly Block[])[]): List => ({
  type: 'list',
  place,
  ordered,
  items: items.map((children): ListItem => ({ type: 'list-item', place, children })),
});

export const facts = (...entries: readonly (readonly [string, string])[]): Block => ({
  type: 'description-list',
  place,
  variant: 'facts',
  entries: entries.map(
    ([term, words]): DescriptionEntry => ({
      type: 'description-entry',
      place,
      term: paragraph(term, 'label'),
      children: [paragraph(words)],
    }),
  ),
});

export const cell = (words: string, more: Partial<TableCell> = {}): TableCell => ({
  type: 'table-cell',
  place,
  header: more.scope !== undefined,
  columnSpan: 1,
  rowSpan: 1,
  children: words === '' ? [] : [paragraph(words)],
  ...more,
});

export const table = (
  caption: string,
  head: readonly (readonly TableCell[])[],
  body: readonly (readonly TableCell[])[],
): Table => ({
  type: 'table',
  place,
  columns: (head[0] ?? []).map(() => ({ align: 'left' })),
  caption: paragraph(caption),
  head: head.map((cells) => ({ type: 'table-row', place, cells })),
  body: body.map((cells) => ({ type: 'table-row', place, cells })),
});

export const section = (role: Section['role'], ...children: readonly Block[]): Section => ({
  type: 'section',
  place,
  role,
  newPage: false,
  children,
});

export const local = (...children: readonly Block[]): Block => ({
  type: 'local-addition',
  place,
  label: paragraph('Lokalt tillägg', 'side-label'),
  children,
});

export const contents = (): Block => ({ type: 'contents', place });

export const group = (variant: 'keep' | 'signature', ...children: readonly Block[]): Block => ({
  type: 'group',
  place,
  variant,
  children,
});

export const frame = (...children: readonly Block[]): Block => ({ type: 'frame', place, children });

/** A wheel of two parts with a filled and a dashed mark. */
export const figure = (alternative: string, caption?: string): Figure => ({
  type: 'figure',
  place,
  alternative,
  placement: 'wide',
  drawing: drawWheel({
    middle: ['Läsåret'],
    parts: ['höst', 'vår'],
    items: [
      { label: '1', parts: [0], look: 'filled', local: false },
      { label: '2', parts: [1], look: 'dashed', local: true },
    ],
  }),
  ...(caption === undefined ? {} : { caption: paragraph(caption, 'note') }),
});

export const writingLines = (...labels: readonly string[]): Block => ({
  type: 'writing-lines',
  place,
  labels: labels.map((label) => paragraph(label, 'label')),
});

export const root = (children: readonly Block[], more: Partial<DocumentRoot> = {}): DocumentRoot => ({
  type: 'document',
  place,
  language: 'sv-SE',
  title: 'Samverkan i Provdalen',
  author: 'Provdalens förvaltning',
  subject: 'Ett prov',
  keywords: ['samverkan', 'skola'],
  date: '2010-03-01',
  running: {
    sender: 'Provdalen',
    city: 'Provstad',
    documentType: 'Prov',
    head: 'Prov',
    reference: 'Dnr 1',
    status: '',
  },
  children,
  ...more,
});
