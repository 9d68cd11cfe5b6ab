import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/document/node.ts';
import { parseDocument } from '../../src/document/parse.ts';
import { parsePlain } from '../../src/document/parse-plain.ts';
import { positionAt } from '../../src/source/source-text.ts';
import { htmlDocument, page, problemsOf, templates } from '../support/document/html.ts';

const parts = (count: number) => `<ol>${Array.from({ length: count }, (_, at) => `<li>d${at}</li>`).join('')}</ol>`;
const item = (value: string, look = 'filled', label = '1') => `<data value="${value}" class="${look}">${label}</data>`;
const wheel = (inside: string, more = '') => `<figure class="wheel" aria-label="Hjulet"${more}>${inside}</figure>`;

const stops = (...days: readonly number[]) =>
  `<ol>${days.map((each) => `<li value="${each}">${each} dagar</li>`).join('')}</ol>`;
const timeLine = (inside: string) => `<figure class="time-line" aria-label="Linjen">${inside}</figure>`;

const figureOf = (html: string) => htmlDocument(`<h1 id="a">A</h1>${html}`).children[1] as Figure;
const structure = (problem: string, name: string) => ({ code: 'document-bad-structure', problem, name });

describe('a figure', () => {
  it('is drawn from what it is to show', () => {
    const figure = figureOf(
      wheel(
        `<p>Läsåret</p><p>2010</p>\n${parts(4)}\n${item('1 3')}${item('2', 'dashed local', '2')}<figcaption>Fylld <em>prick</em></figcaption>`,
      ),
    );
    expect(figure).toMatchObject({ type: 'figure', alternative: 'Hjulet', caption: { variant: 'note' } });
    const { shapes, labels } = figure.drawing;
    expect(labels.map(({ text }) => text)).toEqual(['d0', 'd1', 'd2', 'd3', 'Läsåret', '2010', '1', '1', '2']);
    const marks = shapes.filter((shape) => shape.type === 'circle' && shape.fill !== undefined);
    expect(marks).toMatchObject([{ fill: 'blue' }, { fill: 'blue' }, { fill: 'paper', stroke: { colour: 'local' } }]);
  });

  it('is a line of time in the text’s column, drawn from its times in days', () => {
    const inside = `${stops(0, 14)}${item('1')}${item('2', 'square local', 'a')}<figcaption>Linjen</figcaption>`;
    const figure = figureOf(timeLine(inside));
    expect(figure).toMatchObject({ alternative: 'Linjen', placement: 'main', caption: { variant: 'note' } });
    expect(figure.drawing.labels.map(({ text }) => text)).toEqual(['1', '0 dagar', 'a', '14 dagar']);
    expect(figure.drawing.shapes.filter(({ type }) => type === 'rectangle')).toMatchObject([{ fill: 'local' }]);
    expect(figureOf(wheel(parts(2) + item('1'))).placement).toBe('wide');
  });

  it('is the same however its HTML is read', () => {
    const line = timeLine(stops(0, 3) + item('2'));
    const html = page(`<h1 id="a">A</h1>${wheel(parts(3) + item('2'))}${line}`);
    expect(parsePlain(html, templates)).toEqual(parseDocument(html, templates));
  });

  it('shows a thing once in a part, however often the part is named', () => {
    expect(figureOf(wheel(parts(3) + item('2 2 2'))).drawing).toEqual(figureOf(wheel(parts(3) + item('2'))).drawing);
  });

  it.each([
    [
      'no alternative text',
      `<figure class="wheel">${parts(2)}${item('1')}</figure>`,
      structure('attribute-missing', 'aria-label'),
    ],
    ['no parts', wheel(item('1')), structure('child-missing', 'li')],
    ['nothing to show', wheel(parts(12)), structure('child-missing', 'data')],
    ['a part without a name', wheel(`<ol><li>d</li><li></li></ol>${item('1')}`), structure('child-missing', 'li')],
    ['an item without a label', wheel(parts(2) + item('1', 'filled', '')), structure('child-missing', 'data')],
    ['a part that is not there', wheel(parts(2) + item('1 3')), structure('unknown-part', '3')],
    ['more items than it has room for', wheel(parts(12) + item('1').repeat(41)), structure('figure-full', '40 <data>')],
    ['more parts than it has room for', wheel(parts(19) + item('1')), structure('figure-full', '18 <li>')],
    ['text outside of its elements', wheel(`${parts(2)}ord${item('1')}`), structure('text-not-here', 'figure')],
    ['two lists of parts', wheel(parts(2) + parts(2) + item('1')), structure('element-not-here', 'ol')],
    ['items before the parts', wheel(item('1') + parts(2)), structure('element-not-here', 'ol')],
    [
      'a table',
      wheel(`<table><tbody><tr><td>a</td></tr></tbody></table>${parts(2)}${item('1')}`),
      structure('element-not-here', 'table'),
    ],
    ['one time alone', timeLine(stops(3) + item('1')), structure('child-missing', 'li')],
    ['no item on its line', timeLine(stops(0, 3)), structure('child-missing', 'data')],
    [
      'a time that says nothing of its days',
      timeLine(`<ol><li value="0">genast</li><li>en dag</li></ol>${item('1')}`),
      structure('attribute-missing', 'value'),
    ],
    ['an item at no time', timeLine(stops(0, 3) + item('3')), structure('unknown-part', '3')],
    [
      'more items than a line has room for',
      timeLine(stops(0, 3) + item('1').repeat(13)),
      structure('figure-full', '12 <data>'),
    ],
    [
      'more times than a line has room for',
      timeLine(stops(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12) + item('1')),
      structure('figure-full', '12 <li>'),
    ],
    [
      'words in the middle of a line',
      timeLine(`<p>Ord</p>${stops(0, 3)}${item('1')}`),
      structure('element-not-here', 'p'),
    ],
    ['two lists of times', timeLine(stops(0, 3) + stops(0, 3) + item('1')), structure('element-not-here', 'ol')],
    ['an item outside of a figure', item('1'), structure('element-not-here', 'data')],
    ['a figure in a list', `<ul><li>${wheel(parts(2) + item('1'))}</li></ul>`, structure('element-not-here', 'figure')],
  ])('is refused with %s', (_, html, problem) => {
    expect(problemsOf(html)).toContainEqual(problem);
  });

  it.each([
    ['value', '<data value="0" class="filled">1</data>'],
    ['value', '<data value="maj" class="filled">1</data>'],
    ['class', '<data value="1" class="red">1</data>'],
  ])('is refused with a strange %s', (name, html) => {
    expect(problemsOf(wheel(parts(2) + html))).toMatchObject([
      { code: 'document-unknown-attribute', element: 'data', attribute: name },
    ]);
  });

  it('is reported at the line of the template', () => {
    const html = wheel(`${parts(2)}<data value="3" class="filled" data-at="agreement.hbs:2">1</data>`);
    const { diagnostics } = parseDocument(page(`<h1 id="a">A</h1>${html}`), templates);
    const source = templates.get('agreement.hbs');
    if (source === undefined) throw new Error('no template');
    expect(diagnostics.map(({ span }) => [span.file, positionAt(source, span.start).line])).toEqual([
      ['agreement.hbs', 2],
    ]);
  });
});
