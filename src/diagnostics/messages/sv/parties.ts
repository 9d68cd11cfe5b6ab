import type { CodeArguments, SchoolInTwoDistricts } from '../../codes.ts';
import type { MessagesIn } from '../messages.ts';
import { all, oneOf, quoted } from './words.ts';

/** What makes two entries the same school. */
function sameBy(unitCode: string | undefined, form: string | undefined): string {
  if (unitCode !== undefined) return ` med skolenhetskoden ${quoted(unitCode)}`;
  return form === undefined ? '' : ` med skolformen ${quoted(form)}`;
}

/** The school of a finding: its name, or the file that it stands in where only hashes of names are known. */
function schoolIn(args: SchoolInTwoDistricts): string {
  if ('name' in args) return `Skolan ${quoted(args.name)}${sameBy(args.unitCode, args.form)}`;
  const by = args.unitCode === undefined ? ', efter namn och skolform att döma,' : sameBy(args.unitCode, undefined);
  return `En skola i ${quoted(args.input)}${by}`;
}

/** How an organisation number is wrong, and what to write instead. */
const ORGANISATION_NUMBERS: {
  readonly [P in CodeArguments['organisation-number-invalid']['problem']]: readonly [
    message: (found: string) => string,
    hint: (suggestion: string) => string,
  ];
} = {
  format: [
    (found) => `${found} är inget organisationsnummer.`,
    (example) =>
      `Skriv tio siffror inom raka citattecken, som "${example}". Den första är inte noll, och den tredje är minst 2.`,
  ],
  'check-digit': [
    (found) => `Organisationsnumret ${found} har fel kontrollsiffra.`,
    () => 'Jämför med huvudmannens handlingar. Någon siffra är felskriven.',
  ],
  century: [
    (found) => `${found} är ett organisationsnummer med 16 framför, så som Skatteverket skriver det.`,
    (number) => `Skriv det utan 16: "${number}".`,
  ],
  vat: [
    (found) => `${found} är ett momsregistreringsnummer. Organisationsnumret är siffrorna mellan SE och 01.`,
    (number) => `Skriv bara organisationsnumret: "${number}".`,
  ],
  spelling: [
    (found) => `${found} är inte skrivet som ett organisationsnummer.`,
    (number) => `Skriv bara siffrorna, med ett bindestreck före de fyra sista: "${number}".`,
  ],
};

/** The parties: schools, where to turn, who signs. */
export const parties: MessagesIn<'parties'> = {
  'duplicate-school': ({ name, unitCode, form }) => ({
    message: `Skolan ${quoted(name)}${sameBy(unitCode, form)} står redan i filen.`,
    hint: 'Ta bort den ena. Om det är två skolor, ge båda sin skolenhetskod.',
  }),
  'school-in-two-districts': (args, _least, { area }) => ({
    message: `${schoolIn(args)} är också part hos ${quoted(args.district)}${'input' in args ? ` (${quoted(args.other)})` : ''}.`,
    hint:
      args.unitCode === undefined
        ? `En skola har överenskommelse med ${area.definite} där den ligger. Om det är två skolor, ge båda sin skolenhetskod.`
        : `En skola har överenskommelse med ${area.definite} där den ligger. Ta bort den ur den andra filen.`,
  }),
  'district-twice': ({ district, other, from, until, input }) => ({
    message: `${quoted(district)}${input === undefined ? '' : ` (${quoted(input)})`} har två överenskommelser som gäller samtidigt, från och med ${from} ${until === undefined ? 'tills vidare' : `till och med ${until}`}. Den andra står i ${quoted(other)}.`,
    hint: 'Ta bort den fil som inte ska gälla. Om den ena förnyar den andra, skriv sista dagen som validUntil i den äldre filen, eller den äldres diarienummer som replaces i den nyare.',
  }),
  'registration-number-shared': ({ registrationNumber, district, other, input }) => ({
    message: `Diarienumret ${quoted(registrationNumber)}${input === undefined ? '' : ` i ${quoted(input)}`} står också i överenskommelsen för ${quoted(district)} (${quoted(other)}).`,
    hint: 'Kontrollera numret: kanske har det följt med när en fil kopierades. Om överenskommelserna ska ha samma nummer, stäng av varningen och skriv varför.',
  }),
  'school-form-uncovered': ({ form }, _least, { area }) => ({
    message: `Ingen part har skolformen ${quoted(form)}.`,
    hint: `Lägg till skolorna. Om det inte finns några i ${area.definite}, stäng av varningen och skriv varför.`,
  }),
  'independent-schools-missing': (_args, _least, { area }) => ({
    message: 'Ingen part har en fristående eller enskild huvudman.',
    hint: `Lägg till dem. Om det inte finns några i ${area.definite}, stäng av varningen och skriv varför.`,
  }),
  'contact-missing': ({ areas, nobody }) => ({
    message: nobody
      ? 'Filen säger inte vart man vänder sig. Ingen enhet svarar för något område.'
      : `Ingen enhet säger vart man vänder sig om ${oneOf(areas.map(({ title }) => quoted(title)))}.`,
    hint: nobody
      ? `Lägg till enheter under units, var och en med title och handles. Områdena är ${all(areas.map(({ id }) => id))}.`
      : `Lägg till ${all(areas.map(({ id }) => id))} under handles hos den enhet som tar emot.`,
  }),
  'phone-number-missing': ({ nobody, decided }) => ({
    message: nobody
      ? 'Filen säger inte vart man ringer. Den har ingen enhet.'
      : 'Filen säger inte vart man ringer. Ingen enhet har ett telefonnummer.',
    hint: `${nobody ? 'Lägg till en enhet under units, med title, handles och phone.' : 'Skriv numret hos minst en enhet: phone: 08-465 004 00.'} ${decided ? 'En beslutad överenskommelse måste ha ett nummer att ringa.' : 'Det blir ett fel när status är beslutad.'}`,
  }),
  'unit-code-invalid': ({ found, digits, suggestion }) => ({
    message:
      digits === undefined
        ? `${quoted(found)} är ingen skolenhetskod.`
        : `${quoted(found)} är ingen skolenhetskod: den har ${digits} ${digits === 1 ? 'siffra' : 'siffror'}, inte åtta.`,
    hint:
      suggestion === undefined
        ? 'Skriv åtta siffror inom raka citattecken, den första inte noll: "12345678". Förskolor har ingen kod: ta då bort raden.'
        : `Skriv bara siffrorna, utan något emellan: "${suggestion}".`,
  }),
  'organisation-number-invalid': ({ found, problem, suggestion = '556566-1815' }) => {
    const [message, hint] = ORGANISATION_NUMBERS[problem];
    return { message: message(quoted(found)), hint: hint(suggestion) };
  },
  'signatory-not-authorised': ({ school, title }) => ({
    message: `Funktionen ${quoted(title)} har skrivit under för ${quoted(school)}, som har en egen huvudman. Filen säger inte att huvudmannen har gett fullmakt.`,
    hint: 'Låt en behörig företrädare skriva under. Om det finns en fullmakt, skriv authorised: true under signed.',
  }),
};
