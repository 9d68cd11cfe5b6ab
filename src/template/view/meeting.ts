import { invitesFamily } from '../../minimum/invited-unless.ts';
import type { Area, Meeting } from '../../model/agreement.ts';
import { capitalised } from '../../values/in-words.ts';
import { boolean, list, optional, place, record, text, type ValueOf } from '../shape.ts';
import { meetingAnchor } from './anchors.ts';
import { attendantShape, attendants, guests, isExcepted } from './attendants.ts';
import { meetingCasesOf, meetingCasesShape } from './cases.ts';
import { markOf, markShape, originText, statementsOf, statementsShape, type ViewContext } from './context.ts';
import { heldWords } from './held-per.ts';
import { type ChapterOf, termShapes, termsOf } from './meeting-terms.ts';
import { hasOpenTimes } from './spread-months.ts';
import { enumerate, frequencyWords, sentence } from './words.ts';

/**
 * When the family is not invited, with the clause that says so in full: the chapter that it stands in, or none where it stands
 * on the page about where to turn.
 */
export const exceptionsShape = list(record({ text, clause: text, chapter: optional(text) }));
export type Exceptions = ValueOf<typeof exceptionsShape>;

export const meetingShape = record({
  id: text,
  title: text,
  /** Where the district added the whole meeting to an area of the minimum level. */
  added: optional(place),
  description: statementsShape,
  frequency: text,
  frequencyMark: optional(markShape),
  /** With who decides the times that the months leave open, "rektor", where the meeting is held more often. */
  months: optional(record({ text, restBy: optional(text), origin: place, marked: boolean })),
  convener: text,
  /** The function that calls to the meeting on the convener's behalf. */
  calledBy: optional(record({ caller: text, origin: place, marked: boolean })),
  required: list(attendantShape),
  recommended: list(attendantShape),
  whenNeeded: list(attendantShape),
  /** Recommended functions that take part only when needed, or not at all. */
  leftOut: list(record({ name: text, whenNeeded: boolean, reason: text, origin: place })),
  invited: list(attendantShape),
  /** When the family among them is not invited. */
  invitedUnless: exceptionsShape,
  /** Where another rule than the area's holds of single children. */
  individualCases: optional(meetingCasesShape),
  /** Whether joint minutes are kept, and the board to which the meeting is reported, where it is. */
  minutes: boolean,
  reportedIn: optional(text),
  minutesMark: optional(markShape),
  ...termShapes,
});

/** What the minimum level says of minutes and reports: "protokoll förs". */
function minutesFloor(context: ViewContext, minutes: boolean, reported: boolean): string {
  const { board } = context.agreement.district;
  const kept = minutes ? 'protokoll förs' : 'inget gemensamt protokoll förs';
  return reported ? `${kept} och mötet redovisas i ${board}` : kept;
}

function minutesMark(context: ViewContext, meeting: Meeting, unmarked: boolean): ReturnType<typeof markOf> {
  const { minutes, reportToBoard } = meeting;
  const changed = minutes.origin.from === 'district' ? minutes : reportToBoard;
  const floor = () => minutesFloor(context, minutes.floor ?? minutes.value, reportToBoard.floor ?? reportToBoard.value);
  return markOf<boolean>(changed, unmarked, floor);
}

/** Months are the district's: the minimum level sets none. */
function monthsOf(
  context: ViewContext,
  { months, frequency, convener }: Meeting,
  unmarked: boolean,
): ValueOf<typeof meetingShape>['months'] {
  const [first] = months;
  const origin = first && originText(first.origin);
  if (origin === undefined) return undefined;
  return {
    text: capitalised(enumerate(months.map((month) => month.value))),
    restBy: hasOpenTimes(frequency.value, months.length) ? context.titleWithin(convener.value) : undefined,
    origin,
    marked: !unmarked,
  };
}

/** Who calls on the convener's behalf is the district's to say, too. */
function calledByOf(
  context: ViewContext,
  { calledBy, convener }: Meeting,
  unmarked: boolean,
): ValueOf<typeof meetingShape>['calledBy'] {
  if (calledBy === undefined || calledBy.value === convener.value) return undefined;
  const origin = originText(calledBy.origin);
  return origin === undefined ? undefined : { caller: context.title(calledBy.value), origin, marked: !unmarked };
}

/** Where a meeting stands. */
interface Surroundings {
  readonly area: Pick<Area, 'id' | 'individualCases'>;
  /** The whole area is the district's, and marked as such. */
  readonly inOwnArea: boolean;
  /** The level's exceptions to inviting the family. */
  readonly exceptions: Exceptions;
  /** The number of another area's chapter. */
  readonly chapterOf: ChapterOf;
}

export function meetingOf(
  context: ViewContext,
  meeting: Meeting,
  { area, inOwnArea, exceptions, chapterOf }: Surroundings,
): ValueOf<typeof meetingShape> {
  const added = inOwnArea ? undefined : originText(meeting.origin);
  const unmarked = inOwnArea || added !== undefined;
  return {
    id: meetingAnchor(context, area, meeting.id),
    title: meeting.title.value,
    added,
    description: statementsOf(meeting.description, unmarked),
    frequency: capitalised(heldWords(context, meeting, meeting.frequency.value)),
    frequencyMark: markOf(meeting.frequency, unmarked, frequencyWords),
    months: monthsOf(context, meeting, unmarked),
    convener: context.title(meeting.convener.value),
    calledBy: calledByOf(context, meeting, unmarked),
    required: attendants(context, meeting, 'required', unmarked),
    recommended: attendants(context, meeting, 'recommended', unmarked),
    whenNeeded: attendants(context, meeting, 'when-needed', unmarked),
    leftOut: meeting.participants.filter(isExcepted).map((participant) => ({
      name: context.title(participant.function),
      whenNeeded: participant.part === 'when-needed',
      reason: sentence(participant.reason ?? ''),
      origin: originText(participant.origin) ?? '',
    })),
    invited: guests(context, meeting, unmarked),
    invitedUnless: invitesFamily(
      context.minimum,
      meeting.invited.map(({ value }) => value),
    )
      ? exceptions
      : [],
    individualCases: meetingCasesOf(meeting, area.individualCases, unmarked),
    minutes: meeting.minutes.value,
    reportedIn: meeting.reportToBoard.value ? context.agreement.district.board : undefined,
    minutesMark: minutesMark(context, meeting, unmarked),
    ...termsOf(context, meeting, { area, chapterOf, unmarked }),
  };
}
