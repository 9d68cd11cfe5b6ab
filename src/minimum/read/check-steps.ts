import { diagnostic } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { lawWords } from '../../diagnostics/grounds.ts';
import { atValue } from '../../diagnostics/places.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import { circlesOf } from '../../values/circles.ts';
import { own } from '../../values/own.ts';
import { present } from '../../values/present.ts';
import { unique } from '../../values/unique.ts';
import { fieldBasis, lawAmong } from '../basis.ts';
import type { Law, LawRow } from '../law.ts';
import type { MinimumLevel } from '../minimum-level.ts';
import type { MinimumStep } from '../minimum-step.ts';
import { type StepsAt, stepStarts, stepsOfLevel } from '../steps-of-level.ts';
import { timeText } from '../time-text.ts';
import { rowsBeside, type WrittenLaw } from './cite-law.ts';

/** Whoever may only be invited, such as a guardian, answers for no step. */
function invited(minimum: MinimumLevel, id: string, path: readonly string[], document: YamlDocument) {
  return minimum.functions[id]?.invitedOnly === true
    ? [diagnostic('function-contradiction', { id, problem: 'invited-only' }, atValue(document, [...path, 'by']))]
    : [];
}

/** A step that the law is said to time, without law among what its time rests on. */
function lawless(step: MinimumStep, path: readonly string[], document: YamlDocument): readonly Diagnostic[] {
  if (step.statutory !== true) return [];
  const times = (['within', 'before'] as const).filter((field) => step[field] !== undefined);
  const grounds = times.length === 0 ? [step.basis] : times.map((field) => fieldBasis(step, field));
  const isLaw = grounds.every((those) => lawAmong(those).length > 0);
  return isLaw ? [] : [diagnostic('statutory-without-law', {}, atValue(document, [...path, 'statutory']))];
}

/** A step that the law is said to time, with a time that none of the paragraphs has that it rests on. */
function otherwiseInLaw(
  step: MinimumStep,
  rows: Readonly<Record<string, LawRow>>,
  path: readonly string[],
  document: YamlDocument,
): readonly Diagnostic[] {
  const { statutory, within } = step;
  if (statutory !== true || within === undefined) return [];
  const law = lawAmong(fieldBasis(step, 'within'));
  const times = law.flatMap((ground) => own(rows, ground.law)?.times ?? []).map(timeText);
  const found = timeText(within);
  if (law.length === 0 || times.includes(found)) return [];
  const args = { found, law: law.map(lawWords), times: unique(times) };
  return [diagnostic('statutory-time-other', args, atValue(document, [...path, 'within']))];
}

/** Steps that are counted from one that the list lacks, or in the end from themselves. */
function startFindings({ steps, path }: StepsAt, document: YamlDocument): readonly Diagnostic[] {
  const starts = new Map(stepStarts(steps));
  const known = Object.keys(steps);
  const at = (id: string) => atValue(document, [...path, id, 'from', 'step']);
  const unknown = [...starts]
    .filter(([, start]) => !known.includes(start))
    .map(([id, start]) => {
      const suggestion = suggest(start, known);
      return diagnostic('unknown-step', { found: start, ...present({ suggestion }) }, at(id));
    });
  const circles = circlesOf(starts).flatMap(([id, ...others]) =>
    id === undefined ? [] : [diagnostic('step-circle', { id, by: 'from', others }, at(id))],
  );
  return [...unknown, ...circles];
}

/** Reports what is wrong with the steps of a level's areas and clauses. */
export function stepFindings(minimum: MinimumLevel, document: YamlDocument, law: Law): readonly Diagnostic[] {
  const rows = rowsBeside(law, document.value as WrittenLaw);
  return stepsOfLevel(minimum).flatMap((list) => [
    ...startFindings(list, document),
    ...Object.entries(list.steps).flatMap(([id, step]) => [
      ...invited(minimum, step.by, [...list.path, id], document),
      ...lawless(step, [...list.path, id], document),
      ...otherwiseInLaw(step, rows, [...list.path, id], document),
    ]),
  ]);
}
