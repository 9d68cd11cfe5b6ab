import { expect, it } from 'vitest';
import { measuresFor, standardMargins } from '../../src/layout/placed/measures.ts';
import { logoOf } from '../../src/theme/logo.ts';
import type { Picture } from '../../src/theme/theme.ts';

const measures = measuresFor(standardMargins);
const picture = (width: number, height: number): Picture => ({
  mediaType: 'image/jpeg',
  bytes: new Uint8Array(0),
  width,
  height,
  content: { kind: 'jpeg', components: 3 },
});

it('gives a picture its height in mm, and the width that keeps its shape', () => {
  const logo = logoOf(picture(600, 400), 'Sundby kommun', 12.7, measures);
  expect(logo).toMatchObject({ alternative: 'Sundby kommun', height: 36 });
  expect(logo).toHaveProperty('width', expect.closeTo(54, 9));
});

it('refuses one that would take more than half of the text’s width', () => {
  // Text is 162 mm wide: a picture that is 10 mm high may be 81 mm wide.
  expect(logoOf(picture(809, 100), 'a', 10, measures)).not.toHaveProperty('fault');
  expect(logoOf(picture(811, 100), 'a', 10, measures)).toEqual({ fault: 'too-wide' });
  const narrow = measuresFor({ ...standardMargins, left: 96, right: 96 });
  expect(logoOf(picture(809, 100), 'a', 10, narrow)).toEqual({ fault: 'too-wide' });
});
