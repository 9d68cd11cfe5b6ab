import { isOfOneChild } from '../../minimum/attending.ts';
import type { FrequencyValue, HeldPer } from '../../minimum/minimum-meeting.ts';
import type { Meeting } from '../../model/agreement.ts';
import { organisersOf } from '../../model/organisers.ts';
import { isPreschool } from '../../model/signing.ts';
import { own } from '../../values/own.ts';
import { present } from '../../values/present.ts';
import type { ViewContext } from './context.ts';
import { frequencyWords } from './words.ts';

/** The kinds of unit that a meeting is for: those whose staff must be there. Where nobody says, schools, or the organisers of all. */
function unitKinds(
  { minimum }: ViewContext,
  { participants, heldPer }: Pick<Meeting, 'participants' | 'heldPer'>,
): { readonly school: boolean; readonly preschool: boolean } {
  const required = participants.filter(({ part }) => part === 'required');
  const isFrom = (kind: 'school' | 'preschool') =>
    required.some(({ function: id }) => own(minimum.functions, id)?.belongsTo === kind);
  const [school, preschool] = [isFrom('school'), isFrom('preschool')];
  if (school || preschool) return { school, preschool };
  return { school: true, preschool: heldPer?.value === 'organiser' };
}

/** "vid varje skola och förskola": where or with whom a meeting is held each time that it is counted. */
function whereHeld(context: ViewContext, meeting: Meeting, heldPer: HeldPer): string | undefined {
  if (heldPer === 'organiser') return 'med varje huvudman';
  if (heldPer !== 'school') return undefined;
  const { school, preschool } = unitKinds(context, meeting);
  return `vid varje ${[...(school ? ['skola'] : []), ...(preschool ? ['förskola'] : [])].join(' och ')}`;
}

/** Whether each meeting of a kind is about one child: it is held for each, or the family is invited. */
export function isOfChild({ minimum }: ViewContext, { heldPer, invited }: Meeting): boolean {
  return isOfOneChild(minimum, { ...present({ heldPer: heldPer?.value }), invited: invited.map(({ value }) => value) });
}

/**
 * Where or with whom a meeting is held each time that it is counted, as a year of meetings says of those that it does not
 * count: "vid varje skola". Nothing of a meeting that is held once for all of the agreement or, in a copy of it, for whom the
 * copy is: the one school that is listed, or the one organiser.
 */
export function heldElsewhere(context: ViewContext, meeting: Meeting): string | undefined {
  const heldPer = meeting.heldPer?.value ?? 'district';
  const where = whereHeld(context, meeting, heldPer);
  const { edition, schools } = context.agreement;
  if (where === undefined || edition === undefined) return where;
  const kinds = unitKinds(context, meeting);
  const units = schools.filter((unit) => (isPreschool(context.minimum, unit) ? kinds.preschool : kinds.school));
  const counted = heldPer === 'school' ? units : organisersOf(units);
  return counted.length === 1 ? undefined : where;
}

/**
 * How often a meeting is held, and for whom each time: "två gånger per termin vid varje skola", "för varje barn: var sjätte
 * månad". A meeting that is held once for all says nothing of it.
 */
export function heldWords(context: ViewContext, meeting: Meeting, frequency: FrequencyValue): string {
  const words = frequencyWords(frequency);
  const heldPer = meeting.heldPer?.value ?? 'district';
  if (heldPer === 'child') return `för varje barn: ${words}`;
  const where = whereHeld(context, meeting, heldPer);
  if (where === undefined) return words;
  // After "vid behov" a place would be read as that of the need.
  return words.includes('behov') ? `${where}: ${words}` : `${words} ${where}`;
}
