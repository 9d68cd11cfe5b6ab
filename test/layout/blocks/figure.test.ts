import { expect, it } from 'vitest';
import type { Figure } from '../../../src/document/node.ts';
import type { LaidOutDocument, PlacedDrawing, PlacedText } from '../../../src/layout/placed/page.ts';
import { isRunning, textOf } from '../../support/layout/dump.ts';
import { lay } from '../../support/layout/lay.ts';

const wheel = (caption = '') =>
  `<figure class="wheel" aria-label="Hjulet"><p>Läsåret</p><ol><li>höst</li><li>vår</li></ol><data value="1" class="filled">1</data>${caption}</figure>`;

function placed(document: LaidOutDocument) {
  const pages = document.pages.map(({ items }) => items.filter((item) => !isRunning(item)));
  const at = pages.findIndex((items) => items.some((item) => item.type === 'drawing'));
  const items = pages[at] ?? [];
  const drawing = items.find((item): item is PlacedDrawing => item.type === 'drawing') as PlacedDrawing;
  const texts = items.filter((item): item is PlacedText => item.type === 'text');
  return {
    page: at + 1,
    drawing,
    texts,
    labels: texts.filter((text) => text.owner.artifact === undefined && text.owner.node.type === 'figure'),
  };
}

it('stands in the middle of both columns, its labels upon it', () => {
  const { drawing, labels } = placed(lay(wheel()));
  const { width, height } = drawing.drawing;
  expect(drawing.scale).toBe(1);
  expect(drawing.x + width / 2).toBeCloseTo(595.28 / 2, 2);
  expect(labels.map(textOf)).toEqual(['höst', 'vår', 'Läsåret', '1']);
  for (const { x, y } of labels) {
    expect(x).toBeGreaterThan(drawing.x - 0.01);
    expect(y).toBeGreaterThan(drawing.y);
    expect(y).toBeLessThan(drawing.y + height);
  }
  // Seven letters of half an em at 9.5 pt, centred.
  expect(labels[2]?.x).toBeCloseTo(595.28 / 2 - (7 * 9.5) / 4, 2);
});

it('ends or begins a label where the drawing says so', () => {
  const { drawing, labels } = placed(lay(wheel()));
  const [autumn, spring] =
    (drawing.owner.artifact === undefined ? (drawing.owner.node as Figure) : undefined)?.drawing.labels ?? [];
  expect(labels[0]?.x).toBeCloseTo(drawing.x + (autumn?.x ?? 0), 2);
  expect(labels[1]?.x).toBeCloseTo(drawing.x + (spring?.x ?? 0) - (3 * 9.5) / 2, 2);
});

it('is set smaller where there is less room, and its labels with it', () => {
  const addition = `<aside class="local"><p class="side-label">Tillägg</p><div class="keep">${wheel()}</div></aside>`;
  const { drawing, labels } = placed(lay(addition));
  expect(drawing.scale).toBeLessThan(1);
  expect(drawing.drawing.width * drawing.scale).toBeLessThanOrEqual(118 * (72 / 25.4));
  expect(labels[0]?.size).toBeCloseTo(9.5 * drawing.scale, 5);
});

it('stays on one page with its heading and its caption', () => {
  for (const before of [20, 30, 33, 36, 40]) {
    const lines = '<p>ord</p>'.repeat(before);
    const { page, texts } = placed(
      lay(`${lines}<h2 id="b">Rubriken</h2>${wheel('<figcaption>Under bilden</figcaption>')}`),
    );
    expect(texts.map(textOf)).toEqual(expect.arrayContaining(['Rubriken', 'Under bilden']));
    expect(page).toBeGreaterThan(before < 30 ? 0 : 1);
  }
});

const line =
  '<figure class="time-line" aria-label="Linjen"><ol><li value="0">genast</li><li value="3">en vardag</li></ol><data value="1" class="filled">1</data><data value="2" class="filled">2</data><figcaption>Under linjen</figcaption></figure>';

it('stands where the text begins, if it is a line of time, with its heading level with its uppermost words', () => {
  const { drawing, texts, labels } = placed(lay(`<h2 id="b">Rubriken</h2><p>ord</p><h3 id="c">Tider</h3>${line}`));
  const text = texts.find((one) => textOf(one) === 'ord');
  const side = texts.find((one) => textOf(one) === 'Tider');
  expect(drawing.scale).toBe(1);
  expect(drawing.x).toBeCloseTo(text?.x ?? 0, 2);
  expect(side?.x).toBeLessThan(drawing.x);
  expect(side?.y).toBeCloseTo(Math.min(...labels.map(({ y }) => y)), 2);
  expect(texts.find((one) => textOf(one) === 'Under linjen')?.y).toBeGreaterThan(drawing.y + drawing.drawing.height);
});
