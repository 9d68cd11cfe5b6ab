import { text } from './make-jpeg.ts';

/** A colour profile to make (ICC.1:2022): red, green and blue with a curve each, or shades of grey. */
export interface ProfileToMake {
  readonly name?: string;
  /** The primaries under D50; without them the profile is for shades of grey. */
  readonly primaries?: readonly (readonly number[])[];
  /** A curve's tag, after its signature. */
  readonly curve: readonly number[];
  /** Further tags, whose names matter alone. */
  readonly more?: readonly string[];
  /** The name as version 4 has it, in UTF-16. */
  readonly modern?: boolean;
}

const zeros = (count: number): number[] => Array.from({ length: count }, () => 0);
const uint16 = (value: number): number[] => [(value >> 8) & 0xff, value & 0xff];
const uint32 = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >> shift) & 0xff);
const fixed = (value: number): number[] => uint32(Math.round(value * 0x10000));

export const SRGB = [
  [0.43607, 0.22249, 0.01392],
  [0.38515, 0.71687, 0.09708],
  [0.14307, 0.06061, 0.7141],
];
export const ADOBE_RGB = [
  [0.60974, 0.31111, 0.01947],
  [0.20528, 0.62567, 0.06087],
  [0.14919, 0.06322, 0.74457],
];
export const DISPLAY_P3 = [
  [0.51512, 0.2412, -0.00105],
  [0.29198, 0.69225, 0.04189],
  [0.1571, 0.06657, 0.78407],
];

/** A gamma, as `curv` has it. */
export const gamma = (value: number): number[] => [...text('curv'), ...zeros(4), ...uint32(1), ...uint16(value * 256)];
/** The curve of sRGB, as `para` has it. */
export const srgbCurve: number[] = [
  ...text('para'),
  ...zeros(4),
  ...uint16(3),
  ...uint16(0),
  ...[2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].flatMap(fixed),
];
/** A curve of samples. */
export const samples = (curve: (sample: number) => number, count: number): number[] => [
  ...text('curv'),
  ...zeros(4),
  ...uint32(count),
  ...Array.from({ length: count }, (_, at) => uint16(Math.round(curve(at / (count - 1)) * 0xffff))).flat(),
];

export function makeProfile({ name = 'Sundby', primaries, curve, more = [], modern = false }: ProfileToMake): number[] {
  const tags: [string, readonly number[]][] = [
    ['desc', modern ? modernName(name) : [...text('desc'), ...zeros(4), ...uint32(name.length + 1), ...text(name), 0]],
    ...(primaries ?? []).flatMap((xyz, at): [string, readonly number[]][] => [
      [`${'rgb'[at]}XYZ`, [...text('XYZ '), ...zeros(4), ...xyz.flatMap(fixed)]],
      [`${'rgb'[at]}TRC`, curve],
    ]),
    ...(primaries ? [] : [['kTRC', curve] as [string, readonly number[]]]),
    ...more.map((one): [string, readonly number[]] => [one, [...text('mft2'), ...zeros(8)]]),
  ];
  let at = 128 + 4 + 12 * tags.length;
  const table = tags.flatMap(([signature, data]) => {
    const entry = [...text(signature), ...uint32(at), ...uint32(data.length)];
    at += data.length;
    return entry;
  });
  const head = [...zeros(12), ...text('mntr'), ...text(primaries ? 'RGB ' : 'GRAY'), ...text('XYZ '), ...zeros(12)];
  const body = [...text('acsp'), ...zeros(88), ...uint32(tags.length), ...table, ...tags.flatMap(([, data]) => data)];
  return [...uint32(at), ...head.slice(4), ...body];
}

function modernName(name: string): number[] {
  const letters = [...name].flatMap((letter) => uint16(letter.charCodeAt(0)));
  const record = [...text('svSE'), ...uint32(letters.length), ...uint32(28)];
  return [...text('mluc'), ...zeros(4), ...uint32(1), ...uint32(12), ...record, ...letters];
}
