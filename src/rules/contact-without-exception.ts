import { diagnostic } from '../diagnostics/create.ts';
import { invitedUnlessOf } from '../minimum/invited-unless.ts';
import { parsePointer } from '../source/pointer.ts';
import { type About, exceptionBeside, familyContacts, USUAL_EXCEPTION } from '../texts/family-contact.ts';
import { isIndividual, localAreas } from './areas.ts';
import { localTexts, someLocalText } from './local-texts.ts';
import { member } from './read-value.ts';
import type { Rule } from './rule.ts';

/** A step and a task tell somebody to do it: whatever contact they name is a promise. */
const IS_DUTY = /^\/localAdditions\/(?:areas|clauses)\/[^/]+\/(?:steps\/[^/]+\/what|responsibilities\/\d+\/task)$/;

/**
 * A call home can harm a child: violence, abuse, honour-related oppression, protected personal data. The minimum level says
 * so in a clause and at its meetings; a paragraph of the district's own that tells somebody in a hurry to call at once must
 * not say otherwise. The rule goes by words alone, and so warns.
 */
export const contactWithoutException: Rule = ({ document, minimum }) => {
  const exceptions = invitedUnlessOf(minimum).map(({ text }) => text);
  const [unless = USUAL_EXCEPTION] = exceptions;
  if (!someLocalText(document, (text) => familyContacts(text, 'one-child', { any: true, exceptions }).length > 0))
    return [];
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
  const additions = member(document.value, 'localAdditions');
  return localTexts(document, minimum).flatMap(({ text, pointer, place }) => {
    const without = exceptionBeside(additions, parsePointer(pointer).slice(1));
    const any = IS_DUTY.test(pointer);
    return familyContacts(text, aboutOf(pointer), { any, exceptions, without }).map((part) =>
      diagnostic(
        'contact-without-exception',
        { found: text.slice(part.start, part.end), unless },
        { span: place(part), pointer },
      ),
    );
  });
};
