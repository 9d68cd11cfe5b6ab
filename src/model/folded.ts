/**
 * A name in the form in which names are compared: without regard to capitals or the width of spaces. The texts of a
 * file are in one normal form already.
 */
export function folded(name: string): string {
  return name.toLowerCase().trim().replace(/\s+/g, ' ');
}
