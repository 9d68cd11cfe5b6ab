import type { School } from '../../model/district-file.ts';
import { organisersOf } from '../../model/organisers.ts';
import { signingOf } from '../../model/signing.ts';
import { list, optional, record, text, type ValueOf } from '../shape.ts';
import type { ViewContext } from './context.ts';
import { ownPreschools, signers } from './parties.ts';
import { enumerateNames } from './words.ts';

export const signaturesShape = record({
  parties: list(
    record({
      name: text,
      /** The function of who signs, where the minimum level says it. Else anybody may who is authorised to represent the party. */
      role: optional(text),
      /** The board that a party of the municipality signs for; an independent organiser signs for itself. */
      board: optional(text),
      /** The names of the schools that an organiser signs for. */
      schools: optional(text),
    }),
  ),
  ownPreschools: optional(text),
});

type Party = ValueOf<typeof signaturesShape>['parties'][number];

/** A function's title, where the minimum level says which one signs. */
const roleOf = (context: ViewContext, id: string | undefined) => (id === undefined ? undefined : context.title(id));

function districtParty(context: ViewContext): Party {
  const { administration, board } = context.agreement.district;
  const role = roleOf(context, context.minimum.administration?.signedBy);
  return { name: administration, role, board, schools: undefined };
}

/** A municipal school signs by itself, for the board that it belongs to. */
function municipalParty(context: ViewContext, school: School): Party {
  const signing = signingOf(context.minimum, school);
  const body = 'body' in signing ? signing.body : undefined;
  return { name: school.name, role: roleOf(context, body?.signedBy[0]), board: body?.board, schools: undefined };
}

/** An independent organiser signs once for all its schools, by whoever is authorised to. */
function independentParties(schools: readonly School[]): readonly Party[] {
  return organisersOf(schools).map(({ name, schools: members }) => {
    const names = members.flatMap((index) => schools[index]?.name ?? []);
    return {
      name: name ?? names[0] ?? '',
      role: undefined,
      board: undefined,
      schools: name === undefined ? undefined : enumerateNames(names),
    };
  });
}

/** Who signs. It does not depend on who has signed: what is signed must not change by being signed. */
export function signaturesOf(context: ViewContext): ValueOf<typeof signaturesShape> {
  const schools = signers(context);
  const isMunicipal = (school: School) => school.organiser.type === 'kommunal';
  const own = ownPreschools(context).map((school) => school.name);
  return {
    parties: [
      districtParty(context),
      ...schools.filter(isMunicipal).map((school) => municipalParty(context, school)),
      ...independentParties(schools.filter((school) => !isMunicipal(school))),
    ],
    ownPreschools: own.length === 0 ? undefined : enumerateNames(own),
  };
}
