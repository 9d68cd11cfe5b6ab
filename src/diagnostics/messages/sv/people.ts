import type { CodeArguments } from '../../codes.ts';
import type { LevelWords } from '../../level-words.ts';
import type { MessagesIn } from '../messages.ts';
import { all, quoted } from './words.ts';

const NUMBER_KINDS = {
  personal: 'personnummer',
  coordination: 'samordningsnummer',
  reserve: 'tillfälligt personnummer eller reservnummer',
};

const NUMBER_PLACES = {
  text: ['Här står ett', 'Ta bort numret. En överenskommelse är en allmän handling om funktioner, aldrig om enskilda.'],
  comment: ['I kommentaren står ett', 'Ta bort numret. Filen följer med i PDF:en, med sina kommentarer.'],
  'organisation-number': [
    'Organisationsnumret är ett',
    'Ta bort raden. En enskild näringsidkares organisationsnummer är ägarens personnummer; namnet räcker.',
  ],
  'file-name': ['I filens namn står ett', 'Byt namn på filen. Namnet följer med till dokumenten som görs av den.'],
  elsewhere: ['Här står ett', 'Ta bort numret. Det sprids med varje kopia av filen.'],
} as const;

/** How to write what only looks like a personal number. */
const MEANT = {
  telephone:
    'Är det ett telefonnummer, skriv ett bindestreck efter riktnumret, som i 070-174 06 05, eller använd fältet phone.',
  time: 'Är det ett datum och ett klockslag, skriv kl. emellan, som i 2010-03-01 kl. 12.30.',
} as const;

const TELLS = {
  school: 'Skolan',
  class: 'Klassen',
  grade: 'Årskursen',
  age: 'Åldern',
  place: 'Platsen',
  initials: 'Initialerna',
};

/** What makes a child recognisable, and what to write instead. */
function recognisable(found: CodeArguments['child-recognisable']): readonly [message: string, hint: string] {
  switch (found.what) {
    case 'date-and-school':
      return [
        `${quoted(found.found)} och ${quoted(found.beside)} kan tillsammans röja vilket barn det gäller.`,
        'Ta bort datumet eller skolan. Skriv vad som gäller alla barn, till exempel ”vid skolbyte”.',
      ];
    case 'class':
      return [
        `${quoted(found.found)} är en skolklass. Så få går i den att ett barn kan kännas igen.`,
        'Skriv årskursen eller skolformen, till exempel ”elever i årskurs 5”.',
      ];
    case 'one-child':
      return [
        `${quoted(found.found)} är ${found.count === 'one' ? 'ett enda barn' : 'några få barn'}. ${TELLS[found.by]} kan röja ${found.count === 'one' ? 'vilket' : 'vilka'}.`,
        'Skriv i flertal vad som gäller alla, till exempel ”elever med lång frånvaro”. Det enskilda ärendet hör hemma i verksamhetens egna handlingar.',
      ];
  }
}

/** Why the family is not invited, and what to write instead. */
function invitedToGroup(
  found: CodeArguments['family-in-group-meeting'],
  { floor }: LevelWords,
): readonly [message: string, hint: string] {
  switch (found.problem) {
    case 'forbidden':
      return [
        `${all(found.titles.map(quoted))} bjuds in till ett möte där enskilda barn aldrig tas upp. Familjen bjuds bara in till möten om det egna barnet.`,
        'Ta bort dem ur invited, eller lägg mötet i ett område där enskilda barns ärenden får tas upp. Kommer föräldrar som företrädare skriver du en egen funktion, till exempel ett föräldraråd.',
      ];
    case 'anonymised':
      return [
        `${all(found.titles.map(quoted))} bjuds in till ett möte där barnet inte ska gå att känna igen. De andra ser vilken familj som kommer.`,
        'Ta bort dem ur invited. Ska familjen vara med om sitt eget barn, lägg till ett eget möte om det barnet i området.',
      ];
    case 'standing':
      return [
        `${all(found.titles.map(quoted))} bjuds in till en fast grupp. Där nämns inget barn, men de andra ser vilken familj som kommer.`,
        'Ta bort dem ur invited. Ska familjen vara med om sitt eget barn, lägg till ett eget möte om det barnet i området.',
      ];
    case 'area':
      return [
        `Området förbjuder enskilda barns ärenden, men ${floor.definite} bjuder in familjen till ${all(found.meetings.map(quoted))} om det egna barnet.`,
        `Ta bort individualCases, så gäller ${floor.definite}.`,
      ];
    case 'meeting':
      return [
        `${found.cases === 'forbidden' ? 'På mötet tas enskilda barn aldrig upp' : 'På mötet ska barnet inte gå att känna igen'}, men ${floor.definite} bjuder in familjen till det.`,
        `Ta bort individualCases, så gäller ${floor.definite}.`,
      ];
  }
}

/** Where single children are not to be named, and what to do with a text that says they are. */
const NOT_NAMED = {
  forbidden: 'I det området tas de aldrig upp.',
  meeting: 'På det mötet tas de aldrig upp.',
  anonymised: 'Där ska inget barn gå att känna igen.',
};
const NAMED_HINTS = {
  forbidden: 'Ta bort meningen, eller lägg den i ett område där enskilda barns ärenden får tas upp.',
  meeting: 'Ta bort meningen, eller lägg den vid ett möte där enskilda barns ärenden får tas upp.',
  anonymised: 'Ta bort meningen, eller skriv i samma text att barnet inte går att känna igen.',
  standing: 'Ta bort meningen, eller skriv villkoret i samma text: bara med samtycke eller stöd i lag.',
};

/** What must not be written about people, and secrecy in meetings about individual cases. */
export const people: MessagesIn<'people'> = {
  'personal-identity-number': ({ kind, where, mayBe }) => ({
    message: `${NUMBER_PLACES[where][0]} ${NUMBER_KINDS[kind]}.`,
    hint: mayBe === undefined ? NUMBER_PLACES[where][1] : `${NUMBER_PLACES[where][1]} ${MEANT[mayBe]}`,
  }),
  'personal-email': ({ found }) => ({
    message: `${quoted(found)} ser ut att vara en persons adress.`,
    hint: 'Skriv en funktionsbrevlåda, som mottagningen@example.se. Personer slutar; funktioner består.',
  }),
  'child-recognisable': (found) => {
    const [message, hint] = recognisable(found);
    return { message, hint };
  },
  'individual-meeting-reported': ({ what, file }) => ({
    message:
      what === 'minutes'
        ? 'Ett möte där enskilda barns ärenden kan tas upp får inte ha gemensamma protokoll.'
        : 'Ett möte där enskilda barns ärenden kan tas upp får inte redovisas för nämnden.',
    hint: `Skriv false${file === 'level' ? '' : ' eller ta bort raden'}. Varje verksamhet dokumenterar i sina egna handlingar.`,
  }),
  'consent-without-cases': ({ cases }) => ({
    message: `På mötet ${cases === 'forbidden' ? 'tas enskilda barn aldrig upp' : 'ska inget barn gå att känna igen'}. Där behövs inget samtycke, och det som står om det trycks inte.`,
    hint: 'Ta bort consent. Ska barn nämnas vid namn, skriv det vid ett möte där det får ske.',
  }),
  'consent-by-age': ({ found }) => ({
    message: `Samtycket sägs gå efter ålder: ${quoted(found)}. Sekretesslagen har ingen sådan gräns.`,
    hint: 'Skriv att barnets ålder och mognad avgör vem som samtycker. Gränserna 12 och 15 år i socialtjänstlagen 21 kap. gäller insatser.',
  }),
  'months-of-child-meeting': () => ({
    message: 'Mötet handlar om ett enskilt barn. Månaden röjer när barnets ärende togs upp.',
    hint: 'Ta bort months. Hur ofta mötet hålls står kvar under frequency.',
  }),
  'outsider-in-individual-meeting': ({ title, problem }) => ({
    message:
      problem === 'excluded'
        ? `${quoted(title)} kan inte delta i ett möte där enskilda barns ärenden kan tas upp.`
        : `${quoted(title)} läggs till i ett möte där enskilda barns ärenden kan tas upp. Sekretessen kan hindra det.`,
    hint:
      problem === 'excluded'
        ? 'Ta bort funktionen, eller lägg den i ett möte där enskilda ärenden är förbjudna.'
        : 'Pröva mot sekretessen. Ta bort funktionen, eller stäng av varningen och skriv varför den ska vara med.',
  }),
  'family-in-group-meeting': (found, _least, words) => {
    const [message, hint] = invitedToGroup(found, words);
    return { message, hint };
  },
  'named-child-in-group': ({ found, problem }, _least, { area }) => ({
    message:
      problem === 'standing'
        ? `${quoted(found)} lovar att enskilda barn tas upp i en fast grupp. Många elever kan höra till ${area.others}.`
        : `${quoted(found)} säger att enskilda barn tas upp. ${NOT_NAMED[problem]}`,
    hint: NAMED_HINTS[problem],
  }),
  'named-cases-in-standing-group': (_args, _least, { area }) => ({
    message: `Mötet är en fast grupp där enskilda barn får nämnas, men det säger inget om samtycke. Många elever kan höra till ${area.others}.`,
    hint: 'Skriv individualCases: anonymised, så tas barn bara upp när de inte går att känna igen. Ska barn nämnas, skriv under consent vem som frågar om samtycke och till vad. Hålls mötet för ett barn i taget, skriv heldPer: child.',
  }),
  'child-meeting-without-cases': ({ cases }) => ({
    message: `Mötet hålls för varje barn, men ${cases === 'forbidden' ? 'där tas enskilda barn aldrig upp' : 'där ska inget barn gå att känna igen'}.`,
    hint: 'Ta bort heldPer, eller låt mötet ta upp barnet i ett område där enskilda barns ärenden får tas upp. Då förs inga gemensamma protokoll.',
  }),
  'guarantee-without-meeting': () => ({
    message: 'Området garanterar att enskilda barn kan tas upp när det behövs, men alla dess möten har en annan regel.',
    hint: 'Skriv individualCases: guaranteed på minst ett möte, eller ta bort mötets egen regel.',
  }),
  'contact-without-exception': ({ found, unless }) => ({
    message: `${quoted(found)} gäller också när kontakten kan skada barnet.`,
    hint: `Skriv undantaget i samma text: ${quoted(unless)}. Då kontaktas inte hemmet. Socialtjänsten bestämmer när och hur.`,
  }),
  'invitation-without-exception': (_args, _least, { floor }) => ({
    message: `Familjen bjuds in till mötet, men ${floor.definite} säger inte när det kan skada barnet.`,
    hint: 'Skriv ett villkor under clauses om våld, hedersförtryck och skyddade uppgifter. Ge det invitedUnless, till exempel: utom när det kan skada barnet.',
  }),
};
