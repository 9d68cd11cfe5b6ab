import type { Area, Clause, FollowUp, Meeting, Origin, Participant } from '../../model/agreement.ts';
import { boolean, list, record, text, type ValueOf } from '../shape.ts';
import { casesWords, materialTitle, reportedText } from './area.ts';
import { labels, originText, type ViewContext } from './context.ts';
import { floorPartText, partWords } from './meeting.ts';
import { enumerate, frequencyWords, uncapitalised } from './words.ts';

/** What the district says beside what the minimum level says, clause by clause. */
export const comparisonShape = list(
  record({
    area: text,
    rows: list(record({ clause: text, floor: text, several: boolean, local: list(text), label: text, origin: text })),
  }),
);

type Row = ValueOf<typeof comparisonShape>[number]['rows'][number];

const NOTHING = 'finns inte';

/** A description may be long, and is Markdown: the table only says that there is one. */
const inChapter = () => 'egen text i områdets kapitel';

function row(
  clause: string,
  origin: Origin,
  local: string | readonly string[],
  floor?: string,
  label?: string,
): readonly Row[] {
  const place = originText(origin);
  if (place === undefined) return [];
  return [
    {
      clause,
      floor: floor ?? NOTHING,
      several: typeof local !== 'string' && local.length > 1,
      local: typeof local === 'string' ? [local] : local,
      // The mark is short, and is read as one word: it does not break between lines.
      label: (label ?? (floor === undefined ? labels.added : labels.raised)).toLowerCase().replaceAll(' ', '\u00a0'),
      origin: place,
    },
  ];
}

/** A row for a single value that the district changed. */
function value<T>(clause: string, of: Clause<T>, words: (value: T) => string): readonly Row[] {
  return row(clause, of.origin, words(of.value), of.floor === undefined ? undefined : words(of.floor));
}

/** One row for all texts of a kind that the district added. */
function texts(
  clause: string,
  clauses: readonly Clause<string>[],
  words: (value: string) => string = (text) => text,
): readonly Row[] {
  const added = clauses.filter((each) => each.origin.from === 'district');
  const [first] = added;
  if (first === undefined) return [];
  return row(
    clause,
    first.origin,
    added.map((each) => words(each.value)),
  );
}

function participantRow(context: ViewContext, where: string, participant: Participant): readonly Row[] {
  const clause = `${where}: ${uncapitalised(context.title(participant.function))}`;
  const part = partWords[participant.part];
  const words = participant.attendance === 'all' ? `alla ${part}` : part;
  const floor = participant.floor === undefined ? undefined : floorPartText(participant.floor);
  if (participant.part !== 'left-out') return row(clause, participant.origin, words, floor);
  return row(clause, participant.origin, `${words}. Skäl: ${participant.reason ?? ''}`, floor, labels.excepted);
}

function monthRows(where: string, months: readonly Clause<string>[]): readonly Row[] {
  const added = months.filter((month) => month.origin.from === 'district');
  const [first] = added;
  if (first === undefined) return [];
  return row(`${where}: när`, first.origin, enumerate(added.map((month) => month.value)), 'inte bestämt', labels.added);
}

function yesNo(yes: string, no: string): (value: boolean) => string {
  return (value) => (value ? yes : no);
}

function meetingRows(context: ViewContext, meeting: Meeting): readonly Row[] {
  const where = meeting.title.value;
  if (meeting.origin.from === 'district') {
    return row(`Nytt möte: ${where}`, meeting.origin, frequencyWords(meeting.frequency.value));
  }
  return [
    ...value(`${where}: hur ofta`, meeting.frequency, frequencyWords),
    ...monthRows(where, meeting.months),
    ...(meeting.calledBy === undefined
      ? []
      : row(
          `${where}: vem som kallar`,
          meeting.calledBy.origin,
          `${context.definite(meeting.calledBy.value)}, på uppdrag`,
          context.definite(meeting.convener.value),
          labels.added,
        )),
    ...meeting.participants.flatMap((participant) => participantRow(context, where, participant)),
    ...texts(`${where}: vilka som bjuds in`, meeting.invited, (id) => uncapitalised(context.title(id))),
    ...texts(`${where}: beskrivning`, meeting.description, inChapter),
    ...value(`${where}: protokoll`, meeting.minutes, yesNo('förs', 'förs inte')),
    ...value(`${where}: redovisning i nämnden`, meeting.reportToBoard, yesNo('redovisas', 'redovisas inte')),
  ];
}

function followUpRows(context: ViewContext, followUp: FollowUp): readonly Row[] {
  const reported = (value: boolean) => uncapitalised(reportedText(context, value));
  return [
    ...value('Uppföljning: hur ofta', followUp.frequency, frequencyWords),
    ...texts('Uppföljning: sätt', followUp.methods),
    ...texts('Uppföljning: beskrivning', followUp.description, inChapter),
    ...value('Uppföljning: redovisning', followUp.reportToBoard, reported),
    ...texts('Uppföljning: redovisas också för', followUp.reportedTo),
  ];
}

function areaRows(context: ViewContext, area: Area): readonly Row[] {
  if (area.origin.from === 'district') return row('Hela området', area.origin, 'nytt område');
  return [
    ...texts('Mål', area.goal),
    ...texts('Målgrupp', area.targetGroup),
    ...texts('Beskrivning', area.description, inChapter),
    ...value('Enskilda barn', area.individualCases, (rule) => casesWords[rule]),
    ...texts('Frågor', area.topics),
    ...texts('Stödmaterial', area.supportMaterial, (id) => materialTitle(context, id)),
    ...area.meetings.flatMap((meeting) => meetingRows(context, meeting)),
    ...followUpRows(context, area.followUp),
  ];
}

export function comparisonOf(context: ViewContext): ValueOf<typeof comparisonShape> {
  const added = context.agreement.functions.filter(({ origin }) => origin.from === 'district');
  const [first] = added;
  const titles = added.map(({ title }) => title);
  const functions = first === undefined ? [] : row('Nya funktioner', first.origin, titles);
  const areas = context.agreement.areas.map((area) => ({ area: area.title.value, rows: areaRows(context, area) }));
  return [...areas, { area: 'Funktioner', rows: functions }].filter(({ rows }) => rows.length > 0);
}

/** How many local additions there are. */
export function countOf(comparison: ValueOf<typeof comparisonShape>): number {
  return comparison.reduce((sum, { rows }) => sum + rows.reduce((all, { local }) => all + local.length, 0), 0);
}
