import fc from 'fast-check';
import type {
  Block,
  DocumentRoot,
  Figure,
  Heading,
  Inline,
  InlineStyle,
  Paragraph,
  ParagraphVariant,
  Section,
  TableRow,
} from '../../../src/document/node.ts';
import { drawTimeLine } from '../../../src/figure/time-line.ts';
import { drawWheel, type WheelItem } from '../../../src/figure/wheel.ts';

const place = { template: '', line: 1 };
const letters = 'abcdefghijklmnopqrstuvwxyzåäö'.split('');

const short = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 14 });
const odd = fc.constantFrom(
  '08-465 004 01',
  'Enskede-Årsta-Vantör',
  'och/eller',
  '19\u00a0kap.',
  'https://a.se/b/c?d=e',
  '1.2-145/2010',
);
const long = fc.integer({ min: 60, max: 300 }).map((length) => 'w'.repeat(length));
const word = fc.oneof({ weight: 30, arbitrary: short }, { weight: 3, arbitrary: odd }, { weight: 1, arbitrary: long });
const words = (maxLength: number) => fc.array(word, { minLength: 1, maxLength }).map((list) => list.join(' '));

const style = fc.constantFrom<InlineStyle>('plain', 'plain', 'strong', 'emphasis', 'quiet', 'local');
/** A run keeps or loses the space at its end, so that words in two styles are joined sometimes. */
const text = (most: number) =>
  fc
    .tuple(words(most), style, fc.boolean())
    .map(([run, look, joined]): Inline => ({ type: 'text', text: joined ? run : `${run} `, style: look, place }));
const link = words(3).map(
  (label): Inline => ({
    type: 'link',
    target: 'https://example.se',
    place,
    children: [{ type: 'text', text: label, style: 'plain', place }],
  }),
);
const inline = (most: number) =>
  fc.oneof(
    { weight: 8, arbitrary: text(most) },
    { weight: 1, arbitrary: link },
    { weight: 1, arbitrary: fc.constant<Inline>({ type: 'line-break', place }) },
  );

const variant = fc.constantFrom<ParagraphVariant>('text', 'text', 'text', 'note', 'strong', 'label', 'lead');
const paragraph = (most: number): fc.Arbitrary<Paragraph> =>
  fc
    .tuple(variant, text(most), fc.array(inline(most), { maxLength: 3 }))
    .map(([look, first, more]) => ({ type: 'paragraph', variant: look, place, children: [first, ...more] }));

const label: fc.Arbitrary<Paragraph> = words(3).map((run) => ({
  type: 'paragraph',
  variant: 'side-label',
  place,
  children: [{ type: 'text', text: run, style: 'plain', place }],
}));

function heading(level: Heading['level']): fc.Arbitrary<Heading> {
  return fc.tuple(words(8), fc.boolean()).map(([run, numbered]) => ({
    type: 'heading',
    level,
    id: 'id',
    ...(numbered && level === 2 ? { number: '7' } : {}),
    placement: level === 3 ? 'side' : level === 4 ? 'main' : 'full',
    place,
    children: [{ type: 'text', text: run, style: 'plain', place }],
  }));
}

/** What may stand in a cell or list item, nested to a depth. */
function inner(depth: number): fc.Arbitrary<Block> {
  if (depth <= 0) return paragraph(12);
  return fc.oneof(
    { weight: 4, arbitrary: paragraph(30) },
    { weight: 1, arbitrary: list(depth) },
    { weight: 1, arbitrary: addition(depth) },
  );
}

function list(depth: number): fc.Arbitrary<Block> {
  const item = fc
    .array(inner(depth - 1), { minLength: 1, maxLength: 3 })
    .map((children) => ({ type: 'list-item' as const, place, children }));
  return fc
    .tuple(fc.boolean(), fc.array(item, { minLength: 1, maxLength: 4 }))
    .map(([ordered, items]) => ({ type: 'list', ordered, items, place }));
}

function addition(depth: number): fc.Arbitrary<Block> {
  return fc
    .tuple(label, fc.array(inner(depth - 1), { minLength: 1, maxLength: 3 }))
    .map(([name, children]) => ({ type: 'local-addition', label: name, children, place }));
}

const rows: fc.Arbitrary<Block> = fc
  .tuple(
    fc.constantFrom('rows' as const, 'beside' as const),
    fc.array(fc.tuple(paragraph(4), fc.array(inner(1), { maxLength: 2 })), { minLength: 1, maxLength: 6 }),
  )
  .map(([variant, entries]) => ({
    type: 'description-list',
    variant,
    place,
    entries: entries.map(([term, children]) => ({
      type: 'description-entry',
      place,
      term: { ...term, variant: 'label' },
      children,
    })),
  }));

function table(most: number): fc.Arbitrary<Block> {
  const cell = fc.tuple(fc.boolean(), fc.array(inner(1), { maxLength: 2 }));
  return fc.integer({ min: 1, max: 5 }).chain((columns) => {
    const row = fc.array(cell, { minLength: columns, maxLength: columns }).map(tableRow);
    return fc
      .tuple(fc.array(row, { maxLength: 1 }), fc.array(row, { minLength: 1, maxLength: most }), fc.boolean())
      .map(([head, body, right]) => ({
        type: 'table',
        place,
        columns: Array.from({ length: columns }, (_, at) => ({ align: right && at === 1 ? 'right' : 'left' })),
        head,
        body,
      }));
  });
}

function tableRow(cells: readonly [boolean, Block[]][]): TableRow {
  return {
    type: 'table-row',
    place,
    cells: cells.map(([header, children]) => ({
      type: 'table-cell',
      header,
      columnSpan: 1,
      rowSpan: 1,
      place,
      children,
    })),
  };
}

const signature: fc.Arbitrary<Block> = fc
  .tuple(paragraph(6), fc.array(label, { minLength: 1, maxLength: 3 }))
  .map(([name, labels]) => ({
    type: 'group',
    variant: 'signature',
    place,
    children: [
      name,
      { type: 'writing-lines', labels: labels.map((each) => ({ ...each, variant: 'label' as const })), place },
    ],
  }));

const lineOf = (count: number): Pick<Figure, 'drawing' | 'placement'> => {
  const stops = Array.from({ length: Math.min(12, 1 + count) }, (_, at) => ({ label: `${at} dagar`, days: at * at }));
  const items = Array.from({ length: Math.min(12, count) }, (_, at) => {
    const look = at % 3 ? ('filled' as const) : ('square' as const);
    return { label: `${at}`, parts: [(5 * at) % stops.length], look, local: at % 2 === 0 };
  });
  return { drawing: drawTimeLine({ stops, items }), placement: 'main' };
};

const figure: fc.Arbitrary<Block> = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.boolean(), fc.option(paragraph(40), { nil: undefined }))
  .map(([count, isLine, caption]) => {
    const items = Array.from({ length: count }, (_, at): WheelItem => {
      return { label: `m${at}`, parts: [at % 12], look: at % 2 ? 'filled' : 'dashed', local: at % 3 === 0 };
    });
    const parts = Array.from({ length: 12 }, (_, at) => `p${at}`);
    const node = {
      type: 'figure' as const,
      place,
      alternative: 'hjul',
      ...(isLine
        ? lineOf(count)
        : { drawing: drawWheel({ middle: ['år'], parts, items }), placement: 'wide' as const }),
    };
    return caption === undefined ? node : { ...node, caption };
  });

const frame: fc.Arbitrary<Block> = fc
  .array(paragraph(20), { minLength: 1, maxLength: 2 })
  .map((children) => ({ type: 'frame', children, place }));

const kept: fc.Arbitrary<Block> = fc
  .array(paragraph(60), { minLength: 1, maxLength: 4 })
  .map((children) => ({ type: 'group', variant: 'keep', children, place }));

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 5, arbitrary: paragraph(80) },
  { weight: 2, arbitrary: list(3) },
  { weight: 2, arbitrary: addition(2) },
  { weight: 2, arbitrary: rows },
  { weight: 2, arbitrary: table(5) },
  { weight: 1, arbitrary: signature },
  { weight: 1, arbitrary: frame },
  { weight: 1, arbitrary: figure },
  { weight: 1, arbitrary: kept },
);

/** A heading and what it heads: no heading stands alone. */
const headed: fc.Arbitrary<Block[]> = fc
  .tuple(fc.constantFrom<2 | 3 | 4>(2, 3, 3, 4), fc.boolean(), fc.array(block, { minLength: 1, maxLength: 3 }))
  .chain(([level, plain, blocks]) => (plain ? fc.constant(blocks) : heading(level).map((head) => [head, ...blocks])));

const section: fc.Arbitrary<Section> = fc
  .tuple(
    fc.constantFrom<Section['newPage']>(false, false, true, 'fitted', 'unless-run-over'),
    fc.array(headed, { minLength: 1, maxLength: 3 }),
  )
  .map(([newPage, blocks]) => ({ type: 'section', role: 'part', newPage, place, children: blocks.flat() }));

const firstPage: fc.Arbitrary<Section> = fc
  .tuple(heading(1), fc.array(paragraph(10), { maxLength: 2 }))
  .map(([title, more]) => ({
    type: 'section',
    role: 'first-page',
    newPage: false,
    place,
    children: [title, ...more, { type: 'contents', place }],
  }));

/** Documents of all kinds of blocks: long words, deep lists, rows taller than a page. */
export const randomDocument: fc.Arbitrary<DocumentRoot> = fc
  .tuple(firstPage, fc.array(section, { minLength: 1, maxLength: 3 }), fc.boolean())
  .map(([first, sections, isClose]) => ({
    type: 'document',
    ...(isClose ? { spacing: 'close' as const } : {}),
    place,
    language: 'sv-SE',
    title: 'Titel',
    author: '',
    subject: '',
    keywords: [],
    date: '2010-01-01',
    running: { sender: 'S', city: 'C', documentType: 'D', head: 'H', reference: 'R', status: 'U' },
    children: [first, ...sections],
  }));
