import type { School, Signed } from '../../model/district-file.ts';
import { boolean, list, optional, record, text, type ValueOf } from '../shape.ts';
import type { ViewContext } from './context.ts';
import { ownPreschools, signers } from './parties.ts';
import { enumerateNames, longDate } from './words.ts';

export const signaturesShape = record({
  parties: list(
    record({
      name: text,
      /** The function of who signs. Without it anybody may who is authorised to represent the party. */
      role: optional(text),
      /** The board that a party of the municipality signs for; an independent organiser signs for itself. */
      board: optional(text),
      /** The names of the schools that an organiser signs for. */
      schools: optional(text),
      signed: optional(record({ on: text, authorised: boolean })),
    }),
  ),
  ownPreschools: optional(text),
});

type Party = ValueOf<typeof signaturesShape>['parties'][number];

function signedOf(signed: Signed | undefined): Party['signed'] {
  return signed && { on: longDate(signed.on), authorised: signed.authorised === true };
}

/** Who signs for the district: who has done so, else the function that the minimum level assumes. */
function districtParty(context: ViewContext): Party {
  const { agreement, district } = context.agreement;
  const role = agreement.signed?.function ?? context.minimum.administration?.signedBy;
  return {
    name: district.administration,
    role: role === undefined ? undefined : context.title(role),
    board: district.board,
    schools: undefined,
    signed: signedOf(agreement.signed),
  };
}

/** A municipal school signs by itself, for the board that it belongs to. */
function municipalParty(context: ViewContext, school: School): Party {
  const { signFor, signedBy } = context.minimum.municipalSchools;
  const role = school.signed?.function ?? signedBy ?? school.contact?.function;
  return {
    name: school.name,
    role: role === undefined ? undefined : context.title(role),
    board: signFor,
    schools: undefined,
    signed: signedOf(school.signed),
  };
}

/** An independent organiser signs once for all its schools that are signed for alike. */
function independentParties(context: ViewContext, schools: readonly School[]): readonly Party[] {
  const groups = new Map<string, School[]>();
  for (const school of schools) {
    const { organiser, signed, name } = school;
    const key = JSON.stringify([organiser.name ?? name, signed?.on, signed?.function, signed?.authorised]);
    groups.set(key, [...(groups.get(key) ?? []), school]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group as [School, ...School[]];
    const { organiser, signed } = first;
    return {
      name: organiser.name ?? first.name,
      role: signed === undefined ? undefined : context.title(signed.function),
      board: undefined,
      schools: organiser.name === undefined ? undefined : enumerateNames(group.map((school) => school.name)),
      signed: signedOf(signed),
    };
  });
}

export function signaturesOf(context: ViewContext): ValueOf<typeof signaturesShape> {
  const schools = signers(context);
  const isMunicipal = (school: School) => school.organiser.type === 'kommunal';
  const own = ownPreschools(context).map((school) => school.name);
  return {
    parties: [
      districtParty(context),
      ...schools.filter(isMunicipal).map((school) => municipalParty(context, school)),
      ...independentParties(
        context,
        schools.filter((school) => !isMunicipal(school)),
      ),
    ],
    ownPreschools: own.length === 0 ? undefined : enumerateNames(own),
  };
}
