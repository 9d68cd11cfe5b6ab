import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/layout/lay-out.ts';
import type { LaidOutPage, PlacedText } from '../../../src/layout/placed/page.ts';
import { htmlDocument } from '../../support/document/html.ts';
import { isRunning, textOf } from '../../support/layout/dump.ts';
import { byThrees, fakeMeasurer } from '../../support/layout/fake-measurer.ts';
import { title } from '../../support/layout/lay.ts';
import { runs } from '../../support/whole.ts';

const name = 'Föräldrakooperativet Solstrålen i Norra Hammarbyhamnens förskoleverksamhet '
  .repeat(5)
  .slice(0, 300)
  .trim();
const word = 'specialpedagogikmyndighetssamverkansöverenskommelsehandläggare'.slice(0, 60);

const pagesOf = (body: string) => layOut(htmlDocument(title + body), fakeMeasurer, byThrees).pages;
const texts = ({ items }: LaidOutPage) =>
  items.filter((item): item is PlacedText => item.type === 'text' && !isRunning(item));

function box({ x, y, size, words }: PlacedText) {
  const last = words.at(-1);
  const width = last === undefined ? 0 : last.dx + ((last.word.width + (last.hyphen ? 500 : 0)) * size) / 1000;
  return { left: x, right: x + width, top: y - 0.6 * size, bottom: y };
}

/** No text stands outside the margins, below the foot or on another. */
function expectInOrder(pages: readonly LaidOutPage[]): void {
  for (const page of pages) {
    const boxes = texts(page).map(box);
    for (const [at, one] of boxes.entries()) {
      expect(one.left).toBeGreaterThan(68.03 - 0.05);
      expect(one.right).toBeLessThan(527.25 + 0.05);
      expect(one.bottom).toBeLessThan(768.2 + 0.05);
      for (const other of boxes.slice(at + 1)) {
        const beside = one.right <= other.left + 0.05 || other.right <= one.left + 0.05;
        expect(beside || one.bottom <= other.top + 0.05 || other.bottom <= one.top + 0.05).toBe(true);
      }
    }
  }
}

/** What is written in each cell, by cell: cells of a row taller than a page continue beside each other. */
function read(pages: readonly LaidOutPage[]): string {
  const found = new Map<unknown, string>();
  for (const text of pages.flatMap(texts)) {
    if (text.owner.artifact !== undefined) continue;
    const { node } = text.owner;
    found.set(node, (found.get(node) ?? '') + textOf(text).replace(/¬$/, ''));
  }
  return [...found.values()].join('').replaceAll(' ', '');
}

/** Cells of a table with this many columns: any spans, long words and long names, and groups now and then. */
const anyTable = fc.integer({ min: 2, max: 6 }).chain((columns) => {
  const text = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('ja', '12 345', 'två ord', 'förskoleklass, grundskola') },
    { weight: 1, arbitrary: fc.constant(name) },
    { weight: 1, arbitrary: fc.constant(word) },
  );
  const cell = (columnSpan: number, rowSpan: number, said: string) =>
    `<td colspan="${columnSpan}" rowspan="${rowSpan}">${said}</td>`;
  const plain = fc
    .array(text, { minLength: columns, maxLength: columns })
    .map((said) => `<tr>${said.map((each) => cell(1, 1, each)).join('')}</tr>`);
  const spanned = fc.tuple(fc.integer({ min: 1, max: columns - 1 }), text, text).map(([span, one, other]) => {
    return `<tr>${cell(span, 1, one)}${cell(columns - span, 1, other)}</tr>`;
  });
  const tall = fc
    .tuple(text, fc.array(text, { minLength: 2 * (columns - 1), maxLength: 2 * (columns - 1) }))
    .map(([first, others]) => {
      const [upper, lower] = [others.slice(0, columns - 1), others.slice(columns - 1)];
      const row = (said: string[]) => said.map((each) => cell(1, 1, each)).join('');
      return `<tr>${cell(1, 2, first)}${row(upper)}</tr><tr>${row(lower)}</tr>`;
    });
  const group = text.map((said) => `<tr><th scope="rowgroup" colspan="${columns}">${said}</th></tr>`);
  const columnsOf = fc.array(fc.constantFrom('<col>', '<col data-align="right">', '<col data-width="20">'), {
    minLength: columns,
    maxLength: columns,
  });
  const head = fc
    .array(text, { minLength: columns, maxLength: columns })
    .map((said) => `<thead><tr>${said.map((each) => `<th scope="col">${each}</th>`).join('')}</tr></thead>`);
  return fc
    .tuple(
      columnsOf,
      head,
      fc.array(fc.oneof(plain, plain, spanned, tall, group), { minLength: 1, maxLength: 40 }),
      plain,
    )
    .map(
      ([cols, top, rows, last]) =>
        `<table><colgroup>${cols.join('')}</colgroup>${top}<tbody>${rows.join('')}${last}</tbody></table>`,
    );
});

describe('any table', () => {
  it('has all its text, in order, within the margins, none upon another', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const pages = pagesOf(table);
        expectInOrder(pages);
        const written = table.replace(/<[^>]*>/g, '').replaceAll(' ', '');
        expect(read(pages)).toBe(`Titel${written}`);
      }),
      { numRuns: runs(60, 12), interruptAfterTimeLimit: 20_000 },
    );
  });
});

describe('columns without a width', () => {
  const row = (...cells: string[]) => `<tr>${cells.map((each) => `<td>${each}</td>`).join('')}</tr>`;
  const linesOf = (wanted: RegExp, pages: readonly LaidOutPage[]) =>
    pages.flatMap(texts).filter((text) => wanted.test(textOf(text)));

  it('give room to a long word before they give others room to stand on one line', () => {
    // Four columns that would fill a fifth of the table each, and one with a word of 22 letters.
    const modest = 'fjorton tecken';
    const pages = pagesOf(
      `<table><tbody>${row(modest, modest, modest, modest, 'samverkansöverenskommel')}</tbody></table>`,
    );
    expect(linesOf(/^samverkansöverenskommel$/, pages)).toHaveLength(1);
  });

  it('divide none but the longest word, where that alone would take more than four tenths of the table', () => {
    const pages = pagesOf(`<table><tbody>${row(word, 'rektor', 'grundskola', '12345678')}</tbody></table>`);
    expectInOrder(pages);
    for (const each of ['rektor', 'grundskola', '12345678'])
      expect(linesOf(new RegExp(`^${each}$`), pages)).toHaveLength(1);
    expect(linesOf(/¬$/, pages)).toHaveLength(1);
  });

  it('leave a name of 300 letters most of the table, and numbers on one line', () => {
    const pages = pagesOf(
      `<table><colgroup><col><col data-align="right"><col></colgroup><tbody>${row(name, '12345678', 'nej')}</tbody></table>`,
    );
    const lines = linesOf(/Föräldra|Solstrålen|Norra|Hammarby|förskole/, pages);
    expect(lines.length).toBeLessThan(7);
    expect(linesOf(/^12345678$/, pages)).toHaveLength(1);
  });

  it('are wide enough for a head that stands over several of them', () => {
    const head = `<thead><tr><th scope="col" colspan="2">${'m'.repeat(30)}</th><th scope="col">x</th></tr></thead>`;
    const pages = pagesOf(`<table>${head}<tbody>${row('a', 'b', 'längre text än så är det inte')}</tbody></table>`);
    expect(linesOf(/^m{30}$/, pages)).toHaveLength(1);
  });
});

describe('columns of numbers', () => {
  it('end at the same height, head and all, in figures of one width', () => {
    const asked: (boolean | undefined)[] = [];
    const measurer = {
      ...fakeMeasurer,
      words: (face: 'regular' | 'italic' | 'semibold', text: string, tabular?: boolean) => {
        if (/^(7|12345)$/.test(text)) asked.push(tabular);
        return fakeMeasurer.words(face, text, tabular);
      },
    };
    const body = `${title}<table><colgroup><col data-align="right"><col></colgroup><thead><tr><th scope="col">Antal</th><th scope="col">Vad</th></tr></thead><tbody><tr><td>7</td><td>a</td></tr><tr><td>12345</td><td>b</td></tr></tbody></table>`;
    const [page] = layOut(htmlDocument(body), measurer, byThrees).pages;
    const right = (wanted: string) =>
      box(texts(page as LaidOutPage).find((text) => textOf(text) === wanted) as PlacedText).right;
    expect(right('7')).toBeCloseTo(right('12345'), 5);
    expect(right('Antal')).toBeCloseTo(right('12345'), 5);
    expect(asked).toEqual([true, true]);
  });
});
