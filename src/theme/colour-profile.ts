import { present } from '../values/present.ts';

/** A colour as the connection space of profiles has it: CIE XYZ under D50 (ICC.1:2022, 6.3). */
export type Xyz = readonly [x: number, y: number, z: number];

/** What a picture's file says of its colours. */
export interface ColourProfile {
  /** Its name for people; empty where it has none. */
  readonly name: string;
  /** It is for shades of grey, not for colours. */
  readonly isGrey: boolean;
  /**
   * The colour of red, green and blue from 0 to 1; of a profile for shades of grey, green is the shade. Undefined where the
   * profile is of a kind that is not read: one with tables instead of curves and a matrix.
   */
  readonly colourOf?: (rgb: Xyz) => Xyz;
}

const HEADER = 128;
/** White under D50: the colour of a shade of grey is a part of it. */
export const WHITE: Xyz = [0.9642, 1, 0.8249];
/** The names are shown in messages; longer ones tell no more. */
const LONGEST_NAME = 60;

/**
 * Reads an ICC profile as far as colours on a screen need it: a curve for each component and the matrix of the primaries
 * (ICC.1:2022, 8.3.3 and 8.4.3). Libraries that convert colours are many times the size of this program.
 * @returns undefined where the bytes are no profile; programs that show pictures pass over those, too
 */
export function readColourProfile(bytes: Uint8Array): ColourProfile | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER + 4 || view.getUint32(0) > bytes.length || signature(view, 36) !== 'acsp') return undefined;
  const tags = tagsOf(view);
  const name = nameOf(tags.get('desc'));
  const isGrey = signature(view, 16) === 'GRAY';
  // Where there are tables beside a matrix, programs prefer the tables.
  if (tags.has('A2B0') || tags.has('D2B0') || signature(view, 20) !== 'XYZ ') return { name, isGrey };
  const colourOf = isGrey ? greysOf(tags) : coloursOf(tags);
  return { name, isGrey, ...present({ colourOf }) };
}

type Tags = ReadonlyMap<string, DataView>;
type Curve = (sample: number) => number;

const signature = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));

/** The tags that lie whole in the profile. */
function tagsOf(view: DataView): Tags {
  const tags = new Map<string, DataView>();
  const end = Math.min(view.byteLength, HEADER + 4 + 12 * view.getUint32(HEADER));
  for (let at = HEADER + 4; at + 12 <= end; at += 12) {
    const [offset, size] = [view.getUint32(at + 4), view.getUint32(at + 8)];
    if (size >= 8 && offset + size <= view.byteLength)
      tags.set(signature(view, at), new DataView(view.buffer, view.byteOffset + offset, size));
  }
  return tags;
}

function greysOf(tags: Tags): ColourProfile['colourOf'] {
  const curve = curveOf(tags.get('kTRC'));
  if (curve === undefined) return undefined;
  return ([, shade]) => {
    const light = curve(shade);
    return [light * WHITE[0], light * WHITE[1], light * WHITE[2]];
  };
}

function coloursOf(tags: Tags): ColourProfile['colourOf'] {
  const primaries = ['rXYZ', 'gXYZ', 'bXYZ'].map((name) => xyzOf(tags.get(name)));
  const curves = ['rTRC', 'gTRC', 'bTRC'].map((name) => curveOf(tags.get(name)));
  const components = primaries.flatMap((primary, at) => {
    const curve = curves[at];
    return primary === undefined || curve === undefined ? [] : [{ primary, curve }];
  });
  if (components.length < 3) return undefined;
  return (rgb) => {
    const sum = [0, 0, 0];
    for (const [at, { primary, curve }] of components.entries()) {
      const light = curve(rgb[at] as number);
      for (const [axis, part] of primary.entries()) sum[axis] = (sum[axis] as number) + light * part;
    }
    return sum as unknown as Xyz;
  };
}

/** A number with sixteen bits after the point (ICC.1:2022, 4.6). */
const fixed = (view: DataView, at: number): number => view.getInt32(at) / 0x10000;

/** An XYZType (10.31). */
function xyzOf(tag: DataView | undefined): Xyz | undefined {
  if (tag === undefined || tag.byteLength < 20 || signature(tag, 0) !== 'XYZ ') return undefined;
  return [fixed(tag, 8), fixed(tag, 12), fixed(tag, 16)];
}

function curveOf(tag: DataView | undefined): Curve | undefined {
  if (tag === undefined || tag.byteLength < 12) return undefined;
  if (signature(tag, 0) === 'curv') return sampledCurve(tag);
  return signature(tag, 0) === 'para' ? parametricCurve(tag) : undefined;
}

/** A curveType (10.6): a straight line, a gamma, or samples between which it is straight. */
function sampledCurve(tag: DataView): Curve | undefined {
  const count = tag.getUint32(8);
  if (count === 0) return (sample) => sample;
  if (12 + 2 * count > tag.byteLength) return undefined;
  if (count === 1) {
    const gamma = tag.getUint16(12) / 0x100;
    return (sample) => sample ** gamma;
  }
  return (sample) => {
    const place = sample * (count - 1);
    const before = Math.min(Math.floor(place), count - 2);
    const [low, high] = [tag.getUint16(12 + 2 * before), tag.getUint16(14 + 2 * before)];
    return (low + (place - before) * (high - low)) / 0xffff;
  };
}

/** How many parameters each kind of parametric curve has (10.18, table 68). */
const PARAMETERS = [1, 3, 4, 5, 7] as const;

function parametricCurve(tag: DataView): Curve | undefined {
  const kind = tag.getUint16(8);
  const count = PARAMETERS[kind];
  if (count === undefined || 12 + 4 * count > tag.byteLength) return undefined;
  const [g = 1, a = 1, b = 0, c = 0, d = 0, e = 0, f = 0] = Array.from({ length: count }, (_, at) =>
    fixed(tag, 12 + 4 * at),
  );
  const raised = (sample: number) => Math.max(0, a * sample + b) ** g;
  if (kind === 0) return raised;
  if (kind === 1) return (sample) => (a * sample + b >= 0 ? raised(sample) : 0);
  if (kind === 2) return (sample) => (a * sample + b >= 0 ? raised(sample) : 0) + c;
  return (sample) => (sample >= d ? raised(sample) + e : c * sample + f);
}

/** The text of a description: ASCII in version 2 of profiles, several languages in UTF-16 in version 4 (10.15). */
function nameOf(tag: DataView | undefined): string {
  if (tag === undefined || tag.byteLength < 12) return '';
  const bytes = (at: number, length: number) =>
    new Uint8Array(tag.buffer, tag.byteOffset + at, Math.max(0, Math.min(length, tag.byteLength - at)));
  const isOld = signature(tag, 0) === 'desc';
  const isNew = signature(tag, 0) === 'mluc' && tag.byteLength >= 28;
  if (!isOld && !isNew) return '';
  const text = isOld
    ? new TextDecoder('latin1').decode(bytes(12, tag.getUint32(8)))
    : new TextDecoder('utf-16be').decode(bytes(tag.getUint32(24), tag.getUint32(20)));
  return text
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, '')
    .trim()
    .slice(0, LONGEST_NAME);
}
