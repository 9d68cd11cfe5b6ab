import type { School, Signed } from '../../model/district-file.ts';
import { list, optional, record, text, type ValueOf } from '../shape.ts';
import type { ViewContext } from './context.ts';
import { ownPreschools, signers } from './parties.ts';
import { enumerate, longDate } from './words.ts';

export const signaturesShape = record({
  parties: list(record({ name: text, capacity: text, schools: optional(text), signed: optional(text) })),
  ownPreschools: optional(text),
});

type Party = ValueOf<typeof signaturesShape>['parties'][number];

/** Who signed stands above it, in the capacity. */
function signedText(signed: Signed | undefined): string | undefined {
  if (signed === undefined) return undefined;
  return `Underskriven den ${longDate(signed.on)}${signed.authorised === true ? ', med fullmakt' : ''}.`;
}

/** Who signs for the district: who has done so, else the function that the minimum level assumes. */
function districtParty(context: ViewContext): Party {
  const { agreement, district } = context.agreement;
  const role = agreement.signed?.function ?? context.minimum.administration?.signedBy;
  const who = role === undefined ? 'Behörig företrädare' : context.title(role);
  return {
    name: district.administration,
    capacity: `${who}, för ${district.board}`,
    schools: undefined,
    signed: signedText(agreement.signed),
  };
}

/** A municipal school signs by itself, for the board that it belongs to. */
function municipalParty(context: ViewContext, school: School): Party {
  const { signFor, signedBy } = context.minimum.municipalSchools;
  const role = school.signed?.function ?? signedBy ?? school.contact?.function;
  const who = role === undefined ? 'Behörig företrädare' : context.title(role);
  return {
    name: school.name,
    capacity: `${who}, för ${signFor}`,
    schools: undefined,
    signed: signedText(school.signed),
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
      capacity: signed === undefined ? 'Behörig företrädare för huvudmannen' : context.title(signed.function),
      schools: organiser.name === undefined ? undefined : `För ${enumerate(group.map((school) => school.name))}`,
      signed: signedText(signed),
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
    ownPreschools: own.length === 0 ? undefined : enumerate(own),
  };
}
