import type { Basis } from '../../diagnostics/diagnostic.ts';
import type { Area, Clause, FollowUp, Meeting } from '../../model/agreement.ts';
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

const of = (clauses: readonly (Clause<unknown> | undefined)[]) => clauses.map((clause) => clause?.basis);

function meetingBases(meeting: Meeting): readonly (Basis | undefined)[] {
  const { basis, frequency, convener, participants, invited, minutes, reportToBoard, description } = meeting;
  return [
    basis,
    ...of([...description, frequency, convener]),
    ...participants.map((participant) => participant.basis),
    ...of([...invited, minutes, reportToBoard]),
  ];
}

function followUpBases(followUp: FollowUp): readonly (Basis | undefined)[] {
  const { basis, frequency, responsible, methods, reportToBoard } = followUp;
  return [basis, ...of([frequency, responsible, ...methods, reportToBoard])];
}

/** What an area rests on: itself, each of its meetings, its follow-up. */
export function areaBasis(area: Area): BasisView {
  const { basis, title, level, individualCases, responsible, goal, targetGroup, description, topics } = area;
  const own = of([title, level, individualCases, responsible, ...goal, ...targetGroup, ...description, ...topics]);
  return basisOf([
    { bases: [basis, ...own, ...of(area.supportMaterial)] },
    ...area.meetings.map((meeting) => ({ about: `mötet ${meeting.title.value}`, bases: meetingBases(meeting) })),
    { about: 'uppföljningen', bases: followUpBases(area.followUp) },
  ]);
}
