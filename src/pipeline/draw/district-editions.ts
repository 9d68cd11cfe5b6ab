import { hasErrors } from '../../diagnostics/collect.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { DistrictFile } from '../../model/district-file.ts';
import type { Per } from '../../model/edition.ts';
import type { ExaminedDistrict } from '../check/check-district.ts';
import type { Sha256 } from '../load/resources.ts';
import { outputStem } from '../manifest/output-names.ts';
import { editionConflicts, type PlacedEdition, placeEditions } from './edition-conflicts.ts';
import { editionsOf, type NamedEdition } from './editions.ts';

/** Divides the district in a file into editions. */
export function editionsFor(path: string, district: DistrictFile, per: Per, sha256: Sha256): readonly NamedEdition[] {
  return editionsOf(district, outputStem(path), per, sha256);
}

/**
 * The editions of a file with the places of their names. There are none where the file has errors, or where one
 * document is made of the whole district.
 */
export function placedEditions(
  path: string,
  { candidate, found }: ExaminedDistrict,
  per: Per,
  sha256: Sha256,
): readonly PlacedEdition[] {
  if (per === 'district' || candidate === undefined || hasErrors(found)) return [];
  return placeEditions(editionsFor(path, candidate.district, per, sha256), candidate.document);
}

/** Finds editions of one file whose outputs would have the same name. */
export function conflictsWithin(
  path: string,
  examined: ExaminedDistrict,
  per: Per,
  sha256: Sha256,
): readonly Diagnostic[] {
  return editionConflicts(placedEditions(path, examined, per, sha256));
}
