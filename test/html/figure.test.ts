import { expect, it } from 'vitest';
import type { Figure } from '../../src/document/node.ts';
import { parseDocument } from '../../src/document/parse.ts';
import { writeHtml } from '../../src/html/write.ts';
import { sha256 } from '../../src/io/sha256.ts';
import { page, templates } from '../support/document/html.ts';
import { all, attribute, first, mainText, readPage, squash, textBelow } from '../support/html/read-page.ts';
import { textsOf } from '../support/html/texts.ts';

const body =
  '<h1 id="a">A</h1><figure class="wheel" aria-label="Hjulet &amp; året"><p>Läsåret</p><ol><li>höst</li><li>v&lt;r</li></ol><data value="1" class="filled">1</data><data value="2" class="dashed local">2</data><figcaption>Fylld prick</figcaption></figure>';
const { value: document } = parseDocument(page(body), templates);
if (document === undefined) throw new Error('the document does not hold');
const html = writeHtml(document, { sha256 });
const written = readPage(html);
const { drawing } = document.children[1] as Figure;

it('is one picture with one text, said once', () => {
  const picture = first(written, 'svg');
  expect(attribute(picture, 'role')).toBe('img');
  expect(attribute(picture, 'aria-label')).toBe('Hjulet & året');
  expect(html.match(/Hjulet/g)).toHaveLength(1);
  expect(attribute(picture, 'viewBox')).toBe(`0 0 ${drawing.width} ${drawing.height}`);
});

it('shows every shape and label of the drawing in its place', () => {
  expect(
    all(written, 'text').map((one) => [textBelow(one), Number(attribute(one, 'x')), Number(attribute(one, 'y'))]),
  ).toEqual(drawing.labels.map(({ text, x, y }) => [text, x, y]));
  const circles = drawing.shapes.filter((shape) => shape.type === 'circle');
  expect(all(written, 'circle').map((one) => ['cx', 'cy', 'r'].map((name) => Number(attribute(one, name))))).toEqual(
    circles.map(({ x, y, radius }) => [x, y, radius]),
  );
  expect(all(written, 'line')).toHaveLength(drawing.shapes.length - circles.length);
  expect(
    all(written, 'circle')
      .map((one) => attribute(one, 'stroke-dasharray'))
      .filter(Boolean),
  ).toEqual(['2.2 1.5']);
});

it('has its colours from the style sheet, each of which that has', () => {
  const style = textBelow(first(written, 'style'));
  const used = [...all(written, 'circle'), ...all(written, 'line'), ...all(written, 'text')].flatMap((one) =>
    (attribute(one, 'class') ?? '').split(' '),
  );
  expect(new Set(used)).toEqual(new Set(['stroke-hairline', 'fill-blue', 'fill-paper', 'stroke-local', 'fill-local']));
  for (const name of used) expect(style).toContain(`.${name}{`);
});

it('adds only its caption to what the page says', () => {
  expect(squash(mainText(html))).toBe('AFylldprick');
  expect(squash(mainText(html))).toBe(squash(textsOf(document)));
});

it('stands a line of time in the text’s column, with squares for what is square', () => {
  const line =
    '<h1 id="a">A</h1><figure class="time-line" aria-label="Linjen"><ol><li value="0">genast</li><li value="14">14 dagar</li></ol><data value="1" class="filled">1</data><data value="2" class="square">a</data></figure>';
  const { value } = parseDocument(page(line), templates);
  if (value === undefined) throw new Error('the document does not hold');
  const read = readPage(writeHtml(value, { sha256 }));
  expect(attribute(first(read, 'figure'), 'class')).toBe('column');
  const shape = (value.children[1] as Figure).drawing.shapes.find(({ type }) => type === 'rectangle');
  expect(
    all(read, 'rect').map((one) => ['x', 'y', 'width', 'height'].map((name) => Number(attribute(one, name)))),
  ).toEqual([shape].map((one) => one?.type === 'rectangle' && [one.x, one.y, one.width, one.height]));
  expect(attribute(first(read, 'rect'), 'class')).toBe('fill-blue');
  expect(attribute(first(written, 'figure'), 'class')).toBeUndefined();
});
