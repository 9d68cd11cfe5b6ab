import { folded } from '../values/folded.ts';
import type { AgreementReception } from './agreement.ts';
import type { Directory } from './directory-file.ts';

/**
 * The receptions of others, in the directory's own order, which its keeper chooses. The district's own is left out: its units
 * say where to turn in it.
 * @param own the district's name
 */
export function receptionsOf({ name: file, receptions }: Directory, own: string): readonly AgreementReception[] {
  return receptions
    .filter(({ district }) => folded(district) !== folded(own))
    .map(({ line, column, ...reception }) => ({ ...reception, origin: { from: 'district', file, line, column } }));
}
