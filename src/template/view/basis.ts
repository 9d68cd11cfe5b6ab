import type { Ground, Grounds } from '../../diagnostics/grounds.ts';
import { interpretationsAmong, type Stated } from '../../minimum/basis.ts';
import type { Area, FollowUp, Meeting, Participant, Step } from '../../model/agreement.ts';
import { present } from '../../values/present.ts';
import { rememberByObject } from '../../values/remember.ts';
import { unique } from '../../values/unique.ts';
import { boolean, list, optional, type RecordShape, record, text, type ValueOf } from '../shape.ts';
import type { ViewContext } from './context.ts';
import { interpretationTexts, lawsText, practiceTexts, sourcesText } from './ground-texts.ts';
import { type StepGround, stepGrounds } from './step-grounds.ts';
import { chapterNumbers, enumerate } from './words.ts';

/** What something rests on, each kind of ground by itself. */
const restingMembers = {
  /** Whether the agreement says it where it stands. Else it is for the document on what the agreement rests on. */
  inline: boolean,
  /** Whether it rests on anything that is no interpretation. */
  rests: boolean,
  /** "rapporten, avsnitten ”A” och ”B”" */
  sources: optional(text),
  /** "skollagen 3 kap. 5 § och socialtjänstlagen 18 kap. 6 §" */
  laws: optional(text),
  /** What is usually done, as sentences. */
  practices: list(text),
} as const;

export const basisShape = record({
  ...restingMembers,
  assumptions: list(record({ about: optional(text), text })),
});
export type BasisView = ValueOf<typeof basisShape>;

/** A subject of assumptions, such as a meeting, and what its clauses rest on. */
export interface Subject {
  readonly about?: string;
  readonly bases: readonly (readonly Ground[] | undefined)[];
}

/** Whether an agreement has small print and an annex on what it rests on. */
export function isInline({ agreement }: ViewContext): boolean {
  return agreement.agreement.notes === 'inline';
}

const all = (bases: Subject['bases']) => bases.flatMap((grounds) => grounds ?? []);

/** What clauses rest on beside interpretations, each source, section, law and practice once. */
function restingOf(context: ViewContext, bases: Subject['bases']): ValueOf<RecordShape<typeof restingMembers>> {
  const grounds = all(bases);
  const [sources, laws, practices] = [sourcesText(grounds), lawsText(grounds), practiceTexts(grounds)];
  const rests = sources !== undefined || laws !== undefined || practices.length > 0;
  return { inline: isInline(context), rests, sources, laws, practices };
}

/** Lists each ground once, and each interpretation once per subject. */
export function basisOf(context: ViewContext, subjects: readonly Subject[]): BasisView {
  const assumptions = subjects.flatMap(({ about, bases }) => {
    const texts = interpretationTexts(all(bases));
    return texts.length === 0 ? [] : [{ about, text: texts.join(' ') }];
  });
  return {
    ...restingOf(
      context,
      subjects.flatMap(({ bases }) => bases),
    ),
    assumptions,
  };
}

/**
 * What a clause rests on, and its steps where that is something else. The district's own rests on nothing here.
 * @param below whether it stands below the clause and its steps
 */
export function clauseBasis(
  context: ViewContext,
  basis: readonly Ground[],
  steps: readonly Step[],
  below = false,
): BasisView {
  const found = new Map<string, readonly Ground[]>();
  for (const grounds of [basis, ...stepGrounds(steps, below).map((one) => one.grounds)])
    if (grounds !== undefined) found.set(JSON.stringify(grounds), grounds);
  return basisOf(
    context,
    [...found.values()].map((grounds) => ({ bases: [grounds] })),
  );
}

/** What a field belongs to: the area itself, its steps, one of its meetings, or its follow-up. */
export type FieldOwner =
  | { readonly of: 'area' }
  | { readonly of: 'steps' }
  | { readonly of: 'meeting'; readonly meeting: Meeting }
  | { readonly of: 'follow-up' };

/** A field and what it rests on. Lists of assumptions call it by its `name`. */
export interface Field {
  readonly name: FieldName;
  readonly grounds: Grounds | undefined;
  /** One item, of a field that is a list: a topic's or a task's text, the id of a function, or the number of a step. */
  readonly item?: string;
  /** One who takes part in a meeting by the minimum level, whatever the district has made of that. */
  readonly participant?: Pick<Participant, 'function' | 'anyOf' | 'part'>;
}

export type FieldName = (typeof names)[keyof typeof names];

/** The names of fields, as they stand inside a sentence. */
export const names = {
  area: 'att området finns',
  meeting: 'att mötet finns',
  followUp: 'att uppföljning görs',
  title: 'namnet',
  goal: 'målet',
  targetGroup: 'målgruppen',
  description: 'beskrivningen',
  level: 'nivån',
  cases: 'regeln om enskilda barn',
  responsible: 'vem som ansvarar',
  topics: 'frågorna',
  tasks: 'vem som gör vad',
  supportMaterial: 'stödmaterialet',
  frequency: 'hur ofta',
  convener: 'vem som kallar',
  participants: 'vilka som deltar',
  deputies: 'vem som ersätter',
  invited: 'vilka som bjuds in',
  minutes: 'protokollet',
  report: 'redovisningen',
  heldPer: 'för vilka mötet hålls',
  chair: 'vem som leder',
  mandate: 'uppdraget',
  agenda: 'dagordningen',
  consent: 'samtycket',
  reportsTo: 'vilket möte det redovisas för',
  sharedWith: 'vilka mötet är gemensamt med',
  methods: 'sätten',
  indicators: 'indikatorerna',
  steps: 'stegen',
  // Before the number of a step.
  stepWhat: 'vad som görs i',
  stepBy: 'vem som svarar för',
  stepFrom: 'när tiden börjar i',
  stepWithin: 'tiden i',
  stepBefore: 'sista dagen i',
  stepException: 'undantaget i',
  times: 'hur tiderna räknas',
} as const;

const stepNames: Readonly<Record<StepGround['of'], FieldName>> = {
  step: names.steps,
  what: names.stepWhat,
  by: names.stepBy,
  from: names.stepFrom,
  within: names.stepWithin,
  before: names.stepBefore,
  exception: names.stepException,
  times: names.times,
};

const field = (name: FieldName, { grounds }: Partial<Stated>): Field => ({ name, grounds });

const fields = (name: FieldName, clauses: readonly (Partial<Stated> & { readonly value?: string })[]) =>
  clauses.map(({ grounds, value }): Field => ({ name, grounds, ...present({ item: value }) }));

/** Who takes part by the minimum level, and who comes in whose place. */
function participantFields({ grounds, function: id, anyOf, part, floor, deputy }: Participant): readonly Field[] {
  const alternatives = floor === undefined ? anyOf : floor.anyOf;
  const participant = {
    function: alternatives?.[0] ?? id,
    ...present({ anyOf: alternatives }),
    part: floor?.part ?? part,
  };
  return [
    { name: names.participants, grounds, participant },
    ...(deputy === undefined ? [] : [field(names.deputies, deputy)]),
  ];
}

/** What a meeting is, as far as the level or the district says it. */
function termFields({ heldPer, chair, mandate, agenda, consent, reportsTo, sharedWith }: Meeting): readonly Field[] {
  const single = [
    [names.heldPer, heldPer],
    [names.chair, chair],
    [names.consent, consent],
    [names.reportsTo, reportsTo],
  ] as const;
  return [
    ...single.flatMap(([name, clause]) => (clause === undefined ? [] : [field(name, clause)])),
    ...fields(names.mandate, mandate),
    ...fields(names.agenda, agenda),
    ...fields(names.sharedWith, sharedWith),
  ];
}

/** What a meeting says of single children; nothing where it says and rests on what its area does. */
function casesFields({ individualCases }: Meeting, { individualCases: ofArea }: Area): readonly Field[] {
  const said = ({ floor, value, grounds }: Meeting['individualCases']) => JSON.stringify([floor ?? value, grounds]);
  return said(individualCases) === said(ofArea) ? [] : [field(names.cases, individualCases)];
}

function meetingFields(meeting: Meeting, area: Area): readonly Field[] {
  return [
    field(names.meeting, meeting),
    field(names.title, meeting.title),
    ...fields(names.description, meeting.description),
    ...casesFields(meeting, area),
    field(names.frequency, meeting.frequency),
    field(names.convener, meeting.convener),
    ...meeting.participants.flatMap(participantFields),
    ...fields(names.invited, meeting.invited),
    field(names.minutes, meeting.minutes),
    field(names.report, meeting.reportToBoard),
    ...termFields(meeting),
  ];
}

function followUpFields(followUp: FollowUp): readonly Field[] {
  return [
    field(names.followUp, followUp),
    field(names.frequency, followUp.frequency),
    field(names.responsible, followUp.responsible),
    ...fields(names.methods, followUp.methods),
    ...fields(
      names.indicators,
      followUp.indicators.map(({ text: item, grounds }) => ({ value: item, ...present({ grounds }) })),
    ),
    field(names.report, followUp.reportToBoard),
  ];
}

/** The fields of steps. */
export function stepFields(steps: readonly Step[]): readonly Field[] {
  return stepGrounds(steps).map(({ of, grounds, number }) => ({
    name: stepNames[of],
    grounds,
    ...present({ item: number }),
  }));
}

/** "1–3 och 5 samt a" */
function stepNumbersText(numbers: readonly string[]): string {
  const [own, law] = [numbers.filter((one) => /\d/.test(one)), numbers.filter((one) => !/\d/.test(one))];
  return [
    ...(own.length === 0 ? [] : [chapterNumbers(own.map(Number))]),
    ...(law.length === 0 ? [] : [enumerate(law)]),
  ].join(' samt ');
}

/** "steg 1–3, tiden i steg 4 och hur tiderna räknas" */
export function stepFieldsText(fields: readonly Field[]): string {
  return enumerate(
    unique(fields.map(({ name }) => name)).map((name) => {
      const numbers = fields.flatMap((one) => (one.name === name && one.item !== undefined ? [one.item] : []));
      if (numbers.length === 0) return name;
      return `${name === names.steps ? '' : `${name} `}steg ${stepNumbersText(numbers)}`;
    }),
  );
}

function ownFields(area: Area): readonly Field[] {
  return [
    field(names.area, area),
    field(names.title, area.title),
    ...fields(names.goal, area.goal),
    ...fields(names.targetGroup, area.targetGroup),
    ...fields(names.description, area.description),
    field(names.level, area.level),
    field(names.cases, area.individualCases),
    field(names.responsible, area.responsible),
    ...fields(
      names.tasks,
      area.responsibilities.map(({ task: value, ...one }) => ({ ...one, value })),
    ),
    ...fields(names.topics, area.topics),
    ...fields(names.supportMaterial, area.supportMaterial),
  ];
}

interface FieldGroup {
  readonly part: FieldOwner;
  readonly fields: readonly Field[];
}

/** All fields of an area, each with what it rests on: its chapter asks for them, and the annex on the level. */
export const fieldGroups: (area: Area) => readonly FieldGroup[] = rememberByObject((area: Area) => [
  { part: { of: 'area' }, fields: ownFields(area) },
  ...(area.steps.length === 0 ? [] : [{ part: { of: 'steps' } as const, fields: stepFields(area.steps) }]),
  ...area.meetings.map((meeting) => ({
    part: { of: 'meeting', meeting } as const,
    fields: meetingFields(meeting, area),
  })),
  { part: { of: 'follow-up' }, fields: followUpFields(area.followUp) },
]);

const isAssumed = ({ grounds }: Field): boolean => interpretationsAmong(grounds ?? []).length > 0;

/** The names of a group's assumed fields. Of those that share an assumption, only the first is named. */
function assumedNames(group: FieldGroup): readonly string[] {
  const seen = new Set<string>();
  return unique(
    group.fields.flatMap(({ name, grounds = [] }) => {
      const unseen = interpretationsAmong(grounds).filter((one) => !seen.has(one));
      for (const one of unseen) seen.add(one);
      return unseen.length === 0 ? [] : [name];
    }),
  );
}

/** What an area rests on, in short, and the names of what is interpreted. */
export const areaBasisShape = record({ ...restingMembers, assumed: optional(text) });

/** "målgruppen och frågorna; mötet ”Bokmöte” (hur ofta och vilka som deltar); hela mötet ”Lässtund”." */
export function areaBasis(context: ViewContext, area: Area): ValueOf<typeof areaBasisShape> {
  const groups = fieldGroups(area);
  const resting = restingOf(
    context,
    groups.flatMap((group) => group.fields.map(({ grounds }) => grounds)),
  );
  const parts = groups.flatMap((group) => {
    const assumed = assumedNames(group);
    if (assumed.length === 0) return [];
    const { part } = group;
    if (part.of === 'area') return enumerate(assumed);
    if (part.of === 'steps') return stepFieldsText(group.fields.filter(isAssumed));
    const about = part.of === 'meeting' ? `mötet ”${part.meeting.title.value}”` : 'uppföljningen';
    const all = group.fields.every(({ grounds }) => grounds === undefined || interpretationsAmong(grounds).length > 0);
    return all ? `hela ${about}` : `${about} (${enumerate(assumed)})`;
  });
  return { ...resting, assumed: parts.length === 0 ? undefined : `${parts.join('; ')}.` };
}
