import { AFTER, BEFORE, CAPITAL, LETTER, SMALL } from '../texts/word-patterns.ts';
import { all, NAME, type Passage } from './text-patterns.ts';

/** What is known of the names in a file. */
export interface KnownNames {
  /** The names of its schools. */
  readonly schools: readonly string[];
  /** Of the city and the like: so many children live there that a place of this name points nobody out. */
  readonly wide: readonly string[];
}

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

/** The names of the file's schools by their words, and how many words the longest has. */
export interface SchoolNames {
  readonly names: ReadonlySet<string>;
  readonly most: number;
}

const WORD = new RegExp(`[${LETTER}\\d]+`, 'g');
const wordsOf = (text: string) => all(text, WORD);
const joined = (words: readonly Passage[]) => words.map(({ found }) => found).join(' ');
/** A longer name is found by what it begins with. */
const MOST_WORDS = 8;

/** What a school is called for short: `Nybergska` of `Nybergska skolan`, `Solen` of `Förskolan Solen`. */
const SHORT = new RegExp(`^(?:[Ff]örskolan\\s+(${NAME})|(${NAME}ska)\\s+(?:skolan|gymnasiet))$`);
/** Such names that are said of much else. */
const NO_SHORT = /^(?:Svenska|Engelska|Franska|Tyska|Finska)$/;

function shortNames(schools: readonly string[], wide: readonly string[]): readonly string[] {
  return schools.flatMap((name) => {
    const short = SHORT.exec(name)
      ?.slice(1)
      .find((one) => one !== undefined);
    return short === undefined || NO_SHORT.test(short) || wide.includes(short) ? [] : [short];
  });
}

/** Reads the names of a file's schools, to find them in texts. */
export function schoolNames({ schools, wide }: KnownNames): SchoolNames {
  const named = [...schools, ...shortNames(schools, wide)]
    .filter((name) => !NO_SCHOOL.test(name))
    .map((name) => wordsOf(name).slice(0, MOST_WORDS))
    .filter((words) => words.length > 0);
  return { names: new Set(named.map(joined)), most: Math.max(0, ...named.map((words) => words.length)) };
}

/** The schools that a text names: those of the file, with an `s` at their end or without, and what is named as a school. */
export function schoolsIn(text: string, { names, most }: SchoolNames): readonly Passage[] {
  const words = wordsOf(text);
  const ofFile = words.flatMap((first, at): readonly Passage[] => {
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
