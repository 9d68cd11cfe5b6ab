import { diagnostic } from '../diagnostics/create.ts';
import { invitedUnlessOf } from '../minimum/invited-unless.ts';
import { parsePointer } from '../source/pointer.ts';
import { type About, familyContacts, USUAL_EXCEPTION } from '../texts/family-contact.ts';
import { isIndividual, localAreas } from './areas.ts';
import { localTexts, someLocalText } from './local-texts.ts';
import type { Rule } from './rule.ts';

/**
 * A call home can harm a child: violence, abuse, honour-related oppression, protected personal data. The minimum level says
 * so in a clause and at its meetings; a paragraph of the district's own that tells somebody in a hurry to call at once must
 * not say otherwise. The rule goes by words alone, and so warns.
 */
export const contactWithoutException: Rule = ({ document, minimum }) => {
  const exceptions = invitedUnlessOf(minimum).map(({ text }) => text);
  const [unless = USUAL_EXCEPTION] = exceptions;
  if (!someLocalText(document, (text) => familyContacts(text, 'one-child', { exceptions }).length > 0)) return [];
  const individual = new Set(
    localAreas(document.value, minimum)
      .filter(isIndividual)
      .map(({ id }) => id),
  );
  const aboutOf = (pointer: string): About => {
    const [part, kind, id = ''] = parsePointer(pointer);
    // A clause holds in every area, the individual ones among them.
    const isOfChildren = kind === 'clauses' || (kind === 'areas' && individual.has(id));
    return part === 'district' || isOfChildren ? 'one-child' : 'all';
  };
  return localTexts(document, minimum).flatMap(({ text, pointer, place }) =>
    familyContacts(text, aboutOf(pointer), { exceptions }).map((part) =>
      diagnostic(
        'contact-without-exception',
        { found: text.slice(part.start, part.end), unless },
        { span: place(part), pointer },
      ),
    ),
  );
};
