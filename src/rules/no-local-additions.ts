import { diagnostic, startOf } from '../diagnostics/create.ts';
import { atKey } from '../diagnostics/places.ts';
import { isMisspelt } from './misspelt.ts';
import { items, member, members } from './read-value.ts';
import type { Rule } from './rule.ts';

/** Whether a mapping or list holds nothing, at any depth. A missing value (`areas:`) is the schema's finding. */
function isEmpty(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) ? value.length === 0 : members(value).every(([, part]) => isEmpty(part));
}

/** Whether the file has a public party take part in more areas than the minimum level does. */
function addsParties(file: unknown): boolean {
  return members(member(file, 'bodies')).some(([, body]) => items(member(body, 'joins')).length > 0);
}

/**
 * Reports that a file adds nothing to the minimum level. Anything written counts, even the floor restated: somebody has
 * considered it.
 */
export const noLocalAdditions: Rule = ({ document }) => {
  if (members(document.value).length === 0 || isMisspelt(document.value, 'localAdditions')) return [];
  if (addsParties(document.value)) return [];
  const additions = member(document.value, 'localAdditions');
  if (additions === undefined) return [diagnostic('no-local-additions', {}, { span: startOf(document.source.name) })];
  const at = '/localAdditions';
  return isEmpty(additions) && !Array.isArray(additions)
    ? [diagnostic('no-local-additions', {}, atKey(document, at))]
    : [];
};
