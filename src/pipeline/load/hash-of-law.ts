import type { Law } from '../../minimum/law.ts';
import type { Sha256 } from './resources.ts';

/** Hash of the law as data, which is the same whether it was built or read from its file. */
export function hashOfLaw(law: Law, sha256: Sha256): string {
  return sha256(JSON.stringify(law));
}
