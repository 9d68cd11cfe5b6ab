import fc from 'fast-check';
import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readColourProfile } from '../../src/theme/colour-profile.ts';
import { readPicture } from '../../src/theme/read-picture.ts';
import { makeJpeg, segment, text } from '../support/theme/make-jpeg.ts';
import { chunk, makePng } from '../support/theme/make-png.ts';
import {
  ADOBE_RGB,
  DISPLAY_P3,
  gamma,
  makeProfile,
  type ProfileToMake,
  SRGB,
  samples,
  srgbCurve,
} from '../support/theme/make-profile.ts';

const colour = { columns: 1, rows: 1, blocks: [[76, 84, 255]] };
const grey = { columns: 1, rows: 1, blocks: [[90]] };
const faultOf = (bytes: Uint8Array) => readPicture(bytes) as { fault?: string; profile?: string };

/** A JPEG's segments that hold a profile, divided into parts. */
function segmentsOf(profile: readonly number[], parts = 1): number[][] {
  const size = Math.ceil(profile.length / parts);
  return Array.from({ length: parts }, (_, at) =>
    segment(0xe2, [...text('ICC_PROFILE\0'), at + 1, parts, ...profile.slice(at * size, (at + 1) * size)]),
  );
}

const jpeg = (profile: ProfileToMake, picture = colour) =>
  faultOf(makeJpeg({ ...picture, more: segmentsOf(makeProfile(profile)) }));
const png = (...more: Uint8Array[]) =>
  faultOf(makePng({ width: 1, height: 1, depth: 8, colour: 2, samples: [1, 2, 3], more }));
const iccp = (profile: readonly number[]) =>
  chunk('iCCP', [...text('namn'), 0, 0, ...zlibSync(Uint8Array.from(profile))]);

const srgbSamples = samples((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4), 1024);

const usual: readonly (readonly [string, ProfileToMake])[] = [
  ['sRGB with a parametric curve', { primaries: SRGB, curve: srgbCurve }],
  ['sRGB with a sampled curve', { primaries: SRGB, curve: srgbSamples }],
  ['the primaries of sRGB with a gamma of 2.2', { primaries: SRGB, curve: gamma(2.2) }],
  ['sRGB of version 4', { primaries: SRGB, curve: srgbCurve, modern: true }],
];
const others: readonly (readonly [string, ProfileToMake])[] = [
  ['Adobe RGB', { primaries: ADOBE_RGB, curve: gamma(2.2), name: 'Adobe RGB (1998)' }],
  ['Display P3', { primaries: DISPLAY_P3, curve: srgbCurve, name: 'Display P3', modern: true }],
  ['red and green exchanged', { primaries: [SRGB[1], SRGB[0], SRGB[2]] as number[][], curve: srgbCurve }],
  ['the primaries of sRGB with a gamma of 1.8', { primaries: SRGB, curve: gamma(1.8) }],
  ['no curve but light itself', { primaries: SRGB, curve: [...text('curv'), 0, 0, 0, 0, 0, 0, 0, 0] }],
  ['tables beside the matrix', { primaries: SRGB, curve: srgbCurve, more: ['A2B0'] }],
  ['a curve that cannot be read', { primaries: SRGB, curve: [...text('spec'), 0, 0, 0, 0, 0, 0, 0, 0] }],
];

describe('a picture with a colour profile', () => {
  it.each(usual)('is used where it is %s', (_, profile) => {
    expect(jpeg(profile).fault).toBeUndefined();
    expect(png(iccp(makeProfile(profile))).fault).toBeUndefined();
  });

  it.each(others)('is refused, and its profile named, where it is %s', (_, profile) => {
    const expected = { fault: 'other-colours', profile: profile.name ?? 'Sundby' };
    expect(jpeg(profile)).toEqual(expected);
    expect(png(iccp(makeProfile(profile)))).toEqual(expected);
  });

  it('may be in shades of grey', () => {
    expect(jpeg({ curve: gamma(2.2) }, grey).fault).toBeUndefined();
    expect(jpeg({ curve: srgbSamples }, grey).fault).toBeUndefined();
    expect(jpeg({ curve: gamma(1.8), name: 'Grå 1,8' }, grey)).toEqual({ fault: 'other-colours', profile: 'Grå 1,8' });
  });

  it('may have it in several parts, in any order', () => {
    const parts = segmentsOf(makeProfile({ primaries: ADOBE_RGB, curve: gamma(2.2) }), 3);
    expect(faultOf(makeJpeg({ ...colour, more: parts })).fault).toBe('other-colours');
    expect(faultOf(makeJpeg({ ...colour, more: parts.toReversed() })).fault).toBe('other-colours');
    // Programs that show pictures pass over a profile that is not whole.
    expect(faultOf(makeJpeg({ ...colour, more: parts.slice(1) })).fault).toBeUndefined();
  });

  it('is used where the profile is none', () => {
    for (const profile of [
      [],
      text('ingen profil'),
      makeProfile({ primaries: ADOBE_RGB, curve: gamma(2) }).slice(0, 300),
    ]) {
      expect(faultOf(makeJpeg({ ...colour, more: segmentsOf(profile) })).fault).toBeUndefined();
      expect(png(iccp(profile)).fault).toBeUndefined();
    }
    expect(png(chunk('iCCP', text('namn\0\0skräp'))).fault).toBeUndefined();
    expect(png(chunk('iCCP', text('namn'))).fault).toBeUndefined();
  });

  it('has the name of the profile without what cannot be shown, and not all of a long one', () => {
    const named = (name: string) => readColourProfile(Uint8Array.from(makeProfile({ name, curve: gamma(2) })))?.name;
    expect(named('A\u0000B\u001b[31m\n')).toBe('AB[31m');
    expect(named('x'.repeat(1000))).toHaveLength(60);
  });

  it('never makes the reader fail, whatever the profile holds', () => {
    const whole = makeProfile({ primaries: SRGB, curve: srgbCurve });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 20 }), (changes) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        const fault = faultOf(makeJpeg({ ...colour, more: segmentsOf([...bytes]) })).fault;
        expect([undefined, 'other-colours']).toContain(fault);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a PNG without a profile', () => {
  const uint32 = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);
  const gama = (value: number) => chunk('gAMA', uint32(value));
  const chrm = (...values: number[]) => chunk('cHRM', values.flatMap(uint32));
  const srgbPrimaries = chrm(31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000);
  const adobePrimaries = chrm(31270, 32900, 64000, 33000, 21000, 71000, 15000, 6000);

  it('may say that it is sRGB in each way', () => {
    for (const more of [
      [],
      [chunk('sRGB', [0])],
      [gama(45455)],
      [gama(45455), srgbPrimaries],
      [chunk('cICP', [1, 13, 0, 1])],
      [gama(0)],
    ])
      expect(png(...more).fault).toBeUndefined();
  });

  it.each([
    ['a gamma of 1', [gama(100_000)]],
    ['a gamma of 1.8', [gama(55_556)]],
    ['other primaries', [adobePrimaries]],
    ['codes of Display P3', [chunk('cICP', [12, 13, 0, 1])]],
    ['codes of another range', [chunk('cICP', [1, 13, 0, 0])]],
  ])('is refused with %s', (_, more) => {
    expect(png(...more)).toEqual({ fault: 'other-colours', profile: '' });
  });

  it('goes by the first of them that holds', () => {
    const p3 = iccp(makeProfile({ primaries: DISPLAY_P3, curve: srgbCurve }));
    expect(png(chunk('cICP', [1, 13, 0, 1]), p3).fault).toBeUndefined();
    expect(png(p3, chunk('sRGB', [0])).fault).toBe('other-colours');
    expect(png(chunk('sRGB', [0]), gama(100_000)).fault).toBeUndefined();
  });
});
