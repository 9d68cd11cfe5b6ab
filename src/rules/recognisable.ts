import type { ChildRecognisable } from '../diagnostics/code-arguments.ts';
import { CAPITAL, LETTER, SMALL } from '../texts/word-patterns.ts';
import { datesIn } from './event-dates.ts';
import { type ChildAt, childrenIn } from './one-child.ts';
import { classesIn } from './school-classes.ts';
import { type KnownNames, type SchoolNames, schoolNames, schoolsIn } from './school-names.ts';
import { all, type Passage } from './text-patterns.ts';

/** A passage that makes a child recognisable, and where in the text it stands. */
export type RecognisableAt = ChildRecognisable & { readonly start: number; readonly end: number };

/** Asks quickly whether a text can hold anything of this; it never overlooks anything. */
export function mayRecognise(text: string): boolean {
  return MAY_RECOGNISE.test(text) || MAY_TELL_OF_PUPIL.test(text);
}

const MONTHS = 'jan|feb|mar|apr|ma[jy]|ju[nl]|aug|sep|o[kc]t|nov|dec';
const MAY_RECOGNISE = new RegExp(
  [
    // Classes, in their several writings
    `\\d[\\s:.-]?[A-Ha-h](?![${LETTER}\\d])`,
    'klass(?:en|erna)?\\s+(?:ett|två|tre|fyra|fem|sex|sju|åtta|nio)\\b',
    '[A-Z]{2}\\s?\\d',
    // Days
    `(?:\\d|(?:st|nd|rd|th|of|:[ea]|första|andra|[dt]e)\\s)\\s*(?:${MONTHS})`,
    `(?:${MONTHS})[a-z]{0,6}\\s+\\d`,
    '\\d-\\d\\d-\\d|\\d/\\d|\\d\\.\\d\\d?\\.\\d|20\\d{6}|förra\\s|\\bi\\s?går|häromdagen|\\bi\\s\\S{2,4}dags|last\\s|yesterday',
    // Children
    'årig|åring|år\\sgam|years?[\\s-]old|(?:tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|ton|six|seven|eight|nine|ten|teen)\\s+år',
    '(?:ett|två)\\s+år|pojk|flick(?:a|orna)|tjej|kill|kvinna|\\b(?:boys?|girls?|woman)\\b|syskon(?:en|paret)|tvillingarna|bröderna|systrarna',
    '(?:ett|två|tre|the|two|three)\\s+(?:bröder|systrar|syskon|tvilling|brothers|sisters|siblings|twins)',
  ].join('|'),
  'i',
);

/** Where a sentence or an item ends for certain; the mark of the next item is no number of the sentence. */
const END = `[.!?;]\\s+[${CAPITAL}]|\\n(?:\\n|[*•–-]\\s|\\d+[.)]\\s)`;

/** A pupil or child with what may be a name or a number in the rest of the sentence, without which nothing tells who it is. */
const MAY_TELL_OF_PUPIL = new RegExp(
  `(?:[Ee]lev(?:en|erna)?|ELEV(?:EN|ERNA)?|[Bb]arn(?:et|en)?|BARN(?:ET|EN)?|[Uu]ngdom|UNGDOM|[Pp]upils?|PUPILS?|[Ss]tudent|STUDENT|[Cc]hild(?:ren)?|CHILD(?:REN)?)[Ss]?(?![${LETTER}])(?:(?!${END})[^]){0,110}?[${CAPITAL}\\d]`,
);

const WORDS = new RegExp(`[${LETTER}]{2,}`, 'g');
const HAS_SMALL = new RegExp(`[${SMALL}]`);

/** A line's end inside a paragraph is a space to who reads it; items and paragraphs stay apart. */
const SOFT_BREAK = /(?<!\n)\n(?!\n|[*•–-]\s|\d+[.)]\s)/g;

/** A line in capitals alone, as if it were not: each word with the capital that a name would have. */
function withoutShouting(text: string): string {
  if (HAS_SMALL.test(text) || all(text, WORDS).length < 2) return text;
  const title = (word: string) => `${word.charAt(0)}${word.slice(1).toLowerCase()}`;
  const spelled = text.replaceAll(WORDS, title);
  return spelled.length === text.length ? spelled : text;
}

/** What was found, in the letters that its reader wrote. */
function asWritten(one: RecognisableAt, written: string): RecognisableAt {
  return { ...one, found: written.slice(one.start, one.end) };
}

/** The classes outside of the passages about one child; both in the order of the text. */
function classesBeside(classes: readonly Passage[], children: readonly ChildAt[]): readonly RecognisableAt[] {
  let next = 0;
  return classes.flatMap((one): readonly RecognisableAt[] => {
    while ((children[next]?.end ?? Number.POSITIVE_INFINITY) < one.end) next++;
    return (children[next]?.start ?? Number.POSITIVE_INFINITY) <= one.start ? [] : [{ ...one, what: 'class' }];
  });
}

/** A date and a school in one paragraph tell of something that happened there. */
function datedSchools(text: string, names: SchoolNames): readonly RecognisableAt[] {
  let start = 0;
  return text.split('\n').flatMap((paragraph): readonly RecognisableAt[] => {
    const offset = start;
    start += paragraph.length + 1;
    const dates = paragraph === '' ? [] : datesIn(paragraph);
    const [school] = dates.length === 0 ? [] : schoolsIn(paragraph, names);
    if (school === undefined) return [];
    return dates.map((date) => ({
      what: 'date-and-school',
      found: date.found,
      beside: school.found,
      start: offset + date.start,
      end: offset + date.end,
    }));
  });
}

/**
 * Finds what makes a child recognisable in a text about single children's matters: a school with a date, a school class, or
 * one child with its school, class, age or place. Each passage is found once, by what tells the most.
 * @param known the names in the file
 * @returns a function from a text, as a reader sees it, to the passages in it
 */
export function recogniser(known: KnownNames): (text: string) => readonly RecognisableAt[] {
  const names = schoolNames(known);
  return (written) => {
    const text = written.replaceAll(SOFT_BREAK, ' ').split('\n').map(withoutShouting).join('\n');
    const children = childrenIn({ text, names, known });
    const found = [...children, ...classesBeside(classesIn(text), children), ...datedSchools(text, names)];
    return found.sort((a, b) => a.start - b.start).map((one) => asWritten(one, written));
  };
}
