import { invitesFamily } from '../../minimum/invited-unless.ts';
import type { Area, Meeting, Participant, Participation } from '../../model/agreement.ts';
import { capitalised } from '../../values/in-words.ts';
import { boolean, list, optional, place, record, text, type ValueOf } from '../shape.ts';
import { meetingCasesOf, meetingCasesShape } from './cases.ts';
import { markOf, markShape, originText, statementsOf, statementsShape, type ViewContext } from './context.ts';
import { heldWords } from './held-per.ts';
import { type ChapterOf, termShapes, termsOf } from './meeting-terms.ts';
import { hasOpenTimes } from './spread-months.ts';
import { enumerate, frequencyWords, rowSeparator, sentence } from './words.ts';

/**
 * One of those who take part, as it stands in a row of them. It is `local` where the district added it or made more of it;
 * then `floor` is what the minimum level says of it, where it says anything.
 */
const attendantShape = record({
  all: optional(text),
  name: text,
  local: boolean,
  floor: optional(text),
  /** What stands before the next one; all of a row have the same. */
  separator: text,
});

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
  leftOut: list(record({ name: text, reason: text, origin: place })),
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

type Attendant = ValueOf<typeof attendantShape>;
type Change = Pick<Attendant, 'local' | 'floor'>;

export const partWords: Readonly<Record<Participation, string>> = {
  required: 'ska delta',
  recommended: 'bör delta',
  'when-needed': 'deltar vid behov',
  'left-out': 'deltar inte',
};

/** What the minimum level says of a participant that a district has lifted. */
export function floorPartText(floor: NonNullable<Participant['floor']>): string {
  const part = partWords[floor.part];
  return floor.attendance === 'all' ? `alla ${part}` : part;
}

const unchanged: Change = { local: false, floor: undefined };
const addition: Change = { local: true, floor: undefined };

/** What the minimum level says of a participant that the district has added or lifted. */
function changeOf(participant: Participant, unmarked: boolean): Change {
  const { floor } = participant;
  if (unmarked || participant.origin.from === 'minimum-level') return unchanged;
  if (floor === undefined) return addition;
  return { local: true, floor: floor.part === participant.part ? 'en företrädare' : floorPartText(floor) };
}

/** "Alla rektorer" and "polis": the first of a row begins with a capital. */
function attendant(
  context: ViewContext,
  id: string,
  all: boolean,
  first: boolean,
  { local, floor }: Change,
): Omit<Attendant, 'separator'> {
  if (!all) return { all: undefined, name: first ? context.title(id) : context.titleWithin(id), local, floor };
  const name = context.pluralWithin(id) ?? `med funktionen ${context.titleWithin(id)}`;
  return { all: first ? 'Alla' : 'alla', name, local, floor };
}

function attendants(
  context: ViewContext,
  meeting: Meeting,
  part: Participation,
  unmarked: boolean,
): readonly Attendant[] {
  const listed = meeting.participants.filter((participant) => participant.part === part);
  return rowOf(
    listed.map((participant, at) =>
      attendant(
        context,
        participant.function,
        participant.attendance === 'all',
        at === 0,
        changeOf(participant, unmarked),
      ),
    ),
  );
}

function rowOf(listed: readonly Omit<Attendant, 'separator'>[]): readonly Attendant[] {
  const separator = rowSeparator(listed.map(({ name }) => name));
  return listed.map((one) => ({ ...one, separator }));
}

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
  /** A meeting's id is its own within the area only. */
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
    id: `${area.id}-mote-${meeting.id}`,
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
    leftOut: meeting.participants
      .filter((participant) => participant.part === 'left-out')
      .map((participant) => ({
        name: context.title(participant.function),
        reason: sentence(participant.reason ?? ''),
        origin: originText(participant.origin) ?? '',
      })),
    invited: rowOf(
      meeting.invited.map(({ value, origin }, at) =>
        attendant(context, value, false, at === 0, !unmarked && origin.from === 'district' ? addition : unchanged),
      ),
    ),
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
