import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { schoolInTwoDistricts } from './school-in-two-districts.ts';
import type { FileSchools } from './schools.ts';

/**
 * Runs the rules that compare files.
 * @param files what each file of the run says of its schools, in any order
 * @returns the findings of all files; the span of each names the file that it stands in
 */
export function runRulesAcross(files: readonly FileSchools[]): readonly Diagnostic[] {
  return schoolInTwoDistricts(files);
}
