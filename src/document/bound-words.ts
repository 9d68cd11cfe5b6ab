import { codePointBefore, isCapital, isDigit, isLetter, isSmall } from '../values/letters.ts';

/** A word in a line of text, or a part of one, and what may happen after it: the line goes on, may end, or must end. */
export interface WordInLine {
  readonly word: { readonly text: string };
  after: 'join' | 'may-break' | 'must-break';
}

/** At least this many letters stand on each side of a sign at which a word may be divided. */
const FEWEST = 3;

/**
 * Finds where a word may be divided at a sign of its own, between parts of three letters: a number such as 08-465, a
 * reference such as 1.2-145/2010 and "F–9" stay whole.
 * @returns the offsets behind the signs, in code units
 */
export function afterSigns(word: string): readonly number[] {
  const found: number[] = [];
  for (let at = FEWEST; at < word.length; at++) {
    const sign = word.charAt(at);
    const isSign = sign === '-' || sign === '/' || sign === '–';
    if (isSign && endsWithLetters(word, at) && beginsWithLetters(word, at + 1)) found.push(at + 1);
  }
  return found;
}

function endsWithLetters(word: string, end: number): boolean {
  let at = end;
  for (let count = 0; count < FEWEST; count++) {
    const code = codePointBefore(word, at);
    if (!isLetter(code)) return false;
    at -= code > 0xffff ? 2 : 1;
  }
  return true;
}

function beginsWithLetters(word: string, start: number): boolean {
  let at = start;
  for (let count = 0; count < FEWEST; count++) {
    const code = word.codePointAt(at) ?? Number.NaN;
    if (!isLetter(code)) return false;
    at += code > 0xffff ? 2 : 1;
  }
  return true;
}

/**
 * What binds a word to the next one: nothing, a name that a number is part of, or a number that counts. A number that
 * is part of a name counts nothing.
 */
type Bond = 'none' | 'named' | 'counted';

/** Signs before and after a word that count for nothing here: quotation marks, brackets and full stops. */
const SIGNS_BEFORE = '"”\'’(';
const SIGNS_AFTER = '"”\'’).,:;!?';

const wordSet = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Words, in small letters, that make up a name with the number or the annex's letter after them: "bilaga D", "kl. 13". */
const namesNext = wordSet(
  'bilaga bilagan bilagor bilagorna kap kapitel kapitlet avsnitt avsnittet punkt punkten punkterna paragraf paragrafen ' +
    'artikel tabell tabellen figur sid sida sidan sidor sidorna s steg steget nr nummer dnr diarienummer org.nr sfs ' +
    'årskurs årskursen årskurserna åk klass grupp del version vecka v kl klockan tel telefon tfn cirka ca den',
);
const months = wordSet('januari februari mars april maj juni juli augusti september oktober november december');
/** Units, which belong to any number. Other nouns belong only to a number that one can count to. */
const measures = wordSet('% ‰ procent kr kronor mkr tkr öre mm cm dm m km g kg h tim timmar min minuter år');
/** Words that say nothing of what is counted: a line may well end before them. */
const functionWords = wordSet(
  'alla annan att av bland bör de dem den det där eller en enligt ett efter från för får genom gäller har hos i in inom ' +
    'inte kan men med mot när och om på samt sedan sin ska som så till under upp ur ut utan var vid är över',
);
const day = /^\d{1,2}$/;
const countable = /^\d{1,3}(,\d+)?(–\d{1,3})?$/;
const year = /^\d{4}$/;
/** The digits of a long number or a telephone number, in groups. */
const digitsBefore = /(^|-)\d{1,3}$/;
const digitGroup = /^\d{2,3}$/;
/** "24 a §", "24 b–24 g §§"; but "i" is a word. */
const subparagraph = /^[a-hj-z](–\d+)?$/;
/** What may follow a subparagraph's letter: that it is the first of several. */
const upTo = /^(–\d+)?$/;

/**
 * Lets no line end inside what is read as one: a number and what it counts, the word and the number or letter of a
 * reference, the parts of a date, of a long number and of the name of a paragraph, and before a dash. White space
 * remains white space, so that the text can be searched and copied.
 * @param words of one block, in reading order
 */
export function bindWords(words: readonly WordInLine[]): void {
  let latest: Bond = 'none';
  for (let at = 0; at + 1 < words.length; at++) {
    const one = words[at] as WordInLine;
    const before = one.word.text;
    const after = (words[at + 1] as WordInLine).word.text;
    latest = one.after === 'may-break' && mayBeBound(before, after) ? bondBetween(before, after, latest) : 'none';
    if (latest !== 'none') one.after = 'join';
  }
}

/** Nearly every pair is two common words, and a look at the characters where they meet rules it out. */
function mayBeBound(before: string, after: string): boolean {
  const last = before.charCodeAt(before.length - 1);
  const first = after.charCodeAt(0);
  return isFigure(last) || isFigure(first) || first === dash || (after.length <= 3 && isLatinCapital(first));
}

const dash = 0x2013;
const paragraphSign = 0xa7;

function isFigure(code: number): boolean {
  return isDigit(code) || code === paragraphSign;
}

function isLatinCapital(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde);
}

/** Finds what binds two words that follow each other. */
function bondBetween(before: string, after: string, latest: Bond): Bond {
  if (after === '–') return 'named';
  const one = bare(before);
  if (endsClause(before, one)) return 'none';
  const next = bare(after);
  if (next.startsWith('§')) return mayStandBeforeSign(one) ? 'named' : 'none';
  if (isSigns(one)) return isDigit(next.charCodeAt(0)) ? 'named' : 'none';
  if (namesNext.has(one.toLowerCase())) return isLetterOrNumberAlone(next) ? 'named' : 'none';
  if (months.has(one)) return year.test(next) ? 'named' : 'none';
  return endsWithDigit(one) ? bondOfNumber(one, next, latest) : 'none';
}

/** What ends a clause is not bound to what begins the next. */
function endsClause(word: string, one: string): boolean {
  const last = word.charAt(word.length - 1);
  return last !== '' && (',;:!?)'.includes(last) || (last === '.' && !namesNext.has(one.toLowerCase())));
}

function isSigns(word: string): boolean {
  return word.startsWith('§') && word.replaceAll('§', '') === '';
}

/** What may stand before a paragraph sign: a number, or a subparagraph's letter. */
function mayStandBeforeSign(word: string): boolean {
  return endsWithDigit(word) || (isSmall(firstOf(word)) && upTo.test(word.slice(lengthOfFirst(word))));
}

/** An annex's letter, or what begins with a figure. */
function isLetterOrNumberAlone(word: string): boolean {
  return isDigit(word.charCodeAt(0)) || (isCapital(firstOf(word)) && word.length === lengthOfFirst(word));
}

function endsWithDigit(word: string): boolean {
  return isDigit(word.charCodeAt(word.length - 1));
}

function bondOfNumber(number: string, next: string, latest: Bond): Bond {
  if (day.test(number) && months.has(next)) return 'counted';
  if (next === 'kap' || next === 'kapitel' || subparagraph.test(next) || measures.has(next)) return 'named';
  if (digitGroup.test(next) && digitsBefore.test(number)) return 'named';
  const counts = latest !== 'named' && countable.test(number);
  return counts && beginsWithTwoSmall(next) && !functionWords.has(next) ? 'counted' : 'none';
}

function beginsWithTwoSmall(word: string): boolean {
  return isSmall(firstOf(word)) && isSmall(word.codePointAt(lengthOfFirst(word)) ?? Number.NaN);
}

/** The code point that a word begins with; NaN of nothing. */
function firstOf(word: string): number {
  return word.codePointAt(0) ?? Number.NaN;
}

function lengthOfFirst(word: string): number {
  return firstOf(word) > 0xffff ? 2 : 1;
}

function bare(word: string): string {
  let from = 0;
  let to = word.length;
  while (from < to && SIGNS_BEFORE.includes(word.charAt(from))) from++;
  while (to > from && SIGNS_AFTER.includes(word.charAt(to - 1))) to--;
  return word.slice(from, to);
}
