import { diagnostic } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { commonDays, datesOf, type Period } from '../period.ts';
import type { ComparedAgreement } from './compared-file.ts';
import { type DatedAgreement, overlapping } from './renewal.ts';

function twice(
  { file, district }: ComparedAgreement,
  other: ComparedAgreement,
  common: Period | undefined,
): readonly Diagnostic[] {
  if (common === undefined) return [];
  const { start, end } = other.district;
  return [
    diagnostic(
      'district-twice',
      { district: district.text, other: other.file, ...datesOf(common) },
      { span: { file, start: district.start, end: district.end }, pointer: '/district/name' },
      { related: [{ span: { file: other.file, start, end }, note: 'other-file' }] },
    ),
  ];
}

/**
 * A district has one agreement at a time: the same district in two files whose agreements are valid on the same day is an
 * error in both, since nobody could say which of the two documents holds. Whether one is a draft makes no difference. A
 * renewed agreement beside the old one is no error (`effectivePeriods`).
 * @param files in order
 * @param agreements the same files, as they are compared
 * @param periods how long each holds
 */
export function districtTwice(
  files: readonly ComparedAgreement[],
  agreements: readonly DatedAgreement[],
  periods: readonly (Period | undefined)[],
): readonly Diagnostic[] {
  return overlapping(agreements, periods).flatMap((place, at) => {
    const [file, own] = [files[at], periods[at]];
    const [other, others] = place === undefined ? [] : [files[place], periods[place]];
    if (file === undefined || own === undefined || other === undefined || others === undefined) return [];
    return twice(file, other, commonDays(own, others));
  });
}
