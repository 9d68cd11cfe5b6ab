import type { AgreementBody } from '../../model/agreement.ts';
import type { School } from '../../model/district-file.ts';
import { bodyName } from '../../model/municipality.ts';
import { organisersOf } from '../../model/organisers.ts';
import { isMunicipal, signingOf } from '../../model/signing.ts';
import { capitalised } from '../../values/in-words.ts';
import { boolean, list, optional, record, text, type ValueOf } from '../shape.ts';
import type { ViewContext } from './context.ts';
import { joinedInWords, ownKind, signers, unitNames, unsigned } from './parties.ts';
import { enumerateNames } from './words.ts';

export const signaturesShape = record({
  parties: list(
    record({
      /** "Stockholms kommun genom Farsta stadsdelsnämnd", a school that signs for its board, or an organiser. */
      name: text,
      /**
       * Who signs, where the minimum level says it: a line for each. Without, anybody may who is authorised to represent
       * the party.
       */
      roles: list(text),
      /** The same in a row, as a line begins: "Grundskolechef och gymnasiechef". */
      rolesInWords: optional(text),
      /** The board that a municipal unit signs for, or the administration of a board; an organiser signs for itself. */
      board: optional(text),
      /** Whether the party is an organiser. */
      organiser: boolean,
      /** The names of the units that an organiser or a board signs for. */
      schools: optional(text),
      /** The areas that a public party takes part in: "området ”Säkerhetsarbete”". */
      joins: optional(text),
    }),
  ),
  /** The units that the area's own board runs, and what they are: "Kommunala förskolor". */
  own: optional(record({ kind: text, names: text })),
  /** Other units that are included without a signature. */
  included: optional(text),
});

type Signatures = ValueOf<typeof signaturesShape>;
type Party = Signatures['parties'][number];

function rolesOf(context: ViewContext, ids: readonly (string | undefined)[]): Pick<Party, 'roles' | 'rolesInWords'> {
  const known = ids.flatMap((id) => id ?? []);
  return { roles: known.map((id) => context.title(id)), rolesInWords: rolesInWords(context, known) };
}

/** "Grundskolechef och gymnasiechef": all sign. */
export function rolesInWords(context: ViewContext, ids: readonly string[]): string | undefined {
  return ids.length === 0 ? undefined : capitalised(enumerateNames(ids.map((id) => context.titleWithin(id))));
}

/** "Stockholms kommun genom Farsta stadsdelsnämnd"; an authority of its own by its name. */
export function publicParty({ agreement }: ViewContext, board: string | undefined, name: string): string {
  const { municipality } = agreement;
  return board === undefined || municipality === undefined ? name : `${municipality.name} genom ${board}`;
}

function ownBoard(context: ViewContext): Party {
  const { administration, board } = context.agreement.district;
  return {
    name: publicParty(context, board, board),
    ...rolesOf(context, [context.minimum.administration?.signedBy]),
    board: administration,
    organiser: false,
    schools: undefined,
    joins: undefined,
  };
}

/** The names of the units for which a body signs. */
export function namesTogether(context: ViewContext, { id }: AgreementBody): readonly string[] {
  const nameOf = unitNames(context);
  return context.agreement.schools.flatMap((school) => {
    const signing = signingOf(context.minimum, school);
    return signing.how === 'together' && signing.by === id ? [nameOf(school)] : [];
  });
}

/** A body signs once, for all its units and for the areas that it joins. */
function bodyParty(context: ViewContext, body: AgreementBody): Party {
  const units = namesTogether(context, body);
  return {
    name: publicParty(context, body.board, bodyName(body)),
    ...rolesOf(context, body.signedBy),
    board: body.administration,
    organiser: false,
    schools: units.length === 0 ? undefined : enumerateNames(units),
    joins: body.joins.length === 0 ? undefined : joinedInWords(context, body.joins),
  };
}

/** A municipal unit that signs by itself does so for the board that it belongs to. */
function unitParty(context: ViewContext, school: School, name: string): readonly Party[] {
  const signing = signingOf(context.minimum, school);
  if (signing.how !== 'each') return [];
  const roles = rolesOf(context, [signing.signedBy]);
  return [{ name, ...roles, board: signing.body.board, organiser: false, schools: undefined, joins: undefined }];
}

/** Another organiser signs once for all its schools, by whoever is authorised to. */
function organiserParties(schools: readonly School[], nameOf: (unit: School) => string): readonly Party[] {
  return organisersOf(schools).map(({ name, schools: members }) => {
    const names = members.flatMap((index) => schools.slice(index, index + 1).map(nameOf));
    return {
      name: name ?? names[0] ?? '',
      roles: [],
      rolesInWords: undefined,
      board: undefined,
      organiser: true,
      schools: name === undefined ? undefined : enumerateNames(names),
      joins: undefined,
    };
  });
}

/** Who signs. It does not depend on who has signed: what is signed must not change by being signed. */
export function signaturesOf(context: ViewContext): Signatures {
  const schools = signers(context);
  const { own, others } = unsigned(context);
  const nameOf = unitNames(context);
  const kind = ownKind(context);
  const names = (units: readonly School[]) => enumerateNames(units.map(nameOf));
  return {
    parties: [
      ownBoard(context),
      ...context.agreement.bodies.filter(({ signs }) => signs).map((body) => bodyParty(context, body)),
      ...schools.flatMap((school) => unitParty(context, school, nameOf(school))),
      ...organiserParties(
        schools.filter((school) => !isMunicipal(school)),
        nameOf,
      ),
    ],
    own: kind === undefined ? undefined : { kind, names: names(own) },
    included: others.length === 0 ? undefined : names(others),
  };
}
