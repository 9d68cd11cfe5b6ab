import type { Agreement, Origin } from '../../model/agreement.ts';
import { type Edition, forEdition } from '../../model/edition.ts';
import { merge } from '../../model/merge.ts';
import { positionAt } from '../../source/source-text.ts';
import type { SoundDistrict } from '../check/check-district.ts';

/**
 * Merges a district with its floor and checks the result against the agreement's schema: only a valid agreement is
 * drawn, whatever the checks before let through.
 * @param name the file's base name, which origins carry
 * @param edition the edition whose schools are listed; absent for the whole district
 * @throws when the merged agreement is not valid: a bug in the program, never a fault of the file
 */
export async function makeAgreement(
  { document, district, floor, directory }: SoundDistrict,
  name: string,
  edition?: Edition,
): Promise<Agreement> {
  const originOf = (pointer: string): Origin => {
    const { line, column } = positionAt(document.source, document.valueSpan(pointer).start);
    return { from: 'district', file: name, line, column };
  };
  const whole = merge(floor.level, district, originOf, directory?.examined.directory);
  const agreement = edition === undefined ? whole : forEdition(whole, floor.level, edition);
  const { holds, validator } = await floor.agreement();
  const [error] = holds(agreement) ? [] : (await validator()).check(agreement);
  if (error !== undefined) throw new Error(`the merged agreement breaks its own schema: ${JSON.stringify(error)}`);
  return agreement;
}

/** The merged agreement as `--format json` writes it. */
export function agreementJson(agreement: Agreement): string {
  return `${JSON.stringify(agreement, undefined, 2)}\n`;
}
