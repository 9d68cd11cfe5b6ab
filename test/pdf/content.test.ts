import { expect, it } from 'vitest';
import type { ShapedWord } from '../../src/layout/face/measure.ts';
import type { LaidOutPage, Owner, PlacedItem, PlacedText } from '../../src/layout/placed/page.ts';
import { ByteWriter } from '../../src/pdf/byte-writer.ts';
import { colourOperands } from '../../src/pdf/colours.ts';
import { drawPage } from '../../src/pdf/content.ts';
import type { FaceFonts } from '../../src/pdf/fonts.ts';
import { buildStructure } from '../../src/pdf/structure.ts';
import { newTagger } from '../../src/pdf/tagger.ts';
import { standardPalette } from '../../src/theme/palette.ts';
import { paragraph, root } from '../support/pdf/nodes.ts';

// A font that a person can reckon with: every glyph is half an em wide, and its character id is its code point.

const one = paragraph('ett');
const two = paragraph('två');

const shaped = (text: string): ShapedWord => ({
  text,
  glyphs: [...text].map((character) => character.charCodeAt(0)),
  advances: [...text].map(() => 500),
  kerning: [...text].map(() => 0),
  codePoints: [...text].map((character) => [character.charCodeAt(0)]),
  width: text.length * 500,
  missing: [],
});

const shown = (text: string): string => [...text].map((character) => `\0${character}`).join('');

const fonts: FaceFonts = {
  get: (face) => ({
    face,
    number: face === 'italic' ? 2 : 1,
    resource: face === 'italic' ? 'F2' : 'F1',
    ref: { id: 1 },
    word: (word) => ({ shown: shown(word.text), kerned: false }),
    space: () => ({ shown: '\0 ', advance: 250 }),
    softHyphen: () => ({ shown: '\0\u00ad', advance: 300 }),
    subset: () => ({ glyphs: [], meanings: [], widths: [] }),
  }),
  used: () => [],
};

const text = (more: Partial<PlacedText>): PlacedText => ({
  type: 'text',
  x: 100,
  y: 50,
  face: 'regular',
  size: 10,
  colour: 'ink',
  words: [{ word: shaped('AB'), dx: 0 }],
  owner: { node: one, role: 'content' },
  ...more,
});

function draw(...items: readonly PlacedItem[]): string[] {
  const page: LaidOutPage = { number: 1, width: 600, height: 800, items };
  const out = new ByteWriter();
  const tools = {
    fonts,
    picture: {
      resource: 'Logo',
      paint: () => 'q\n1 0 0 1 0 0 cm\n/Logo Do\nQ\n',
      transparent: false,
      ref: () => undefined,
    },
    colours: colourOperands(standardPalette),
    tagger: newTagger(buildStructure(root([one, two])), 1),
  };
  drawPage(page, 0, tools, out);
  return new TextDecoder('latin1').decode(out.view()).split('\n');
}

it('draws a run at its place, from the page’s lower left', () => {
  expect(draw(text({}))).toEqual([
    '/P<</MCID 0>>BDC',
    'BT',
    '/F1 10 Tf',
    '0.102 0.102 0.102 rg',
    '100 750 Td',
    '(\0A\0B)Tj',
    'ET',
    'EMC',
  ]);
});

it('shows spaces and soft hyphens as glyphs, and moves only where a word stands elsewhere', () => {
  // AB is 10 pt wide and its space 2.5: C at 12.5 follows by itself, D (at 20 + 17.5) is 1 pt to the right of its place.
  const words = [
    { word: shaped('AB'), dx: 0, spaceAfter: 2.5 },
    { word: shaped('C'), dx: 12.5, spaceAfter: 3.5 },
    { word: shaped('D'), dx: 21, hyphen: true },
  ];
  expect(draw(text({ words }))[5]).toBe('[(\0A\0B\0 \0C\0 )-100(\0D\0\u00ad)]TJ');
});

it('writes the graphics state once, and keeps one sequence for what one element says', () => {
  const lines = draw(text({}), text({ y: 64 }), text({ y: 78, face: 'italic', colour: 'blue' }));
  expect(lines.slice(4)).toEqual([
    '100 750 Td',
    '(\0A\0B)Tj',
    '0 -14 Td',
    '(\0A\0B)Tj',
    '/F2 10 Tf',
    '0.043 0.235 0.435 rg',
    '0 -14 Td',
    '(\0A\0B)Tj',
    'ET',
    'EMC',
  ]);
});

it('begins a new sequence for another element, and takes the place of the line from the page again', () => {
  const marks = draw(text({}), text({ y: 64, owner: { node: two, role: 'content' } }), text({ y: 78 }));
  expect(marks.filter((line) => line.endsWith('BDC'))).toEqual([
    '/P<</MCID 0>>BDC',
    '/P<</MCID 1>>BDC',
    '/P<</MCID 2>>BDC',
  ]);
  expect(marks.filter((line) => line.endsWith('Td'))).toEqual(['100 750 Td', '100 736 Td', '100 722 Td']);
});

it('adds no rounding errors up', () => {
  const lines = draw(...Array.from({ length: 50 }, (_, i) => text({ y: 50 + i / 3 })));
  const moved = lines.filter((line) => line.endsWith('Td')).map((line) => Number(line.split(' ')[1]));
  expect(moved.reduce((sum, y) => sum + y, 0)).toBeCloseTo(800 - 50 - 49 / 3, 3);
});

it('draws rules and frames as artifacts, outside of text objects', () => {
  const artifact: Owner = { artifact: 'header' };
  const rule = {
    type: 'rule',
    x1: 10,
    y1: 20,
    x2: 90,
    y2: 20,
    width: 0.5,
    colour: 'hairline',
    artifact: 'header',
  } as const;
  const frame = {
    type: 'frame',
    x: 10,
    y: 30,
    width: 50,
    height: 20,
    lineWidth: 1,
    colour: 'local',
    artifact: 'layout',
  } as const;
  expect(draw(text({ owner: artifact }), rule, rule, frame)).toEqual([
    '/Artifact<</Type/Pagination/Subtype/Header>>BDC',
    'BT',
    '/F1 10 Tf',
    '0.102 0.102 0.102 rg',
    '100 750 Td',
    '(\0A\0B)Tj',
    'ET',
    '0.722 0.722 0.722 RG 0.5 w',
    '10 780 m 90 780 l S',
    '10 780 m 90 780 l S',
    'EMC',
    '/Artifact<</Type/Layout>>BDC',
    '0.478 0.18 0.384 RG 1 w',
    '10 750 50 20 re S',
    'EMC',
  ]);
});

it('draws nothing for a run without words', () => {
  expect(draw(text({ words: [] }))).toEqual(['']);
});

it('paints a picture in a sequence of its owner, and never inside a text object', () => {
  const box = { x: 10, y: 20, width: 30, height: 40 };
  const picture: PlacedItem = { type: 'picture', ...box, owner: { node: one, role: 'content' } };
  const lines = draw(text({}), picture, text({}));
  expect(lines.filter((line) => /^(BT|ET|q|Q|\/P|EMC|.* Do)/.test(line))).toEqual([
    '/P<</MCID 0>>BDC',
    'BT',
    'ET',
    'q',
    '/Logo Do',
    'Q',
    'BT',
    'ET',
    'EMC',
  ]);
});
