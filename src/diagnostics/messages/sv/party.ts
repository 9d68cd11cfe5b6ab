import type { PartyCode } from '../../code-parts.ts';
import type { SchoolInTwoDistricts } from '../../codes.ts';
import type { MessagesOf } from '../messages.ts';
import { all, oneOf, quoted } from './words.ts';

/** By what two entries are taken for the same school. */
function sameBy(unitCode: string | undefined, form: string | undefined): string {
  if (unitCode !== undefined) return ` med skolenhetskoden ${quoted(unitCode)}`;
  return form === undefined ? '' : ` med skolformen ${quoted(form)}`;
}

/** The school of a finding: by its name, or where only hashes of names are known by the file that it stands in. */
function schoolIn(args: SchoolInTwoDistricts): string {
  if ('name' in args) return `Skolan ${quoted(args.name)}${sameBy(args.unitCode, args.form)}`;
  const by = args.unitCode === undefined ? ', efter namn och skolform att döma,' : sameBy(args.unitCode, undefined);
  return `En skola i ${quoted(args.input)}${by}`;
}

const NUMBER_KINDS = { personal: 'personnummer', coordination: 'samordningsnummer' };

const NUMBER_PLACES = {
  text: ['Här står ett', 'Ta bort numret. En överenskommelse är en allmän handling om funktioner, aldrig om enskilda.'],
  comment: ['I kommentaren står ett', 'Ta bort numret. Filen följer med i PDF:en, med sina kommentarer.'],
  'organisation-number': [
    'Organisationsnumret är ett',
    'Ta bort raden. En enskild näringsidkares organisationsnummer är ägarens personnummer; namnet räcker.',
  ],
} as const;

const SIGNED_OUTSIDE = {
  'after-end': ['efter att överenskommelsen upphörde att gälla', 'Rätta datumet, eller förläng överenskommelsen.'],
  'before-decision': ['innan överenskommelsen beslutades', 'Rätta datumet, eller datumet för beslutet.'],
} as const;

/** The parties: schools, where to turn, signatures, dates, and what must not be written about people. */
export const party: MessagesOf<PartyCode> = {
  'no-local-additions': () => ({
    message: 'Filen lägger inte till något. Överenskommelsen blir miniminivån, varken mer eller mindre.',
    hint: 'Det är tillåtet. Tillägg skrivs under localAdditions.',
  }),
  'outsider-in-individual-meeting': ({ title, problem }) => ({
    message:
      problem === 'excluded'
        ? `${quoted(title)} kan inte delta i ett möte där enskilda barns ärenden kan tas upp.`
        : `${quoted(title)} läggs till i ett möte där enskilda barns ärenden kan tas upp. Sekretessen kan hindra det.`,
    hint:
      problem === 'excluded'
        ? 'Ta bort funktionen, eller lägg den i ett möte där enskilda ärenden är förbjudna.'
        : 'Pröva mot sekretessen. Ta bort funktionen, eller stäng av varningen med ett skäl om den ska vara med.',
  }),
  'duplicate-school': ({ name, unitCode, form }) => ({
    message: `Skolan ${quoted(name)}${sameBy(unitCode, form)} står redan i filen.`,
    hint: 'Ta bort den ena. Är det två skolor: ge båda sin skolenhetskod.',
  }),
  'school-in-two-districts': (args) => ({
    message: `${schoolIn(args)} är också part hos ${quoted(args.district)}${'input' in args ? ` (${quoted(args.other)})` : ''}.`,
    hint:
      args.unitCode === undefined
        ? 'En skola har överenskommelse med den stadsdel den ligger i. Är det två skolor: ge båda sin skolenhetskod.'
        : 'En skola har överenskommelse med den stadsdel den ligger i. Ta bort den ur den andra filen.',
  }),
  'school-form-uncovered': ({ form }) => ({
    message: `Ingen part har skolformen ${quoted(form)}.`,
    hint: 'Lägg till skolorna, eller stäng av varningen med ett skäl om det inte finns några i stadsdelen.',
  }),
  'independent-schools-missing': () => ({
    message: 'Ingen part har en fristående eller enskild huvudman.',
    hint: 'Lägg till dem, eller stäng av varningen med ett skäl om det inte finns några i stadsdelen.',
  }),
  'contact-missing': ({ areas, nobody }) => ({
    message: nobody
      ? 'Filen säger inte vart man vänder sig. Ingen enhet svarar för något område.'
      : `Ingen enhet säger vart man vänder sig om ${oneOf(areas.map(({ title }) => quoted(title)))}.`,
    hint: nobody
      ? `Lägg till enheter under units, var och en med title och handles. Områdena är ${all(areas.map(({ id }) => id))}.`
      : `Lägg till ${all(areas.map(({ id }) => id))} under handles hos den enhet som tar emot.`,
  }),
  'unit-code-invalid': ({ found }) => ({
    message: `${quoted(found)} är ingen skolenhetskod.`,
    hint: 'Skriv åtta siffror inom raka citattecken, den första inte noll: "12345678". Förskolor har ingen kod: ta då bort raden.',
  }),
  'organisation-number-invalid': ({ found, problem }) => ({
    message:
      problem === 'format'
        ? `${quoted(found)} är inget organisationsnummer.`
        : `Organisationsnumret ${quoted(found)} har fel kontrollsiffra.`,
    hint:
      problem === 'format'
        ? 'Skriv tio siffror inom raka citattecken, som "556566-1815". Den första är inte noll, och den tredje är minst 2.'
        : 'Jämför med huvudmannens handlingar. Någon siffra är felskriven.',
  }),
  'signatory-not-authorised': ({ school, title }) => ({
    message: `Funktionen ${quoted(title)} har skrivit under för ${quoted(school)}, som har en egen huvudman. Filen säger inte att huvudmannen har gett fullmakt.`,
    hint: 'Låt en behörig företrädare skriva under. Finns en fullmakt: skriv authorised: true under signed.',
  }),
  'decided-late': ({ decidedOn, validFrom }) => ({
    message: `Beslutet togs ${decidedOn}, men överenskommelsen gäller redan från ${validFrom}.`,
    hint: 'Rätta ett av datumen, eller stäng av varningen med ett skäl.',
  }),
  'agreement-expired': ({ until, asOf }) => ({
    message: `Överenskommelsen gällde till och med ${until}. Den ${asOf} har den gått ut.`,
    hint: 'Förläng den med ett nytt validUntil, eller skriv en ny som ersätter den.',
  }),
  'signed-outside-period': ({ on, problem, limit }) => ({
    message: `Underskriften är daterad ${on}, ${SIGNED_OUTSIDE[problem][0]} (${limit}).`,
    hint: SIGNED_OUTSIDE[problem][1],
  }),
  'outdated-reference': ({ found, by, from }) => ({
    message: `${quoted(found)} har inte gällt sedan ${from}.`,
    hint: by === undefined ? 'Ta reda på vad som gäller nu och skriv det.' : `Skriv ${quoted(by)}.`,
  }),
  'personal-identity-number': ({ kind, where }) => ({
    message: `${NUMBER_PLACES[where][0]} ${NUMBER_KINDS[kind]}.`,
    hint: NUMBER_PLACES[where][1],
  }),
  'personal-email': ({ found }) => ({
    message: `${quoted(found)} ser ut att vara en persons adress.`,
    hint: 'Skriv en funktionsbrevlåda, som mottagningen@example.se. Personer slutar; funktioner består.',
  }),
};
