import { patterns } from '../minimum/patterns.ts';
import { folded } from '../model/folded.ts';
import { present } from '../values/present.ts';
import { isMisspelt } from './misspelt.ts';
import { items, member } from './read.ts';

/** What tells whether two entries are the same school. */
export interface SchoolIdentity {
  /** As it is written. */
  readonly name: string;
  /** Well-formed; absent where the school has none. */
  readonly unitCode?: string;
  readonly forms: readonly string[];
}

const UNIT_CODE = new RegExp(patterns.unitCode);

/**
 * Who a school is.
 * @returns undefined where that cannot be told: without a name, or with a unit code that is misspelt. What is wrong with
 * such an entry has been said, and a comparison might say it again
 */
export function identityOf(school: unknown): SchoolIdentity | undefined {
  const name = member(school, 'name');
  if (typeof name !== 'string' || name.trim() === '' || isMisspelt(school, 'unitCode')) return undefined;
  const code = member(school, 'unitCode');
  // Without its quotation marks a code is a number, but no other code.
  const unitCode = typeof code === 'number' ? String(code) : code;
  if (unitCode !== undefined && (typeof unitCode !== 'string' || !UNIT_CODE.test(unitCode))) return undefined;
  const forms = items(member(school, 'forms')).filter((form): form is string => typeof form === 'string');
  return { name, forms, ...present({ unitCode }) };
}

/** By what two schools are compared where one has no code: the name together with a form, one key for each form. */
export function nameKeys({ name, forms }: SchoolIdentity): readonly string[] {
  const plain = folded(name);
  return forms.map((form) => `${plain}\n${form}`);
}
