import type { Basis } from '../../diagnostics/diagnostic.ts';
import type { Area, FollowUp, Meeting } from '../../model/agreement.ts';
import { list, optional, record, text, type ValueOf } from '../shape.ts';
import { enumerate, sentence } from './words.ts';

/** What something rests on: sections of the report, and what is assumed, kept apart. */
export const basisShape = record({
  sections: optional(text),
  assumptions: list(record({ about: optional(text), text })),
});
export type BasisView = ValueOf<typeof basisShape>;

/** A subject of assumptions, such as a meeting, and the bases of its clauses. */
export interface Subject {
  readonly about?: string;
  readonly bases: readonly (Basis | undefined)[];
}

function unique(texts: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(texts.filter((one) => one !== undefined))];
}

/** Each assumption once in a subject, and each section once. */
export function basisOf(subjects: readonly Subject[]): BasisView {
  const sections = unique(subjects.flatMap(({ bases }) => bases.map((basis) => basis?.section)));
  const assumptions = subjects.flatMap(({ about, bases }) => {
    const texts = unique(bases.map((basis) => basis?.assumption));
    return texts.length === 0 ? [] : [{ about, text: texts.map(sentence).join(' ') }];
  });
  return { sections: sections.length === 0 ? undefined : sectionsText(sections), assumptions };
}

function sectionsText(sections: readonly string[]): string {
  const quoted = sections.map((section) => `”${section}”`);
  return `${sections.length === 1 ? 'avsnittet' : 'avsnitten'} ${enumerate(quoted)}`;
}

/** A field and what it rests on, by the words that name it in a list of what is assumed. */
type Field = readonly [name: string, basis: Basis | undefined];

const fields = (name: string, clauses: readonly { readonly basis?: Basis }[]): readonly Field[] =>
  clauses.map((clause) => [name, clause.basis]);

function meetingFields(meeting: Meeting): readonly Field[] {
  return [
    ['att mötet finns', meeting.basis],
    ['namnet', meeting.title.basis],
    ...fields('beskrivningen', meeting.description),
    ['hur ofta', meeting.frequency.basis],
    ['vem som kallar', meeting.convener.basis],
    ...fields('vilka som deltar', meeting.participants),
    ...fields('vilka som bjuds in', meeting.invited),
    ['protokollet', meeting.minutes.basis],
    ['redovisningen', meeting.reportToBoard.basis],
  ];
}

function followUpFields(followUp: FollowUp): readonly Field[] {
  return [
    ['att den görs', followUp.basis],
    ['hur ofta', followUp.frequency.basis],
    ['vem som ansvarar', followUp.responsible.basis],
    ...fields('sätten', followUp.methods),
    ['redovisningen', followUp.reportToBoard.basis],
  ];
}

function ownFields(area: Area): readonly Field[] {
  return [
    ['att området finns', area.basis],
    ['namnet', area.title.basis],
    ...fields('målet', area.goal),
    ...fields('målgruppen', area.targetGroup),
    ...fields('beskrivningen', area.description),
    ['nivån', area.level.basis],
    ['regeln om enskilda barn', area.individualCases.basis],
    ['vem som ansvarar', area.responsible.basis],
    ...fields('frågorna', area.topics),
    ...fields('stödmaterialet', area.supportMaterial),
  ];
}

interface FieldGroup {
  readonly about?: string;
  readonly fields: readonly Field[];
}

function groupsOf(area: Area): readonly FieldGroup[] {
  return [
    { fields: ownFields(area) },
    ...area.meetings.map((meeting) => ({ about: `mötet ”${meeting.title.value}”`, fields: meetingFields(meeting) })),
    { about: 'uppföljningen', fields: followUpFields(area.followUp) },
  ];
}

/** The names of what is assumed in a group: a field that shares its block's assumption is not named again. */
function assumedNames(group: FieldGroup): readonly string[] {
  const seen = new Set<string>();
  return unique(
    group.fields.map(([name, basis]) => {
      if (basis?.assumption === undefined || seen.has(basis.assumption)) return undefined;
      seen.add(basis.assumption);
      return name;
    }),
  );
}

/** What an area rests on, in short: sections of the report, and the names of what is assumed. */
export const areaBasisShape = record({ sections: optional(text), assumed: optional(text) });

/** "målgruppen och frågorna; mötet ”Bokmöte” (hur ofta och vilka som deltar); hela mötet ”Lässtund”." */
export function areaBasis(area: Area): ValueOf<typeof areaBasisShape> {
  const groups = groupsOf(area);
  const { sections } = basisOf(groups.map((group) => ({ bases: group.fields.map(([, basis]) => basis) })));
  const parts = groups.flatMap((group) => {
    const names = assumedNames(group);
    if (names.length === 0) return [];
    if (group.about === undefined) return enumerate(names);
    const all = group.fields.every(([, basis]) => basis === undefined || basis.assumption !== undefined);
    return all ? `hela ${group.about}` : `${group.about} (${enumerate(names)})`;
  });
  return { sections, assumed: parts.length === 0 ? undefined : `${parts.join('; ')}.` };
}

/** Why something is assumed, by what it is said of. */
export interface Reasons {
  readonly about: string | undefined;
  readonly reasons: readonly { readonly name: string; readonly text: string }[];
}

/** Why each thing that an area assumes is assumed, for the annex on the minimum level: each reason once in a group. */
export function areaAssumptions(area: Area): readonly Reasons[] {
  return groupsOf(area).map(({ about, fields: named }) => {
    const reasons = new Map<string, string>();
    for (const [name, basis] of named) {
      const assumption = basis?.assumption;
      if (assumption !== undefined && !reasons.has(sentence(assumption))) reasons.set(sentence(assumption), name);
    }
    return { about, reasons: [...reasons].map(([text, name]) => ({ name, text })) };
  });
}
