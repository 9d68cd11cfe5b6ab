import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPicture } from '../../src/theme/read-picture.ts';
import { exif, makeJpeg, segment, text, tiff } from '../support/theme/make-jpeg.ts';

const colour = {
  columns: 2,
  rows: 1,
  blocks: [
    [76, 84, 255],
    [149, 43, 21],
  ],
};
const grey = { columns: 1, rows: 2, blocks: [[10], [200]] };
const zeros = (count: number): number[] => Array.from({ length: count }, () => 0);
const faultOf = (bytes: Uint8Array) => (readPicture(bytes) as { fault?: string }).fault;

/** The file with the bytes changed where a marker first stands. */
function changed(bytes: Uint8Array, marker: number, at: number, value: number): Uint8Array {
  const other = Uint8Array.from(bytes);
  other[bytes.findIndex((byte, i) => byte === 0xff && bytes[i + 1] === marker) + at] = value;
  return other;
}

describe('a JPEG', () => {
  it('stays packed, and says how large it is and how many components its colours have', () => {
    const bytes = makeJpeg(colour);
    const picture = readPicture(bytes);
    expect(picture).toEqual({
      mediaType: 'image/jpeg',
      bytes,
      width: 16,
      height: 8,
      content: { kind: 'jpeg', components: 3 },
    });
    expect(readPicture(makeJpeg(grey))).toMatchObject({ width: 8, height: 16, content: { components: 1 } });
    expect(readPicture(makeJpeg({ ...colour, progressive: true }))).toMatchObject({
      width: 16,
      content: { components: 3 },
    });
  });

  it('may hold comments, profiles, fill bytes and what Adobe says of its colours', () => {
    const more = [
      segment(0xfe, text('Sundby')),
      segment(0xe2, text('ICC_PROFILE\0')),
      [0xff, 0xff],
      segment(0xee, [...text('Adobe'), 0, 100, 0, 0, 0, 0, 1]),
    ];
    expect(faultOf(makeJpeg({ ...colour, more }))).toBeUndefined();
  });

  it('in printing colours is refused', () => {
    expect(faultOf(makeJpeg({ columns: 1, rows: 1, blocks: [[1, 2, 3, 4]] }))).toBe('cmyk');
  });

  it.each([2, 3, 4, 5, 6, 7, 8])('that is to be turned is refused: orientation %i', (orientation) => {
    expect(faultOf(makeJpeg({ ...colour, more: [exif(orientation)] }))).toBe('turned');
    expect(faultOf(makeJpeg({ ...colour, more: [exif(orientation, true)] }))).toBe('turned');
  });

  it('is upright where its Exif says so, says nothing, or cannot be read', () => {
    for (const more of [exif(1), exif(1, true), exif(0), exif(9)])
      expect(faultOf(makeJpeg({ ...colour, more: [more] }))).toBeUndefined();
    for (let length = 0; length < tiff(6).length - 8; length++) {
      const cut = segment(0xe1, [...text('Exif\0\0'), ...tiff(6).slice(0, length)]);
      expect(faultOf(makeJpeg({ ...colour, more: [cut] }))).toBeUndefined();
    }
    expect(faultOf(makeJpeg({ ...colour, more: [segment(0xe1, [...text('XMP\0\0\0'), ...tiff(6)])] }))).toBeUndefined();
  });

  it('of a kind that a PDF cannot show is no picture', () => {
    const bytes = makeJpeg(colour);
    expect(faultOf(changed(bytes, 0xc0, 1, 0xc3))).toBe('not-a-picture');
    expect(faultOf(changed(bytes, 0xc0, 1, 0xc9))).toBe('not-a-picture');
    expect(faultOf(changed(bytes, 0xc0, 4, 12))).toBe('not-a-picture');
    expect(faultOf(makeJpeg({ columns: 1, rows: 1, blocks: [[1, 2]] }))).toBe('not-a-picture');
  });

  it('of too many pixels is refused', () => {
    expect(faultOf(changed(makeJpeg(colour), 0xc0, 5, 0x10))).toBe('too-many-pixels');
    expect(faultOf(changed(makeJpeg(colour), 0xc0, 7, 0x10))).toBe('too-many-pixels');
  });

  it('is damaged where it is cut off anywhere', () => {
    const bytes = makeJpeg(colour);
    for (let end = 3; end < bytes.length; end++) expect(faultOf(bytes.subarray(0, end))).toBe('damaged');
  });

  it.each([
    ['the size of its frame', 0xc0, 9, 4],
    ['no height', 0xc0, 6, 0],
    ['no quantities', 0xdb, 1, 0xfe],
    ['no frame', 0xc0, 1, 0xe0],
    ['a restart before its scan', 0xdb, 1, 0xd0],
    ['a length of nothing', 0xdb, 3, 1],
    ['no marker where one must be', 0xc0, 0, 0xfe],
  ])('is damaged with %s', (_, marker, at, value) => {
    expect(faultOf(changed(makeJpeg(colour), marker, at, value))).toBe('damaged');
  });

  it('ends at its own end, whatever follows: padding, another picture, half of one', () => {
    const bytes = makeJpeg(colour);
    for (const after of [[0], zeros(16), [...makeJpeg(grey)], [...bytes.subarray(0, 40)], text('trailer'), [0xff]]) {
      const picture = readPicture(Uint8Array.from([...bytes, ...after]));
      expect(picture).toEqual(readPicture(bytes));
    }
    expect(faultOf(Uint8Array.from([...bytes.subarray(0, -2), ...zeros(16)]))).toBe('damaged');
  });

  it('may have several scans with tables between them, and restarts in one', () => {
    const bytes = [...makeJpeg({ ...colour, progressive: true })];
    const table = segment(0xc4, [0x11, 1, ...zeros(15), 0]);
    const scan = [...segment(0xda, [1, 1, 0, 1, 63, 0]), 0x12, 0xff, 0x00, 0xff, 0xd0, 0x34, 0xff, 0xd7, 0x56];
    const whole = [...bytes.slice(0, -2), ...table, ...scan, 0xff, 0xff, 0xd9];
    expect(faultOf(Uint8Array.from(whole))).toBeUndefined();
    expect(faultOf(Uint8Array.from(whole.slice(0, -2)))).toBe('damaged');
  });

  it('is damaged with two frames', () => {
    const more = [segment(0xc0, [8, 0, 8, 0, 8, 1, 1, 0x11, 0])];
    expect(faultOf(makeJpeg({ ...colour, more }))).toBe('damaged');
  });

  it('never makes the reader fail, whatever it holds', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, ends) => {
        const read = readPicture(Uint8Array.from([0xff, 0xd8, ...bytes, ...(ends ? [0xff, 0xd9] : [])]));
        expect(['damaged', 'not-a-picture', 'cmyk']).toContain((read as { fault?: string }).fault);
      }),
      { numRuns: 300 },
    );
  });
});

it.each(['', 'GIF89a', '<svg xmlns="http://www.w3.org/2000/svg"/>', '%PDF-1.7'])('%j is no picture', (start) => {
  expect(faultOf(Uint8Array.from(text(start)))).toBe('not-a-picture');
});
