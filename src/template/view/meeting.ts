import type { Meeting, Participant, Participation } from '../../model/agreement.ts';
import { boolean, list, optional, record, text, type ValueOf } from '../shape.ts';
import { labels, markOf, markShape, originText, statementsOf, statementsShape, type ViewContext } from './context.ts';
import { capitalised, enumerate, frequencyWords, sentence, uncapitalised } from './words.ts';

/** One of those who take part, as it stands in a row of them. */
const attendantShape = record({ all: optional(text), name: text, note: optional(text) });

export const meetingShape = record({
  id: text,
  title: text,
  /** Where the district added the whole meeting to an area of the minimum level. */
  added: optional(text),
  description: statementsShape,
  frequency: text,
  frequencyMark: optional(markShape),
  months: optional(record({ text, origin: text, marked: boolean })),
  convener: text,
  calledBy: optional(record({ text, origin: text, marked: boolean })),
  required: list(attendantShape),
  recommended: list(attendantShape),
  leftOut: list(record({ name: text, reason: text, origin: text })),
  invited: list(attendantShape),
  minutes: text,
  minutesMark: optional(markShape),
});

type Attendant = ValueOf<typeof attendantShape>;

export const partWords: Readonly<Record<Participation, string>> = {
  required: 'ska delta',
  recommended: 'bör delta',
  'left-out': 'deltar inte',
};

/** What the minimum level says of a participant that a district has lifted. */
export function floorPartText(floor: NonNullable<Participant['floor']>): string {
  const part = partWords[floor.part];
  return floor.attendance === 'all' ? `alla ${part}` : part;
}

/** The note after a function that the district added or lifted. */
function noteOf(participant: Participant, unmarked: boolean): string | undefined {
  if (unmarked || participant.origin.from === 'minimum-level') return undefined;
  if (participant.floor === undefined) return labels.added.toLowerCase();
  const floor = participant.floor.part === participant.part ? 'en företrädare' : floorPartText(participant.floor);
  return `${labels.raised.toLowerCase()}, ${floor} enligt miniminivån`;
}

/** "Alla rektorer" and "polis": the first of a row begins with a capital. */
function attendant(
  context: ViewContext,
  id: string,
  all: boolean,
  first: boolean,
  note: string | undefined,
): Attendant {
  const plural = context.plural(id);
  const title = uncapitalised(context.title(id));
  if (!all) return { all: undefined, name: first ? capitalised(title) : title, note };
  return {
    all: first ? 'Alla' : 'alla',
    name: plural === undefined ? `med funktionen ${title}` : uncapitalised(plural),
    note,
  };
}

function attendants(
  context: ViewContext,
  meeting: Meeting,
  part: Participation,
  unmarked: boolean,
): readonly Attendant[] {
  return meeting.participants
    .filter((participant) => participant.part === part)
    .map((participant, at) =>
      attendant(
        context,
        participant.function,
        participant.attendance === 'all',
        at === 0,
        noteOf(participant, unmarked),
      ),
    );
}

function minutesText(context: ViewContext, minutes: boolean, reported: boolean): string {
  const board = context.agreement.district.board;
  if (minutes) return reported ? `Förs och redovisas i ${board}` : 'Förs';
  return reported ? `Inget protokoll förs. Mötet redovisas i ${board}` : 'Inget gemensamt protokoll förs';
}

/** The same as what the minimum level says: "protokoll förs". */
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

/** A row that the minimum level has nothing of. */
function addedRow(
  words: string,
  origin: string | undefined,
  unmarked: boolean,
): ValueOf<typeof meetingShape>['months'] {
  return origin === undefined ? undefined : { text: words, origin, marked: !unmarked };
}

function convening(context: ViewContext, meeting: Meeting, unmarked: boolean): ReturnType<typeof addedRow> {
  const { calledBy, convener } = meeting;
  if (calledBy === undefined || calledBy.value === convener.value) return undefined;
  const words = `${context.title(calledBy.value)} kallar på uppdrag`;
  return addedRow(words, originText(calledBy.origin), unmarked);
}

/**
 * @param areaId the meeting's id is its own within the area only
 * @param inOwnArea the whole area is the district's, and marked as such
 */
export function meetingOf(
  context: ViewContext,
  meeting: Meeting,
  areaId: string,
  inOwnArea: boolean,
): ValueOf<typeof meetingShape> {
  const added = inOwnArea ? undefined : originText(meeting.origin);
  const unmarked = inOwnArea || added !== undefined;
  const [firstMonth] = meeting.months;
  const monthNames = enumerate(meeting.months.map((month) => month.value));
  return {
    id: `${areaId}-mote-${meeting.id}`,
    title: meeting.title.value,
    added,
    description: statementsOf(meeting.description, unmarked),
    frequency: capitalised(frequencyWords(meeting.frequency.value)),
    frequencyMark: markOf(meeting.frequency, unmarked, frequencyWords),
    months: addedRow(capitalised(monthNames), firstMonth && originText(firstMonth.origin), unmarked),
    convener: context.title(meeting.convener.value),
    calledBy: convening(context, meeting, unmarked),
    required: attendants(context, meeting, 'required', unmarked),
    recommended: attendants(context, meeting, 'recommended', unmarked),
    leftOut: meeting.participants
      .filter((participant) => participant.part === 'left-out')
      .map((participant) => ({
        name: context.title(participant.function),
        reason: sentence(participant.reason ?? ''),
        origin: originText(participant.origin) ?? '',
      })),
    invited: meeting.invited.map((clause, at) => {
      const local = !unmarked && clause.origin.from === 'district';
      return attendant(context, clause.value, false, at === 0, local ? labels.added.toLowerCase() : undefined);
    }),
    minutes: minutesText(context, meeting.minutes.value, meeting.reportToBoard.value),
    minutesMark: minutesMark(context, meeting, unmarked),
  };
}
