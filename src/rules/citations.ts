import { between } from '../minimum/law-sections.ts';
import { present } from '../values/present.ts';
import { rememberOnce } from '../values/remember.ts';
import type { StatuteSection } from './statutes.ts';

interface Place {
  readonly start: number;
  readonly end: number;
}

/** A paragraph that a text cites, and its place, with the statute's name where that stands beside it. */
export interface Citation extends StatuteSection, Place {
  /** The place of its number alone, or of the run of numbers that it is one of: one place may hold several paragraphs. */
  readonly own: Place;
  /** Whether it is not written, but lies between two that are: nobody knows whether the statute has it. */
  readonly isBetween?: true;
}

/** A paragraph's number before the sign (`1 a §`), and after it (`§ 1 a`, where `§ 1 i lagen` is no `1 i`). */
const BEFORE = '\\d{1,3}(?:\\s?[a-z])?(?![\\p{L}\\d])';
const AFTER = '\\d{1,3}(?:\\s?[a-hj-z](?!\\p{L}))?(?!\\d)';
const AND = '\\s*(?:,|;|och|samt|eller|[-–])\\s*';
/** The end of a run may be its letter alone: `24 b–f §§`. */
const TO_LETTER = '\\s*[-–]\\s*[a-z](?![\\p{L}\\d])';
const list = (number: string) => `${number}(?:${TO_LETTER}|${AND}${number}){0,9}`;

/** What may follow the sign: `första stycket`, `p. 7`, `7`. */
const WITHIN =
  '(?:\\s+(?:(?:första|andra|tredje|fjärde|femte)\\s+(?:stycket|meningen|punkten)|(?:st|p|punkt|punkten)\\.?\\s*\\d{1,2}|\\d{1,2}(?!\\s*(?:kap|§|\\d)))){0,3}';

/** `14 kap. 1 §`, `14 kap. § 1`, `kap. 14 § 1`, `14:1`; `group` makes the pattern's groups, with names or without. */
function one(group: (name: string, pattern: string) => string): string {
  const chapter = `(?:${group('first', '\\d{1,2}(?:\\s?[a-z](?!\\p{L}))?')}\\s*kap(?:itlet|\\.)?\\s*|kap(?:itel|\\.)?\\s*${group('second', '\\d{1,2}')}\\s*,?\\s*)?`;
  const numbers = `(?:${group('before', list(BEFORE))}\\s*§{1,2}${WITHIN}|§{1,2}\\s*${group('after', list(AFTER))})`;
  return `(?:${chapter}${numbers}|${group('third', '\\d{1,2}')}:${group('colon', AFTER)})`;
}

const ONE = one((_, pattern) => pattern);
const NAMED_ONE = rememberOnce(
  () =>
    new RegExp(
      one((name, pattern) => `(?<${name}>${pattern})`),
      'dgiu',
    ),
);
const CHAIN = `(?<chain>${ONE}(?:${AND}${ONE}){0,9})`;
const RUN = rememberOnce(
  () => new RegExp(`(?<first>${AFTER})(?:\\s*[-–]\\s*(?<last>${AFTER}|[a-z](?![\\p{L}\\d])))?`, 'giu'),
);

/**
 * Finds the paragraphs of a statute that a text cites, in the ways that people write them, before or after its name:
 * `14 kap. 1 § SoL`, `SoL 14 kap 1 §`, `24 a och 25 §§ LSS`. All repetitions are bounded, so that the time is linear in
 * the text.
 * @param statute a pattern of the statute's names
 */
export function citationsOf(text: string, statute: string): readonly Citation[] {
  const law = `(?<law>${statute})`;
  const orders = [
    `(?<![\\p{L}\\d:.])${CHAIN},?\\s+(?:(?:i|enligt|av|ur)\\s+)?${law}(?![\\p{L}\\d])`,
    `(?<![\\p{L}\\d])${law},?\\s+${CHAIN}`,
  ];
  const seen = new Set<number>();
  return orders.flatMap((order) =>
    [...text.matchAll(new RegExp(order, 'dgiu'))].flatMap((match) => {
      const [from = match.index] = match.indices?.groups?.chain ?? [];
      if (seen.has(from)) return [];
      seen.add(from);
      const { chain = '', law: name = '' } = match.groups ?? {};
      const number = /\d{4}:\d+/.exec(name)?.[0];
      const whole = { start: match.index, end: match.index + match[0].length };
      return sectionsIn(chain, from, whole).map((one) => ({ ...one, ...present({ number }) }));
    }),
  );
}

/** A number and its letter as statutes write them: `6 a`. */
function spaced(number: string | undefined): string | undefined {
  return number?.toLowerCase().replace(/^(\d+)\s*([a-z])$/, '$1 $2');
}

type InList = Pick<Citation, 'paragraph' | 'own' | 'isBetween'>;

/** The paragraphs of a list such as `1, 1 a och 3–5`, and the place of each number, or of the run that holds it. */
function paragraphsIn(list: string, from: number): readonly InList[] {
  return [...list.matchAll(RUN())].flatMap(({ 0: written, index, groups = {} }): readonly InList[] => {
    const own = { start: from + index, end: from + index + written.length };
    const first = spaced(groups.first) ?? '';
    const [number = ''] = first.split(' ');
    const last = /^[a-z]$/i.test(groups.last ?? '') ? `${number} ${groups.last?.toLowerCase()}` : spaced(groups.last);
    if (last === undefined) return [{ paragraph: first, own }];
    const inner = between(first, last).slice(1, -1);
    return [
      { paragraph: first, own },
      ...inner.map((paragraph) => ({ paragraph, own, isBetween: true as const })),
      { paragraph: last, own },
    ];
  });
}

/** The paragraphs of a chain; a chapter holds for those after it. A single one's place includes the statute's name. */
function sectionsIn(chain: string, from: number, whole: Place): readonly Omit<Citation, 'number'>[] {
  const parts = [...chain.matchAll(NAMED_ONE())];
  let chapter: string | undefined;
  return parts.flatMap(({ 0: written, index, groups = {}, indices }) => {
    chapter = spaced(groups.first) ?? groups.second ?? groups.third ?? chapter;
    const place = parts.length === 1 ? whole : { start: from + index, end: from + index + written.length };
    const list = groups.before ?? groups.after ?? groups.colon ?? '';
    const at = indices?.groups;
    const [listAt = index] = at?.before ?? at?.after ?? at?.colon ?? [];
    return paragraphsIn(list, from + listAt).map((one) => ({ ...place, ...one, ...present({ chapter }) }));
  });
}
