import type { ChildRecognisable } from '../diagnostics/codes.ts';

/** A passage that makes a child recognisable, and where in the text it stands. */
export type RecognisableAt = ChildRecognisable & { readonly start: number; readonly end: number };

/** What is known of the names in a file. */
export interface KnownNames {
  /** The names of its schools. */
  readonly schools: readonly string[];
  /** Of the city and the like: so many children live there that a place of this name points nobody out. */
  readonly wide: readonly string[];
}

// Letters as ranges: classes of all of Unicode take longer to compile than a file to be searched. Texts are in NFC.
const SMALL = 'a-zß-öø-ÿ';
const CAPITAL = 'A-ZÀ-ÖØ-Þ';
const LETTER = `${SMALL}${CAPITAL}`;
const BEFORE = `(?<![${LETTER}\\d-])`;
const AFTER = `(?![${LETTER}\\d])`;
/** A name as Swedish and English write them: `Hökarängen`, not `BUP`. */
const NAME = `[${CAPITAL}][${SMALL}]+(?:-[${CAPITAL}]?[${SMALL}]+)*`;

const MONTH =
  'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|january|february|march|may|june|july|august|october|jan\\.?|feb\\.?|apr\\.?|aug\\.?|sept?\\.?|okt\\.?|oct\\.?|nov\\.?|dec\\.?';
/** A day of a month: `12 mars 2010`, `2010-03-12`, `den 12/3`, `12/3 2010`, `March 12`. */
const DATE = new RegExp(
  [
    `${BEFORE}(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])${AFTER}`,
    `${BEFORE}(?:0?[1-9]|[12]\\d|3[01])(?::e|:a|st|nd|rd|th)?\\s+(?:of\\s+)?(?:${MONTH})${AFTER}(?:\\s+(?:19|20)\\d\\d${AFTER})?`,
    `${BEFORE}den\\s+(?:[12]?\\d|3[01])/(?:1[0-2]|[1-9])${AFTER}`,
    `${BEFORE}(?:[12]?\\d|3[01])/(?:1[0-2]|[1-9])(?:\\s+|-)(?:(?:19|20)\\d\\d|\\d\\d)${AFTER}`,
    `${BEFORE}(?:january|february|march|april|may|june|july|august|september|october|november|december)\\s+(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?${AFTER}`,
  ].join('|'),
  'gi',
);
/** Before a date, words of a rule and no event: `senast den 15 mars`, `beslutad 2010-03-12`. */
const OF_RULE = new RegExp(
  `${BEFORE}(?:senast|före|innan|tidigast|mellan|inom|varje|årligen|(?:från|till)\\s+och\\s+med|[ft]\\.?\\s?[or]\\.?\\s?m\\.?|gäller\\s+från|beslut(?:ad|at|ades|en)?|antagen|antogs|fastställd|fastställdes|reviderad|uppdaterad|daterad|utgåva|version|by|before|until|between|every|each|no\\s+later\\s+than|not\\s+later\\s+than|decided|adopted|dated|edition)(?:\\s+(?:den|på|on|the))*\\s+$`,
  'i',
);
/** After a date, words of what recurs: `den 15 oktober varje år`. */
const RECURS = /^\s+(?:varje|årligen|(?:every|each)\s+year|annually)/i;

/** A class of some twenty pupils: `5B`, `klass 5 b`, `NA2b`. A grade alone, such as `årskurs 5`, `åk 8` or `7:an`, is none. */
const CLASS = new RegExp(
  [
    // Not `3D-skrivare`, nor the networks 4G and 5G.
    `${BEFORE}(?![23]D-)[1-9][A-F]${AFTER}`,
    `${BEFORE}[Kk]lass(?:en|erna)?\\s+[1-9]\\s?[A-Ha-h]${AFTER}`,
    `${BEFORE}(?:[Åå]rskurs|[Åå]k\\.?|[Cc]lass|[Gg]rade|[Yy]ear)\\s+[1-9](?:[A-Ha-h]|\\s[A-H])${AFTER}`,
    `${BEFORE}[Kk]lass(?:en)?\\s+[A-Z]{2}\\d{1,2}[A-Ha-h]?${AFTER}`,
    `${BEFORE}(?:BA|BF|EE|EK|ES|FT|HA|HU|HV|IM|IN|NA|NV|RL|SA|SP|TE|VF|VO)[1-3][A-Ha-h]${AFTER}`,
  ].join('|'),
  'g',
);
/** Before what only looks like a class: of a paragraph, an annex, an address. */
const NO_CLASS =
  /(?:§+|kap\.|punkt(?:en)?|bilaga|avsnitt(?:et)?|alternativ|steg|sal|rum|nivå|fas|modell|del|lgh|nr|nummer|artikel|article|section|annex|room|step|level|part|(?:gatan?|vägen?|gränd|torget?|backen?|stigen?|allén?|gården?|plan|street|road))\s+$/i;

/** Words that end as the name of a school and name none: all schools of a kind. */
const KINDS =
  'för|grund|gymnasie|sär|grundsär|gymnasiesär|tränings|fri|hem|special|same|resurs|sommar|lov|läx|musik|kultur|kvälls|folkhög|hög|låg|mellan|lågstadie|mellanstadie|högstadie|sim|rid|språk|modersmåls|distans|sjukhus|dag|internat|vuxen|när|anpassade\\s';
const SCHOOL = new RegExp(
  [
    `${BEFORE}(?!(?:${KINDS})?skolan?s?${AFTER})[${CAPITAL}][${LETTER}]*(?:-[${CAPITAL}]?[${SMALL}]+)*(?:skolan?|gymnasi(?:et|um))s?${AFTER}`,
    `${BEFORE}${NAME}\\s+(?:[${SMALL}]*skola|gymnasium)s?${AFTER}`,
    `${BEFORE}[Ff]örskolan\\s+${NAME}${AFTER}`,
    `${BEFORE}${NAME}\\s+(?:School|Preschool|Academy)${AFTER}`,
  ].join('|'),
  'g',
);
/** `Gymnasiet`, `Förskolan`, `En skola`, `Varje gymnasium`: no name, whatever its first letter. */
const NO_SCHOOL = new RegExp(
  `^(?:(?:${KINDS})?skolan?s?|gymnasi(?:et|um)s?|(?:en|ett|den|det|denna|detta|varje|ingen|någon|annan|egen|ny|samma|vår|er|anpassad|kommunal|fristående|obligatorisk|mottagande|avlämnande|berörd|the|a|an|each|every|this|their|our)\\s.*)$`,
  'i',
);

const ADJECTIVES = `(?:[${LETTER}\\d-]+\\s+){0,2}?`;
const BOY_OR_GIRL = 'pojken?|flickan?|tjej(?:en)?|killen?|kvinnan?|boy|girl|woman';
const ANY_CHILD = `${BOY_OR_GIRL}|elev(?:en)?|barnet|pupil|student`;
const ONE = `(?:en|ett|vår|denna|denne|den|a|an|one|the|this)`;
/** One child, and no more: `en pojke`, `flickan`, `a pupil`; not `elever`. */
const CHILD = new RegExp(
  `${BEFORE}(?:(?:${ONE})\\s+${ADJECTIVES}(?:${ANY_CHILD}|barn|ungdom|child)|pojken|flickan|tjejen|killen|eleven|barnet)s?(?![${LETTER}\\d-])`,
  'gi',
);
const IS_BOY_OR_GIRL = new RegExp(`${BEFORE}(?:${BOY_OR_GIRL})s?$`, 'i');
const AGED_CHILD = new RegExp(
  `${BEFORE}(?:\\d{1,2}|(?:ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton))-?(?:årig|\\s?years?[\\s-]old)\\s+(?:pojke|flicka|tjej|kille|kvinna|elev|boy|girl|pupil|student|woman)(?![${LETTER}\\d-])`,
  'gi',
);
/** `en pojke på 12 år`, `en flicka, 12 år`, `a boy aged 12`. */
const AGE_AFTER = new RegExp(`^(?:\\s+på|,|\\s+\\()?\\s+?\\(?(?:\\d{1,2}\\s+år|aged\\s+\\d{1,2})${AFTER}`, 'i');
/** In, at or from a place with a name. */
const PLACE = new RegExp(`${BEFORE}(?:i|på|från|vid|in|at|from)\\s+(${NAME})`, 'g');
/** A capital that begins no place. */
const NO_PLACE = /^(?:Årskurs|Åk|Klass|Förskoleklass|Year|Grade|Class|School|Sverige|Sweden)$/;
/** Where a sentence, an item or a paragraph ends. */
const END_OF_SENTENCE = new RegExp(`[.!?;]\\s+(?=[${CAPITAL}])|\\n`);
/** A child and its place may stand so many characters apart. */
const REACH = 60;

/** Asks quickly whether a text can hold anything of this; it never overlooks anything. */
export function mayRecognise(text: string): boolean {
  return MAY_RECOGNISE.test(text);
}

const MAY_RECOGNISE = new RegExp(
  `\\d\\s?[A-Ha-h](?![${LETTER}\\d])|\\b[A-Z]{2}\\d|\\d-?\\s?(?:år|year)|årig|\\d\\s*(?:(?::[ea]|st|nd|rd|th)\\s*)?(?:of\\s+)?(?:jan|feb|mar|apr|ma[jy]|ju[nl]|aug|sep|o[kc]t|nov|dec)|(?:jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec)[a-z]{0,6}\\s+\\d|\\d-\\d\\d-\\d|\\d/\\d|pojke|flicka|tjej|kille|kvinna|\\b(?:boy|girl|woman|child|pupil|student)\\b|(?:en|ett|vår|denn[ae]|den|a|an|one|the|this)\\s+(?:[^\\s.]+\\s+){0,2}?(?:elev|barn|ungdom)|eleven|barnet`,
  'i',
);

interface Stretch {
  readonly found: string;
  readonly start: number;
  readonly end: number;
}

function all(text: string, pattern: RegExp): readonly Stretch[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ found, start: index, end: index + found.length }));
}

/** The names of the file's schools by their words, and how many words the longest has. */
interface SchoolNames {
  readonly names: ReadonlySet<string>;
  readonly most: number;
}

const WORD = new RegExp(`[${LETTER}\\d]+`, 'g');
const wordsOf = (text: string) => all(text, WORD);
const joined = (words: readonly Stretch[]) => words.map(({ found }) => found).join(' ');
/** A longer name is found by what it begins with. */
const MOST_WORDS = 8;

function schoolNames({ schools }: KnownNames): SchoolNames {
  const named = schools
    .filter((name) => !NO_SCHOOL.test(name))
    .map((name) => wordsOf(name).slice(0, MOST_WORDS))
    .filter((words) => words.length > 0);
  return { names: new Set(named.map(joined)), most: Math.max(0, ...named.map((words) => words.length)) };
}

/** The schools that a text names: those of the file, with an `s` at their end or without, and what is named as a school. */
function schoolsIn(text: string, { names, most }: SchoolNames): readonly Stretch[] {
  const words = wordsOf(text);
  const ofFile = words.flatMap((first, at): readonly Stretch[] => {
    for (let count = Math.min(most, words.length - at); count > 0; count--) {
      const some = words.slice(at, at + count);
      const name = joined(some);
      const { end } = some[count - 1] ?? first;
      if (names.has(name) || names.has(name.replace(/s$/, '')))
        return [{ found: text.slice(first.start, end), start: first.start, end }];
    }
    return [];
  });
  return [...ofFile, ...all(text, SCHOOL).filter(({ found }) => !NO_SCHOOL.test(found))];
}

function datesIn(text: string): readonly Stretch[] {
  return all(text, DATE).filter(
    ({ start, end }) => !OF_RULE.test(text.slice(Math.max(0, start - REACH), start)) && !RECURS.test(text.slice(end)),
  );
}

function classesIn(text: string): readonly Stretch[] {
  return all(text, CLASS).filter(
    ({ start, end }) =>
      !NO_CLASS.test(text.slice(Math.max(0, start - REACH), start)) && !/^\s*(?:§|kap\.)/.test(text.slice(end)),
  );
}

/** The rest of the sentence after a child, as far as what is said there still belongs to it. */
function sentenceAfter(text: string, end: number): string {
  const rest = text.slice(end, end + 3 * REACH);
  const stop = rest.search(END_OF_SENTENCE);
  return (stop === -1 ? rest : rest.slice(0, stop)).slice(0, REACH + 40);
}

type ChildBy = Extract<ChildRecognisable, { what: 'one-child' }>['by'];

interface Search {
  readonly text: string;
  readonly names: SchoolNames;
  readonly known: KnownNames;
}

function placeAfter(after: string, { wide }: KnownNames): Stretch | undefined {
  for (const match of after.matchAll(PLACE)) {
    const name = match[1] ?? '';
    if (match.index <= REACH && !NO_PLACE.test(name) && !wide.includes(name))
      return { found: match[0], start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

const INTO = /\s(?:i|på|från|vid|in|at|from)\s+(?:\S+\s+)?$/;
const OF_EACH = /\s(?:varje|per|every|each)\s/i;

/** What tells who a child is: a school, a class, an age; of a boy or a girl also a place. */
function tellsWho(child: Stretch, { text, names, known }: Search): { by: ChildBy; end: number } | undefined {
  const after = sentenceAfter(text, child.end);
  const isOne = !OF_EACH.test(after);
  const isNear = ({ start }: Stretch) => isOne && start <= REACH;
  const at = (by: ChildBy, { end }: Pick<Stretch, 'end'>) => ({ by, end: child.end + end });
  const school = schoolsIn(after, names).find((one) => isNear(one) && INTO.test(after.slice(0, one.start)));
  if (school !== undefined) return at('school', school);
  const schoolClass = classesIn(after).find(isNear);
  if (schoolClass !== undefined) return at('class', schoolClass);
  const isNamed = IS_BOY_OR_GIRL.test(child.found);
  const age = isNamed || /elev|pupil|student/i.test(child.found) ? AGE_AFTER.exec(after) : null;
  if (age !== null) return at('age', { end: age[0].length });
  const place = isNamed ? placeAfter(after, known) : undefined;
  return place === undefined ? undefined : at('place', place);
}

function childrenIn(search: Search): readonly RecognisableAt[] {
  const { text } = search;
  const aged = all(text, AGED_CHILD).map((one) => ({ ...one, what: 'one-child' as const, by: 'age' as const }));
  const others = all(text, CHILD).flatMap((child): readonly RecognisableAt[] => {
    const told = child.found.search(AGED_CHILD) === -1 ? tellsWho(child, search) : undefined;
    if (told === undefined) return [];
    const { by, end } = told;
    return [{ what: 'one-child', by, found: text.slice(child.start, end), start: child.start, end }];
  });
  return [...aged, ...others].sort((a, b) => a.start - b.start);
}

/** The classes outside of the passages about one child; both in the order of the text. */
function classesBeside(classes: readonly Stretch[], children: readonly RecognisableAt[]): readonly RecognisableAt[] {
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
    const dates = datesIn(paragraph);
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
  return (text) => {
    const children = childrenIn({ text, names, known });
    const found = [...children, ...classesBeside(classesIn(text), children), ...datedSchools(text, names)];
    return found.sort((a, b) => a.start - b.start);
  };
}
