import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childrenOf } from '../../src/document/children.ts';
import type { DocumentNode, DocumentRoot } from '../../src/document/node.ts';
import { plainText } from '../../src/document/plain-text.ts';
import { layOut } from '../../src/layout/lay-out.ts';
import type { LaidOutDocument, LaidOutPage, PlacedItem, PlacedText } from '../../src/layout/placed/page.ts';
import { isRunning, textOf } from '../support/layout/dump.ts';
import { byThrees, fakeMeasurer } from '../support/layout/fake-measurer.ts';
import { randomDocument } from '../support/layout/random-document.ts';
import { runs } from '../support/whole.ts';

const lay = (document: DocumentRoot): LaidOutDocument => layOut(document, fakeMeasurer, byThrees);
/** A failing document is not shrunk to its very smallest form: a larger one says enough. */
const many = { numRuns: runs(60, 6), interruptAfterTimeLimit: 20_000 };

const isText = (item: PlacedItem): item is PlacedText => item.type === 'text';
const texts = (items: readonly PlacedItem[]): PlacedText[] => items.filter(isText).filter((item) => !isRunning(item));

/** A row of empty cells has no words, but stands below a heading like any other row. */
const isRowRule = (item: PlacedItem): boolean =>
  item.type === 'rule' && item.artifact === 'layout' && item.colour === 'hairline' && item.y1 === item.y2;

/** A heading of more lines than fit on a page with what it heads is divided, but not before its last line. */
const goesOn = (node: DocumentNode, next: LaidOutPage | undefined): boolean => {
  const owner = texts(next?.items ?? [])[0]?.owner;
  const long = node.type === 'heading' && plainText(node.children).length > 200;
  return long && owner?.artifact === undefined && owner?.node === node;
};

/** Words as they are read: hyphens at line ends gone, spaces where spaces are drawn. */
function read(document: LaidOutDocument): Map<DocumentNode, string> {
  const found = new Map<DocumentNode, string>();
  for (const { items } of document.pages)
    for (const { owner, words } of texts(items)) {
      if (owner.artifact !== undefined || owner.role !== 'content' || owner.entry !== undefined) continue;
      const text = words.map(({ word, spaceAfter }) => word.text + (spaceAfter === undefined ? '' : ' ')).join('');
      found.set(owner.node, (found.get(owner.node) ?? '') + text);
    }
  return found;
}

function written(node: DocumentNode, found = new Map<DocumentNode, string>()): Map<DocumentNode, string> {
  if (node.type === 'paragraph' || node.type === 'heading') found.set(node, plainText(node.children));
  else for (const child of childrenOf(node)) written(child, found);
  return found;
}

/** All paragraphs but the labels of description lists, which share a line with their text. */
function paragraphsOf(node: DocumentNode, found = new Set<DocumentNode>()): Set<DocumentNode> {
  if (node.type === 'paragraph') found.add(node);
  else
    for (const child of node.type === 'description-entry' ? node.children : childrenOf(node))
      paragraphsOf(child, found);
  return found;
}

/** The texts of each paragraph, by the pages they stand on. */
function linesByPage(document: LaidOutDocument, wanted: Set<DocumentNode>): Map<DocumentNode, PlacedText[][]> {
  const found = new Map<DocumentNode, PlacedText[][]>();
  for (const { items } of document.pages) {
    const onPage = new Map<DocumentNode, PlacedText[]>();
    for (const text of texts(items)) {
      if (text.owner.artifact !== undefined || !wanted.has(text.owner.node)) continue;
      onPage.set(text.owner.node, [...(onPage.get(text.owner.node) ?? []), text]);
    }
    for (const [node, page] of onPage) found.set(node, [...(found.get(node) ?? []), page]);
  }
  return found;
}

const normal = (text: string): string => text.replace(/[ \u00a0]+/g, ' ').trim();

/** Where the ink of a text is: from its left edge to its last word's end, from its capitals to its baseline. */
function box({ x, y, size, words }: PlacedText) {
  const last = words[words.length - 1];
  const width = last === undefined ? 0 : last.dx + ((last.word.width + (last.hyphen ? 500 : 0)) * size) / 1000;
  return { left: x, right: x + width, top: y - 0.6 * size, bottom: y };
}

type Box = ReturnType<typeof box>;
const slack = 0.05;
const meet = (one: Box, other: Box): boolean =>
  one.left < other.right - slack &&
  other.left < one.right - slack &&
  one.top < other.bottom - slack &&
  other.top < one.bottom - slack;

describe('any document', () => {
  it('has all its text on its pages, in order, word for word', () => {
    fc.assert(
      fc.property(randomDocument, (document) => {
        const found = read(lay(document));
        for (const [node, text] of written(document)) expect(normal(found.get(node) ?? '')).toBe(normal(text));
      }),
      many,
    );
  });

  it('stays within its margins', () => {
    fc.assert(
      fc.property(randomDocument, (document) => {
        for (const { items } of lay(document).pages)
          for (const { left, right, top, bottom } of texts(items).map(box)) {
            expect(left).toBeGreaterThan(68.03 - slack);
            expect(right).toBeLessThan(527.25 + slack);
            expect(top).toBeGreaterThan(90.7 - slack);
            expect(bottom).toBeLessThan(768.2 + slack);
          }
      }),
      many,
    );
  });

  it('sets no text upon another', () => {
    fc.assert(
      fc.property(randomDocument, (document) => {
        for (const { number, items } of lay(document).pages) {
          const placed = texts(items);
          const boxes = placed.map(box);
          boxes.forEach((one, at) => {
            for (let next = at + 1; next < boxes.length; next++)
              if (meet(one, boxes[next] as Box))
                throw new Error(
                  `page ${number}: ${textOf(placed[at] as PlacedText)} | ${textOf(placed[next] as PlacedText)}`,
                );
          });
        }
      }),
      many,
    );
  });

  it('never ends a page with a heading or a bullet', () => {
    fc.assert(
      fc.property(randomDocument, (document) => {
        const { pages } = lay(document);
        for (const { number, items } of pages.slice(0, -1)) {
          const last = items.filter((item) => isRowRule(item) || (isText(item) && !isRunning(item))).at(-1);
          if (last === undefined || !isText(last) || last.owner.artifact !== undefined) continue;
          const { node, role } = last.owner;
          expect(node.type === 'list-item' && role === 'label').toBe(false);
          if (goesOn(node, pages[number])) continue;
          // The title may stand alone: the first chapter asks for a new page.
          expect(node.type === 'heading' && node.level > 1).toBe(false);
        }
      }),
      many,
    );
  });

  it('leaves no single line of a paragraph, and no divided word, at the edge of a page', () => {
    fc.assert(
      fc.property(randomDocument, (document) => {
        const parts = linesByPage(lay(document), paragraphsOf(document));
        for (const pages of parts.values()) {
          const lines = pages.map((page) => new Set(page.map(({ y }) => y)).size);
          if (lines.length > 1) expect(Math.min(...lines)).toBeGreaterThan(1);
          for (const page of pages.slice(0, -1)) expect(page.at(-1)?.words.at(-1)?.hyphen).toBeUndefined();
        }
      }),
      many,
    );
  });

  it('is laid out the same a second time', () => {
    fc.assert(
      fc.property(randomDocument, (document) => {
        expect(lay(document)).toEqual(lay(document));
      }),
      { numRuns: runs(20, 2) },
    );
  });

  it('has a destination for every heading, on the page it stands on', () => {
    fc.assert(
      fc.property(randomDocument, (document) => {
        const { pages, destinations } = lay(document);
        const headings = [...written(document).keys()].filter((node) => node.type === 'heading');
        expect(destinations.map(({ heading }) => heading)).toEqual(headings);
        for (const { heading, page } of destinations) {
          const on = texts(pages[page - 1]?.items ?? []).some(({ owner }) => !owner.artifact && owner.node === heading);
          expect(on).toBe(true);
        }
      }),
      many,
    );
  });
});
