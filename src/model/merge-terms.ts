import { fieldBasis } from '../minimum/basis.ts';
import { HELD_FOR_ALL, wholeMeetingId } from '../minimum/meeting-terms.ts';
import type { Consent, MinimumMeeting } from '../minimum/minimum-meeting.ts';
import { present } from '../values/present.ts';
import type { Clause, MeetingTerms, Origin } from './agreement.ts';
import { addText, floorClause, localClause, mergeList, type OriginOf, raisedClause } from './clause.ts';
import type { LocalMeeting } from './district-file.ts';

/** A term that is the floor's where that says it, and may else be the district's; the schema refuses every other. */
function saidOnce<T>(floor: Clause<T> | undefined, local: T | undefined, origin: () => Origin): Clause<T> | undefined {
  return floor ?? (local === undefined ? undefined : localClause(local, origin()));
}

/** What is said of consent: the floor's, with what the district says where the floor says nothing. */
function consentOf(
  floor: Clause<Consent> | undefined,
  local: Partial<Consent> | undefined,
  origin: () => Origin,
): Clause<Consent> | undefined {
  // Having passed the schema, a consent that the floor lacks is complete.
  if (floor === undefined) return saidOnce(floor, local as Consent | undefined, origin);
  const value: Consent = { ...floor.value, ...local, ...floor.value };
  if (Object.keys(value).length === Object.keys(floor.value).length) return floor;
  return raisedClause(floor, value, origin());
}

/**
 * What a meeting is, by the floor and by the district.
 * @param areaId the area that it stands in
 * @param floor absent of a meeting of the district's own
 * @param pointer JSON pointer of the meeting in the district's file
 */
export function mergeTerms(
  areaId: string,
  floor: MinimumMeeting | undefined,
  local: LocalMeeting | undefined,
  pointer: string,
  originOf: OriginOf,
): MeetingTerms {
  const at = (field: string) => () => originOf(`${pointer}/${field}`);
  const item = (field: string) => (index: number) => originOf(`${pointer}/${field}/${index}`);
  const clause = <K extends keyof MinimumMeeting & keyof LocalMeeting>(field: K) => {
    const value = floor?.[field];
    return floor === undefined || value === undefined ? undefined : floorClause(value, fieldBasis(floor, field));
  };
  const items = (field: 'agenda' | 'sharedWith') =>
    mergeList(
      floor === undefined ? [] : (floor[field] ?? []).map((one) => floorClause(one, fieldBasis(floor, field, one))),
      local?.[field],
      item(field),
    );
  const mandate = clause('mandate');
  const reportsTo = clause('reportsTo') ?? saidOnce(undefined, local?.reportsTo, at('reportsTo'));
  // Of a meeting of the floor that says nothing of it, this only repeats what holds.
  const heldPer = floor !== undefined && local?.heldPer === HELD_FOR_ALL ? undefined : local?.heldPer;
  return {
    ...present({
      heldPer: saidOnce(clause('heldPer'), heldPer, at('heldPer')),
      chair: saidOnce(clause('chair'), local?.chair, at('chair')),
      consent: consentOf(clause('consent'), local?.consent, at('consent')),
      reportsTo: reportsTo && { ...reportsTo, value: wholeMeetingId(areaId, reportsTo.value) },
    }),
    mandate: addText(mandate === undefined ? [] : [mandate], local?.mandate, at('mandate')),
    agenda: items('agenda'),
    sharedWith: items('sharedWith'),
  };
}
