import { frequencyText } from '../../minimum/frequency-text.ts';
import type { FrequencyValue } from '../../minimum/minimum-meeting.ts';
import { months } from '../../minimum/months.ts';
import { joined, numberWord } from '../../values/in-words.ts';

/** The months of a school year, August first. */
export const schoolYear: readonly string[] = [...months.slice(7), ...months.slice(0, 7)];

/**
 * How to write some numbers that stand together: in words, or all in digits where one of them is large (Svenska
 * skrivregler).
 */
export function numbersAlike(numbers: readonly number[]): (number: number) => string {
  return numbers.some((number) => numberWord(number) === String(number)) ? String : numberWord;
}

const ordinals = ['tredje', 'fjärde', 'femte', 'sjätte', 'sjunde', 'åttonde', 'nionde', 'tionde', 'elfte', 'tolfte'];

/** A frequency in running text: "en gång per termin", "var sjätte vecka". */
export function frequencyWords(value: FrequencyValue): string {
  return frequencyText(value)
    .replace(/^\d+/, (times) => numberWord(Number(times)))
    .replace(/(\d+):[ae]/, (ordinal, number: string) => ordinals[Number(number) - 3] ?? ordinal);
}

/** A statute's paragraph with no-break spaces: "26 kap. 1 §" stays together. */
export function unbrokenParagraph(text: string): string {
  return text.replace(/ (?=§|kap\.|[a-z] §)|(?<=kap\.) (?=\d)/g, '\u00a0');
}

/** `2010-02-18` as "18 februari 2010". */
export function longDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
}

/** "tre månader" */
export function monthsText(months: number): string {
  return `${numberWord(months)} ${months === 1 ? 'månad' : 'månader'}`;
}

/** "ett år", "tre år" */
export function yearsText(years: number): string {
  return years === 1 ? 'ett år' : `${numberWord(years)} år`;
}

/** Stands for the number of a draft that has none yet. */
export const UNNUMBERED = 'sätts vid beslut';

/** "Dnr 1.2-31/2008" */
export function reference(registrationNumber: string | undefined): string {
  return `Dnr ${registrationNumber ?? UNNUMBERED}`;
}

/**
 * "a, b och c".
 * @param last stands before the last part
 */
export function enumerate(parts: readonly string[], last = ' och '): string {
  return joined(parts, last);
}

/**
 * What may stand in a name and also between names, but not where half a word is left out ("Barn- och
 * utbildningsnämnden"): of "Väst, Hus A, Öst och Nord" nobody can say how many it names.
 */
const SEPARATES = /[,;]|(?<!\p{L}|- )(?:och|samt)(?!\p{L})/u;

/** Whether names can be distinguished where commas and "och" stand between them. */
function canBeCounted(names: readonly string[]): boolean {
  return names.length < 2 || !names.some((name) => SEPARATES.test(name));
}

/** Names in running text: "a, b och c", or with semicolons where a name holds a comma or an "och" of its own. */
export function enumerateNames(names: readonly string[]): string {
  return canBeCounted(names) ? enumerate(names) : names.join('; ');
}

/** Names in running text where semicolons stand between rows of them: "a, b och c", or "a, b och c, d". */
export function enumerateInRow(names: readonly string[]): string {
  return canBeCounted(names) ? enumerate(names) : names.join(', ');
}

/** Stands between names in a row that has no "och" before the last: a comma, or a semicolon where a name holds a comma. */
export function rowSeparator(names: readonly string[]): string {
  return names.some((name) => /[,;]/.test(name)) ? '; ' : ', ';
}

/** "5, 7–9 och 11": numbers in order, three or more that follow each other as a range. */
export function chapterNumbers(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return enumerate(
    runs.flatMap(([from, to]) => {
      if (to - from > 1) return `${from}–${to}`;
      return from === to ? String(from) : [String(from), String(to)];
    }),
  );
}

/** A text as a sentence: with a full stop, unless it ends in a mark of its own. */
export function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** Texts behind each other, in their writer's words: phrases with semicolons between them, and sentences. */
export function sentencesInLine(texts: readonly string[]): string {
  const between = (text: string) => (text === sentence(text) ? ' ' : '; ');
  return texts.map((text, at) => (at === texts.length - 1 ? sentence(text) : text + between(text))).join('');
}
