import type { PartyContradiction, SchoolInTwoDistricts } from '../../code-arguments.ts';
import type { CodeArguments } from '../../codes.ts';
import type { MessagesIn } from '../messages.ts';
import { all, oneOf, quoted } from './words.ts';

/** What makes two entries the same school. */
function sameBy(unitCode: string | undefined, form: string | undefined): string {
  if (unitCode !== undefined) return ` with the unit code ${quoted(unitCode)}`;
  return form === undefined ? '' : ` with the school form ${quoted(form)}`;
}

/** The school of a finding: its name, or the file that it stands in where only hashes of names are known. */
function schoolIn(args: SchoolInTwoDistricts): string {
  if ('name' in args) return `The school ${quoted(args.name)}${sameBy(args.unitCode, args.form)}`;
  const by = args.unitCode === undefined ? ', by its name and school form,' : sameBy(args.unitCode, undefined);
  return `A school in ${quoted(args.input)}${by}`;
}

/** Parties that cannot be as they are written, and what to write instead. */
const PARTY_CONTRADICTIONS: {
  readonly [P in PartyContradiction['problem']]: readonly [message: (name: string) => string, hint: string];
} = {
  'signs-nothing': [
    (name) => `The party ${name} signs for no school form and joins no area.`,
    'Say which school forms it has (forms) or which areas it joins (joins), or remove it. Municipal units that do not sign (signing: none) need no party. If it comes from a level that this one rests on: give one of the municipality’s boards that id.',
  ],
  'form-twice': [
    (name) => `The school form ${name} stands at two parties.`,
    'Let it stand at the board that has the municipal units. If both have some: say under schoolForms which board has those of which the file says nothing (signing: by), and in the file the id of the other board at its units: organiser: { type: kommunal, body: kultur }.',
  ],
  'no-body': [
    (name) => `The municipal units of the school form ${name} shall sign, but nothing says for which party.`,
    'Write the school form under forms of a party in bodies, or the id of the party in signing: by.',
  ],
  'own-signs': [
    (name) => `The school form ${name} is run by the district’s own board (ownActivity) and shall sign nevertheless.`,
    'The board has signed already. Remove signing, or write ownActivity: false.',
  ],
  'authority-signs': [
    (name) => `${name} is none of the municipality’s boards and cannot sign for municipal units.`,
    'Write the id of the board that has the units. Another authority only joins areas (joins).',
  ],
  'several-sign': [
    (name) =>
      `Each unit of the school form ${name} signs by itself, but several sign for the board. Nothing says who does at the unit.`,
    'Name the function as signedBy in signing of the school form, such as signing: { municipal: each, signedBy: rektor }.',
  ],
  'board-twice': [
    (name) => `${name} is a party twice.`,
    'Let the board be one party, with all its school forms and areas. If they are two boards, write their whole names.',
  ],
  'invited-signs': [
    (name) => `The function ${name} is only invited and cannot sign for a party.`,
    'Write the function that signs for the board or the authority.',
  ],
  'own-municipality': [
    (name) => `${name} is the municipality that is party through its boards, and no other one.`,
    'Write type: kommunal. Another municipality has another name and another organisation number.',
  ],
  'decision-and-delegation': [
    () => 'Both a decision of the board and a delegation stand here.',
    'Keep the one that holds: the decision of the board, or the point of the order of delegation where somebody else has decided for it.',
  ],
  'municipality-twice': [
    () => 'The minimum level says already which municipality it is.',
    'Remove municipality. It is needed only where the level does not say.',
  ],
  'municipal-authority': [
    () => 'A municipal unit has no authorised signatory or power of attorney of its own.',
    'Remove authority. The decision or delegation of the board stands at the party under bodies.',
  ],
  'body-not-municipal': [
    () => 'Only a municipal unit has one of the municipality’s boards.',
    'Remove body, or write type: kommunal.',
  ],
  'body-without-form': [
    () => 'The board has none of the school forms of the unit.',
    'Remove body, correct the school form, or add it under forms of the board in the minimum level.',
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
    (name) => `${name} is run by the district’s own board and does not sign.`,
    'Remove signed. The signature of the board stands under agreement.',
  ],
  none: [(name) => `${name} is included without a signature.`, 'Remove signed.'],
  together: [
    (name, body) => `${body} signs for ${name} and its other units at once.`,
    'Move signed to the party under bodies.',
  ],
  each: [(name) => `${name} does not sign itself. Each of its units does.`, 'Move signed to the units under schools.'],
};

/** How an organisation number is wrong, and what to write instead. */
const ORGANISATION_NUMBERS: {
  readonly [P in CodeArguments['organisation-number-invalid']['problem']]: readonly [
    message: (found: string) => string,
    hint: (suggestion: string) => string,
  ];
} = {
  format: [
    (found) => `${found} is no organisation number.`,
    (example) =>
      `Write ten digits in straight quotation marks, such as "${example}". The first is not zero, the third at least 2.`,
  ],
  'check-digit': [
    (found) => `The organisation number ${found} has a wrong check digit.`,
    () => 'Compare it with the organiser’s documents: a digit is misspelt.',
  ],
  century: [
    (found) => `${found} is an organisation number with 16 before it, as the Tax Agency writes it.`,
    (number) => `Write it without 16: "${number}".`,
  ],
  vat: [
    (found) => `${found} is a VAT number. The organisation number is what stands between SE and 01.`,
    (number) => `Write the organisation number alone: "${number}".`,
  ],
  spelling: [
    (found) => `${found} is not written as an organisation number.`,
    (number) => `Write the digits alone, with a hyphen before the last four: "${number}".`,
  ],
};

/** The parties: schools, where to turn, who signs. */
export const parties: MessagesIn<'parties'> = {
  'duplicate-school': ({ name, unitCode, form }) => ({
    message: `The school ${quoted(name)}${sameBy(unitCode, form)} stands in the file already.`,
    hint: 'Remove one of them. If they are two schools, give both their unit codes.',
  }),
  'school-in-two-districts': (args) => ({
    message: `${schoolIn(args)} is also a party of ${quoted(args.district)}${'input' in args ? ` (${quoted(args.other)})` : ''}.`,
    hint:
      args.unitCode === undefined
        ? 'A school has its agreement with the district it lies in. If they are two schools, give both their unit codes.'
        : 'A school has its agreement with the district it lies in. Remove it from the other file.',
  }),
  'district-twice': ({ district, other, from, until, input }) => ({
    message: `${quoted(district)}${input === undefined ? '' : ` (${quoted(input)})`} has two agreements at the same time, from ${from} ${until === undefined ? 'until further notice' : `to ${until}`}. The other stands in ${quoted(other)}.`,
    hint: 'Remove the file that is not to hold. If one renews the other, write the last day as validUntil in the older file, or the older one’s registration number as replaces in the newer.',
  }),
  'registration-number-shared': ({ registrationNumber, district, other, input }) => ({
    message: `The registration number ${quoted(registrationNumber)}${input === undefined ? '' : ` in ${quoted(input)}`} is also that of the agreement of ${quoted(district)} (${quoted(other)}).`,
    hint: 'Check the number: perhaps it came along when a file was copied. If the agreements are to have the same number, turn the warning off with a reason.',
  }),
  'meeting-not-shared': ({ name, meeting, problem, other, input }) => ({
    message: `The meeting ${quoted(meeting)}${input === undefined ? '' : ` in ${quoted(input)}`} is shared with ${quoted(name)}, but ${problem === 'absent' ? 'is not there' : 'is shared with others there'} (${quoted(other)}).`,
    hint: 'Write the same names under sharedWith at the same meeting in the files of all, or remove the name here.',
  }),
  'school-form-uncovered': ({ form }) => ({
    message: `No party has the school form ${quoted(form)}.`,
    hint: 'Add the schools, or turn the warning off with a reason if the district has none.',
  }),
  'independent-schools-missing': () => ({
    message: 'No party has an independent organiser.',
    hint: 'Add them, or turn the warning off with a reason if the district has none.',
  }),
  'contact-missing': ({ areas, nobody }) => ({
    message: nobody
      ? 'The file does not say where to turn. No unit answers for any area.'
      : `No unit says where to turn about ${oneOf(areas.map(({ title }) => quoted(title)))}.`,
    hint: nobody
      ? `Add units under units, each with title and handles. The areas are ${all(areas.map(({ id }) => id))}.`
      : `Add ${all(areas.map(({ id }) => id))} to handles of the unit that answers for it.`,
  }),
  'phone-number-missing': ({ nobody, decided }) => ({
    message: nobody
      ? 'The file does not say where to call. It has no unit.'
      : 'The file does not say where to call. No unit has a telephone number.',
    hint: `${nobody ? 'Add a unit under units, with title, handles and phone.' : 'Write the number of at least one unit: phone: 08-465 004 00.'} ${decided ? 'A decided agreement must have a number to call.' : 'It becomes an error when the status is beslutad.'}`,
  }),
  'shared-with-itself': ({ found, other }) => ({
    message:
      other === undefined
        ? `The meeting is said to be shared with ${quoted(found)}, but that is this file’s own name.`
        : `${quoted(found)} and ${quoted(other)} are the same name, written in two ways.`,
    hint: other === undefined ? 'Write only the names of the others.' : 'Remove one of them.',
  }),
  'reception-twice': ({ found, other }) => ({
    message:
      found === other
        ? `${quoted(found)} stands twice in the directory.`
        : `${quoted(found)} and ${quoted(other)} are the same name, written in two ways.`,
    hint: 'Keep the reception that is right, and remove the other.',
  }),
  'reception-contradicted': (args) =>
    args.problem === 'name'
      ? {
          message: `The name is written ${quoted(args.own)} here, but ${quoted(args.found)} in the directory ${quoted(args.directory)}.`,
          hint: 'Write the district’s name in the same way in both files.',
        }
      : {
          message: `The directory ${quoted(args.directory)} says that ${quoted(args.title)} has the number ${args.found}, but here stands ${oneOf(args.own)}.`,
          hint: 'Others that use the directory print its number. Correct the one that is wrong.',
        },
  'unit-code-invalid': ({ found, digits, suggestion }) => ({
    message:
      digits === undefined
        ? `${quoted(found)} is no school unit code.`
        : `${quoted(found)} is no school unit code: it has ${digits} ${digits === 1 ? 'digit' : 'digits'}, not eight.`,
    hint:
      suggestion === undefined
        ? 'Write eight digits in straight quotation marks, the first not zero: "12345678". Preschools have no code: then remove the line.'
        : `Write the digits alone, with nothing between them: "${suggestion}".`,
  }),
  'organisation-number-invalid': ({ found, problem, suggestion = '556566-1815' }) => {
    const [message, hint] = ORGANISATION_NUMBERS[problem];
    return { message: message(quoted(found)), hint: hint(suggestion) };
  },
  'signatory-not-authorised': ({ school, title }) => ({
    message: `The function ${quoted(title)} has signed for ${quoted(school)}, which has an independent organiser. The file does not say that the organiser has authorised it.`,
    hint: 'Let an authorised representative sign. If there is an authorisation, write authority: fullmakt at the school.',
  }),
  'party-contradiction': ({ problem, name = '' }) => {
    const [message, hint] = PARTY_CONTRADICTIONS[problem];
    return { message: message(quoted(name)), hint };
  },
  'party-case-missing': ({ id, name, missing, signed }) => {
    const what = all(missing.map((one) => (one === 'number' ? 'registration number' : 'decision')));
    const how = all(missing.map((one) => (one === 'number' ? 'registrationNumber' : 'decision or delegation')));
    return {
      message: signed
        ? `${quoted(name)} has signed, but its ${what} ${missing.length === 1 ? 'is' : 'are'} missing.`
        : `${quoted(name)} shall sign, but its ${what} ${missing.length === 1 ? 'is' : 'are'} missing.`,
      hint: `Write ${how} under bodies: ${id}.${signed ? '' : ' If the party has not decided yet, fill it in then. The agreement does not change by it.'}`,
    };
  },
  'signature-not-needed': ({ name, problem, body = '' }) => {
    const [message, hint] = NOT_NEEDED[problem];
    return { message: message(quoted(name), quoted(body)), hint };
  },
};
