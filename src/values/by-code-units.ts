/** Orders texts by their UTF-16 code units: the same on every machine, unlike any order that knows a language. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
