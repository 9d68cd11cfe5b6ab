import fc from 'fast-check';
import { decode, encode } from 'fast-png';
import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readPicture } from '../../src/theme/read-picture.ts';
import type { Picture } from '../../src/theme/theme.ts';
import { tiff } from '../support/theme/make-jpeg.ts';
import { channelsOf, chunk, file, header, makePng, type PngToMake } from '../support/theme/make-png.ts';

const kinds = [
  [0, 1],
  [0, 2],
  [0, 4],
  [0, 8],
  [0, 16],
  [2, 8],
  [2, 16],
  [3, 1],
  [3, 2],
  [3, 4],
  [3, 8],
  [4, 8],
  [4, 16],
  [6, 8],
  [6, 16],
] as const;

/** Every kind of PNG, up to 20 px wide and high, with every filter, in one chunk or more. */
const anyPng: fc.Arbitrary<PngToMake> = fc
  .tuple(fc.constantFrom(...kinds), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }))
  .chain(([[colour, depth], width, height]) => {
    const samples = { minLength: width * height * channelsOf(colour), maxLength: width * height * channelsOf(colour) };
    const sample = fc.integer({ min: 0, max: 2 ** depth - 1 });
    const byte = fc.integer({ min: 0, max: 255 });
    return fc.record({
      width: fc.constant(width),
      height: fc.constant(height),
      depth: fc.constant(depth),
      colour: fc.constant(colour),
      interlaced: fc.boolean(),
      samples: fc.array(sample, samples),
      filters: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 7 }),
      parts: fc.integer({ min: 1, max: 3 }),
      ...(colour === 3 && {
        palette: fc.array(byte, { minLength: 3 * 2 ** depth, maxLength: 3 * 2 ** depth }),
        transparency: fc.array(byte, { maxLength: 2 ** depth }),
      }),
      ...((colour === 0 || colour === 2) && {
        transparency: fc
          .array(sample, { minLength: channelsOf(colour), maxLength: channelsOf(colour) })
          .map((values) => values.flatMap((value) => [value >> 8, value & 0xff])),
      }),
    }) as fc.Arbitrary<PngToMake>;
  });

/** What a PNG shows, pixel by pixel, as red, green, blue and opacity. */
function shown({ width, height, depth, colour, samples, palette = [], transparency = [] }: PngToMake): number[][] {
  const channels = channelsOf(colour);
  const whole = (sample = 0) => Math.round((sample * 255) / (2 ** depth - 1));
  return Array.from({ length: width * height }, (_, at) => {
    const own = samples.slice(at * channels, (at + 1) * channels);
    if (colour === 3) {
      const [index = 0] = own;
      return [...palette.slice(3 * index, 3 * index + 3), transparency[index] ?? 255];
    }
    const key = own.flatMap((value) => [value >> 8, value & 0xff]).join();
    const opacity = key === transparency.join() ? 0 : 255;
    const [first, second, third, fourth] = own;
    if (colour === 2) return [whole(first), whole(second), whole(third), opacity];
    if (colour === 6) return [whole(first), whole(second), whole(third), whole(fourth)];
    return [whole(first), whole(first), whole(first), colour === 4 ? whole(second) : opacity];
  });
}

function pixelsOf(picture: ReturnType<typeof readPicture>): number[][] {
  if ('fault' in picture || picture.content.kind !== 'pixels') throw new Error('Not read as pixels');
  const { rgb, opacity } = picture.content;
  return Array.from({ length: picture.width * picture.height }, (_, at) => [
    ...rgb.subarray(3 * at, 3 * at + 3),
    opacity?.[at] ?? 255,
  ]);
}

const small: PngToMake = { width: 2, height: 1, depth: 8, colour: 2, samples: [1, 2, 3, 4, 5, 6] };
const faultOf = (bytes: Uint8Array) => (readPicture(bytes) as { fault?: string }).fault;

describe('a PNG', () => {
  it('is read as it was meant, whatever its colours, depth, filters and order of pixels', () => {
    fc.assert(
      fc.property(anyPng, (png) => {
        const bytes = makePng(png);
        const picture = readPicture(bytes);
        expect(picture).toMatchObject({ mediaType: 'image/png', width: png.width, height: png.height });
        expect((picture as Picture).bytes).toBe(bytes);
        expect(pixelsOf(picture)).toEqual(shown(png));
      }),
      { numRuns: 300 },
    );
  });

  it('is read as another reader reads it', () => {
    const plain = anyPng.filter(({ colour, depth, interlaced }) => colour !== 3 && depth >= 8 && !interlaced);
    fc.assert(
      // The other reader takes no colour that is not seen where a picture has fewer pixels than such a colour has samples.
      fc.property(plain, ({ transparency: _, ...png }) => {
        const bytes = makePng(png);
        expect([...decode(bytes, { checkCrc: true }).data]).toEqual(png.samples);
        expect(pixelsOf(readPicture(bytes))).toEqual(shown(png));
      }),
      { numRuns: 100 },
    );
  });

  it('is read as another writer writes it', () => {
    const data = Uint8Array.from({ length: 4 * 60 * 40 }, (_, at) => (at * at) % 251);
    const picture = readPicture(encode({ width: 60, height: 40, channels: 4, depth: 8, data }));
    expect(pixelsOf(picture).flat()).toEqual([...data]);
  });

  it('has no opacity of its own where all of it is seen', () => {
    const opaque = readPicture(makePng({ ...small, colour: 6, samples: [1, 2, 3, 255, 4, 5, 6, 255] })) as Picture;
    expect(opaque.content).toEqual({ kind: 'pixels', rgb: Uint8Array.of(1, 2, 3, 4, 5, 6) });
    const seenThrough = readPicture(makePng({ ...small, colour: 6, samples: [1, 2, 3, 255, 4, 5, 6, 254] })) as Picture;
    expect(seenThrough.content).toHaveProperty('opacity', Uint8Array.of(255, 254));
  });

  it('is read from the middle of a buffer', () => {
    const bytes = makePng(small);
    const buffer = new Uint8Array(bytes.length + 30);
    buffer.set(bytes, 11);
    expect(pixelsOf(readPicture(buffer.subarray(11, 11 + bytes.length)))).toEqual(shown(small));
  });

  it('is damaged where any byte up to its end is another, or is missing', () => {
    const bytes = makePng({ ...small, more: [chunk('tEXt', [65, 0, 66])] });
    for (let at = 0; at < bytes.length; at++) {
      const other = Uint8Array.from(bytes);
      other[at] = (other[at] as number) ^ 0x20;
      expect(faultOf(other)).toBe(at < 8 ? 'not-a-picture' : 'damaged');
      expect(faultOf(bytes.subarray(0, at))).toBe(at < 8 ? 'not-a-picture' : 'damaged');
    }
  });

  it.each<[string, Uint8Array]>([
    ['a depth that its colours cannot have', makePng({ ...small, depth: 4, colour: 2 })],
    ['a colour that its palette does not have', makePng({ ...small, colour: 3, samples: [0, 1], palette: [1, 2, 3] })],
    ['no palette', makePng({ ...small, colour: 3, samples: [0, 0] })],
    ['a filter that there is not', makePng({ ...small, filters: [5] })],
    ['no width', makePng({ ...small, width: 0, samples: [] })],
    [
      'fewer rows than it says',
      file([header({ ...small, height: 2 }), chunk('IDAT', zlibSync(new Uint8Array(7))), chunk('IEND', [])]),
    ],
    ['no pixels', file([header(small), chunk('IEND', [])])],
    ['a chunk that must be understood', makePng({ ...small, more: [chunk('FARG', [1])] })],
  ])('is damaged with %s', (_, bytes) => {
    expect(faultOf(bytes)).toBe('damaged');
  });

  it('that unpacks to more than its size is given up', () => {
    const bomb = zlibSync(new Uint8Array(40_000_000), { level: 9 });
    expect(bomb.length).toBeLessThan(50_000);
    expect(faultOf(file([header(small), chunk('IDAT', bomb), chunk('IEND', [])]))).toBe('damaged');
  });

  it('of too many pixels is refused by its header alone', () => {
    const of = (size: object) => file([header({ ...small, ...size }), chunk('IDAT', [1, 2, 3]), chunk('IEND', [])]);
    expect(faultOf(of({ width: 4001 }))).toBe('too-many-pixels');
    expect(faultOf(of({ height: 2 ** 31 }))).toBe('too-many-pixels');
    expect(faultOf(of({ width: 4000, height: 4000 }))).toBe('damaged');
  });

  it('that is to be turned is refused', () => {
    expect(faultOf(makePng({ ...small, more: [chunk('eXIf', tiff(6))] }))).toBe('turned');
    expect(faultOf(makePng({ ...small, more: [chunk('eXIf', tiff(1))] }))).toBeUndefined();
  });

  it('never makes the reader fail, whatever its chunks hold', () => {
    const any = fc.tuple(
      fc.constantFrom('IHDR', 'PLTE', 'IDAT', 'tRNS', 'iCCP', 'eXIf', 'IEND', 'abcd'),
      fc.uint8Array({ maxLength: 40 }),
    );
    fc.assert(
      fc.property(fc.array(any, { maxLength: 6 }), fc.boolean(), (chunks, headed) => {
        const made = chunks.map(([name, data]) => chunk(name, data));
        expect(faultOf(file(headed ? [header(small), ...made] : made))).toBe('damaged');
      }),
      { numRuns: 200 },
    );
  });
});
