import { codePointName } from '../../../source/characters.ts';
import { capitalised, joined } from '../../../values/in-words.ts';
import type { OddCharacter } from '../../odd-characters.ts';
import { byKind, byPlace, nameOf, nameOfDash, type OddNames, type OddWords } from '../odd-words.ts';

const names: ReadonlyMap<string, string> = new Map([
  [' ', 'a space'],
  ['\t', 'a tab'],
  ['\n', 'a line break'],
  ['\u00a0', 'a no-break space'],
  ['\u2007', 'a figure space'],
  ['\u2009', 'a thin space'],
  ['\u202f', 'a narrow no-break space'],
  ['\u00ad', 'a soft hyphen'],
  ['\u200b', 'a zero-width space'],
  ['\u200c', 'a zero-width non-joiner'],
  ['\u200d', 'a zero-width joiner'],
  ['\u2060', 'an invisible word joiner'],
  ['\u200e', 'an invisible mark of direction'],
  ['\u200f', 'an invisible mark of direction'],
  ['\u2010', 'a typographic hyphen'],
  ['\u2011', 'a non-breaking hyphen'],
  ['\u2012', 'a figure dash'],
  ['\u2013', 'an en dash'],
  ['\u2014', 'an em dash'],
  ['\u2015', 'a long dash'],
  ['\u2212', 'a minus sign'],
]);

const NAMES: OddNames = {
  names,
  blank: 'a space of unusual width',
  invisible: 'a character that cannot be seen',
  dash: 'an unusual dash',
};

const VERBS = { start: 'begins with', inside: 'contains', end: 'ends with' } as const;

/** What is odd about a value, in English. */
export const oddWords: OddWords = (odd, { of, hyphen }) => {
  const anew = `Type the ${of} again by hand, and what cannot be seen is gone.`;
  const holds = (alike: readonly OddCharacter[], name: (one: OddCharacter, names: OddNames) => string) =>
    byPlace(alike, (where, there) => {
      const all = joined(
        there.map((one) => name(one, NAMES)),
        ' and ',
      );
      return `The ${of} ${VERBS[where]} ${all}.`;
    });
  const letters = (alike: readonly OddCharacter[], script: string) =>
    alike.map(
      ({ character, like }) =>
        `The letter ${character} (${codePointName(character)}) is ${script} and only looks like ${like}.`,
    );
  const byHand = `Type the ${of} again by hand.`;
  return byKind(odd, {
    blank: (alike) => [
      holds(alike, nameOf),
      alike.some(({ where }) => where === 'inside')
        ? 'Write an ordinary space instead, or none.'
        : `Take away what stands before or after the ${of}.`,
    ],
    invisible: (alike) => [holds(alike, nameOf), anew],
    dash: (alike) =>
      hyphen
        ? [
            alike.map((one) => `${capitalised(nameOfDash(one, NAMES))} stands where a hyphen (-) should be.`).join(' '),
            'Write an ordinary hyphen (-).',
          ]
        : [holds(alike, nameOfDash), 'Take the dash away.'],
    quote: (alike) => [
      `Typographic quotation marks (${alike.map(({ character }) => character).join(' ')}) count as part of the ${of}: only straight ones quote in the file.`,
      'Write straight quotation marks, or none.',
    ],
    cyrillic: (alike) => [letters(alike, 'Cyrillic').join(' '), byHand],
    greek: (alike) => [letters(alike, 'Greek').join(' '), byHand],
    variant: (alike) => [
      alike
        .map(
          ({ character, like }) =>
            `The character ${character} (${codePointName(character)}) is a special form of ${like}.`,
        )
        .join(' '),
      `Write ${alike.map(({ like }) => like).join(', ')} instead.`,
    ],
  });
};
