/** A word in a line of text, or a part of one, and what may happen after it: the line goes on, may end, or must end. */
export interface WordInLine {
  readonly word: { readonly text: string };
  after: 'join' | 'may-break' | 'must-break';
}

/**
 * Where a word may be divided at a sign of its own, between parts of three letters: a number such as 08-465, a reference
 * such as 1.2-145/2010 and "F–9" stay whole.
 */
export const afterSign = /(?<=\p{L}{3}[-/–])(?=\p{L}{3})/gu;

/**
 * What binds a word to the next one: nothing, a name that a number is part of, or a number that counts. A number that
 * is part of a name counts nothing.
 */
type Bond = 'none' | 'named' | 'counted';

/** Signs around a word that count for nothing here: quotation marks, brackets and full stops. */
const signsAround = /^["”'’(]+|["”'’).,:;!?]+$/g;
/** Words that make up a name with the number or the annex's letter after them: "bilaga D", "3 kap. 5 §", "kl. 13". */
const namesNext =
  /^(bilag(a|an|or|orna)|kap(itel|itlet)?|avsnitt(et)?|punkt(en|erna)?|paragraf(en)?|artikel|tabell(en)?|figur|sid(a|an|or|orna)?|s|steg(et)?|nr|nummer|dnr|diarienummer|org\.nr|sfs|årskurs(erna|en)?|åk|klass|grupp|del|version|vecka|v|kl|klockan|tel|telefon|tfn|cirka|ca|den)$/i;
const months = /^(januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)$/;
/** Units, which belong to any number. Other nouns belong only to a number that one can count to. */
const measures = /^(%|‰|procent|kr|kronor|mkr|tkr|öre|mm|cm|dm|m|km|g|kg|h|tim|timmar|min|minuter|år)$/;
/** Words that say nothing of what is counted: a line may well end before them. */
const functionWords =
  /^(alla|annan|att|av|bland|bör|de|dem|den|det|där|eller|en|enligt|ett|efter|från|för|får|genom|gäller|har|hos|i|in|inom|inte|kan|men|med|mot|när|och|om|på|samt|sedan|sin|ska|som|så|till|under|upp|ur|ut|utan|var|vid|är|över)$/;
const day = /^\d{1,2}$/;
const countable = /^\d{1,3}(,\d+)?(–\d{1,3})?$/;
const year = /^\d{4}$/;
/** The digits of a long number or a telephone number, in groups. */
const digitsBefore = /(^|-)\d{1,3}$/;
const digitGroup = /^\d{2,3}$/;
/** "24 a §", "24 b–24 g §§"; but "i" is a word. */
const subparagraph = /^[a-hj-z](–\d+)?$/;
const beforeSign = /\d$|^\p{Ll}(–\d+)?$/u;
const letterOrNumber = /^(\p{Lu}|\d.*)$/u;

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
  return isFigure(last) || isFigure(first) || first === dash || (after.length <= 3 && isCapital(first));
}

const dash = 0x2013;
const paragraphSign = 0xa7;

function isFigure(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === paragraphSign;
}

function isCapital(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde);
}

/** Finds what binds two words that follow each other. */
function bondBetween(before: string, after: string, latest: Bond): Bond {
  if (after === '–') return 'named';
  // What ends a clause is not bound to what begins the next.
  const ends = /[,;:!?)]$/.test(before) || (before.endsWith('.') && !namesNext.test(bare(before)));
  if (ends) return 'none';
  const one = bare(before);
  const next = bare(after);
  if (/^§/.test(next)) return beforeSign.test(one) ? 'named' : 'none';
  if (/^§+$/.test(one)) return /^\d/.test(next) ? 'named' : 'none';
  if (namesNext.test(one)) return letterOrNumber.test(next) ? 'named' : 'none';
  if (months.test(one)) return year.test(next) ? 'named' : 'none';
  return /\d$/.test(one) ? bondOfNumber(one, next, latest) : 'none';
}

function bondOfNumber(number: string, next: string, latest: Bond): Bond {
  if (day.test(number) && months.test(next)) return 'counted';
  if (/^kap(itel)?$/.test(next) || subparagraph.test(next) || measures.test(next)) return 'named';
  if (digitGroup.test(next) && digitsBefore.test(number)) return 'named';
  const counts = latest !== 'named' && countable.test(number);
  return counts && /^\p{Ll}{2,}/u.test(next) && !functionWords.test(next) ? 'counted' : 'none';
}

function bare(word: string): string {
  return word.replace(signsAround, '');
}
