import { diagnostic } from '../diagnostics/create.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { atValue } from '../diagnostics/places.ts';
import { items, member } from './read-value.ts';
import type { Rule, RuleContext } from './rule.ts';
import { identityOf, type SchoolIdentity } from './school-identity.ts';
import { type ComparedSchool, keysOfSchool, type SameSchool, SchoolIndex, sameSchool } from './school-index.ts';

function duplicate(
  index: number,
  { name }: SchoolIdentity,
  { other, field, common }: SameSchool<ComparedSchool>,
  { document }: RuleContext,
): Diagnostic {
  const at = `/schools/${index}/${field}`;
  return diagnostic('duplicate-school', { name, ...common }, atValue(document, at), {
    related: [{ span: document.valueSpan(`/schools/${other.order}/${field}`), note: 'first-occurrence' }],
  });
}

/**
 * A file lists each school once. Two entries are one school when they have the same unit code or, where one has none,
 * the same name and a form in common. The finding stands at the later one's code or name, whichever makes it a
 * duplicate.
 */
export const duplicateSchool: Rule = (context) => {
  const earlier = new SchoolIndex<ComparedSchool>();
  return items(member(context.document.value, 'schools')).flatMap((entry, index) => {
    const school = identityOf(entry);
    if (school === undefined) return [];
    // Every entry is compared with all earlier ones, and so forms a group of its own.
    const one: ComparedSchool = { group: index, order: index };
    const same = sameSchool(earlier, school, one);
    earlier.add(one, keysOfSchool(school));
    return same === undefined ? [] : duplicate(index, school, same, context);
  });
};
