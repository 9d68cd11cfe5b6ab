import { months } from '../../minimum/months.ts';
import { targetText } from '../../minimum/target.ts';
import type { Area, FollowUp, Origin } from '../../model/agreement.ts';
import { bodyName } from '../../model/municipality.ts';
import { capitalised, uncapitalised, withoutStop } from '../../values/in-words.ts';
import { rememberOnce } from '../../values/remember.ts';
import { boolean, list, optional, place, record, text, type ValueOf } from '../shape.ts';
import { areaAnchor } from './anchors.ts';
import { areaBasis, areaBasisShape } from './basis.ts';
import { casesWords } from './cases.ts';
import { markOf, markShape, originText, statementsOf, statementsShape, type ViewContext } from './context.ts';
import { type Exceptions, meetingOf, meetingShape } from './meeting.ts';
import type { ChapterOf } from './meeting-terms.ts';
import { stepsOf, stepsShape } from './steps.ts';
import { enumerateNames, frequencyWords, longDate, sentence, sentencesInLine } from './words.ts';

export const followUpShape = record({
  frequency: text,
  frequencyMark: optional(markShape),
  responsible: text,
  /** The same inside a sentence. */
  responsibleWithin: text,
  methods: statementsShape,
  /** The methods that stand as they are, in one line: "Enkät till eleverna; Genomgång av mötena." */
  methodsInLine: optional(text),
  description: statementsShape,
  /** The board to which it is reported, where it is. */
  reportedIn: optional(text),
  reportedMark: optional(markShape),
  reportedTo: statementsShape,
  /** Those of them that stand as they are, in one line: "Rektorsgruppen; Föräldrarådet." */
  reportedToInLine: optional(text),
  /**
   * What is measured, with its target: "minst 90 %". `local` where the district added it to an area of the minimum level, and
   * `mark` where it made the target better.
   */
  indicators: list(record({ text, target: text, local: optional(place), mark: optional(markShape) })),
});

/**
 * The rule for single children's matters: one of these is true. `elsewhere` stands for `forbidden` in an area at the
 * individual level. Such an area, about children's support for example, is only about how that is arranged.
 */
const individualCasesShape = record({ elsewhere: boolean, forbidden: boolean, allowed: boolean, guaranteed: boolean });

/** Which edition an area's support material belongs to, and where it was collected when the agreement began to hold. */
const supportNoteShape = record({
  /** Whether the area also has material of the district's own, which the note is not about. */
  ofFloor: boolean,
  /**
   * A sentence of the minimum level, where all the material has one edition: "I november 2009 planerat till första
   * kvartalet 2010."
   */
  edition: optional(text),
  collected: optional(record({ title: text, published: text, registrationNumbers: list(text) })),
});

/** Where something can be read, and the address as a reader on paper sees it: "example.se/material". */
const linkShape = record({ url: text, shown: text });
const materialMembers = { text, link: optional(linkShape) } as const;

const materialShape = record({
  plain: list(record(materialMembers)),
  local: list(record({ ...materialMembers, origin: place })),
});

export const areaShape = record({
  id: text,
  number: text,
  title: text,
  /** Where the district added the whole area. */
  added: optional(place),
  /** The public parties that take part in it beside the others, if any: "Polismyndigheten". */
  joined: optional(record({ names: text, several: boolean })),
  individualLevel: boolean,
  individualCases: individualCasesShape,
  casesMark: optional(markShape),
  goal: statementsShape,
  targetGroup: statementsShape,
  description: statementsShape,
  responsible: text,
  /** The same inside a sentence: "enhetschef". */
  responsibleWithin: text,
  /** Who does what; `local` where the district added it to an area of the minimum level. */
  /** `by` as it begins a cell, `byWithin` as it stands in a sentence. */
  tasks: list(record({ task: text, by: text, byWithin: text, local: optional(place) })),
  topics: statementsShape,
  steps: optional(stepsShape),
  meetings: list(meetingShape),
  followUp: followUpShape,
  supportMaterial: statementsShape,
  /** The same, with where it can be read. */
  material: materialShape,
  supportNote: optional(supportNoteShape),
  basis: areaBasisShape,
});

/** The public parties that take part in an area: its number of them is small, and each is named. */
function joinedBy({ agreement }: ViewContext, { id }: Area): ValueOf<typeof areaShape>['joined'] {
  const names = agreement.bodies.filter(({ joins }) => joins.includes(id)).map(bodyName);
  return names.length === 0 ? undefined : { names: enumerateNames(names), several: names.length > 1 };
}

function individualCasesOf({ level, individualCases }: Area): ValueOf<typeof individualCasesShape> {
  const cases = individualCases.value;
  const elsewhere = level.value === 'individual' && cases === 'forbidden';
  return {
    elsewhere,
    forbidden: cases === 'forbidden' && !elsewhere,
    allowed: cases === 'allowed',
    guaranteed: cases === 'guaranteed',
  };
}

/** The statements that stand as they are, behind each other; undefined where there are none. */
function inLine({ plain }: ValueOf<typeof statementsShape>): string | undefined {
  return plain.length === 0 ? undefined : sentencesInLine(plain);
}

function followUpOf(context: ViewContext, followUp: FollowUp, inOwnArea: boolean): ValueOf<typeof followUpShape> {
  const methods = statementsOf(followUp.methods, inOwnArea);
  const reportedTo = statementsOf(followUp.reportedTo, inOwnArea);
  return {
    frequency: capitalised(frequencyWords(followUp.frequency.value)),
    frequencyMark: markOf(followUp.frequency, inOwnArea, frequencyWords),
    responsible: context.title(followUp.responsible.value),
    responsibleWithin: context.titleWithin(followUp.responsible.value),
    methods,
    methodsInLine: inLine(methods),
    description: statementsOf(followUp.description, inOwnArea),
    reportedIn: followUp.reportToBoard.value ? context.agreement.district.board : undefined,
    reportedMark: markOf(followUp.reportToBoard, inOwnArea, () => 'ingen redovisning'),
    reportedTo,
    reportedToInLine: inLine(reportedTo),
    indicators: followUp.indicators.map((one) => ({
      text: withoutStop(one.text),
      target: targetText({ ...one, target: one.target.value }),
      local: inOwnArea ? undefined : originText(one.origin),
      mark:
        one.target.floor === undefined
          ? undefined
          : markOf(one.target, inOwnArea, (target) => targetText({ ...one, target })),
    })),
  };
}

export function materialTitle({ agreement }: ViewContext, id: string): string {
  return capitalised(agreement.supportMaterial.find((one) => one.id === id)?.title ?? id);
}

/** The material that an area names: the minimum level's, and the district's own. */
function materialOf({ agreement }: ViewContext, area: Area) {
  const named = new Set(area.supportMaterial.map(({ value }) => value));
  const all = agreement.supportMaterial.filter(({ id }) => named.has(id));
  return { floor: all.filter(({ origin }) => !isLocal(origin)), own: all.filter(({ origin }) => isLocal(origin)) };
}

const isLocal = (origin: Origin) => originText(origin) !== undefined;

/** The edition of all that an area has of the minimum level's material, where it is one and the same. */
function commonEdition(context: ViewContext, area: Area): string | undefined {
  const editions = new Set(materialOf(context, area).floor.map(({ edition }) => edition));
  const [edition] = editions;
  return editions.size === 1 ? edition : undefined;
}

/** "Sekretess", or "Sekretess (utgåva 2)" of what a district has of its own, and where the editions are not one and the same. */
function materialWords(context: ViewContext, area: Area): (id: string) => string {
  const common = commonEdition(context, area);
  return (id) => {
    const material = context.agreement.supportMaterial.find((one) => one.id === id);
    const isSaid = material?.edition === undefined || (common !== undefined && !isLocal(material.origin));
    return [materialTitle(context, id), ...(isSaid ? [] : [`(${material.edition})`])].join(' ');
  };
}

/** An address as it is read and written on paper: what every address begins with tells nobody anything. */
function linkOf(url: string | undefined): ValueOf<typeof linkShape> | undefined {
  return url === undefined ? undefined : { url, shown: url.replace(/^https:\/\//, '').replace(/\/$/, '') };
}

/** The material of an area, what the district has added to it apart. */
function materialLinks(context: ViewContext, area: Area, inOwnArea: boolean): ValueOf<typeof materialShape> {
  const words = materialWords(context, area);
  const items = area.supportMaterial.map(({ value, origin }) => {
    const { url } = context.agreement.supportMaterial.find(({ id }) => id === value) ?? {};
    return { text: words(value), link: linkOf(url), origin: inOwnArea ? undefined : originText(origin) };
  });
  return {
    plain: items.flatMap(({ origin, ...one }) => (origin === undefined ? [one] : [])),
    local: items.flatMap(({ origin, ...one }) => (origin === undefined ? [] : [{ ...one, origin }])),
  };
}

/** A sentence about an edition: a phrase as it is written, and of a mere year, month or day that the material is published. */
function editionSentence(edition: string): string {
  if (/^\d{4}$/.test(edition)) return `Utgivet ${edition}.`;
  if (/^\d{4}-\d{2}-\d{2}$/.test(edition)) return `Utgivet den ${longDate(edition)}.`;
  const [month = '', year] = edition.split(' ');
  if (months.includes(month.toLowerCase()) && /^\d{4}$/.test(year ?? '')) return `Utgivet i ${uncapitalised(edition)}.`;
  return sentence(capitalised(edition));
}

function supportNoteOf(context: ViewContext, area: Area): ValueOf<typeof areaShape>['supportNote'] {
  const edition = commonEdition(context, area);
  const latest = context.agreement.supportMaterialEdition;
  if (materialOf(context, area).floor.length === 0 || (edition === undefined && latest === undefined)) return undefined;
  return {
    ofFloor: materialOf(context, area).own.length > 0,
    edition: edition === undefined ? undefined : editionSentence(edition),
    collected: latest === undefined ? undefined : { ...latest, registrationNumbers: latest.registrationNumbers ?? [] },
  };
}

function tasksOf(context: ViewContext, area: Area, inOwnArea: boolean): ValueOf<typeof areaShape>['tasks'] {
  return area.responsibilities.map(({ task, by, origin }) => ({
    task: withoutStop(task),
    by: context.title(by),
    byWithin: context.titleWithin(by),
    local: inOwnArea ? undefined : originText(origin),
  }));
}

export function areaOf(
  context: ViewContext,
  area: Area,
  number: string,
  exceptions: Exceptions,
  chapterOf: ChapterOf,
): ValueOf<typeof areaShape> {
  const added = originText(area.origin);
  const own = added !== undefined;
  // Few agreements show it.
  const basis = rememberOnce(() => areaBasis(context, area));
  return {
    id: areaAnchor(context, area),
    number,
    title: area.title.value,
    added,
    joined: joinedBy(context, area),
    individualLevel: area.level.value === 'individual',
    individualCases: individualCasesOf(area),
    casesMark: markOf(area.individualCases, own, (value) => casesWords[value]),
    goal: statementsOf(area.goal, own),
    targetGroup: statementsOf(area.targetGroup, own),
    description: statementsOf(area.description, own),
    responsible: context.title(area.responsible.value),
    responsibleWithin: context.titleWithin(area.responsible.value),
    tasks: tasksOf(context, area, own),
    topics: statementsOf(area.topics, own),
    steps: stepsOf(context, area.steps, own),
    meetings: area.meetings.map((meeting) =>
      meetingOf(context, meeting, { area, inOwnArea: own, exceptions, chapterOf }),
    ),
    followUp: followUpOf(context, area.followUp, own),
    supportMaterial: statementsOf(area.supportMaterial, own, materialWords(context, area)),
    material: materialLinks(context, area, own),
    supportNote: supportNoteOf(context, area),
    get basis() {
      return basis();
    },
  };
}
