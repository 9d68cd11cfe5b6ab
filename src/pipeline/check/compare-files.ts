import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type ComparedFile, comparedFile } from '../../rules/across/compared-file.ts';
import { runRulesAcross } from '../../rules/across/index.ts';
import type { ExaminedDistrict } from './check-district.ts';
import { groupByFile } from './group-by-file.ts';

/** What a file is compared with others by; undefined where it does not name its district. */
export function comparedBy({ candidate }: Pick<ExaminedDistrict, 'candidate'>): ComparedFile | undefined {
  return candidate && comparedFile(candidate.document, candidate.floor.level);
}

/**
 * Compares the files of a run.
 * @returns the findings, by the name of the file that each stands in
 */
export function compareFiles(files: readonly (ComparedFile | undefined)[]): ReadonlyMap<string, readonly Diagnostic[]> {
  return groupByFile(runRulesAcross(files.flatMap((file) => file ?? [])));
}
