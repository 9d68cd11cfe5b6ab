import { clauseChapters, shortClauseChapters, USUAL_CHAPTER } from '../../minimum/clause-chapters.ts';
import { exceptionWords, invitesFamily } from '../../minimum/invited-unless.ts';
import { consentTexts } from '../../minimum/meeting-terms.ts';
import type { Consent } from '../../minimum/minimum-meeting.ts';
import { namesChildren } from '../../minimum/order.ts';
import { targetText } from '../../minimum/target.ts';
import type {
  AgreementBody,
  AgreementIndicator,
  Area,
  Clause,
  FollowUp,
  Meeting,
  Participant,
} from '../../model/agreement.ts';
import { bodyName } from '../../model/municipality.ts';
import { capitalised, numberWord, uncapitalised, withoutStop } from '../../values/in-words.ts';
import { own } from '../../values/own.ts';
import type { ValueOf } from '../shape.ts';
import { materialTitle } from './area.ts';
import { eitherWithin, floorPartText, isExcepted, partWords } from './attendants.ts';
import { casesWords, hasOwnCases } from './cases.ts';
import {
  amount,
  type comparisonShape,
  floorText,
  headingsOf,
  inChapter,
  type Kind,
  NOTHING,
  ofFloor,
  ofItsLevel,
  type Row,
  row,
  texts,
  value,
} from './comparison-rows.ts';
import { stepRows } from './comparison-steps.ts';
import type { ViewContext } from './context.ts';
import { heldWords } from './held-per.ts';
import { unbroken } from './level-words.ts';
import { meetingTitle, othersSharing } from './meeting-terms.ts';
import { enumerate, enumerateNames, frequencyWords } from './words.ts';

function participantRow(context: ViewContext, meeting: Meeting, participant: Participant): readonly Row[] {
  const where = meeting.title.value;
  const clause = `${where}: ${eitherWithin(context, participant)}`;
  const { part, floor, reason } = participant;
  const words = participant.attendance === 'all' ? `alla ${partWords[part]}` : partWords[part];
  if (floor === undefined) return row(clause, participant.origin, words, unsaidOf(meeting, participant), 'added');
  const said = ofItsLevel(changedFrom(context, participant), participant);
  if (!isExcepted(participant)) return row(clause, participant.origin, words, said);
  return row(clause, participant.origin, `${words}. Skäl: ${reason ?? ''}`, said, 'excepted');
}

/** What the minimum level says of a participant that the district has changed: of one that takes part alike, how many do. */
function changedFrom(context: ViewContext, participant: Participant): string {
  const { floor, part, anyOf } = participant;
  const isSame = floor?.part === part && floor.anyOf?.length === anyOf?.length;
  return isSame ? `en ${partWords[part]}` : floorPartText(context, participant);
}

/** Of a function that the minimum level does not name by itself: it may be one of alternatives that the district chose among. */
function unsaidOf({ participants }: Meeting, { function: id }: Participant): string {
  const isAlternative = participants.some(({ floor }) => floor?.anyOf?.includes(id));
  return isAlternative ? 'ett av flera alternativ' : 'nämns inte';
}

/** Those in whose place the district has another come. */
function deputyRows(context: ViewContext, { title, participants }: Meeting): readonly Row[] {
  return participants.flatMap((participant) => {
    const { deputy } = participant;
    if (deputy === undefined) return [];
    const clause = `${title.value}: ersättare för ${eitherWithin(context, participant)}`;
    return row(clause, deputy.origin, context.titleWithin(deputy.value), 'ingen', 'added');
  });
}

function monthRows(where: string, months: readonly Clause<string>[]): readonly Row[] {
  const added = months.filter((month) => month.origin.from === 'district');
  const [first] = added;
  if (first === undefined) return [];
  return row(`${where}: när`, first.origin, enumerate(added.map((month) => month.value)), 'inte bestämt', 'added');
}

function yesNo(yes: string, no: string): (value: boolean) => string {
  return (value) => (value ? yes : no);
}

function invitedRows(context: ViewContext, where: string, invited: readonly Clause<string>[]): readonly Row[] {
  const name = (id: string) => context.titleWithin(id);
  const floor = enumerateNames(ofFloor(invited).map(({ value }) => name(value)));
  const ids = invited.map(({ value }) => value);
  const unless = invitesFamily(context.minimum, ids) ? exceptionWords(context.minimum) : '';
  return texts(`${where}: vilka som bjuds in${unless}`, invited, floor === '' ? 'ingen' : floor, name);
}

/** One row for a term that the district says where the minimum level says nothing. */
function termRow<T>(clause: string, term: Clause<T> | undefined, words: (value: T) => string): readonly Row[] {
  return term === undefined ? [] : row(clause, term.origin, words(term.value), undefined, 'added');
}

/** The rule inside a sentence. */
const consentWords: Readonly<Record<Consent['rule'], string>> = {
  required: 'enskilda barn nämns bara med samtycke',
  lawOnly: 'enskilda barn nämns bara med stöd i lag, utan att någon frågas',
};

/** What the district says of consent beside what the minimum level says, each by itself. */
function consentRows(context: ViewContext, where: string, { value: consent, floor, origin }: Clause<Consent>) {
  const { rule, by } = consent;
  const added = [
    floor === undefined ? consentWords[rule] : undefined,
    by === undefined || floor?.by !== undefined
      ? undefined
      : `${context.titleWithin(by)} ${rule === 'required' ? 'frågar' : 'prövar det'}`,
    ...consentTexts.map((member) => (floor?.[member] === undefined ? consent[member] : undefined)),
  ].flatMap((one) => one ?? []);
  const known = floor === undefined ? NOTHING : consentWords[floor.rule];
  return row(`${where}: samtycke`, origin, added, known, 'added');
}

/** What the district says that a meeting of the minimum level is. */
function termRows(context: ViewContext, meeting: Meeting, where: string): readonly Row[] {
  const { consent } = meeting;
  const others = othersSharing(context, meeting);
  const alone =
    ofFloor(others).length === 0 ? 'ingen annan' : enumerateNames(ofFloor(others).map(({ value }) => value));
  return [
    ...termRow(`${where}: vem som leder`, meeting.chair, (id) => context.titleWithin(id)),
    ...texts(`${where}: uppdrag`, meeting.mandate, ofFloor(meeting.mandate).length === 0 ? NOTHING : 'ett uppdrag'),
    ...texts(
      `${where}: dagordning`,
      meeting.agenda,
      amount(meeting.agenda, ['ingen dagordning', 'en punkt', 'punkter']),
    ),
    // Where no child is named, the meeting says nothing of consent either.
    ...(consent === undefined || !namesChildren(meeting.individualCases.value)
      ? []
      : consentRows(context, where, consent)),
    ...termRow(`${where}: redovisas för`, meeting.reportsTo, (whole) => meetingTitle(context, whole)),
    ...texts(`${where}: delas med`, others, alone),
  ];
}

function meetingRows(context: ViewContext, area: Area, meeting: Meeting): readonly Row[] {
  const where = meeting.title.value;
  if (meeting.origin.from === 'district') {
    return row(`Nytt möte: ${where}`, meeting.origin, heldWords(context, meeting, meeting.frequency.value));
  }
  return [
    // What the district says of the whole area has a row of its own.
    ...(hasOwnCases(meeting, area.individualCases)
      ? value(`${where}: enskilda barn`, meeting.individualCases, (rule) => casesWords[rule])
      : []),
    ...value(`${where}: hur ofta`, meeting.frequency, frequencyWords),
    ...monthRows(where, meeting.months),
    ...(meeting.calledBy === undefined
      ? []
      : row(
          `${where}: vem som kallar`,
          meeting.calledBy.origin,
          `${context.titleWithin(meeting.calledBy.value)}, på uppdrag`,
          context.titleWithin(meeting.convener.value),
          'added',
        )),
    ...meeting.participants.flatMap((participant) => participantRow(context, meeting, participant)),
    ...deputyRows(context, meeting),
    ...invitedRows(context, where, meeting.invited),
    ...texts(`${where}: beskrivning`, meeting.description, floorText(meeting.description), inChapter),
    ...value(`${where}: protokoll`, meeting.minutes, yesNo('förs', 'förs inte')),
    ...value(`${where}: redovisning i nämnden`, meeting.reportToBoard, yesNo('redovisas', 'redovisas inte')),
    ...termRows(context, meeting, where),
  ];
}

/** A row for each better target, and one for all indicators that the district added. */
function indicatorRows({ indicators }: FollowUp): readonly Row[] {
  const words = (one: AgreementIndicator) => (target: number) => targetText({ ...one, target });
  const raised = indicators.filter(({ target }) => target.floor !== undefined);
  const clauses = indicators.map(({ origin, ...one }) => ({
    origin,
    value: `${withoutStop(one.text)}: ${targetText({ ...one, target: one.target.value })}`,
  }));
  return [
    ...raised.flatMap((one) => value(`Uppföljning: ${withoutStop(one.text)}`, one.target, words(one))),
    ...texts('Uppföljning: indikatorer', clauses, amount(clauses, ['inga indikatorer', 'en indikator', 'indikatorer'])),
  ];
}

function followUpRows(context: ViewContext, followUp: FollowUp): readonly Row[] {
  const reported = (value: boolean) => (value ? `i ${context.agreement.district.board}` : 'inte i nämnden');
  return [
    ...value('Uppföljning: hur ofta', followUp.frequency, frequencyWords),
    ...texts('Uppföljning: sätt', followUp.methods, amount(followUp.methods, ['inget sätt', 'ett sätt', 'sätt'])),
    ...indicatorRows(followUp),
    ...texts('Uppföljning: beskrivning', followUp.description, floorText(followUp.description), inChapter),
    ...value('Uppföljning: redovisning', followUp.reportToBoard, reported),
    ...texts('Uppföljning: redovisas också för', followUp.reportedTo, 'ingen annan'),
  ];
}

function materialRows(context: ViewContext, { supportMaterial }: Area): readonly Row[] {
  const floor = amount(supportMaterial, ['inget material', 'ett material', 'material']);
  return texts('Stödmaterial', supportMaterial, floor, (id) => materialTitle(context, id));
}

/** One row for all tasks that the district added, each with who has it. */
function taskRows(context: ViewContext, { responsibilities }: Area): readonly Row[] {
  const clauses = responsibilities.map(({ task, by, ...from }) => ({
    ...from,
    value: `${withoutStop(task)} (${context.titleWithin(by)})`,
  }));
  return texts('Vem gör vad', clauses, amount(clauses, ['inga uppgifter', 'en uppgift', 'uppgifter']));
}

/** The public parties that the file has take part in an area beside those of the minimum level. */
function partyRows({ agreement, minimum }: ViewContext, { id }: Area): readonly Row[] {
  const joining = agreement.bodies.filter(({ joins }) => joins.includes(id));
  const isFloor = (body: AgreementBody) => own(minimum.bodies, body.id)?.joins.includes(id) === true;
  const added = joining.filter((body) => !isFloor(body));
  const [first] = added;
  if (first === undefined) return [];
  const count = joining.length - added.length;
  const floor = count === 1 ? 'en part' : `${numberWord(count)} parter`;
  return row('Parter i området', first.origin, added.map(bodyName), count === 0 ? 'inga andra' : floor, 'added');
}

function areaRows(context: ViewContext, area: Area): readonly Row[] {
  if (area.origin.from === 'district') return row('Hela området', area.origin, 'nytt område');
  return [
    ...texts('Mål', area.goal, amount(area.goal, ['inget mål', 'ett mål', 'mål'])),
    ...texts('Målgrupp', area.targetGroup, amount(area.targetGroup, ['ingen målgrupp', 'en målgrupp', 'målgrupper'])),
    ...texts('Beskrivning', area.description, floorText(area.description), inChapter),
    ...value('Enskilda barn', area.individualCases, (rule) => casesWords[rule]),
    ...texts('Frågor', area.topics, amount(area.topics, ['inga frågor', 'en fråga', 'frågor'])),
    ...stepRows(context, area.steps),
    ...materialRows(context, area),
    ...taskRows(context, area),
    ...partyRows(context, area),
    ...area.meetings.flatMap((meeting) => meetingRows(context, area, meeting)),
    ...followUpRows(context, area.followUp),
  ];
}

/** The clauses of the district's own, each with where it stands: it is too long for a table. */
function clauseRows({ agreement, short }: ViewContext): readonly Row[] {
  const chapters = short ? shortClauseChapters : clauseChapters;
  return agreement.clauses.flatMap(({ title, chapter = USUAL_CHAPTER, origin }) =>
    row(`Nytt villkor: ${title}`, origin, `egen text i kapitlet ”${chapters[chapter]}”`),
  );
}

/** Support material of the district's own. */
function ownMaterialRows({ agreement }: ViewContext): readonly Row[] {
  const added = agreement.supportMaterial.filter(({ origin }) => origin.from === 'district');
  const [first] = added;
  const titles = added.map(({ title }) => capitalised(title));
  return first === undefined ? [] : row('Nytt stödmaterial', first.origin, titles);
}

/** What the district says beside what the minimum level says: of each area, of each clause, and of the rest. */
export function comparisonOf(context: ViewContext): ValueOf<typeof comparisonShape> {
  const added = context.agreement.functions.filter(({ origin }) => origin.from === 'district');
  const [first] = added;
  const titles = added.map(({ id }) => context.title(id));
  const functions = first === undefined ? [] : row('Nya funktioner', first.origin, titles);
  const areas = context.agreement.areas.map((area) => ({ area: area.title.value, rows: areaRows(context, area) }));
  const clauses = context.agreement.clauses.map(({ title, origin, steps }) => ({
    area: title,
    rows: origin.from === 'district' ? [] : stepRows(context, steps),
  }));
  const headings = headingsOf(context.minimum.words);
  const others = [
    { area: 'Villkor', rows: clauseRows(context) },
    { area: 'Stödmaterial', rows: ownMaterialRows(context) },
    { area: 'Funktioner', rows: functions },
  ];
  return [...areas, ...clauses, ...others]
    .filter(({ rows }) => rows.length > 0)
    .map(({ area, rows }) => ({
      area,
      rows: rows.map(({ kind, ...each }) => {
        const heading = headings[kind];
        // The label is short and read as one word, so no line ends within it.
        return { ...each, heading, label: unbroken(uncapitalised(heading)) };
      }),
    }));
}

/** How many rows there are of each kind. */
export type Counts = Readonly<Record<Kind, number>>;

/** Counts the rows of each kind, each text of a row by itself. */
export function countsOf({ minimum }: ViewContext, comparison: ValueOf<typeof comparisonShape>): Counts {
  const rows = comparison.flatMap((area) => area.rows);
  const headings = headingsOf(minimum.words);
  const count = (kind: Kind) =>
    rows.filter(({ heading }) => heading === headings[kind]).reduce((sum, { local }) => sum + local.length, 0);
  return { added: count('added'), raised: count('raised'), excepted: count('excepted') };
}
