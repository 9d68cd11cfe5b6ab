import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { byCodeUnits } from '../../values/by-code-units.ts';
import { type ComparedFile, datedAgreement } from './compared-file.ts';
import { districtTwice } from './district-twice.ts';
import { meetingNotShared } from './meeting-not-shared.ts';
import { registrationNumberShared } from './registration-number-shared.ts';
import { effectivePeriods } from './renewal.ts';
import { schoolInTwoDistricts } from './school-in-two-districts.ts';

/**
 * Runs the rules that compare files.
 * @param files what each file of the run says of itself, in any order, which makes no difference
 * @returns the findings of all files; the span of each names the file that it stands in
 */
export function runRulesAcross(files: readonly ComparedFile[]): readonly Diagnostic[] {
  // Nothing is compared with itself, and most runs are of one file.
  if (files.length < 2) return [];
  const inOrder = [...files].sort((a, b) => byCodeUnits(a.file, b.file));
  const agreements = inOrder.map(datedAgreement);
  const periods = effectivePeriods(agreements);
  return [
    ...districtTwice(inOrder, agreements, periods),
    ...registrationNumberShared(inOrder),
    ...schoolInTwoDistricts(inOrder, periods),
    ...meetingNotShared(inOrder, periods),
  ];
}
