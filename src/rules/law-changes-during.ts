import { diagnostic } from '../diagnostics/create.ts';
import { atValue } from '../diagnostics/places.ts';
import { changesBetween } from '../minimum/legal-references.ts';
import { formsThatEnd } from '../minimum/school-forms.ts';
import { present } from '../values/present.ts';
import { items, member } from './read-value.ts';
import type { Rule } from './rule.ts';
import { isProlonged, knownPeriodOf, validityOf } from './validity.ts';

/** The school forms that a file names, in its order. */
function formsOf(file: unknown): readonly string[] {
  return items(member(file, 'schools')).flatMap((school) =>
    items(member(school, 'forms')).filter((form) => typeof form === 'string'),
  );
}

/**
 * The law that an agreement rests on, and the forms that its schools have, stay the same while it holds. What holds on
 * its first day is printed; where the law is known to change before its last day, a reader of the paper cannot see it.
 * Today's date does not matter.
 */
export const lawChangesDuring: Rule = ({ document, minimum }) => {
  const period = knownPeriodOf(document.value);
  if (period === undefined) return [];
  const { from } = period;
  const during = (last: string | undefined) => ({
    changes: changesBetween(minimum.legalReferences, from, last),
    forms: formsThatEnd(minimum, formsOf(document.value), from, last),
    until: last,
  });
  const changesIn = ({ changes, forms }: ReturnType<typeof during>) => changes.length > 0 || forms.length > 0;
  // What is prolonged by itself is promised for its first period, and may hold for longer.
  const promised = during(period.until ?? validityOf(document.value).until);
  const found = changesIn(promised) ? promised : during(period.until);
  if (!changesIn(found)) return [];
  const { changes, forms, until } = found;
  const prolonged = until === undefined && isProlonged(document.value);
  const openEnd = prolonged ? '/agreement/renewal' : '/agreement/validFrom';
  return [
    diagnostic(
      'law-changes-during',
      { changes, ...(forms.length === 0 ? {} : { forms }), ...present({ until }), ...(prolonged && { prolonged }) },
      atValue(document, until === undefined ? openEnd : '/agreement/validUntil'),
      // Nobody who agrees until further notice has promised how long.
      until === undefined ? { severity: 'info' } : {},
    ),
  ];
};
