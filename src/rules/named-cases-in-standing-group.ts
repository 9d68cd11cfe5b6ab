import { diagnostic } from '../diagnostics/create.ts';
import { atKey, atValue } from '../diagnostics/places.ts';
import { isAboutChild } from '../minimum/attending.ts';
import type { MinimumLevel } from '../minimum/minimum-level.ts';
import { namesChildren } from '../minimum/order.ts';
import { casesIn, localMeetings } from './areas.ts';
import { isMisspelt } from './misspelt.ts';
import { items, member } from './read-value.ts';
import type { Rule } from './rule.ts';

/** Whether it invites no family and is not held for one child: it then meets whoever the children are. */
function isStandingGroup(minimum: MinimumLevel, value: unknown): boolean {
  const invited = items(member(value, 'invited')).filter((one) => typeof one === 'string');
  return member(value, 'heldPer') !== 'child' && !isAboutChild(minimum, invited);
}

/** Whether the file says what would answer the rule, or has it only misspelt, which the schema reports. */
function isAnswered(value: unknown): boolean {
  return (
    member(value, 'consent') !== undefined || ['consent', 'heldPer', 'invited'].some((key) => isMisspelt(value, key))
  );
}

/**
 * A meeting of the district's own where single children may be named, that invites no family, is not held for one child, and
 * says nothing of consent: what social services and schools know of a child is secret from most of such a group
 * (offentlighets- och sekretesslagen, chapters 23 and 26). Of its own meetings the minimum level is asked where it is read.
 */
export const namedCasesInStandingGroup: Rule = ({ document, minimum }) =>
  localMeetings(document.value, minimum).flatMap((meeting) => {
    const { value, pointer, floor } = meeting;
    const cases = casesIn(meeting);
    if (floor !== undefined || cases === undefined || !namesChildren(cases)) return [];
    if (!isStandingGroup(minimum, value) || isAnswered(value)) return [];
    const isSaid = member(value, 'individualCases') !== undefined;
    const place = isSaid ? atValue(document, `${pointer}/individualCases`) : atKey(document, pointer);
    return [diagnostic('named-cases-in-standing-group', {}, place)];
  });
