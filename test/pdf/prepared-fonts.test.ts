import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentRoot } from '../../src/document/node.ts';
import type { Face } from '../../src/layout/face/measure.ts';
import { wordMeasurer } from '../../src/layout/face/word-measurer.ts';
import { layOut } from '../../src/layout/lay-out.ts';
import { embeddedFont } from '../../src/pdf/embedded-font.ts';
import { COMMON } from '../../src/pdf/face/characters.ts';
import { commonSubset } from '../../src/pdf/glyph-numbering.ts';
import { packFonts, prepareFonts, unpackFonts } from '../../src/pdf/prepared-fonts.ts';
import { faces, fontTables } from '../support/fonts.ts';
import { cell, heading, paragraph, root, table, text } from '../support/pdf/nodes.ts';
import { unpack } from '../support/pdf/unpack.ts';
import { extractText } from '../support/pdf/viewer.ts';
import { fonts, write } from '../support/pdf/write.ts';
import { runs } from '../support/whole.ts';

const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
const prepared = await prepareFonts(fonts, fontTables);
const HASH = sha256(fonts.regular);

/** No font at all: whoever opens it fails. */
const nothing = Object.fromEntries(faces.map((face) => [face, new Uint8Array(0)])) as Record<Face, Uint8Array>;

/** Words in all three faces, and figures of one width. */
const documentOf = (words: string): DocumentRoot =>
  root([
    heading(1, 'a', `A ${words}`),
    paragraph([text(words), text(words, 'emphasis'), text(' 0123456789')]),
    table('Tabell', [[cell('Tal', { scope: 'col' })]], [[cell(words)], [cell('1 234 567 890')]]),
  ]);

const laidOut = (document: DocumentRoot) => layOut(document, wordMeasurer(fontTables), (word) => [word]);

/** A document's objects, written with prepared fonts and with fonts that are made now. */
async function bothWays(words: string) {
  const document = documentOf(words);
  const pages = { laidOut: laidOut(document) };
  const [ready, made] = [await write(document, { ...pages, prepared }), await write(document, pages)];
  return { ready, made, objects: [ready, made].map((pdf) => [...unpack(pdf).objects]) };
}

describe('a document that shows what nearly all show', () => {
  it('opens no font', async () => {
    const document = documentOf(COMMON);
    const pages = { laidOut: laidOut(document) };
    const written = await write(document, { ...pages, prepared, fonts: nothing });
    expect(written).toEqual(await write(document, pages));
    expect((await extractText(written)).join(' ')).toContain('½€×ü');
  });

  it('embeds three fonts of them in less than 27 kB, each with its hyphen twice and figures of one width', () => {
    const sizes = faces.map((face) => prepared[face].fontFile.length + prepared[face].toUnicode.length);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(27_000);
    for (const face of faces) {
      const { meanings, glyphs } = commonSubset(fontTables[face]);
      expect(meanings.filter(([point]) => point === 0x2d || point === 0xad)).toHaveLength(2);
      expect(glyphs).toEqual(expect.arrayContaining([...fontTables[face].tabular]));
    }
  });
});

describe('a document that shows something else', () => {
  it.each(['Ż', 'ﬁ', 'Łódź 50 €', 'Nguyễn', '→ ☑'])('has it, too: %s', async (words) => {
    const { ready, made } = await bothWays(words);
    expect(ready).toEqual(made);
    const seen = (await extractText(ready)).join(' ');
    expect(seen.normalize('NFKC')).toContain(words.normalize('NFKC'));
    const document = documentOf(words);
    await expect(write(document, { laidOut: laidOut(document), prepared, fonts: nothing })).rejects.toThrow();
  });
});

it('is the same object by object, whatever it shows and whether its fonts were prepared', async () => {
  const covered = wordMeasurer(fontTables).covers;
  const letter = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...COMMON) },
    { weight: 1, arbitrary: fc.integer({ min: 0xa1, max: 0x24f }).map((point) => String.fromCharCode(point)) },
  );
  const words = fc
    .array(letter, { minLength: 1, maxLength: 40 })
    .map((letters) => letters.filter((one) => covered(one.charCodeAt(0))).join(''));
  await fc.assert(
    fc.asyncProperty(words, async (shown) => {
      const { ready, made, objects } = await bothWays(shown);
      expect(objects[0]).toEqual(objects[1]);
      expect(Buffer.compare(ready, made)).toBe(0);
    }),
    { numRuns: runs(300, 40) },
  );
});

describe('prepared fonts', () => {
  const packed = packFonts(prepared, HASH, sha256);

  it('are unpacked as they were packed', () => {
    expect(unpackFonts(packed, HASH, sha256)).toEqual(prepared);
  });

  it('count only for the very fonts that they were made of', () => {
    expect(unpackFonts(packed, sha256(fonts.italic), sha256)).toBeUndefined();
  });

  it('count only as they were made', () => {
    fc.assert(
      fc.property(fc.nat({ max: packed.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const poisoned = packed.slice();
        poisoned[at] = (poisoned[at] as number) ^ change;
        expect(unpackFonts(poisoned, HASH, sha256)).toBeUndefined();
        expect(unpackFonts(packed.subarray(0, at), HASH, sha256)).toBeUndefined();
      }),
      { numRuns: runs(500, 100) },
    );
    expect(unpackFonts(new Uint8Array(0), HASH, sha256)).toBeUndefined();
  });

  it('are left where a subset is not the one that they were made of', async () => {
    const subset = commonSubset(fontTables.italic);
    const other = prepared.italic.subset.replace('[0,', '[1,');
    const poisoned = { ...prepared.italic, fontFile: new Uint8Array(9), subset: other };
    const { subset: _, ...sound } = prepared.italic;
    expect(await embeddedFont(fonts.italic, subset, poisoned)).toEqual(sound);
  });
});
