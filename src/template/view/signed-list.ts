import type { School, Signed } from '../../model/district-file.ts';
import { signingOf } from '../../model/signing.ts';
import { capitalised } from '../../values/in-words.ts';
import { boolean, list, optional, record, text, type ValueOf } from '../shape.ts';
import type { ViewContext } from './context.ts';
import { decisionOf } from './decision.ts';
import { isPreschool, ownPreschools, schoolsInWords, signers } from './parties.ts';
import { longDate, numberWord } from './words.ts';

/** Who has signed and who has not. Only the list of signatures may read it: an agreement does not change by being signed. */
export const signedListShape = record({
  /** The list's own date: the last day on which anybody signed, or the agreement's where that is later. */
  date: text,
  groups: list(
    record({
      title: text,
      parties: list(
        record({
          name: text,
          /** The organiser of an independent school, where it has another name. */
          organiser: optional(text),
          /** Who has signed, else who is expected to; without it anybody may who is authorised to represent the party. */
          role: optional(text),
          /** The board that a party of the municipality signs for. */
          board: optional(text),
          signed: optional(record({ on: text, authorised: boolean })),
        }),
      ),
    }),
  ),
  /** Those who are to sign beside the administration, if any, and how many of them have: "Elva skolor", "Fem" or "Alla". */
  total: optional(record({ inWords: text, single: boolean, signed: optional(text) })),
  /** The same by groups: school units whose organiser has signed for them, and preschools by themselves. */
  shares: list(
    record({
      title: text,
      units: text,
      signed: text,
      /** Left out where there are few units: of three, a third is one school. */
      percent: optional(text),
    }),
  ),
  /** Municipal preschools, which need not sign. */
  ownPreschools: list(text),
});

type SignedList = ValueOf<typeof signedListShape>;
type Party = SignedList['groups'][number]['parties'][number];

/** A share of fewer units than this is said in numbers alone. */
const FEWEST_FOR_PERCENT = 10;

function signedOf(signed: Signed | undefined): Party['signed'] {
  return signed && { on: longDate(signed.on), authorised: signed.authorised === true };
}

function districtParty({ agreement, minimum, title }: ViewContext): Party {
  const { district } = agreement;
  const { signed } = agreement.agreement;
  const role = signed?.function ?? minimum.administration?.signedBy;
  return {
    name: district.administration,
    organiser: undefined,
    role: role === undefined ? undefined : title(role),
    board: district.board,
    signed: signedOf(signed),
  };
}

/** A municipal school signs by itself, for the board that it belongs to. */
function municipalParty({ minimum, title }: ViewContext, school: School): Party {
  const { name, signed } = school;
  const signing = signingOf(minimum, school);
  const body = 'body' in signing ? signing.body : undefined;
  const role = signed?.function ?? body?.signedBy[0];
  return {
    name,
    organiser: undefined,
    role: role === undefined ? undefined : title(role),
    board: body?.board,
    signed: signedOf(signed),
  };
}

function independentParty({ title }: ViewContext, { name, organiser, signed }: School): Party {
  return {
    name,
    organiser: organiser.name === name ? undefined : organiser.name,
    role: signed === undefined ? undefined : title(signed.function),
    board: undefined,
    signed: signedOf(signed),
  };
}

/** The schools that sign, by what they are called and counted together. */
interface Group {
  readonly title: string;
  readonly schools: readonly School[];
}

function groupsOf(context: ViewContext): {
  readonly municipal: Group;
  readonly independent: Group;
  readonly preschools: Group;
} {
  const all = signers(context);
  const schools = all.filter((school) => !isPreschool(context, school));
  return {
    municipal: { title: 'Kommunala skolor', schools: schools.filter(({ organiser }) => organiser.type === 'kommunal') },
    independent: {
      title: 'Fristående skolor',
      schools: schools.filter(({ organiser }) => organiser.type !== 'kommunal'),
    },
    preschools: { title: 'Enskilt drivna förskolor', schools: all.filter((school) => isPreschool(context, school)) },
  };
}

function shareOf({ title, schools }: Group): SignedList['shares'][number] {
  const units = schools.length;
  const signed = schools.filter((school) => school.signed !== undefined).length;
  return {
    title,
    units: String(units),
    signed: String(signed),
    percent: units < FEWEST_FOR_PERCENT ? undefined : String(Math.floor((signed * 100) / units)),
  };
}

/** Only of signatures that the list shows: what stands at a school that need not sign is none of its signatures. */
function dateOf(context: ViewContext): string {
  const { agreement } = context;
  const { validFrom, signed } = agreement.agreement;
  const days = [signed, ...signers(context).map((school) => school.signed)].flatMap((one) => one?.on ?? []);
  return [decisionOf(agreement)?.on ?? validFrom, ...days].reduce((latest, day) => (day > latest ? day : latest));
}

/** @param parties at least as many */
function signedInWords(signed: number, parties: number): string | undefined {
  if (signed === 0) return undefined;
  return signed === parties ? 'Alla' : capitalised(numberWord(signed));
}

function totalOf(context: ViewContext): SignedList['total'] {
  const { parties, signed } = context.agreement.coverage;
  if (parties === 0) return undefined;
  return {
    inWords: capitalised(schoolsInWords(context)),
    single: parties === 1,
    signed: signedInWords(signed, parties),
  };
}

/** Who has signed and who has not, grouped as they are counted. */
export function signedListOf(context: ViewContext): SignedList {
  const { municipal, independent, preschools } = groupsOf(context);
  const everySchool = { title: 'Alla skolor', schools: [...municipal.schools, ...independent.schools] };
  const isCounted = ({ schools }: Group) => schools.length > 0;
  const both = isCounted(municipal) && isCounted(independent);
  return {
    date: dateOf(context),
    groups: [
      { title: capitalised(context.minimum.words.area.definite), parties: [districtParty(context)] },
      { title: municipal.title, parties: municipal.schools.map((school) => municipalParty(context, school)) },
      ...[independent, preschools].map(({ title, schools }) => ({
        title,
        parties: schools.map((school) => independentParty(context, school)),
      })),
    ].filter((group) => group.parties.length > 0),
    total: totalOf(context),
    shares: [municipal, independent, ...(both ? [everySchool] : []), preschools].filter(isCounted).map(shareOf),
    ownPreschools: ownPreschools(context).map(({ name }) => name),
  };
}
