import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { faceGlyphs } from '../../src/layout/face/face-glyphs.ts';
import type { FaceTable } from '../../src/layout/face/face-table.ts';
import type { Face } from '../../src/layout/face/measure.ts';
import { wordMeasurer } from '../../src/layout/face/word-measurer.ts';
import { layOut } from '../../src/layout/lay-out.ts';
import { readFace } from '../../src/pdf/read-face.ts';
import type { OwnFace } from '../../src/theme/theme.ts';
import { changed, tablesOf, words16 } from '../support/font-file.ts';
import { faces, liberationBytes } from '../support/fonts.ts';
import { byThrees } from '../support/layout/fake-measurer.ts';
import { heading, paragraph, root, text } from '../support/pdf/nodes.ts';
import { spread, unpack } from '../support/pdf/unpack.ts';
import { extractText } from '../support/pdf/viewer.ts';
import { write } from '../support/pdf/write.ts';

const own = Object.fromEntries(faces.map((face) => [face, readFace(liberationBytes(face))])) as Record<Face, OwnFace>;
const byFace = <Part>(part: (face: OwnFace) => Part) =>
  Object.fromEntries(faces.map((face) => [face, part(own[face])])) as Record<Face, Part>;
const metrics = byFace(({ table }) => table);
const measurer = wordMeasurer(metrics);

const sentence = 'Avtalet gäller 1 347 elever på Åsö: ”Vi tar ansvar” – § 19, AVTAL, Łódź, 50 € … ';
const document = root([
  heading(1, 'a', 'Samverkan i Tyresö'),
  paragraph([text(sentence.repeat(8)), text('och detta är kursivt', 'emphasis')]),
]);
const laidOut = layOut(document, measurer, byThrees);
const pdf = await write(document, { laidOut, metrics, fonts: byFace(({ bytes }) => bytes) });

describe('a document in a family of its own', () => {
  it('reads as it was written', async () => {
    const [page] = await extractText(pdf);
    for (const words of ['Samverkan i Tyresö', sentence.trim(), 'och detta är kursivt']) expect(page).toContain(words);
  });

  it('tells readers the advances that layout measured by', () => {
    const written = advancesIn(pdf);
    expect(written).toHaveLength(faces.length);
    const tables = new Set<FaceTable>();
    for (const characters of written) {
      expect(characters.size).toBeGreaterThan(80);
      const table = faces.map((face) => own[face].table).find((one) => !tables.has(one) && agrees(one, characters));
      expect(table).toBeDefined();
      if (table) tables.add(table);
    }
  });

  it('has numbers of at most three decimals, though its fonts are drawn in 1/2048 em', () => {
    const widths = [...spread(pdf).matchAll(/\/W \[0 \[([^\]]*)\]\]/g)].map(([, list]) => list);
    expect(widths).toHaveLength(faces.length);
    for (const list of widths) expect(list).toMatch(/^[\d ]+$/);
  });

  it('is the same when it is drawn again', async () => {
    expect(await write(document, { laidOut, metrics, fonts: byFace(({ bytes }) => bytes) })).toEqual(pdf);
  });
});

it('tells faces apart that say the same of themselves', async () => {
  const name = tablesOf(liberationBytes('regular')).get('name') ?? null;
  const alike = (face: Face) => changed(changed(liberationBytes(face), 'name', name), 'head', clearChecksum);
  const fonts = Object.fromEntries(faces.map((face) => [face, alike(face)])) as Record<Face, Uint8Array>;
  const written = await write(document, { laidOut, metrics, fonts });
  expect(advancesIn(written)).toEqual(advancesIn(pdf));
  expect(await extractText(written)).toEqual(await extractText(pdf));
});

it('can be drawn in one face for all', async () => {
  const { bytes, table } = own.regular;
  const tables = byFace(() => table);
  const plain = layOut(document, wordMeasurer(tables), byThrees);
  const written = await write(document, { laidOut: plain, metrics: tables, fonts: byFace(() => bytes) });
  expect((await extractText(written))[0]).toContain('och detta är kursivt');
  expect(advancesIn(written)).toHaveLength(faces.length);
});

describe('a font’s name', () => {
  const named = async (name: string) => {
    const fonts = byFace(() => changed(liberationBytes('regular'), 'name', nameTable(name)));
    return spread(
      await write(document, { laidOut: layOut(document, wordMeasurer(oneFace), byThrees), metrics: oneFace, fonts }),
    );
  };
  const oneFace = byFace(() => own.regular.table);

  it.each([
    ['Liberation/Sans(1)>>endobj', 'LiberationSans1endobj'],
    ['Sans#2F\n%<</JS>>[Å]{}', 'Sans2FJS'],
    ['Å/', 'Unnamed'],
    ['x'.repeat(300), 'x'.repeat(63)],
  ])('cannot be more than a name in the file: %j', async (name, expected) => {
    const file = await named(name);
    expect(
      new Set([...file.matchAll(/\/(?:BaseFont|FontName) \/(.*)/g)].map(([, written]) => written?.slice(7))),
    ).toEqual(new Set([expected]));
  });

  it('may be missing', async () => {
    const fonts = byFace(() => changed(liberationBytes('regular'), 'name', null));
    expect('fault' in readFace(fonts.regular)).toBe(false);
    const file = spread(
      await write(document, { laidOut: layOut(document, wordMeasurer(oneFace), byThrees), metrics: oneFace, fonts }),
    );
    expect(file).toContain('+Unnamed\n');
  });
});

/** checkSumAdjustment, which tools may leave at 0. */
const clearChecksum = (head: DataView) => head.setUint32(8, 0);

/** For each font of a file, the advance of each character that stands for itself (1/1000 em). */
function advancesIn(bytes: Uint8Array): Map<number, Set<number>>[] {
  const { objects } = unpack(bytes);
  const object = (reference: string | undefined) => objects.get(Number(reference)) ?? '';
  return [...objects.values()]
    .filter((one) => one.includes('/Subtype /Type0'))
    .map((one) => {
      const widths = /\/W \[0 \[([^\]]*)\]\]/.exec(object(/\/DescendantFonts \[(\d+) 0 R\]/.exec(one)?.[1]))?.[1];
      const characters = toUnicode(object(/\/ToUnicode (\d+) 0 R/.exec(one)?.[1]));
      const advances = new Map<number, Set<number>>();
      (widths ?? '').split(' ').forEach((width, id) => {
        const codePoint = characters[id] ?? 0;
        advances.set(codePoint, (advances.get(codePoint) ?? new Set()).add(Number(width)));
      });
      advances.delete(0xfffd);
      return advances;
    });
}

/** The code point of each character id. */
function toUnicode(object: string): number[] {
  const stream = /\nstream\n([\s\S]*)\nendstream$/.exec(object)?.[1] ?? '';
  const map = inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
  return [...map.matchAll(/\[(<.*?>)\]/g)].flatMap(([, range]) =>
    (range ?? '').split(' ').map((code) => Number.parseInt(code.slice(1, -1), 16)),
  );
}

/** A hyphen at a line's end is drawn as any other. */
const drawnAs = (codePoint: number) => (codePoint === 0xad ? 0x2d : codePoint);

function agrees(table: FaceTable, characters: ReadonlyMap<number, ReadonlySet<number>>): boolean {
  const { glyph, advances } = faceGlyphs(table);
  return [...characters].every(([codePoint, widths]) =>
    [...widths].every((width) => width === advances[glyph(drawnAs(codePoint))]),
  );
}

/** A table `name` that holds a PostScript name (ID 6) for Windows, in American English. */
function nameTable(name: string): Uint8Array {
  const letters = [...name].map((letter) => letter.charCodeAt(0));
  return words16(0, 1, 18, 3, 1, 0x409, 6, 2 * letters.length, 0, ...letters);
}
