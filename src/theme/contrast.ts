import type { Hex } from './palette.ts';

/** The least contrast of text with its ground (WCAG 2.2, 1.4.3). */
export const LEAST_CONTRAST = 4.5;

/** Red, green and blue, from 0 to 255. */
function channels(colour: Hex): [red: number, green: number, blue: number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
}

/** Relative luminance, 0 for black to 1 for white (WCAG 2.2, "relative luminance"). */
function luminance(colour: Hex): number {
  const [red, green, blue] = channels(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, from 1 for the same colour to 21 for black on white (WCAG 2.2, "contrast ratio"). */
export function contrast(one: Hex, other: Hex): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/**
 * A colour mixed with another.
 * @param part how much of the other, from 0 to 1
 */
function mixed(colour: Hex, other: Hex, part: number): Hex {
  const [from, to] = [channels(colour), channels(other)];
  const parts = from.map((channel, at) => Math.round(channel + ((to[at] as number) - channel) * part));
  return `#${parts.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * The nearest colour to a given one that stands out enough from a ground, on the way to another colour that does.
 * @param towards white for a dark ground, black for a light one
 * @param least the contrast that is enough
 */
export function readable(colour: Hex, ground: Hex, towards: Hex, least = LEAST_CONTRAST): Hex {
  const steps = 40;
  for (let step = 0; step <= steps; step++) {
    const lighter = mixed(colour, towards, step / steps);
    if (contrast(lighter, ground) >= least) return lighter;
  }
  return towards;
}
