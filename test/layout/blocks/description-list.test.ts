import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/layout/lay-out.ts';
import { measuresFor, standardMargins } from '../../../src/layout/placed/measures.ts';
import type { PlacedText } from '../../../src/layout/placed/page.ts';
import { htmlDocument } from '../../support/document/html.ts';
import { textOf } from '../../support/layout/dump.ts';
import { fakeMeasurer, undivided } from '../../support/layout/fake-measurer.ts';
import { lay, placedOn, title } from '../../support/layout/lay.ts';

const { side, main } = measuresFor(standardMargins).columns;

const entry = (label: string, text: string) => `<div><dt>${label}</dt><dd>${text}</dd></div>`;
const beside = (...entries: readonly string[]) => `<dl class="beside">${entries.join('')}</dl>`;
const placed = (body: string): readonly PlacedText[] => placedOn(lay(body)).flat();

function found(texts: readonly PlacedText[], words: string): PlacedText {
  const text = texts.find((one) => textOf(one) === words);
  if (text === undefined) throw new Error(`nothing says ${words}`);
  return text;
}

describe('rows with their labels beside them', () => {
  it('have the labels in the side column and the whole main column for the text', () => {
    const texts = placed(beside(entry('Mål', 'skydd'), entry('Frågor', '<ul><li>oro</li></ul>')));
    const [goal, protection] = [found(texts, 'Mål'), found(texts, 'skydd')];
    expect([goal.x, protection.x]).toEqual([side.x, main.x]);
    expect(goal.y).toBe(protection.y);
    expect(found(texts, 'Frågor').y).toBe(found(texts, 'oro').y);
  });

  it('are read label by label, each before its text', () => {
    const texts = placed(beside(entry('Mål', 'skydd'), entry('Nivå', 'individnivå'))).map(textOf);
    expect(texts.slice(-4)).toEqual(['Mål', 'skydd', 'Nivå', 'individnivå']);
  });

  it('stand closer to each other than paragraphs, and further apart than the lines of one row', () => {
    const [one, two] = [entry('a', 'ett'), entry('b', 'två')];
    const down = (body: string) => {
      const texts = placed(body);
      return found(texts, 'två').y - found(texts, 'ett').y;
    };
    expect(down(beside(one, two))).toBeLessThan(down('<p>ett</p><p>två</p>'));
    expect(down(beside(one, two))).toBeGreaterThan(down(`<dl class="rows">${one}${two}</dl>`));
  });

  it('leave room for a label of more lines than its text', () => {
    const long = 'etikett med ganska många ord som inte får plats på en enda rad';
    const texts = placed(beside(entry(long, 'kort'), entry('Nästa', 'rad')));
    const [short, next] = [found(texts, 'kort'), found(texts, 'Nästa')];
    const lines = texts.filter(({ x, y }) => x === side.x && y >= short.y && y < next.y);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines[0]?.y).toBe(short.y);
    expect(next.y - (lines.at(-1)?.y ?? 0)).toBeGreaterThan(11);
  });

  it('mark what is added to a row in the side column, below its label', () => {
    const addition = '<aside class="local"><p class="side-label">Tillägg</p><p>mer</p></aside>';
    const texts = placed(beside(entry('Mål', `<p>skydd</p>${addition}`)));
    expect(found(texts, 'Tillägg').x).toBe(side.x);
    expect(found(texts, 'Tillägg').y).toBe(found(texts, 'mer').y);
    const alone = placed(beside(entry('Mål', addition)));
    expect(found(alone, 'Mål').y).toBe(found(alone, 'mer').y);
    expect(found(alone, 'Tillägg').y).toBeGreaterThan(found(alone, 'Mål').y + 10);
  });

  it.each([
    ['an addition', (rows: string) => `<aside class="local"><p class="side-label">Tillägg</p>${rows}</aside>`],
    ['a list', (rows: string) => `<ul><li>${rows}</li></ul>`],
    ['a cell', (rows: string) => `<table><tbody><tr><td>${rows}</td></tr></tbody></table>`],
  ])('keep to the column of %s, where the side column is not theirs', (_, around) => {
    const texts = placed(around(beside(entry('Mål', 'skydd'))));
    const [goal, protection] = [found(texts, 'Mål'), found(texts, 'skydd')];
    expect(protection.x).toBeGreaterThan(goal.x + 30);
    expect(placed(around(`<dl class="rows">${entry('Mål', 'skydd')}</dl>`)).map(({ x }) => x)).toEqual(
      texts.map(({ x }) => x),
    );
  });
});

it('may end a page between rows beside their labels, which are matters of their own, and not between two of others', () => {
  const rows = (kind: string) =>
    `<dl class="${kind}">${['a', 'b', 'c', 'd', 'e'].map((label) => entry(label, `svar ${label}`)).join('')}</dl>`;
  const lastOfFirst = (kind: string) =>
    new Set(
      Array.from({ length: 60 }, (_, count) => {
        const filler = '<p>x</p>'.repeat(20 + Math.floor(count / 5)) + '<p class="note">x</p>'.repeat(count % 5);
        return placedOn(lay(`${filler}${rows(kind)}${'<p>x</p>'.repeat(12)}`))[0]
          ?.map(textOf)
          .at(-1);
      }),
    );
  expect([...lastOfFirst('beside')].sort()).toEqual(['svar b', 'svar c', 'svar e', 'x']);
  expect([...lastOfFirst('rows')].sort()).toEqual(['svar e', 'x']);
});

describe('a document with close spacing', () => {
  const usual = htmlDocument(
    `${title}<section class="chapter"><h2 id="a">Kapitel</h2><p>ett</p><p>två<br>tre</p><h3 id="b">Sida</h3><p>fyra</p></section>`,
  );
  const heights = (document: typeof usual) =>
    new Map(
      placedOn(layOut(document, fakeMeasurer, undivided)).flatMap((texts) => texts.map((one) => [textOf(one), one.y])),
    );

  it('has three quarters of the white space between blocks, and lines as far apart as ever', () => {
    const [wide, close] = [heights(usual), heights({ ...usual, spacing: 'close' })];
    const down = (of: ReadonlyMap<string, number>, from: string, to: string) => (of.get(to) ?? 0) - (of.get(from) ?? 0);
    const leading = down(wide, 'två', 'tre');
    expect(down(close, 'två', 'tre')).toBeCloseTo(leading, 5);
    for (const [from, to] of [
      ['ett', 'två'],
      ['tre', 'fyra'],
    ] as const)
      expect(down(close, from, to) - leading).toBeCloseTo((down(wide, from, to) - leading) * 0.75, 5);
  });

  it('has smaller heads of chapters, and text as large as ever', () => {
    const sizes = (document: typeof usual) =>
      new Map(
        placedOn(layOut(document, fakeMeasurer, undivided)).flatMap((texts) =>
          texts.map((one) => [textOf(one), one.size]),
        ),
      );
    const [wide, close] = [sizes(usual), sizes({ ...usual, spacing: 'close' })];
    expect(close.get('Kapitel')).toBeLessThan(wide.get('Kapitel') ?? 0);
    for (const text of ['Titel', 'ett', 'Sida', 'fyra']) expect(close.get(text)).toBe(wide.get(text));
  });
});
