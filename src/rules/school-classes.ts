import { AFTER, BEFORE, CAPITAL, LETTER } from '../texts/word-patterns.ts';
import { all, nearBefore, type Passage } from './text-patterns.ts';

/** No part of a longer number (`2.1B`), and no sort (`1A-kvalitet`, `3C-metoden`); `5B-eleverna` are a class. */
const CODE_BEFORE = `${BEFORE}(?<!\\d[.,:])`;
const CODE_AFTER = `${AFTER}(?!-(?!elev|barn|klass|flick|pojk|föräld)[${LETTER}]|[./]\\d)`;
/** The programmes of upper secondary schools, as classes begin with them. */
const PROGRAMME = 'BA|BF|EE|EK|ES|FT|HA|HU|HV|IM|IN|NA|NV|RL|SA|SP|TE|VF|VO';

/** A class of some twenty pupils: `5B`, `klass 5 b`, `NA2b`. A grade alone, such as `årskurs 5`, `åk 8` or `7:an`, is none. */
const CLASS = new RegExp(
  [
    `${CODE_BEFORE}[1-9]:?[A-F]${CODE_AFTER}`,
    `${BEFORE}[Kk]lass(?:en|erna)?\\s+(?:[1-9]|ett|två|tre|fyra|fem|sex|sju|åtta|nio)[\\s:.-]?[A-Ha-h]${CODE_AFTER}`,
    `${BEFORE}(?:[Åå]rskurs|[Åå]k\\.?)\\s*[1-9][\\s:.-]?[A-Ha-h]${CODE_AFTER}`,
    `${BEFORE}(?:[Cc]lass|[Gg]rade|[Yy]ear)\\s+[1-9](?:[A-Ha-h]|\\s[A-H])${CODE_AFTER}`,
    `${BEFORE}[Kk]lass(?:en)?\\s+[A-Z]{2}\\s?\\d{1,2}(?:\\s?[A-Ha-h])?${CODE_AFTER}`,
    `${BEFORE}(?:${PROGRAMME}|${PROGRAMME.replaceAll(/[A-Z]\b/g, (last) => last.toLowerCase())})(?:[1-3]|[012]\\d)[A-Ha-h]${CODE_AFTER}`,
  ].join('|'),
  'g',
);
/** Where words around it tell that it is a class, it may be written anyhow: `pojken i 5b`, `elever i 7 B`. */
const LOOSE = new RegExp(`${CODE_BEFORE}[1-9][\\s:]?[A-Ha-h]${CODE_AFTER}`, 'g');
const OF_PUPILS = new RegExp(
  `(?:elev|barn|pojk|flick|tjej|kill|syskon|tvilling|kamrat|kompis|frånvaro|undervisning|lärar|mentor|föräld|ungdom|pupil|boy|girl)[${LETTER}]*\\s+(?:i|från|ur|in|from)\\s+$`,
  'i',
);
const IN = /\s?(?:i|från|ur|in|from)\s+$/i;
const AT_SCHOOL = new RegExp(`^\\s+(?:på|vid|at)\\s+[${CAPITAL}]`);

/** What has parts, kinds or places that are numbered so: paragraphs, forms, rooms, addresses, bus lines. */
const NUMBERED =
  'kap\\.|kapit(?:el|let)|punkt|bilag[ao]|avsnitt|alternativ|steg|nivå|fas|modell|metod|del|nr|nummer|artik(?:el|eln|lar)|mål|fråg[ao]|paragraf|stycke|moment|vite|formulär|blankett|list[ao]|rutin|mall|avtal|insats|spår|kategori|typ|variant|version|utgåv[ao]|tabell|figur|triangel|kod|betyg|enkät|arbetsgrupp|team|enhet|sektion|projekt|kontor|mapp|pärm|flik|film|bok|uppgift|grund|rad|article|section|annex|appendix|step|level|part|list|table|version|type|route';
const PLACES =
  'sal|rum|rummet|lokal|korridor|hus|byggnad|trapp(?:a|uppgång)?|uppgång|ingång|entré|port|dörr|skåp|parkering|våning|lgh|box|buss|linje|gata|väg|gränd|torg|backe|stig|allé|gård|plan|plats|park|ringen|sling[ao]|krok|street|road|room|building|floor|entrance|bus|line';
const INFLECTED = '(?:e?[nt]|n|[eao]?r|s)?(?:na)?';
const NO_CLASS = new RegExp(`(?:§+|(?:${NUMBERED}|${PLACES})${INFLECTED})\\s+(?:\\d+\\s*(?:,|och|eller)\\s*)?$`, 'i');
/** The next of several: `nivå 1A, 1B och 2A`. */
const AND_NEXT = /^\s*(?:,|och|eller|and|or|[–/-])\s*(?:och\s+|and\s+)?$/i;
/** What numbers an item: `2B. Skolan ringer hem`. */
const BEGINS_LINE = /(?:^|\n)[ \t]*$/;
const AFTER_NUMBER = /^[.)]\s/;
/** An abbreviation with its parts: `SDQ 2B`. */
const OF_ABBREVIATION = new RegExp(`(?<![${LETTER}])(?!ÅK|KL)[${CAPITAL}]{2,6}\\s+$`);
const OF_STATUTE = /^\s*(?:§|kap\.)/;

function isNumber(text: string, one: Passage): boolean {
  const before = nearBefore(text, one);
  const isItem = () => BEGINS_LINE.test(before) && AFTER_NUMBER.test(text.slice(one.end, one.end + 2));
  return NO_CLASS.test(before) || OF_ABBREVIATION.test(before) || isItem();
}

/** The codes that are classes: not the numbers of something else, nor what goes on with them. */
function withoutNumbers(text: string, codes: readonly Passage[]): readonly Passage[] {
  let lastNumber: number | undefined;
  return codes.filter((one) => {
    const goesOn =
      lastNumber !== undefined && AND_NEXT.test(text.slice(lastNumber, Math.min(one.start, lastNumber + 20)));
    if (!goesOn && !isNumber(text, one)) return true;
    lastNumber = one.end;
    return false;
  });
}

/**
 * The school classes that a text names, in the order of the text.
 * @param text as a reader sees it, in NFC
 */
export function classesIn(text: string): readonly Passage[] {
  const codes = all(text, CLASS);
  const ends = new Set(codes.map(({ end }) => end));
  const loose = all(text, LOOSE).filter((one) => {
    const before = nearBefore(text, one);
    const isOfSchool = () => IN.test(before) && AT_SCHOOL.test(text.slice(one.end, one.end + 10));
    return !ends.has(one.end) && (OF_PUPILS.test(before) || isOfSchool());
  });
  return [...withoutNumbers(text, codes), ...loose]
    .filter(({ end }) => !OF_STATUTE.test(text.slice(end, end + 10)))
    .sort((a, b) => a.start - b.start);
}
