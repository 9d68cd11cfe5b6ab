import { isDecided, statusOf } from '../minimum/agreement-status.ts';
import { withStated } from '../minimum/basis.ts';
import { levelWithGroundsOn } from '../minimum/grounds-on.ts';
import { holdingOn } from '../minimum/legal-references.ts';
import { lastDayOf } from '../minimum/level-on.ts';
import type { LegalReference, MinimumLevel } from '../minimum/minimum-level.ts';
import { present } from '../values/present.ts';
import type { Agreement, AgreementFunction, AgreementReference, Area, StatedPart } from './agreement.ts';
import { floorOrigin, type OriginOf } from './clause.ts';
import { coverage } from './coverage.ts';
import type { Directory } from './directory-file.ts';
import type { DistrictFile } from './district-file.ts';
import { addArea, type CompleteArea, mergeArea } from './merge-area.ts';
import { mergeBodies } from './merge-bodies.ts';
import { mergeClauses } from './merge-clauses.ts';
import { receptionsOf } from './receptions.ts';
import { collectedOn, materialOf } from './support-material.ts';

/**
 * The references that hold on a day, without their later successors, and marked only where nobody has read them or their
 * first day.
 */
function referencesOn(references: readonly LegalReference[], day: string): readonly AgreementReference[] {
  return holdingOn(references, day).map(({ replacedBy: _later, verified, fromVerified, ...reference }) => ({
    ...reference,
    ...(verified === false ? { verified } : {}),
    ...(fromVerified === false ? { fromVerified } : {}),
  }));
}

function mergeFunctions(
  minimum: MinimumLevel,
  district: DistrictFile,
  originOf: OriginOf,
): readonly AgreementFunction[] {
  const floor = Object.entries(minimum.functions).map(([id, { title, plural, properName, basis }]) => ({
    id,
    title,
    ...present({ plural, properName }),
    origin: floorOrigin(basis),
  }));
  const local = Object.entries(district.localAdditions?.functions ?? {}).map(([id, definition]) => ({
    id,
    ...definition,
    origin: originOf(`/localAdditions/functions/${id}`),
  }));
  return [...floor, ...local];
}

function mergeAreas(minimum: MinimumLevel, district: DistrictFile, originOf: OriginOf): readonly Area[] {
  const local = district.localAdditions?.areas ?? {};
  const pointer = (id: string) => `/localAdditions/areas/${id}`;
  const merged = Object.entries(minimum.areas).map(([id, area]) =>
    mergeArea(id, area, local[id], pointer(id), originOf),
  );
  const added = Object.entries(local)
    .filter(([id]) => minimum.areas[id] === undefined)
    .map(([id, area]) => addArea(id, area as CompleteArea, pointer(id), originOf));
  return [...merged, ...added];
}

/**
 * The agreement itself, with what follows from what its file leaves out. What has been decided carries no notes, unless its
 * file asks for them: whoever signs it should see what it says, alone.
 */
function mergeAgreement({ agreement }: DistrictFile): Agreement['agreement'] {
  const status = statusOf(agreement.status, agreement.decidedOn);
  return { ...agreement, status, notes: agreement.notes ?? (isDecided(status) ? 'separate' : 'inline') };
}

function statedIf<T extends Parameters<typeof withStated>[0]>(part: T | undefined): StatedPart<T> | undefined {
  return part === undefined ? undefined : withStated(part);
}

/** The minimum level itself, and what it rests on. */
function levelOf({
  id,
  title,
  publisher,
  status,
  date,
  documentNote,
  pageNote,
  summary,
  ...minimum
}: MinimumLevel): Agreement['minimumLevel'] {
  const sources = Object.entries(minimum.sources).map(([key, source]) => ({ id: key, ...source }));
  return {
    id,
    title,
    ...present({ restsOn: minimum.restsOn?.map((one) => ({ id: one.id, title: one.title })) }),
    publisher,
    status,
    date,
    ...present({ validUntil: lastDayOf(minimum) }),
    sources,
    ...present({ report: sources[0]?.title, boards: sources[0]?.boards, documentNote, pageNote, summary }),
  };
}

/**
 * `agreement = minimum level ⊔ local additions`. Never below the floor, and idempotent: what a file restates stays the
 * floor's. What the level says in several wordings is said in that of the agreement's first day. The input must have passed
 * the district schema; the result is validated once more before it is drawn.
 * @param originOf where a JSON pointer stands in the district's file (base name, line, column)
 * @param directory the directory of receptions that the file names
 */
export function merge(
  level: MinimumLevel,
  district: DistrictFile,
  originOf: OriginOf,
  directory?: Directory,
): Agreement {
  const { agreement } = district;
  const minimum = levelWithGroundsOn(level, agreement.validFrom);
  const { name, preposition, administration, board, units = {} } = district.district;
  const areas = mergeAreas(minimum, district, originOf);
  const bodies = mergeBodies(minimum, district, originOf);
  const collected = collectedOn(minimum, agreement.validFrom);
  return {
    version: 2,
    minimumLevel: levelOf(minimum),
    district: { name, ...present({ preposition }), administration, board },
    ...present({ municipality: minimum.municipality ?? district.municipality }),
    bodies,
    units: Object.entries(units).map(([id, unit]) => ({
      id,
      ...unit,
      origin: originOf(`/district/units/${id}`),
    })),
    ...present({ receptions: directory && receptionsOf(directory, name) }),
    agreement: mergeAgreement(district),
    schools: district.schools.map((school, index) => ({ ...school, origin: originOf(`/schools/${index}`) })),
    coverage: coverage(minimum, district.schools, bodies),
    functions: mergeFunctions(minimum, district, originOf),
    purpose: minimum.purpose.map(withStated),
    ...present({ targetGroup: statedIf(minimum.targetGroup), successFactors: statedIf(minimum.successFactors) }),
    areas,
    supportMaterial: materialOf(minimum, district, areas, originOf),
    ...present({ supportMaterialEdition: collected }),
    legalReferences: referencesOn(minimum.legalReferences, agreement.validFrom),
    ...present({ legalNote: statedIf(minimum.legalNote) }),
    clauses: mergeClauses(level, minimum, district, originOf),
    abbreviations: minimum.abbreviations ?? [],
  };
}
