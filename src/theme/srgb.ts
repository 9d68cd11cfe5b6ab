import { type ColourProfile, WHITE, type Xyz } from './colour-profile.ts';

/** The primaries of sRGB under D50 (IEC 61966-2-1, adapted by Bradford's transform), in columns. */
const PRIMARIES = [
  [0.4360747, 0.3850649, 0.1430804],
  [0.2225045, 0.7168786, 0.0606169],
  [0.0139322, 0.0971045, 0.7141733],
] as const;

/**
 * How far a colour may lie from that of sRGB, in CIE 1976 ΔE. With a gamma of 2.2, which cameras, screens and PNG call sRGB, the
 * darkest colours differ by 6.2, where eyes hardly see it; with one of 1.8, shades of grey differ by 7.6, and in Display P3
 * and Adobe RGB colours differ by 35 and 50.
 */
const TOLERANCE = 7;

/** Colours are compared at these parts of each component, the darkest shades among them. */
const PARTS = [0, 0.05, 0.1, 0.25, 0.5, 0.75, 1] as const;

const light = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

function srgb(rgb: Xyz): Xyz {
  const [r, g, b] = rgb.map(light) as unknown as Xyz;
  return PRIMARIES.map(([red, green, blue]) => red * r + green * g + blue * b) as unknown as Xyz;
}

/** CIE L*a*b* (ISO/CIE 11664-4). */
function lab(xyz: Xyz): Xyz {
  const [x, y, z] = xyz.map((value, axis) => {
    const part = value / (WHITE[axis] as number);
    return part > 216 / 24389 ? Math.cbrt(part) : (24389 / 27) * (part / 116) + 16 / 116;
  }) as unknown as Xyz;
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function distance(one: Xyz, other: Xyz): number {
  return Math.hypot(...one.map((value, axis) => value - (other[axis] as number)));
}

const SHADES: readonly Xyz[] = PARTS.map((part) => [part, part, part]);
const COLOURS: readonly Xyz[] = PARTS.flatMap((red) =>
  PARTS.flatMap((green) => PARTS.map((blue): Xyz => [red, green, blue])),
);

/** Whether a profile's colours are those of sRGB, as far as eyes can see. One that is not read is taken to differ. */
export function isSrgb({ isGrey, colourOf }: Pick<ColourProfile, 'isGrey' | 'colourOf'>): boolean {
  if (colourOf === undefined) return false;
  return (isGrey ? SHADES : COLOURS).every((rgb) => distance(lab(colourOf(rgb)), lab(srgb(rgb))) <= TOLERANCE);
}

/** Whether a gamma, as a PNG gives it, is near enough to the curve of sRGB. */
export function isSrgbGamma(exponent: number): boolean {
  const shade = (part: number): Xyz => [WHITE[0] * part ** exponent, part ** exponent, WHITE[2] * part ** exponent];
  return isSrgb({ isGrey: true, colourOf: ([part]) => shade(part) });
}
