import { interpretationsAmong } from '../../minimum/basis.ts';
import type { Area, AreaResponsibility, Meeting } from '../../model/agreement.ts';
import { capitalised } from '../../values/in-words.ts';
import { unique } from '../../values/unique.ts';
import { list, record, text, type ValueOf } from '../shape.ts';
import { eitherWithin } from './attendants.ts';
import { type Field, type FieldOwner, fieldGroups, names, stepFieldsText } from './basis.ts';
import type { ViewContext } from './context.ts';
import { chapterNumbers, enumerate, enumerateInRow, sentence } from './words.ts';

/** What is assumed, and why: each reason once, with everything that it is given for. */
export const assumptionsShape = list(record({ about: text, text }));
export type Assumptions = ValueOf<typeof assumptionsShape>;

/** An area with the number of its chapter. */
export interface Chapter {
  readonly area: Area;
  readonly number: string;
}

/** Something that an area assumes. */
interface Assumed {
  readonly chapter: Chapter;
  readonly part: FieldOwner;
  readonly field: Field;
}

/** Everything that areas assume, by reason, in the order of the areas. */
function byReason(chapters: readonly Chapter[]): ReadonlyMap<string, readonly Assumed[]> {
  const reasons = new Map<string, Assumed[]>();
  for (const chapter of chapters)
    for (const { part, fields } of fieldGroups(chapter.area))
      for (const field of fields) {
        // The reason for a whole meeting or area covers its fields, and is given for the whole only.
        const ofWhole = new Set(
          field === fields[0] || part.of === 'steps' ? [] : interpretationsAmong(fields[0]?.grounds ?? []),
        );
        for (const interpretation of interpretationsAmong(field.grounds ?? [])) {
          if (ofWhole.has(interpretation)) continue;
          const reason = sentence(interpretation);
          const assumed = reasons.get(reason);
          if (assumed === undefined) reasons.set(reason, [{ chapter, part, field }]);
          else assumed.push({ chapter, part, field });
        }
      }
  return reasons;
}

/** Groups values by key, in the order in which the keys first occur. */
function groupedBy<T>(values: readonly T[], key: (value: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group === undefined) groups.set(key(value), [value]);
    else group.push(value);
  }
  return [...groups.values()];
}

const quoted = (words: string) => `”${words}”`;
const inChapters = (chapters: readonly Chapter[]) =>
  `kapitel ${chapterNumbers(chapters.map(({ number }) => Number(number)))}`;

/** "”Bokmöte” och mötena i kapitel 6–9": by chapter where all of the minimum level's meetings there are meant. */
function meetingsText(assumed: readonly Assumed[]): readonly string[] {
  const whole: Chapter[] = [];
  const single: Meeting[] = [];
  let meant = 0;
  for (const [first, ...others] of groupedBy(assumed, ({ chapter }) => chapter.number)) {
    if (first === undefined) continue;
    const { chapter } = first;
    const here = unique([first, ...others].flatMap(({ part }) => (part.of === 'meeting' ? [part.meeting] : [])));
    const all = chapter.area.meetings.filter(({ origin }) => origin.from === 'minimum-level');
    if (here.length === all.length) {
      whole.push(chapter);
      meant += here.length;
    } else single.push(...here);
  }
  const [only] = whole;
  // "Mötena i kapitel 5" would be a riddle where the chapter has a single meeting.
  if (only !== undefined && meant === 1)
    return [only.area.meetings[0], ...single].flatMap((one) => (one === undefined ? [] : quoted(one.title.value)));
  return [
    ...single.map(({ title }) => quoted(title.value)),
    ...(whole.length === 0 ? [] : [`mötena i ${inChapters(whole)}`]),
  ];
}

/** "kapitel 7–9", "mötena i kapitel 8–11 och uppföljningen i kapitel 5–11". */
function placesText(assumed: readonly Assumed[]): string {
  const of = (...kinds: readonly FieldOwner['of'][]) => assumed.filter(({ part }) => kinds.includes(part.of));
  const chaptersOf = (some: readonly Assumed[]) => inChapters(unique(some.map(({ chapter }) => chapter)));
  const [own, meetings, followUps] = [of('area', 'steps'), of('meeting'), of('follow-up')];
  return enumerate([
    ...(own.length === 0 ? [] : [chaptersOf(own)]),
    ...meetingsText(meetings),
    ...(followUps.length === 0 ? [] : [`uppföljningen i ${chaptersOf(followUps)}`]),
  ]);
}

/** A list of an area whose items are named by their texts, and the words for one, several and all of them. */
interface Listed {
  readonly of: (area: Area) => readonly Pick<AreaResponsibility, 'origin'>[];
  readonly one: string;
  readonly many: string;
  readonly all: string;
}

const TOPICS: Listed = { of: ({ topics }) => topics, one: 'frågan', many: 'frågorna', all: 'alla frågor' };
const TASKS: Listed = {
  of: ({ responsibilities }) => responsibilities,
  one: 'uppgiften',
  many: 'uppgifterna',
  all: 'alla uppgifter',
};

/** "frågorna ”Frånvaro” och ”Trygghet” och alla frågor i kapitel 11". */
function listedText(assumed: readonly Assumed[], { of, one, many, all }: Listed): string {
  const whole: Chapter[] = [];
  const single: string[] = [];
  for (const group of groupedBy(assumed, ({ chapter }) => chapter.number)) {
    const chapter = group[0]?.chapter;
    const items = chapter === undefined ? [] : of(chapter.area).filter(({ origin }) => origin.from === 'minimum-level');
    if (chapter !== undefined && group.length === items.length && items.length > 2) whole.push(chapter);
    else single.push(...group.flatMap(({ field }) => (field.item === undefined ? [] : quoted(field.item))));
  }
  return enumerate([
    ...(single.length === 0 ? [] : [`${single.length === 1 ? one : many} ${enumerate(single)}`]),
    ...(whole.length === 0 ? [] : [`${all} i ${inChapters(whole)}`]),
  ]);
}

/** "rektor i ”Bokmöte”; förskolechef och lärare i ”Lässtund”". */
function participantsText(context: ViewContext, assumed: readonly Assumed[]): string {
  const meetings = groupedBy(assumed, ({ part }) => (part.of === 'meeting' ? part.meeting.title.value : ''));
  const whoOf = (group: readonly Assumed[]) =>
    enumerateInRow(
      unique(group.flatMap(({ field }) => (field.participant ? [eitherWithin(context, field.participant)] : []))),
    );
  return groupedBy(meetings, whoOf)
    .map((same) => `${whoOf(same.flat())} i ${enumerate(meetingsText(same.flat()))}`)
    .join('; ');
}

/** "steg 1–3 i kapitel 7 och tiden i steg 2 i kapitel 8". */
function stepsText(assumed: readonly Assumed[]): string {
  return enumerate(
    groupedBy(assumed, ({ chapter }) => chapter.number).map(
      (group) =>
        `${stepFieldsText(group.map(({ field }) => field))} i ${inChapters(group.slice(0, 1).map(({ chapter }) => chapter))}`,
    ),
  );
}

/** Names what a reason is given for: "Hur ofta (mötena i kapitel 8–11 och uppföljningen i kapitel 5–11)". */
function aboutText(context: ViewContext, assumed: readonly Assumed[]): string {
  const isStep = ({ part, field }: Assumed) => part.of === 'steps' && field.item !== undefined;
  const steps = assumed.filter(isStep);
  const fields = groupedBy(
    assumed.filter((one) => !isStep(one)),
    ({ field }) => field.name,
  );
  const of = (name: string) => fields.find((group) => group[0]?.field.name === name) ?? [];
  const [topics, tasks, participants] = [of(names.topics), of(names.tasks), of(names.participants)];
  const others = fields.filter((group) => ![topics, tasks, participants].includes(group));
  const parts = groupedBy(others, placesText).map(
    (alike) => `${enumerate(alike.flatMap(([one]) => one?.field.name ?? []))} (${placesText(alike[0] ?? [])})`,
  );
  if (tasks.length > 0) parts.push(listedText(tasks, TASKS));
  if (topics.length > 0) parts.push(listedText(topics, TOPICS));
  if (steps.length > 0) parts.push(stepsText(steps));
  if (participants.length > 0) parts.push(participantsText(context, participants));
  return capitalised(parts.join('; '));
}

/** What areas assume, in their order, with each reason once. */
export function assumptionsOf(context: ViewContext, chapters: readonly Chapter[]): Assumptions {
  return [...byReason(chapters)].map(([why, assumed]) => ({ about: aboutText(context, assumed), text: why }));
}
