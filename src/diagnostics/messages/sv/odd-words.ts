import { codePointName } from '../../../source/characters.ts';
import type { OddCharacter } from '../../odd-characters.ts';
import { byKind, type OddWords } from '../odd-words.ts';

const NAMES: ReadonlyMap<string, string> = new Map([
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

const OTHERWISE = {
  blank: 'ett mellanslag av ovanlig bredd',
  invisible: 'ett tecken som inte syns',
  dash: 'ett ovanligt streck',
} as const;

/** "ett hårt mellanslag (U+00A0)"; an ordinary blank needs no code. */
function named({ character, kind }: OddCharacter): string {
  const name = NAMES.get(character) ?? OTHERWISE[kind as keyof typeof OTHERWISE];
  return ' \t\n'.includes(character) ? name : `${name} (${codePointName(character)})`;
}

/** Dashes that can be told from a hyphen are shown, the others named by their code. */
function dash(one: OddCharacter): string {
  if ('\u2010\u2011'.includes(one.character)) return named(one);
  return `${NAMES.get(one.character) ?? OTHERWISE.dash} (${one.character})`;
}

function joined(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} och ${names.at(-1)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const VERBS = { start: 'börjar med', inside: 'innehåller', end: 'slutar med' } as const;

/** What is odd about a value, in Swedish. */
export const oddWords: OddWords = (odd, { of, hyphen }) => {
  const text = of === 'value' ? 'värdet' : 'namnet';
  const anew = `Skriv om ${text} för hand, så försvinner det som inte syns.`;
  const holds = (alike: readonly OddCharacter[], name: (one: OddCharacter) => string) =>
    (['start', 'inside', 'end'] as const).flatMap((where) => {
      const there = alike.filter((one) => one.where === where);
      return there.length === 0 ? [] : [`${capital(text)} ${VERBS[where]} ${joined(there.map(name))}.`];
    });
  const letters = (alike: readonly OddCharacter[], script: string) =>
    alike.map(
      ({ character, like }) =>
        `Bokstaven ${character} (${codePointName(character)}) är ${script} och bara lik ${like}.`,
    );
  const byHand = `Skriv om ${text} för hand.`;
  return byKind(odd, {
    blank: (alike) => [
      holds(alike, named).join(' '),
      alike.some(({ where }) => where === 'inside')
        ? 'Skriv ett vanligt mellanslag i stället, eller inget.'
        : `Ta bort det som står före eller efter ${text}.`,
    ],
    invisible: (alike) => [holds(alike, named).join(' '), anew],
    dash: (alike) =>
      hyphen
        ? [
            alike.map((one) => `${capital(dash(one))} står där ett bindestreck (-) ska stå.`).join(' '),
            'Skriv ett vanligt bindestreck (-).',
          ]
        : [holds(alike, dash).join(' '), 'Ta bort strecket.'],
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
