import { listed, shown, shownOfLevel } from '../shown.ts';

/** A piece of a file in Swedish quotation marks. */
export function quoted(text: string): string {
  return `”${shown(text)}”`;
}

/** A piece of the minimum level, such as a statute and its paragraph, in Swedish quotation marks. */
export function reference(text: string): string {
  return `”${shownOfLevel(text)}”`;
}

export function oneOf(names: readonly string[]): string {
  return listed(names, 'eller');
}

export function all(names: readonly string[]): string {
  return listed(names, 'och');
}

/** "Menade du ”x”?", or what else to do. */
export function didYouMean(suggestion: string | undefined, otherwise: string): string {
  return suggestion === undefined ? otherwise : `Menade du ${quoted(suggestion)}?`;
}
