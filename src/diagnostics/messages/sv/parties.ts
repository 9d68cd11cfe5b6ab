import { capitalised } from '../../../values/in-words.ts';
import type { PartyContradiction, SchoolInTwoDistricts } from '../../code-arguments.ts';
import type { CodeArguments } from '../../codes.ts';
import type { Noun } from '../../level-words.ts';
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

/** Parties that cannot be as they are written, and what to write instead. */
const PARTY_CONTRADICTIONS: {
  readonly [P in PartyContradiction['problem']]: readonly [
    message: (name: string, floor: Noun) => string,
    hint: string | ((floor: Noun) => string),
  ];
} = {
  'signs-nothing': [
    (name) => `Parten ${name} skriver inte under för någon skolform och är inte med i något område.`,
    'Skriv vilka skolformer parten har (forms) eller vilka områden den är med i (joins), eller ta bort parten. Kommunala enheter som inte skriver under (signing: none) behöver ingen part. Kommer parten från en nivå som den här bygger på: ge en av kommunens nämnder det id:t.',
  ],
  'form-twice': [
    (name) => `Skolformen ${name} står hos två parter.`,
    'Låt skolformen stå hos den nämnd som har de kommunala enheterna. Har båda sådana enheter: skriv under schoolForms vilken nämnd som har dem som filen inte säger något om (signing: by), och i filen den andra nämndens id hos dess enheter: organiser: { type: kommunal, body: kultur }.',
  ],
  'no-body': [
    (name) => `De kommunala enheterna i skolformen ${name} ska skriva under, men det framgår inte för vilken part.`,
    'Skriv skolformen under forms hos en part i bodies, eller partens id i signing: by.',
  ],
  'own-signs': [
    (name) => `Skolformen ${name} är den egna nämndens verksamhet (ownActivity) och ska ändå skriva under.`,
    'Den egna nämnden har redan skrivit under. Ta bort signing, eller skriv ownActivity: false.',
  ],
  'authority-signs': [
    (name) => `${name} är ingen av kommunens nämnder och kan inte skriva under för kommunala enheter.`,
    'Skriv id:t för den nämnd som har enheterna. En annan myndighet är bara med i områden (joins).',
  ],
  'several-sign': [
    (name) =>
      `Varje enhet i skolformen ${name} skriver under själv, men nämnden har flera som skriver under. Det framgår inte vem som gör det vid enheten.`,
    'Skriv funktionen som signedBy i skolformens signing, till exempel signing: { municipal: each, signedBy: rektor }.',
  ],
  'board-twice': [
    (name) => `${name} är part två gånger.`,
    'Låt nämnden vara en part, med alla sina skolformer och områden. Är det två nämnder: skriv deras hela namn.',
  ],
  'invited-signs': [
    (name) => `Funktionen ${name} bjuds bara in och kan inte skriva under för en part.`,
    'Skriv den funktion som skriver under för nämnden eller myndigheten.',
  ],
  'own-municipality': [
    (name) => `${name} är den kommun som är part genom sina nämnder, och ingen annan kommun.`,
    'Skriv type: kommunal. En annan kommun har ett annat namn och ett annat organisationsnummer.',
  ],
  'decision-and-delegation': [
    () => 'Här står både nämndens eget beslut och en delegation.',
    'Behåll det som gäller: nämndens beslut, eller punkten i delegationsordningen när någon annan har beslutat för nämnden.',
  ],
  'municipality-twice': [
    (_name, floor) => `${capitalised(floor.definite)} säger redan vilken kommun det är.`,
    (floor) => `Ta bort municipality. Den behövs bara när ${floor.definite} inte säger det.`,
  ],
  'municipal-authority': [
    () => 'En kommunal enhet har ingen egen firmatecknare eller fullmakt.',
    'Ta bort authority. Nämndens beslut (decision) eller delegation står vid parten under bodies.',
  ],
  'body-not-municipal': [
    () => 'Bara en kommunal enhet har en av kommunens nämnder.',
    'Ta bort body, eller skriv type: kommunal.',
  ],
  'body-without-form': [
    () => 'Nämnden har ingen av enhetens skolformer.',
    'Ta bort body, rätta skolformen, eller lägg till den under forms hos nämnden i nivån.',
  ],
};

/** Why a signature is not needed, and where it belongs. */
const NOT_NEEDED: {
  readonly [P in CodeArguments['signature-not-needed']['problem']]: readonly [
    message: (name: string, body: string) => string,
    hint: string,
  ];
} = {
  own: [
    (name) => `${name} är den egna nämndens verksamhet och skriver inte under.`,
    'Ta bort signed. Nämndens underskrift står under agreement.',
  ],
  none: [(name) => `${name} omfattas utan underskrift.`, 'Ta bort signed.'],
  together: [
    (name, body) => `${body} skriver under för ${name} och sina andra enheter på en gång.`,
    'Flytta signed till parten under bodies.',
  ],
  each: [
    (name) => `${name} skriver inte under själv. Dess enheter gör det, var och en.`,
    'Flytta signed till enheterna under schools.',
  ],
};

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
    () => 'Jämför med handlingar där numret står. Någon siffra är felskriven.',
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
  'meeting-not-shared': ({ name, meeting, problem, other, input }) => ({
    message: `Mötet ${quoted(meeting)}${input === undefined ? '' : ` i ${quoted(input)}`} är gemensamt med ${quoted(name)}, men ${problem === 'absent' ? 'där står det inte' : 'där är det gemensamt med andra'} (${quoted(other)}).`,
    hint: 'Skriv samma namn under sharedWith vid samma möte i allas filer, eller ta bort namnet här.',
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
  'shared-with-itself': ({ found, other }, _least, { area }) => ({
    message:
      other === undefined
        ? `Mötet sägs vara gemensamt med ${quoted(found)}, men så heter ${area.definite} i den här filen.`
        : `${quoted(found)} och ${quoted(other)} är samma namn, skrivet på två sätt.`,
    hint: other === undefined ? `Skriv bara namnen på ${area.others}.` : 'Ta bort det ena.',
  }),
  'reception-twice': ({ found, other }) => ({
    message:
      found === other
        ? `${quoted(found)} står två gånger i katalogen.`
        : `${quoted(found)} och ${quoted(other)} är samma namn, skrivet på två sätt.`,
    hint: 'Behåll den mottagning som gäller, och ta bort den andra.',
  }),
  'reception-contradicted': (args, _, { area }) =>
    args.problem === 'name'
      ? {
          message: `Namnet skrivs ${quoted(args.own)} här, men ${quoted(args.found)} i katalogen ${quoted(args.directory)}.`,
          hint: `Skriv ${area.genitive} namn på samma sätt i båda filerna.`,
        }
      : {
          message: `Katalogen ${quoted(args.directory)} säger att ${quoted(args.title)} har numret ${args.found}, men här står ${oneOf(args.own)}.`,
          hint: `Andra som använder katalogen skriver ut numret där. Rätta det nummer som är fel.`,
        },
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
    hint: 'Låt en behörig företrädare skriva under. Om det finns en fullmakt, skriv authority: fullmakt vid skolan.',
  }),
  'party-contradiction': ({ problem, name = '' }, _least, { floor }) => {
    const [message, hint] = PARTY_CONTRADICTIONS[problem];
    return { message: message(quoted(name), floor), hint: typeof hint === 'string' ? hint : hint(floor) };
  },
  'party-case-missing': ({ id, name, missing, signed }) => {
    const what = all(missing.map((one) => (one === 'number' ? 'diarienummer' : 'beslut')));
    const how = all(missing.map((one) => (one === 'number' ? 'registrationNumber' : 'decision eller delegation')));
    return {
      message: signed
        ? `${quoted(name)} har skrivit under, men partens ${what} saknas.`
        : `${quoted(name)} ska skriva under, men partens ${what} saknas.`,
      hint: `Skriv ${how} under bodies: ${id}.${signed ? '' : ' Har parten inte beslutat än, fyll i det sedan. Överenskommelsen ändras inte av det.'}`,
    };
  },
  'signature-not-needed': ({ name, problem, body = '' }) => {
    const [message, hint] = NOT_NEEDED[problem];
    return { message: message(quoted(name), quoted(body)), hint };
  },
};
