/** A paragraph of a statute: its chapter, where the statute has chapters, and its number with a letter, as `1 a`. */
export interface LawSection {
  readonly chapter?: string;
  readonly paragraph: string;
  /** The number of one of its points, as in `9 § 7`. */
  readonly point?: string;
}

const NUMBER = '\\d{1,3}(?: [a-z](?![\\p{L}]))?';
/** The end of a run may be its letter alone: `24 b–f §§`. */
const LETTER = '[a-z](?![\\p{L}\\d])';
const LIST = `${NUMBER}(?:[–-]${LETTER}|(?:–|-|, | och )${NUMBER})*`;
const PART = new RegExp(`^(?:(?<chapter>${NUMBER}) kap\\. )?(?<list>${LIST}) §{1,2}(?: (?<point>\\d{1,2}))?`, 'u');
const AND = /^(?:, | och )/;
const RANGE = new RegExp(`(?<first>${NUMBER})(?:[–-](?<last>${NUMBER}|${LETTER}))?`, 'gu');

/** A run of paragraphs is never longer: a slip of the pen must not fill the memory. */
const MOST = 200;

/** From `24 b` to `24 f` or `f`, from `1` to `1 c`, or from `7` to `9`: the numbers between them, with both. */
export function between(first: string, last: string): readonly string[] {
  const [number = '', from = ''] = first.split(' ');
  const [end = '', to = ''] = (/^[a-z]$/.test(last) ? `${number} ${last}` : last).split(' ');
  if (to !== '' && number === end) {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const run = letters.slice(from === '' ? 0 : letters.indexOf(from), letters.indexOf(to) + 1);
    return [...(from === '' ? [number] : []), ...run.map((letter) => `${number} ${letter}`)];
  }
  const count = Math.min(Number(end) - Number(number) + 1, MOST);
  return Array.from({ length: Math.max(count, 0) }, (_, at) => String(Number(number) + at));
}

/**
 * The paragraphs that a row of the law is about: `23 kap. 1 och 2 §§ och 26 kap. 1 §` is about three.
 * @returns none where it is no number, as in `artikel 3 och 12`
 */
export function sectionsOf(paragraph: string): readonly LawSection[] {
  let rest = paragraph.replaceAll(/\s+/gu, ' ').trim();
  const found: LawSection[] = [];
  while (rest !== '') {
    const match = PART.exec(rest);
    if (match === null) return [];
    const { chapter, list = '', point } = match.groups ?? {};
    for (const { groups: { first = '', last = first } = {} } of list.matchAll(RANGE))
      for (const one of between(first, last))
        found.push({
          paragraph: one,
          ...(chapter === undefined ? {} : { chapter }),
          ...(point === undefined ? {} : { point }),
        });
    rest = rest.slice(match[0].length);
    const and = AND.exec(rest);
    if (rest !== '' && and === null) return [];
    rest = rest.slice(and?.[0].length ?? 0);
  }
  return found;
}
