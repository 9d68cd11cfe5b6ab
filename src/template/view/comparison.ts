import { frequencyText } from '../../minimum/frequency.ts';
import type { Area, Clause, FollowUp, Meeting, Origin, Participant } from '../../model/agreement.ts';
import { list, record, text, type ValueOf } from '../shape.ts';
import { casesWords, materialText, reportedText } from './area.ts';
import { labels, originText, type ViewContext } from './context.ts';
import { floorPartText, partWords } from './meeting.ts';
import { enumerate, uncapitalised } from './words.ts';

/** What the district says beside what the minimum level says, clause by clause. */
export const comparisonShape = list(
  record({ area: text, rows: list(record({ clause: text, floor: text, local: text, label: text, origin: text })) }),
);

type Row = ValueOf<typeof comparisonShape>[number]['rows'][number];

const NOTHING = 'inget motsvarande';

/** A description may be long, and is Markdown: the table only says that there is one. */
const inChapter = () => 'egen text i områdets kapitel';

function row(clause: string, origin: Origin, local: string, floor?: string, label?: string): readonly Row[] {
  const place = originText(origin);
  if (place === undefined) return [];
  return [
    {
      clause,
      floor: floor ?? NOTHING,
      local,
      label: label ?? (floor === undefined ? labels.added : labels.raised),
      origin: place,
    },
  ];
}

/** A row for a single value that the district changed. */
function value<T>(clause: string, of: Clause<T>, words: (value: T) => string): readonly Row[] {
  return row(clause, of.origin, words(of.value), of.floor === undefined ? undefined : words(of.floor));
}

/** A row for each text that the district added. */
function texts(
  clause: string,
  clauses: readonly Clause<string>[],
  words: (value: string) => string = (text) => text,
): readonly Row[] {
  return clauses.flatMap((each) => row(clause, each.origin, words(each.value)));
}

function participantRow(context: ViewContext, where: string, participant: Participant): readonly Row[] {
  const clause = `${context.title(participant.function)}, ${where}`;
  const part = partWords[participant.part];
  const words = participant.attendance === 'all' ? `alla ${part}` : part;
  const floor = participant.floor === undefined ? undefined : floorPartText(participant.floor);
  if (participant.part !== 'left-out') return row(clause, participant.origin, words, floor);
  return row(clause, participant.origin, `${words}: ${participant.reason ?? ''}`, floor, labels.excepted);
}

function monthRows(where: string, months: readonly Clause<string>[]): readonly Row[] {
  const added = months.filter((month) => month.origin.from === 'district');
  const [first] = added;
  if (first === undefined) return [];
  return row(
    `När ${where} hålls`,
    first.origin,
    enumerate(added.map((month) => month.value)),
    'månad inte bestämd',
    labels.added,
  );
}

function yesNo(yes: string, no: string): (value: boolean) => string {
  return (value) => (value ? yes : no);
}

function meetingRows(context: ViewContext, meeting: Meeting): readonly Row[] {
  const where = uncapitalised(meeting.title.value);
  if (meeting.origin.from === 'district') {
    const words = `nytt möte, ${frequencyText(meeting.frequency.value)}`;
    return row(`Mötet ${meeting.title.value}`, meeting.origin, words);
  }
  return [
    ...value(`Hur ofta ${where} hålls`, meeting.frequency, frequencyText),
    ...monthRows(where, meeting.months),
    ...(meeting.calledBy === undefined
      ? []
      : row(
          `Vem som kallar till ${where}`,
          meeting.calledBy.origin,
          `${context.definite(meeting.calledBy.value)}, på uppdrag`,
          context.definite(meeting.convener.value),
          labels.added,
        )),
    ...meeting.participants.flatMap((participant) => participantRow(context, where, participant)),
    ...texts(`Bjuds in till ${where}`, meeting.invited, (id) => uncapitalised(context.title(id))),
    ...texts(`Om ${where}`, meeting.description, inChapter),
    ...value(`Protokoll från ${where}`, meeting.minutes, yesNo('förs', 'förs inte')),
    ...value(`Redovisning av ${where} i nämnden`, meeting.reportToBoard, yesNo('redovisas', 'redovisas inte')),
  ];
}

function followUpRows(context: ViewContext, followUp: FollowUp): readonly Row[] {
  const reported = (value: boolean) => uncapitalised(reportedText(context, value));
  return [
    ...value('Hur ofta området följs upp', followUp.frequency, frequencyText),
    ...texts('Sätt att följa upp', followUp.methods),
    ...texts('Om uppföljningen', followUp.description, inChapter),
    ...value('Redovisning av uppföljningen', followUp.reportToBoard, reported),
    ...texts('Uppföljningen redovisas också för', followUp.reportedTo),
  ];
}

function areaRows(context: ViewContext, area: Area): readonly Row[] {
  if (area.origin.from === 'district') return row(`Området ${area.title.value}`, area.origin, 'nytt område');
  return [
    ...texts('Mål', area.goal),
    ...texts('Målgrupp', area.targetGroup),
    ...texts('Om området', area.description, inChapter),
    ...value('Enskilda barn', area.individualCases, (rule) => casesWords[rule]),
    ...texts('Fråga', area.topics),
    ...texts('Stödmaterial', area.supportMaterial, (id) => materialText(context, id)),
    ...area.meetings.flatMap((meeting) => meetingRows(context, meeting)),
    ...followUpRows(context, area.followUp),
  ];
}

export function comparisonOf(context: ViewContext): ValueOf<typeof comparisonShape> {
  const functions = context.agreement.functions.flatMap((one) =>
    row(`Funktionen ${one.title}`, one.origin, 'ny funktion'),
  );
  const areas = context.agreement.areas.map((area) => ({ area: area.title.value, rows: areaRows(context, area) }));
  return [...areas, { area: 'Funktioner', rows: functions }].filter(({ rows }) => rows.length > 0);
}

/** How many local additions there are. */
export function countOf(comparison: ValueOf<typeof comparisonShape>): number {
  return comparison.reduce((sum, { rows }) => sum + rows.length, 0);
}
