import type { AreaLevel, IndividualCases } from '../../minimum/minimum-level.ts';
import type { Area, FollowUp } from '../../model/agreement.ts';
import { list, optional, record, text, type ValueOf } from '../shape.ts';
import { areaBasis, areaBasisShape } from './basis.ts';
import { markOf, markShape, originText, statementsOf, statementsShape, type ViewContext } from './context.ts';
import { meetingOf, meetingShape } from './meeting.ts';
import { capitalised, frequencyWords, sentence } from './words.ts';

export const followUpShape = record({
  frequency: text,
  frequencyMark: optional(markShape),
  responsible: text,
  methods: statementsShape,
  description: statementsShape,
  reported: text,
  reportedMark: optional(markShape),
  reportedTo: statementsShape,
});

export const areaShape = record({
  id: text,
  number: text,
  title: text,
  /** Where the district added the whole area. */
  added: optional(text),
  level: text,
  cases: text,
  casesMark: optional(markShape),
  goal: statementsShape,
  targetGroup: statementsShape,
  description: statementsShape,
  responsible: text,
  topics: statementsShape,
  meetings: list(meetingShape),
  followUp: followUpShape,
  supportMaterial: statementsShape,
  supportEdition: optional(text),
  basis: areaBasisShape,
});

const levels: Readonly<Record<AreaLevel, string>> = {
  general: 'Övergripande och förebyggande nivå.',
  individual: 'Individnivå.',
};

const cases: Readonly<Record<IndividualCases, string>> = {
  forbidden: 'Här talar vi aldrig om enskilda barn.',
  allowed: 'Ett enskilt barns ärende får tas upp.',
  guaranteed: 'Ett enskilt barns ärende går alltid att ta upp när det behövs.',
};

/**
 * An area about single children, such as their support, may itself be of how that is arranged only: a district can have
 * forbidden their cases there.
 */
const withoutCases = {
  level: 'Området hör till individnivån, men ett enskilt barns ärende tas upp i ett annat sammanhang.',
  cases: 'På områdets möten talar vi aldrig om enskilda barn.',
} as const;

function levelAndCases({ level, individualCases }: Area): { readonly level: string; readonly cases: string } {
  if (level.value === 'individual' && individualCases.value === 'forbidden') return withoutCases;
  return { level: levels[level.value], cases: cases[individualCases.value] };
}

/** The rule for individual cases as it stands inside a sentence. */
export const casesWords: Readonly<Record<IndividualCases, string>> = {
  forbidden: 'enskilda barn tas aldrig upp',
  allowed: 'enskilda barn får tas upp',
  guaranteed: 'enskilda barn går alltid att ta upp',
};

export function reportedText(context: ViewContext, reported: boolean): string {
  return reported ? `I ${context.agreement.district.board}` : 'Inte i nämnden';
}

function followUpOf(context: ViewContext, followUp: FollowUp, inOwnArea: boolean): ValueOf<typeof followUpShape> {
  return {
    frequency: capitalised(frequencyWords(followUp.frequency.value)),
    frequencyMark: markOf(followUp.frequency, inOwnArea, frequencyWords),
    responsible: context.title(followUp.responsible.value),
    methods: statementsOf(followUp.methods, inOwnArea),
    description: statementsOf(followUp.description, inOwnArea),
    reported: reportedText(context, followUp.reportToBoard.value),
    reportedMark: markOf(followUp.reportToBoard, inOwnArea, () => 'ingen redovisning'),
    reportedTo: statementsOf(followUp.reportedTo, inOwnArea),
  };
}

export function materialTitle({ minimum }: ViewContext, id: string): string {
  return minimum.supportMaterial[id]?.title ?? id;
}

/** The edition of all of an area's material, where it is one and the same. */
function commonEdition({ minimum }: ViewContext, area: Area): string | undefined {
  const editions = new Set(area.supportMaterial.map(({ value }) => minimum.supportMaterial[value]?.edition));
  const [edition] = editions;
  return editions.size === 1 ? edition : undefined;
}

/** "Sekretess", or "Sekretess (utgåva 2)" where the material of an area is of several editions. */
function materialWords(context: ViewContext, area: Area): (id: string) => string {
  if (commonEdition(context, area) !== undefined) return (id) => materialTitle(context, id);
  const edition = (id: string) => context.minimum.supportMaterial[id]?.edition;
  return (id) => [materialTitle(context, id), ...(edition(id) === undefined ? [] : [`(${edition(id)})`])].join(' ');
}

/** Where the support material was collected when the agreement began to hold. */
function collectedEdition({ agreement }: ViewContext): string | undefined {
  const latest = agreement.supportMaterialEdition;
  if (latest === undefined) return undefined;
  const numbers = latest.registrationNumbers ?? [];
  const dnr = numbers.length === 0 ? '' : `, dnr ${numbers.join(', ')}`;
  return `Samlat i ${latest.title} (${latest.published}${dnr}).`;
}

/** "Planerat till första kvartalet 2010." and where it was collected later. */
function supportEdition(context: ViewContext, area: Area): string | undefined {
  if (area.supportMaterial.length === 0) return undefined;
  const common = commonEdition(context, area);
  const parts = [common === undefined ? undefined : sentence(capitalised(common)), collectedEdition(context)];
  const said = parts.filter((part) => part !== undefined);
  return said.length === 0 ? undefined : said.join(' ');
}

export function areaOf(context: ViewContext, area: Area, number: string): ValueOf<typeof areaShape> {
  const added = originText(area.origin);
  const own = added !== undefined;
  return {
    id: area.id,
    number,
    title: area.title.value,
    added,
    ...levelAndCases(area),
    casesMark: markOf(area.individualCases, own, (value) => casesWords[value]),
    goal: statementsOf(area.goal, own),
    targetGroup: statementsOf(area.targetGroup, own),
    description: statementsOf(area.description, own),
    responsible: context.title(area.responsible.value),
    topics: statementsOf(area.topics, own),
    meetings: area.meetings.map((meeting) => meetingOf(context, meeting, area.id, own)),
    followUp: followUpOf(context, area.followUp, own),
    supportMaterial: statementsOf(area.supportMaterial, own, materialWords(context, area)),
    supportEdition: supportEdition(context, area),
    basis: areaBasis(area),
  };
}
