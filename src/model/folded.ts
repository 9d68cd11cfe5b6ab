/**
 * A name as names are compared: without regard to capitals and to how wide its spaces are. The texts of a file are in one
 * normal form already.
 */
export function folded(name: string): string {
  return name.toLowerCase().trim().replace(/\s+/g, ' ');
}
