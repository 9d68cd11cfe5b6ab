import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentRoot } from '../../../src/document/node.ts';
import { layOut } from '../../../src/layout/lay-out.ts';
import { headGap, measuresFor, standardMargins } from '../../../src/layout/placed/measures.ts';
import type { LaidOutDocument, LaidOutPage, PlacedItem, PlacedText } from '../../../src/layout/placed/page.ts';
import { htmlDocument } from '../../support/document/html.ts';
import { isRunning, textOf } from '../../support/layout/dump.ts';
import { fakeMeasurer, undivided } from '../../support/layout/fake-measurer.ts';
import { title } from '../../support/layout/lay.ts';
import { randomDocument } from '../../support/layout/random-document.ts';
import { runs } from '../../support/whole.ts';

const mm = 72 / 25.4;
const standard = measuresFor(standardMargins);
const titled = htmlDocument(`<section class="first-page">${title}</section><p>Text</p>`);
const untitled = htmlDocument(`${title}<p>Text</p>`);

/** Lays a document out with a logo, and with other words at its head. */
function withLogo(
  document: DocumentRoot,
  width: number,
  height: number,
  running: Partial<DocumentRoot['running']> = {},
  measures = standard,
): LaidOutDocument {
  const logo = { type: 'logo' as const, place: document.place, alternative: 'Vapen' };
  const whole = { ...document, logo, running: { ...document.running, ...running } };
  return layOut(whole, fakeMeasurer, undivided, { measures, logo: { width, height } });
}

/** The first baseline and the left edge of the words on the first page. */
function placeOf(words: string, { pages }: LaidOutDocument): readonly [x: number, y: number] {
  const found = pages[0]?.items.find((item) => item.type === 'text' && textOf(item) === words);
  if (found?.type !== 'text') throw new Error(`Not on the first page: ${words}`);
  return [found.x, found.y];
}

describe('a logo', () => {
  it('stands first on the first page, at the left, where the head begins', () => {
    const { pages } = withLogo(titled, 60, 40);
    expect(pages[0]?.items[0]).toMatchObject({ type: 'picture', width: 60, height: 40 });
    expect(pages[0]?.items[0]).toMatchObject({ x: expect.closeTo(24 * mm, 3), y: expect.closeTo(20 * mm, 3) });
    expect(pages.flatMap(({ items }) => items).filter(({ type }) => type === 'picture')).toHaveLength(1);
  });

  it('has the sender’s names beside it, level with its upper edge', () => {
    const laid = withLogo(titled, 60, 40);
    expect(placeOf('Stadsdelen', laid)).toEqual([expect.closeTo(28 * mm + 60, 3), expect.closeTo(20 * mm + 6.3, 3)]);
    expect(placeOf('Staden', laid)).toEqual([expect.closeTo(28 * mm + 60, 3), expect.closeTo(20 * mm + 18.3, 3)]);
  });

  it('has the names below it where one of them would not stand beside it whole', () => {
    const long = 'Norra Sundbyholms stadsdelsförvaltning och skolor';
    const laid = withLogo(titled, 200, 40, { city: long });
    expect(placeOf('Stadsdelen', laid)).toEqual([expect.closeTo(24 * mm, 3), expect.closeTo(22.5 * mm + 46.3, 3)]);
    expect(placeOf(long, laid)[0]).toBeCloseTo(24 * mm, 3);
    expect(placeOf(long, withLogo(titled, 60, 40, { city: long }))[0]).toBeCloseTo(28 * mm + 60, 3);
  });

  it('has the whole width for names that stand below it and below all else', () => {
    const long = 'Områdeskontoret för förskola, skola och fritid i Norra Sundbyholm och skärgården';
    const names = (height: number) => {
      const [first] = withLogo(titled, 60, height, { sender: long }).pages;
      return first?.items.flatMap((item) => (item.type === 'text' ? [textOf(item)] : []));
    };
    expect(names(14 * mm)).toContain(long);
    expect(names(8 * mm)).toContainEqual(expect.stringMatching(/^Områdeskontoret .* …$/));
  });

  it('moves text down only where the head needs the room', () => {
    const at = (document: DocumentRoot, words: string, ...logo: readonly [number, number] | []) =>
      placeOf(words, logo.length === 0 ? layOut(document, fakeMeasurer, undivided) : withLogo(document, ...logo))[1];
    expect(at(titled, 'Titel', 50, 14 * mm)).toBe(at(titled, 'Titel'));
    expect(at(untitled, 'Titel', 50, 14 * mm)).toBe(at(untitled, 'Titel'));
    // Four lines of facts end 41.2 pt below the head's top: 20 mm is 15.5 pt more.
    expect(at(untitled, 'Titel', 50, 20 * mm) - at(untitled, 'Titel')).toBeCloseTo(20 * mm - 41.2, 3);
    expect(at(titled, 'Titel', 50, 20 * mm)).toBe(at(titled, 'Titel'));
  });

  it('is left out where no size is given for it, and all is as without one', () => {
    const logo = { type: 'logo' as const, place: titled.place, alternative: 'Vapen' };
    const plain = layOut(titled, fakeMeasurer, undivided);
    expect(layOut({ ...titled, logo }, fakeMeasurer, undivided)).toEqual(plain);
    expect(layOut(titled, fakeMeasurer, undivided, { logo: { width: 9, height: 9 } })).toEqual(plain);
  });
});

interface Box {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the ink of a text is, letters with descenders included, or a picture's edges. */
function boxOf(item: PlacedItem): Box[] {
  if (item.type === 'picture')
    return [{ what: 'logo', left: item.x, right: item.x + item.width, top: item.y, bottom: item.y + item.height }];
  if (item.type !== 'text') return [];
  const { x, y, size, words } = item;
  const last = words[words.length - 1];
  const right = last === undefined ? x : x + last.dx + ((last.word.width + (last.hyphen ? 500 : 0)) * size) / 1000;
  return [{ what: textOf(item), left: x, right, top: y - 0.6 * size, bottom: y }];
}

const slack = 0.01;
const meet = (one: Box, other: Box): boolean =>
  one.left < other.right - slack &&
  other.left < one.right - slack &&
  one.top < other.bottom - slack &&
  other.top < one.bottom - slack;

/** Which items of a page stand upon which. */
function collisions({ items }: LaidOutPage): string[] {
  const boxes = items.flatMap(boxOf);
  return boxes.flatMap((one, at) =>
    boxes.slice(at + 1).flatMap((other) => (meet(one, other) ? [`${one.what} | ${other.what}`] : [])),
  );
}

const some = (most: number) =>
  fc
    .array(fc.constantFrom('Norra', 'Sundby', 'stadsdelsförvaltning', 'och', 'w'.repeat(60)), {
      minLength: 1,
      maxLength: most,
    })
    .map((list) => list.join(' '));
const words = fc.oneof(some(1), some(2), some(12));
const names = fc.record({ sender: words, city: words, documentType: words, reference: words });

/** Margins a theme may have, and a logo of any size that it may have with them. */
const look = fc
  .record({
    left: fc.double({ min: 18, max: 34, noNaN: true }),
    right: fc.double({ min: 18, max: 34, noNaN: true }),
    top: fc.double({ min: 26, max: 45, noNaN: true }),
    bottom: fc.double({ min: 20, max: 40, noNaN: true }),
    part: fc.double({ min: 0.01, max: 0.5, noNaN: true }),
    height: fc.double({ min: 8, max: 20, noNaN: true }),
  })
  .map(({ left, right, top, bottom, part, height }) => {
    const measures = measuresFor({ left: left * mm, right: right * mm, top: top * mm, bottom: bottom * mm });
    return { measures, width: measures.columns.width * part, height: height * mm };
  });

describe('the head of a first page with any logo, names and margins', () => {
  const isHead = (item: PlacedItem): boolean => item.type === 'picture' || (item.type === 'text' && isRunning(item));
  const any = fc.tuple(look, names, fc.boolean(), randomDocument);
  /** With its first page, or with its text straight below the head. */
  const documentFrom = (document: DocumentRoot, hasTitle: boolean): DocumentRoot =>
    hasTitle ? document : { ...document, children: document.children.slice(1) };

  it('stands on nothing, and nothing on it', () => {
    fc.assert(
      fc.property(any, ([{ measures, width, height }, running, hasTitle, random]) => {
        const [first] = withLogo(documentFrom(random, hasTitle), width, height, running, measures).pages;
        expect(first && collisions(first)).toEqual([]);
      }),
      { numRuns: runs(150, 30), interruptAfterTimeLimit: 20_000 },
    );
  });

  it('keeps its distance from the text, and within the margins', () => {
    fc.assert(
      fc.property(any, ([{ measures, width, height }, running, hasTitle, random]) => {
        const [first] = withLogo(documentFrom(random, hasTitle), width, height, running, measures).pages;
        const items = first?.items ?? [];
        const heads = items.filter((item) => isHead(item) && !isFoot(item)).flatMap(boxOf);
        const texts = items.filter((item): item is PlacedText => item.type === 'text' && !isRunning(item));
        const end = Math.max(...heads.map(({ bottom }) => bottom));
        for (const { top } of texts.flatMap(boxOf)) expect(top - end).toBeGreaterThan(5.4 * mm);
        const [logo, ...beside] = heads.filter(({ top }) => top < (heads[0]?.bottom ?? 0)) as [Box, ...Box[]];
        for (const { left } of beside) expect(left - logo.right).toBeGreaterThan(headGap - slack);
        for (const { left, right } of heads) {
          expect(left).toBeGreaterThan(measures.columns.left - slack);
          expect(right).toBeLessThan(measures.columns.right + slack);
        }
      }),
      { numRuns: runs(150, 30), interruptAfterTimeLimit: 20_000 },
    );
  });

  it('shows the sender’s names whole where they would stand whole without a logo', () => {
    fc.assert(
      fc.property(look, names, ({ measures, width, height }, running) => {
        const document = { ...titled, running: { ...titled.running, ...running } };
        const plain = layOut(document, fakeMeasurer, undivided, { measures });
        const shown = ({ pages }: LaidOutDocument) =>
          (pages[0]?.items ?? []).flatMap((item) => (item.type === 'text' ? [textOf(item)] : []));
        const whole = [running.sender, running.city].every((name) => shown(plain).includes(name));
        fc.pre(whole);
        expect(shown(withLogo(titled, width, height, running, measures))).toEqual(
          expect.arrayContaining([running.sender, running.city]),
        );
      }),
      { numRuns: 100 },
    );
  });
});

function isFoot(item: PlacedItem): boolean {
  return item.type === 'text' && item.owner.artifact === 'footer';
}
