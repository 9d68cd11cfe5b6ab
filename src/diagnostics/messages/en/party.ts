import type { PartyCode } from '../../code-parts.ts';
import type { SchoolInTwoDistricts } from '../../codes.ts';
import type { MessagesOf } from '../messages.ts';
import { all, oneOf, quoted } from './words.ts';

/** By what two entries are taken for the same school. */
function sameBy(unitCode: string | undefined, form: string | undefined): string {
  if (unitCode !== undefined) return ` with the unit code ${quoted(unitCode)}`;
  return form === undefined ? '' : ` with the school form ${quoted(form)}`;
}

/** The school of a finding: by its name, or where only hashes of names are known by the file that it stands in. */
function schoolIn(args: SchoolInTwoDistricts): string {
  if ('name' in args) return `The school ${quoted(args.name)}${sameBy(args.unitCode, args.form)}`;
  const by = args.unitCode === undefined ? ', by its name and school form,' : sameBy(args.unitCode, undefined);
  return `A school in ${quoted(args.input)}${by}`;
}

const NUMBER_KINDS = { personal: 'personal identity number', coordination: 'coordination number' };

const NUMBER_PLACES = {
  text: [
    'This holds a',
    'Remove the number. An agreement is a public document about functions, never about individuals.',
  ],
  comment: ['The comment holds a', 'Remove the number. The file is attached to the PDF, comments and all.'],
  'organisation-number': [
    'The organisation number is a',
    'Remove the line. A sole trader’s organisation number is the owner’s personal number; the name is enough.',
  ],
} as const;

const SIGNED_OUTSIDE = {
  'after-end': ['after the agreement had ended', 'Correct the date, or prolong the agreement.'],
  'before-decision': ['before the agreement was decided', 'Correct the date, or the date of the decision.'],
} as const;

/** The parties: schools, where to turn, signatures, dates, and what must not be written about people. */
export const party: MessagesOf<PartyCode> = {
  'no-local-additions': () => ({
    message: 'The file adds nothing. The agreement becomes the minimum level, neither more nor less.',
    hint: 'That is allowed. Additions are written under localAdditions.',
  }),
  'outsider-in-individual-meeting': ({ title, problem }) => ({
    message:
      problem === 'excluded'
        ? `${quoted(title)} cannot take part in a meeting where matters of single children may be discussed.`
        : `${quoted(title)} is added to a meeting where matters of single children may be discussed. Secrecy may forbid it.`,
    hint:
      problem === 'excluded'
        ? 'Remove the function, or add it to a meeting where individual cases are forbidden.'
        : 'Consider secrecy. Remove the function, or turn the warning off with a reason if it is to take part.',
  }),
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
  'unit-code-invalid': ({ found }) => ({
    message: `${quoted(found)} is no school unit code.`,
    hint: 'Write eight digits in straight quotation marks, the first not zero: "12345678". Preschools have no code: then remove the line.',
  }),
  'organisation-number-invalid': ({ found, problem }) => ({
    message:
      problem === 'format'
        ? `${quoted(found)} is no organisation number.`
        : `The organisation number ${quoted(found)} has a wrong check digit.`,
    hint:
      problem === 'format'
        ? 'Write ten digits in straight quotation marks, such as "556566-1815". The first is not zero, the third at least 2.'
        : 'Compare it with the organiser’s documents: a digit is misspelt.',
  }),
  'signatory-not-authorised': ({ school, title }) => ({
    message: `The function ${quoted(title)} has signed for ${quoted(school)}, which has an independent organiser. The file does not say that the organiser has authorised it.`,
    hint: 'Let an authorised representative sign. If there is an authorisation, write authorised: true under signed.',
  }),
  'decided-late': ({ decidedOn, validFrom }) => ({
    message: `The decision was made on ${decidedOn}, but the agreement is valid from ${validFrom} already.`,
    hint: 'Correct one of the dates, or turn the warning off with a reason.',
  }),
  'agreement-expired': ({ until, asOf }) => ({
    message: `The agreement was valid until ${until}. As of ${asOf} it has expired.`,
    hint: 'Prolong it with a new validUntil, or write a new one that replaces it.',
  }),
  'signed-outside-period': ({ on, problem, limit }) => ({
    message: `The signature is dated ${on}, ${SIGNED_OUTSIDE[problem][0]} (${limit}).`,
    hint: SIGNED_OUTSIDE[problem][1],
  }),
  'outdated-reference': ({ found, by, from }) => ({
    message: `${quoted(found)} has not been in force since ${from}.`,
    hint: by === undefined ? 'Find out what holds now, and write that.' : `Write ${quoted(by)}.`,
  }),
  'personal-identity-number': ({ kind, where }) => ({
    message: `${NUMBER_PLACES[where][0]} ${NUMBER_KINDS[kind]}.`,
    hint: NUMBER_PLACES[where][1],
  }),
  'personal-email': ({ found }) => ({
    message: `${quoted(found)} seems to be a person’s address.`,
    hint: 'Write a functional mailbox, such as reception@example.se. People leave; functions stay.',
  }),
};
