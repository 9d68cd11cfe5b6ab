import { diagnostic } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ComparedAgreement, PlacedText } from './compared-file.ts';
import { firstElsewhere } from './first-elsewhere.ts';
import { numberKey } from './registration-number.ts';

function spanOf(file: string, { start, end }: PlacedText) {
  return { file, start, end };
}

/**
 * Each agreement is a document of its own in the board's register, and has its own number. The same number in files of
 * different districts of a municipality is a warning in each: mostly it came along when a file was copied, but a
 * municipality may keep all agreements in one case. A district may renew its agreement in the same case.
 * @param files in the order in which the first is named
 */
export function registrationNumberShared(files: readonly ComparedAgreement[]): readonly Diagnostic[] {
  const numbered = files.flatMap((file) => {
    const { registrationNumber, municipality, districtKey } = file;
    const key = registrationNumber && numberKey(municipality, registrationNumber.text);
    return registrationNumber === undefined || key === undefined
      ? []
      : { file, registrationNumber, key, group: districtKey };
  });
  return firstElsewhere(numbered).flatMap(({ one, other }) =>
    diagnostic(
      'registration-number-shared',
      { registrationNumber: one.registrationNumber.text, district: other.file.district.text, other: other.file.file },
      { span: spanOf(one.file.file, one.registrationNumber), pointer: '/agreement/registrationNumber' },
      { related: [{ span: spanOf(other.file.file, other.registrationNumber), note: 'other-file' }] },
    ),
  );
}
