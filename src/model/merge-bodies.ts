import type { MinimumLevel } from '../minimum/minimum-level.ts';
import { folded } from '../values/folded.ts';
import { present } from '../values/present.ts';
import { unique } from '../values/unique.ts';
import type { AgreementBody } from './agreement.ts';
import { floorOrigin, type OriginOf } from './clause.ts';
import type { DistrictFile, LocalBody, School, Signed } from './district-file.ts';
import { signingOf } from './signing.ts';

/** Signatures as a list, also where the file writes one alone. */
function signaturesOf({ signed }: LocalBody): readonly Signed[] {
  if (signed === undefined) return [];
  return Array.isArray(signed) ? signed : [signed as Signed];
}

/** What the file says of a body's own case. */
function caseOf({ registrationNumber, decision, delegation }: LocalBody) {
  return present({ registrationNumber, decision, delegation });
}

function unitsOf(
  minimum: MinimumLevel,
  schools: readonly Pick<School, 'forms' | 'organiser'>[],
  id: string,
): Pick<AgreementBody, 'hasUnits' | 'signs'> {
  const all = schools.map((school) => signingOf(minimum, school)).filter((one) => 'by' in one && one.by === id);
  return { hasUnits: all.length > 0, signs: all.some(({ how }) => how === 'together') };
}

/** Whether an authority also runs a school, and so is party to more than the areas that it joins. */
function runsSchool({ schools }: DistrictFile, name: string | undefined): boolean {
  if (name === undefined) return false;
  return schools.some(({ organiser }) => organiser.name !== undefined && folded(organiser.name) === folded(name));
}

/**
 * The public parties beside the area's own board: those of the minimum level that have units among the schools or join an
 * area, with what the file says of them, and those that only the file has. The municipality's boards come first.
 */
export function mergeBodies(minimum: MinimumLevel, file: DistrictFile, originOf: OriginOf): readonly AgreementBody[] {
  const local = file.bodies ?? {};
  const ofLevel = Object.entries(minimum.bodies).flatMap(([id, body]): AgreementBody | readonly [] => {
    const { board, administration, name, signedBy } = body;
    const own = local[id] ?? {};
    const joins = unique([...body.joins, ...(own.joins ?? [])]);
    const { hasUnits, signs } = unitsOf(minimum, file.schools, id);
    if (!hasUnits && joins.length === 0) return [];
    return {
      id,
      ...present({ board, administration, name }),
      signedBy,
      signs: signs || joins.length > 0,
      joins,
      hasUnits: hasUnits || runsSchool(file, name),
      ...caseOf(own),
      signed: signaturesOf(own),
      origin: local[id] === undefined ? floorOrigin(body.basis) : originOf(`/bodies/${id}`),
    };
  });
  const added = Object.entries(local)
    .filter(([id]) => minimum.bodies[id] === undefined)
    .map(([id, body]) => ({
      id,
      ...present({ name: body.name }),
      signedBy: [],
      signs: true,
      joins: body.joins ?? [],
      hasUnits: runsSchool(file, body.name),
      ...caseOf(body),
      signed: signaturesOf(body),
      origin: originOf(`/bodies/${id}`),
    }));
  // The municipality is one party through its boards: they stand together, before authorities of their own.
  const isBoard = ({ board }: AgreementBody) => board !== undefined;
  return [...ofLevel.filter(isBoard), ...ofLevel.filter((body) => !isBoard(body)), ...added];
}

/**
 * The public parties of a copy that lists some schools only: those that join areas are party to all copies. One with units in
 * another copy is party to more than those areas, here too.
 */
export function bodiesOf(
  minimum: MinimumLevel,
  bodies: readonly AgreementBody[],
  schools: readonly Pick<School, 'forms' | 'organiser'>[],
): readonly AgreementBody[] {
  return bodies.flatMap((body): AgreementBody | readonly [] => {
    const { hasUnits, signs } = unitsOf(minimum, schools, body.id);
    if (!hasUnits && body.joins.length === 0) return [];
    return { ...body, signs: signs || body.joins.length > 0 };
  });
}
