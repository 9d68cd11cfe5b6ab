import type { MeetingCases } from '../../minimum/minimum-meeting.ts';
import type { Area, Meeting } from '../../model/agreement.ts';
import { boolean, optional, record, type ValueOf } from '../shape.ts';
import { markOf, markShape } from './context.ts';

/** The rule for single children's matters as it stands inside a sentence. */
export const casesWords: Readonly<Record<MeetingCases, string>> = {
  forbidden: 'enskilda barn tas aldrig upp',
  anonymised: 'enskilda barn tas bara upp så att de inte går att känna igen',
  allowed: 'enskilda barn får tas upp, med samtycke eller stöd i lag',
  guaranteed: 'enskilda barn ska kunna tas upp när det behövs, med samtycke eller stöd i lag',
};

/** The rule of a meeting that has another than its area: one of these is true. */
export const meetingCasesShape = record({
  forbidden: boolean,
  anonymised: boolean,
  allowed: boolean,
  guaranteed: boolean,
  mark: optional(markShape),
});

/**
 * Whether a meeting has another rule for single children than its area's chapter says. Where that guarantees them, a
 * district's own meeting at most allows them, which the chapter covers.
 */
export function hasOwnCases({ origin, individualCases }: Meeting, area: Area['individualCases']): boolean {
  const isOwn = origin.from === 'district';
  return individualCases.value !== (isOwn && area.value === 'guaranteed' ? 'allowed' : area.value);
}

/** @param unmarked whether the whole meeting is the district's, and marked as such */
export function meetingCasesOf(
  meeting: Meeting,
  area: Area['individualCases'],
  unmarked: boolean,
): ValueOf<typeof meetingCasesShape> | undefined {
  if (!hasOwnCases(meeting, area)) return undefined;
  const { individualCases } = meeting;
  const is = (value: MeetingCases) => individualCases.value === value;
  return {
    forbidden: is('forbidden'),
    anonymised: is('anonymised'),
    allowed: is('allowed'),
    guaranteed: is('guaranteed'),
    mark: markOf(individualCases, unmarked, (value) => casesWords[value]),
  };
}
