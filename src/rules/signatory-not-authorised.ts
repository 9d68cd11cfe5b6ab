import { diagnostic } from '../diagnostics/create.ts';
import { atValue } from '../diagnostics/places.ts';
import type { MinimumLevel } from '../minimum/minimum-level.ts';
import { own } from '../values/own.ts';
import { isMisspelt } from './misspelt.ts';
import { organiserOf } from './organisers.ts';
import { items, member } from './read-value.ts';
import type { Rule } from './rule.ts';

/** The title of a function that works at the school or preschool itself, such as its head teacher. */
function staffTitle(id: unknown, minimum: MinimumLevel): string | undefined {
  const found = typeof id === 'string' ? own(minimum.functions, id) : undefined;
  return found?.belongsTo === 'school' || found?.belongsTo === 'preschool' ? found.title : undefined;
}

/** Whether the key is misspelt or the value is not true or false; the schema has reported it. */
function isUnclear(signed: unknown): boolean {
  const authorised = member(signed, 'authorised');
  return isMisspelt(signed, 'authorised') || (authorised !== undefined && typeof authorised !== 'boolean');
}

/** Whether the file says that the signatory may sign, or tries to. */
function saysAuthority(school: unknown): boolean {
  const authorised = member(school, 'signed', 'authorised') === true;
  return authorised || member(school, 'authority') !== undefined || isMisspelt(school, 'authority');
}

/**
 * Another organiser than the municipality is a party of its own, and its authorised representatives sign for it. The office of head
 * teacher authorises nobody, nor does other work at the school; the file says so when the organiser has authorised
 * them.
 */
export const signatoryNotAuthorised: Rule = ({ document, minimum }) =>
  items(member(document.value, 'schools')).flatMap((school, index) => {
    const signed = member(school, 'signed');
    const title = staffTitle(member(signed, 'function'), minimum);
    if (title === undefined || organiserOf(school) === 'municipal' || organiserOf(school) === undefined) return [];
    if (isUnclear(signed) || saysAuthority(school)) return [];
    const name = member(school, 'name');
    const at = `/schools/${index}/signed/function`;
    return diagnostic(
      'signatory-not-authorised',
      { school: typeof name === 'string' ? name : '', title },
      atValue(document, at),
    );
  });
