import type { ChildRecognisable } from '../diagnostics/code-arguments.ts';
import { AFTER, BEFORE, CAPITAL, LETTER, SMALL } from '../texts/word-patterns.ts';
import { classesIn } from './school-classes.ts';
import { type KnownNames, type SchoolNames, schoolsIn } from './school-names.ts';
import { all, NAME, nearBefore, type Passage, REACH, sentenceAfter, sentenceAround } from './text-patterns.ts';

const ADJECTIVES = `(?:[${LETTER}\\d-]+\\s+){0,2}?`;
const BOY_OR_GIRL =
  'pojken?|flickan?|tjej(?:en)?|killen?|boy|girl|(?<=unga?\\s)kvinnan?|(?<=young\\s)woman|pojkarna|flickorna|tjejerna|killarna|boys|girls';
const ANY_CHILD = 'pojken?|flickan?|tjej(?:en)?|killen?|(?:ung|unga)\\s+kvinnan?|elev(?:en)?|barnet|barn|ungdom';
const ONE = '(?:en|ett|vår|denna|denne|den|a|an|one|the|this)';
/** A number of years, in digits or words. */
const YEARS =
  '(?:\\d{1,2}|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)';
const SIBLINGS =
  'syskonparet|syskonen|tvillingarna|bröderna|systrarna|(?:ett|två|tre|the|two|three)\\s+(?:bröder|systrar|syskon(?:par)?|tvillingar|tvillingpar|brothers|sisters|siblings|twins)';
/** One child, and no more: `en pojke`, `flickan`, `en 11-åring`, `en av flickorna`, `a pupil`; not `elever`. Siblings are few. */
const CHILD = new RegExp(
  `${BEFORE}(?:${[
    `${ONE}\\s+${ADJECTIVES}(?:(?:${ANY_CHILD})s?|boy|girl|young\\s+woman|pupil|student|child)`,
    '(?:pojken|flickan|tjejen|killen|eleven|barnet)s?',
    `(?:${ONE}\\s+)?${YEARS}(?:[-\\s]?åring(?:en)?s?|[-\\s]years?[-\\s]old)`,
    '(?:en|ett|one)\\s+(?:av|of)\\s+(?:the\\s+)?(?:eleverna|pojkarna|flickorna|tjejerna|killarna|barnen|pupils|boys|girls|children)',
    SIBLINGS,
    // Told as in a note: `Flicka, 12 år`, `Pojke på Provskolan`.
    '(?<=(?:^|[.:;,(\\n])\\s?)(?:pojke|flicka|tjej|kille|elev|boy|girl|pupil)',
  ].join('|')})(?![${LETTER}\\d-])`,
  'gi',
);
const IS_BOY_OR_GIRL = new RegExp(`${BEFORE}(?:${BOY_OR_GIRL})s?$`, 'i');
const IS_FEW = new RegExp(`^(?:${SIBLINGS})$`, 'i');
const HAS_AGE = /åring(?:en)?s?$|old$/i;
const IS_PUPIL = /elev|barnet|pupil|student/i;
const AGED_CHILD = new RegExp(
  `${BEFORE}${YEARS}(?:[-\\s]?årig(?:a(?=\\s+(?:pojken|flickan|tjejen|killen|eleven)${AFTER}))?|\\s+år\\s+gam(?:mal|le)|[-\\s]years?[\\s-]old)\\s+(?:[${LETTER}.]+\\s+){0,2}?(?:pojken?|flickan?|tjej(?:en)?|killen?|kvinna|elev(?:en)?|boy|girl|pupil|student|woman)(?![${LETTER}\\d-])`,
  'gi',
);
/**
 * `en pojke på 12 år`, `en flicka, 12 år`, `pojken (13)`, `en elev född 2004`, `a boy aged 12`; no limit, as in `16 år
 * eller äldre`.
 */
const AGE_AFTER = new RegExp(
  `^(?:\\s+på|\\s+som\\s+är|,|\\s*\\()?\\s*(?:(?<=[\\s(])${YEARS}\\s+år${AFTER}(?!\\s+(?:och|eller)\\s)|(?<=[\\s(])aged\\s+\\d{1,2}${AFTER}|(?<=[\\s(])(?:född|f\\.)\\s+(?:i\\s+[${SMALL}]+\\s+)?(?:-|19|20)\\d\\d${AFTER}|(?<=,\\s|\\()\\d{1,2}(?=[,)]|$))\\)?`,
  'i',
);
/** `eleven A.K.` */
const INITIALS_AFTER = new RegExp(`^\\s+[${CAPITAL}]\\.\\s?[${CAPITAL}]\\.`);
/** Of a boy or a girl a grade is enough: `flickan i femman`, `en pojke i åk 8`. */
const GRADE_AFTER = new RegExp(
  `^\\s+(?:som\\s+går\\s+)?(?:i|från|in|from)\\s+(?:(?:årskurs|åk\\.?|klass|skolår|year|grade)\\s*(?:\\d|(?:ett|två|tre|fyra|fem|sex|sju|åtta|nio)${AFTER})|(?:ettan|tvåan|trean|fyran|femman|sexan|sjuan|åttan|nian)${AFTER}|\\d:an${AFTER}|(?:the\\s+)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\\s+grade)`,
  'i',
);
/** In, at or from a place with a name. */
const PLACE = new RegExp(
  `(?:${BEFORE}(?:[Ii]|[Pp]å|[Ff]rån|[Vv]id|[Ii]n|[Aa]t|[Ff]rom)\\s+(${NAME})|\\((${NAME})\\))`,
  'g',
);
/** A capital that begins no place, or one that is everybody’s. */
const NO_PLACE = /^(?:Årskurs|Åk|Klass|Förskoleklass|Year|Grade|Class|School|Sverige|Sweden|Barnahus)$/;

/** `pojke eller flicka`: anyone. */
const OR_ANOTHER = /^\s*(?:eller|or|\/|,)\s*(?:en\s+|a\s+)?(?:pojk|flick|tjej|kill|kvinn|boy|girl)/i;
const ONE_OR = /(?:pojken?|flickan?|tjej(?:en)?|killen?|boy|girl)\s*(?:eller|or|\/|,)\s*$/i;
/** Before a child, what makes of it whoever it may come to be: `när en elev på Provskolan är borta`, `Är en elev …` */
const WHENEVER = new RegExp(
  `(?:^|[\\s,;.(–-])(?:[Nn]är|[Dd]å|[Ii]fall|[Ii]nnan|[Ss]å\\s+snart|[Vv]arje\\s+gång|[Ii]nte|[Ww]hen(?:ever)?)\\s+$|(?:^|[.!?:;,\\n]\\s*)(?:(?:(?:och|men|eller)\\s+)?[Oo]m|[Ii]f|[${CAPITAL}][${SMALL}]*[rs])\\s+$`,
);
/** `Den elev som …`: whoever does. */
const WHOEVER = /^(?:den|det|the)\s+(?:elev|barn|ungdom|pupil|child)\s+(?:som|who)\s/i;
/** What has happened, has happened to somebody. */
const HAS_HAPPENED = new RegExp(
  `${BEFORE}(?:var|blev|fick|kom|gick|hade|slog|slogs|försvann|(?!måste)[${SMALL}]+(?:ades?|ddes|[lrv]des?|(?<![ae])ndes?|[kpst]tes?)|was|were|had)${AFTER}`,
  'i',
);
/** Between a pupil and a school, what is said of every pupil: `eleven träffar kuratorn på Provskolan`. */
const OF_ANYONE =
  /^\s+(?:och|eller|till|i\s+(?:fokus|centrum|taget)|and)\s|^,\s+(?!som\s|who\s)\S|\s(?:vill|behöver|har\s+(?:en|ett|rätt)|bjuds|hörs|erbjuds|kallas|stöds|byter|flyttar|slutar|börjar|möter|träffar|väljer|deltar|is\s+invited|moves|changes|starts)\s/i;
/** What everyone can, shall or may do; also the verb before: `socialsekreteraren träffar barnet`. */
const OF_RULE = /(?:^|\s)(?:kan|får|ska|skall|bör|måste|can|may|shall|should|must)\s/i;
const MEETS = new RegExp(`[${SMALL}](?:ar|er)\\s+$`);
const GENITIVE = /(?:eleven|barnet|elev|barn|ungdom)s$/i;

type OneChild = Extract<ChildRecognisable, { what: 'one-child' }>;
type ChildBy = OneChild['by'];

/** One child, or a few siblings, with what tells who that is. */
export type ChildAt = OneChild & Passage;

/** What tells who a child is, and where it ends in the rest of the sentence. */
interface Tells {
  readonly by: ChildBy;
  readonly end: number;
}

/** A text and the names in its file. */
export interface Search {
  readonly text: string;
  readonly names: SchoolNames;
  readonly known: KnownNames;
}

/** `Stockholm` where the city is `Stockholms stad`: so many children live there that it points nobody out. */
function isWide(name: string, { wide }: KnownNames): boolean {
  return wide.some((one) => one === name || one.startsWith(`${name} `) || one.startsWith(`${name}s `));
}

function placeAfter(after: string, known: KnownNames): Tells | undefined {
  for (const match of after.matchAll(PLACE)) {
    const name = match[1] ?? match[2] ?? '';
    const isNear = match.index <= (match[1] === undefined ? 1 : REACH);
    if (isNear && !NO_PLACE.test(name) && !isWide(name, known))
      return { by: 'place', end: match.index + match[0].length };
  }
  return undefined;
}

const INTO = /\s(?:i|på|från|vid|hos|in|at|from)\s+(?:\S+\s+)?$/i;
/** `en elev (Provskolan)`, `Flicka, Provskolan` */
const NOTED = /^(?:,\s+|\s+\()$/;
const OF_EACH = /\s(?:varje|per|every|each)\s/i;

/** Whether a pupil or child, neither called boy nor girl, is anyone of whom a sentence about a school holds. */
function isAnyone({ found, start, end }: Passage, between: string, { text }: Search): boolean {
  if (IS_BOY_OR_GIRL.test(found) || IS_FEW.test(found) || HAS_AGE.test(found)) return false;
  const isDefinite = /^(?:eleven|barnet)$/i.test(found);
  if (GENITIVE.test(found) || OF_ANYONE.test(between) || (isDefinite && MEETS.test(nearBefore(text, { start }))))
    return true;
  const sentence = sentenceAround(text, { start, end });
  return OF_RULE.test(sentence) && !HAS_HAPPENED.test(sentence);
}

function schoolAfter(after: string, child: Passage, search: Search): Tells | undefined {
  const school = schoolsIn(after, search.names).find(({ start }) => {
    const between = after.slice(0, start);
    const isThere = INTO.test(between) || NOTED.test(between);
    return start <= REACH && isThere && !isAnyone(child, between, search);
  });
  return school === undefined ? undefined : { by: 'school', end: school.end };
}

function classAfter(after: string): Tells | undefined {
  const found = classesIn(after).find(({ start }) => start <= REACH);
  return found === undefined ? undefined : { by: 'class', end: found.end };
}

function matchAfter(after: string, by: ChildBy, pattern: RegExp): Tells | undefined {
  const end = pattern.exec(after)?.[0].length;
  return end === undefined ? undefined : { by, end };
}

/** Whether a child is whoever it may be: of a rule, or one of two kinds. */
function isWhoever(child: Passage, after: string, { text }: Search): boolean {
  const before = nearBefore(text, child);
  if (OR_ANOTHER.test(after) || ONE_OR.test(before)) return true;
  return (WHENEVER.test(before) || WHOEVER.test(`${child.found}${after}`)) && !HAS_HAPPENED.test(after);
}

/** What tells who a child is: a school, a class, an age, initials; of a boy or a girl also a place or a grade. */
function tellsWho(child: Passage, search: Search): Tells | undefined {
  const { found } = child;
  const after = sentenceAfter(search.text, child.end).slice(0, REACH + 40);
  const ofEach = OF_EACH.test(after);
  const isNamed = IS_BOY_OR_GIRL.test(found) || HAS_AGE.test(found) || IS_FEW.test(found);
  const isOfRule = ofEach || isWhoever(child, after, search);
  const ways: readonly (() => Tells | undefined)[] = [
    () => (isOfRule ? undefined : schoolAfter(after, child, search)),
    () => (ofEach ? undefined : classAfter(after)),
    () => (isNamed || IS_PUPIL.test(found) ? matchAfter(after, 'age', AGE_AFTER) : undefined),
    () => matchAfter(after, 'initials', INITIALS_AFTER),
    () => (isNamed && !isOfRule ? placeAfter(after, search.known) : undefined),
    () => (isNamed && !isOfRule ? matchAfter(after, 'grade', GRADE_AFTER) : undefined),
  ];
  for (const way of ways) {
    const told = way();
    if (told !== undefined) return told;
  }
  return undefined;
}

/**
 * The passages of a text about one child, or a few siblings, with a school, a class, an age or initials beside, and of a boy
 * or a girl a place or a grade; in the order of the text.
 */
export function childrenIn(search: Search): readonly ChildAt[] {
  const { text } = search;
  const aged = all(text, AGED_CHILD).map((one): ChildAt => ({ ...one, what: 'one-child', by: 'age', count: 'one' }));
  const others = all(text, CHILD).flatMap((child): readonly ChildAt[] => {
    const told = child.found.search(AGED_CHILD) === -1 ? tellsWho(child, search) : undefined;
    if (told === undefined) return [];
    const { start } = child;
    const end = child.end + told.end;
    const count = IS_FEW.test(child.found) ? 'few' : 'one';
    return [{ what: 'one-child', by: told.by, count, found: text.slice(start, end), start, end }];
  });
  return [...aged, ...others].sort((a, b) => a.start - b.start);
}
