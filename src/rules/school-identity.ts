import { patterns } from '../minimum/patterns.ts';
import { folded } from '../values/folded.ts';
import { present } from '../values/present.ts';
import { isMisspelt } from './misspelt.ts';
import { items, member } from './read-value.ts';

/** What decides whether two entries are the same school. */
export interface SchoolIdentity {
  /** The name as it is written. */
  readonly name: string;
  /** A well-formed code; absent where the school has none. */
  readonly unitCode?: string;
  readonly forms: readonly string[];
}

const UNIT_CODE = new RegExp(patterns.unitCode);

/**
 * Reads which school an entry is.
 * @returns undefined for an entry without a name or with a wrong unit code: the schema has reported it, and a
 * comparison might report it again
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

/** The keys by which schools are compared where one has no code: the name together with a form, for each form. */
export function nameKeys({ name, forms }: SchoolIdentity): readonly string[] {
  const plain = folded(name);
  return forms.map((form) => `${plain}\n${form}`);
}
