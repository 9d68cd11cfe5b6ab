import type { AgreementBody } from '../../model/agreement.ts';
import { bodyHasSigned, unitIsSigned } from '../../model/coverage.ts';
import type { School, Signed } from '../../model/district-file.ts';
import { bodyName } from '../../model/municipality.ts';
import { organiserKinds } from '../../model/organiser-kind.ts';
import { isMunicipal, signingOf } from '../../model/signing.ts';
import { byCodeUnits } from '../../values/by-code-units.ts';
import { capitalised, numberWord } from '../../values/in-words.ts';
import { present } from '../../values/present.ts';
import { boolean, list, optional, record, text, type ValueOf } from '../shape.ts';
import type { ViewContext } from './context.ts';
import { decisionOf } from './decision.ts';
import {
  areTogether,
  isPreschool,
  joinedInWords,
  ownKind,
  schoolsInWords,
  signers,
  unitNames,
  unsigned,
} from './parties.ts';
import { namesTogether, publicParty, rolesInWords } from './signatures.ts';
import { enumerateNames, longDate, UNNUMBERED } from './words.ts';

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
          /** The board that a municipal unit signs for, or the administration of a board. */
          board: optional(text),
          /** The names of the units that a board signs for, and the areas that a public party takes part in. */
          schools: optional(text),
          joins: optional(text),
          /** What an organiser's representative signs by: "Firmatecknare". */
          authority: optional(text),
          signed: optional(record({ on: text })),
        }),
      ),
    }),
  ),
  /** Those who are to sign beside the administration, if any, and how many of them have: "Elva skolor", "Fem" or "Alla". */
  total: optional(
    record({
      inWords: text,
      /** The same inside a sentence, where boards sign for some of them. */
      together: optional(text),
      single: boolean,
      signed: optional(text),
    }),
  ),
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
  /** On what the public parties sign: their own case, and the board's decision or a delegation. */
  cases: list(record({ name: text, number: text, decision: text })),
  /** The units that the area's own board runs, and what they are; and others that are included without a signature. */
  own: optional(record({ kind: text, names: list(text) })),
  included: list(text),
});

type SignedList = ValueOf<typeof signedListShape>;
type Party = SignedList['groups'][number]['parties'][number];

/** A share of fewer units than this is said in numbers alone. */
const FEWEST_FOR_PERCENT = 10;

function signedOf(signed: Signed | undefined): Party['signed'] {
  return signed && { on: longDate(signed.on) };
}

const BLANK = { organiser: undefined, schools: undefined, joins: undefined, authority: undefined } as const;

function ownBoard(context: ViewContext): Party {
  const { agreement, minimum, title } = context;
  const { administration, board } = agreement.district;
  const { signed } = agreement.agreement;
  const role = signed?.function ?? minimum.administration?.signedBy;
  return {
    ...BLANK,
    name: publicParty(context, board, board),
    role: role === undefined ? undefined : title(role),
    board: administration,
    signed: signedOf(signed),
  };
}

/** A body signs once, by all the functions that do so for it; until all have, it has not signed. */
function bodyParty(context: ViewContext, body: AgreementBody): Party {
  const ids = body.signed.length > 0 ? body.signed.map((one) => one.function) : body.signedBy;
  const units = namesTogether(context, body);
  const last = [...body.signed].sort((one, other) => byCodeUnits(one.on, other.on)).at(-1);
  return {
    ...BLANK,
    name: publicParty(context, body.board, bodyName(body)),
    role: rolesInWords(context, ids),
    board: body.administration,
    schools: units.length === 0 ? undefined : enumerateNames(units),
    joins: body.joins.length === 0 ? undefined : joinedInWords(context, body.joins),
    signed: bodyHasSigned(body) ? signedOf(last) : undefined,
  };
}

/** A municipal unit that signs by itself does so for the board that it belongs to. */
function unitParty({ minimum, title }: ViewContext, school: School, name: string): readonly Party[] {
  const { signed } = school;
  const signing = signingOf(minimum, school);
  if (signing.how !== 'each') return [];
  const role = signed?.function ?? signing.signedBy;
  return [
    {
      ...BLANK,
      name,
      role: role === undefined ? undefined : title(role),
      board: signing.body.board,
      signed: signedOf(signed),
    },
  ];
}

function organiserParty({ title }: ViewContext, school: School, name: string): Party {
  const { organiser, signed, authority } = school;
  const fullmakt = authority === 'fullmakt' || signed?.authorised === true ? 'Med fullmakt' : undefined;
  return {
    ...BLANK,
    name,
    organiser: organiser.name === school.name ? undefined : organiser.name,
    role: signed === undefined ? undefined : title(signed.function),
    board: undefined,
    authority: authority === 'firmatecknare' ? 'Firmatecknare' : fullmakt,
    signed: signedOf(signed),
  };
}

/** "Beslut av Utbildningsnämnden den 11 februari 2010, § 57", or by what delegation somebody decides for the board. */
function decisionText(
  decision: { readonly by?: string; readonly on: string; readonly paragraph?: string } | undefined,
  delegation: string | undefined,
): string {
  const by = decision?.by === undefined ? '' : ` av ${decision.by}`;
  const paragraph = decision?.paragraph === undefined ? '' : `, ${decision.paragraph}`;
  const decided = decision === undefined ? [] : [`Beslut${by} den ${longDate(decision.on)}${paragraph}`];
  const delegated = delegation === undefined ? [] : [`Delegation: ${delegation}`];
  return [...decided, ...delegated].join('. ') || NOT_SAID;
}

/** Stands for what a file does not say. */
const NOT_SAID = '–';

/** On what the public parties sign. The agreement itself prints its own number and decision, and nobody else's. */
function casesOf(context: ViewContext): SignedList['cases'] {
  const { agreement } = context;
  const { status, registrationNumber, paragraph, delegation } = agreement.agreement;
  const none = status === 'utkast' ? UNNUMBERED : NOT_SAID;
  const decision = decisionOf(agreement);
  const own = {
    name: agreement.district.board,
    number: registrationNumber ?? UNNUMBERED,
    decision: decisionText(decision && { ...decision, ...present({ paragraph }) }, delegation),
  };
  return [
    own,
    ...agreement.bodies.map((body) => ({
      name: bodyName(body),
      number: body.registrationNumber ?? none,
      decision: decisionText(body.decision, body.delegation),
    })),
  ];
}

/** The units that sign, by what they are called and counted together. */
interface Group {
  readonly title: string;
  readonly schools: readonly School[];
}

const TITLES = {
  school: {
    municipal: 'Kommunala skolor',
    public: 'Andra offentliga huvudmäns skolor',
    independent: 'Fristående skolor',
  },
  preschool: {
    municipal: 'Kommunala förskolor',
    public: 'Andra offentliga huvudmäns förskolor',
    independent: 'Enskilt drivna förskolor',
  },
} as const;

function groupsOf(context: ViewContext, kind: keyof typeof TITLES): readonly Group[] {
  const units = signers(context).filter((school) => isPreschool(context, school) === (kind === 'preschool'));
  return (['municipal', 'public', 'independent'] as const)
    .map((by) => ({
      title: TITLES[kind][by],
      schools: units.filter(({ organiser }) => organiserKinds[organiser.type] === by),
    }))
    .filter(({ schools }) => schools.length > 0);
}

function shareOf({ agreement, minimum }: ViewContext, { title, schools }: Group): SignedList['shares'][number] {
  const units = schools.length;
  const signed = schools.filter((school) => unitIsSigned(minimum, agreement.bodies, school)).length;
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
  const ofBodies = agreement.bodies.flatMap((body) => (body.signs ? body.signed : []));
  const ofUnits = signers(context).flatMap((school) =>
    signingOf(context.minimum, school).how === 'together' ? [] : [school.signed],
  );
  const days = [signed, ...ofBodies, ...ofUnits].flatMap((one) => one?.on ?? []);
  return [decisionOf(agreement)?.on ?? validFrom, ...days].reduce((latest, day) => (day > latest ? day : latest));
}

/** @param parties at least as many */
function signedInWords(signed: number, parties: number): string | undefined {
  if (signed === 0) return undefined;
  return signed === parties ? 'Alla' : capitalised(numberWord(signed));
}

function totalOf(context: ViewContext): SignedList['total'] {
  const { parties, signed } = context.agreement.coverage.units;
  if (parties === 0) return undefined;
  return {
    inWords: capitalised(schoolsInWords(context)),
    together: areTogether(context) ? schoolsInWords(context) : undefined,
    single: parties === 1,
    signed: signedInWords(signed, parties),
  };
}

/** The units that are parties themselves, or whose organisers are; a board signs for the others. */
function unitParties(context: ViewContext, { title, schools }: Group): SignedList['groups'][number] {
  const nameOf = unitNames(context);
  return {
    title,
    parties: schools.flatMap((school) =>
      isMunicipal(school)
        ? unitParty(context, school, nameOf(school))
        : [organiserParty(context, school, nameOf(school))],
    ),
  };
}

/** Who has signed and who has not, grouped as they are counted. */
export function signedListOf(context: ViewContext): SignedList {
  const schools = groupsOf(context, 'school');
  const preschools = groupsOf(context, 'preschool');
  const everySchool = { title: 'Alla skolor', schools: schools.flatMap((group) => group.schools) };
  const bodies = context.agreement.bodies.filter(({ signs }) => signs);
  const { own, others } = unsigned(context);
  const kind = ownKind(context);
  const names = (units: readonly School[]) => units.map(unitNames(context));
  const isBoard = ({ board }: AgreementBody) => board !== undefined;
  const partiesOf = (some: readonly AgreementBody[]) => some.map((body) => bodyParty(context, body));
  return {
    date: dateOf(context),
    groups: [
      { title: capitalised(context.minimum.words.area.definite), parties: [ownBoard(context)] },
      { title: 'Kommunens andra nämnder', parties: partiesOf(bodies.filter(isBoard)) },
      { title: 'Andra offentliga parter', parties: partiesOf(bodies.filter((body) => !isBoard(body))) },
      ...[...schools, ...preschools].map((group) => unitParties(context, group)),
    ].filter((group) => group.parties.length > 0),
    cases: casesOf(context),
    total: totalOf(context),
    shares: [...schools, ...(schools.length > 1 ? [everySchool] : []), ...preschools].map((group) =>
      shareOf(context, group),
    ),
    own: kind === undefined ? undefined : { kind, names: names(own) },
    included: names(others),
  };
}
