import { codePointName } from '../../../source/characters.ts';
import { capitalised, joined } from '../../../values/in-words.ts';
import type { OddCharacter } from '../../odd-characters.ts';
import { byKind, byPlace, nameOf, nameOfDash, type OddNames, type OddWords } from '../odd-words.ts';

const names: ReadonlyMap<string, string> = new Map([
  [' ', 'ett mellanslag'],
  ['\t', 'en tabb'],
  ['\n', 'en radbrytning'],
  ['\u00a0', 'ett hårt mellanslag'],
  ['\u2007', 'ett siffermellanslag'],
  ['\u2009', 'ett tunt mellanslag'],
  ['\u202f', 'ett smalt hårt mellanslag'],
  ['\u00ad', 'ett mjukt bindestreck'],
  ['\u200b', 'ett mellanslag utan bredd'],
  ['\u200c', 'en osynlig åtskiljare'],
  ['\u200d', 'en osynlig sammanfogare'],
  ['\u2060', 'en osynlig ordsammanfogare'],
  ['\u200e', 'ett osynligt märke för läsriktning'],
  ['\u200f', 'ett osynligt märke för läsriktning'],
  ['\u2010', 'ett typografiskt bindestreck'],
  ['\u2011', 'ett hårt bindestreck'],
  ['\u2012', 'ett siffertankstreck'],
  ['\u2013', 'ett tankstreck'],
  ['\u2014', 'ett långt tankstreck'],
  ['\u2015', 'ett långt tankstreck'],
  ['\u2212', 'ett minustecken'],
]);

const NAMES: OddNames = {
  names,
  blank: 'ett mellanslag av ovanlig bredd',
  invisible: 'ett tecken som inte syns',
  dash: 'ett ovanligt streck',
};

const VERBS = { start: 'börjar med', inside: 'innehåller', end: 'slutar med' } as const;

/** What is odd about a value, in Swedish. */
export const oddWords: OddWords = (odd, { of, hyphen }) => {
  const text = of === 'value' ? 'värdet' : 'namnet';
  const anew = `Skriv om ${text} för hand, så försvinner det som inte syns.`;
  const holds = (alike: readonly OddCharacter[], name: (one: OddCharacter, names: OddNames) => string) =>
    byPlace(alike, (where, there) => {
      const all = joined(
        there.map((one) => name(one, NAMES)),
        ' och ',
      );
      return `${capitalised(text)} ${VERBS[where]} ${all}.`;
    });
  const letters = (alike: readonly OddCharacter[], script: string) =>
    alike.map(
      ({ character, like }) =>
        `Bokstaven ${character} (${codePointName(character)}) är ${script}, fast den ser ut som ${like}.`,
    );
  const byHand = `Skriv om ${text} för hand.`;
  return byKind(odd, {
    blank: (alike) => [
      holds(alike, nameOf),
      alike.some(({ where }) => where === 'inside')
        ? 'Skriv ett vanligt mellanslag i stället, eller inget.'
        : `Ta bort det som står före eller efter ${text}.`,
    ],
    invisible: (alike) => [holds(alike, nameOf), anew],
    dash: (alike) =>
      hyphen
        ? [
            alike
              .map((one) => `${capitalised(nameOfDash(one, NAMES))} står där ett bindestreck (-) ska stå.`)
              .join(' '),
            'Skriv ett vanligt bindestreck (-).',
          ]
        : [holds(alike, nameOfDash), 'Ta bort strecket.'],
    quote: (alike) => [
      `Typografiska citattecken (${alike.map(({ character }) => character).join(' ')}) räknas till ${text}: bara raka gäller som citattecken i filen.`,
      'Skriv raka citattecken, eller inga.',
    ],
    cyrillic: (alike) => [letters(alike, 'kyrillisk').join(' '), byHand],
    greek: (alike) => [letters(alike, 'grekisk').join(' '), byHand],
    variant: (alike) => [
      alike
        .map(
          ({ character, like }) => `Tecknet ${character} (${codePointName(character)}) är en särskild form av ${like}.`,
        )
        .join(' '),
      `Skriv ${alike.map(({ like }) => like).join(', ')} i stället.`,
    ],
  });
};
