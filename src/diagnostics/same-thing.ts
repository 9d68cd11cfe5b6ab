/**
 * Names of one and the same thing, old and new: a school form keeps being what it is when the law renames it, and a shorter
 * word means it in speech. No slip of the pen leads from one to another, and letters alone lead astray: `grundsärskola` is
 * nearer to `grundskola` than to what it is called today. Skollagen 1 kap. 1 § has had the names of each first line since
 * 2 July 2023 (SFS 2022:1315), and those after it before.
 */
const NAMES: readonly (readonly string[])[] = [
  ['anpassad grundskola', 'grundsärskola', 'obligatorisk särskola', 'särskola', 'grundsärskolan', 'särskolan'],
  ['anpassad gymnasieskola', 'gymnasiesärskola', 'gymnasiesärskolan'],
  ['gymnasieskola', 'gymnasium', 'gymnasiet'],
  ['fritidshem', 'fritids'],
  ['förskola', 'dagis', 'daghem'],
];

/**
 * Finds what is called something else among the candidates.
 * @param found in small letters
 * @returns nothing where the word is no name that we know, or none of the candidates means the same
 */
export function sameThing(found: string, candidates: readonly string[]): string | undefined {
  const names = NAMES.find((one) => one.includes(found));
  return names === undefined ? undefined : candidates.find((one) => one !== found && names.includes(one));
}
