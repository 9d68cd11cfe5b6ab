import { diagnostic } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Ground, LevelRef } from '../../diagnostics/grounds.ts';
import { atKey } from '../../diagnostics/places.ts';
import { isMapping } from '../../values/is-mapping.ts';
import { present } from '../../values/present.ts';
import type { Comparison, Path } from './comparison.ts';
import { BY_ID } from './extend.ts';
import { isOtherKind, LISTS_OF_BODY, NAMES_OF_BOARD, namesAnyBoards, repeatsForm } from './merge-bodies.ts';
import { isSame, listAt, mappingAt, type Written } from './written.ts';

/** The level that a part comes from: that of the grounds nearest around it, else the one right beneath. */
function levelOf(path: Path, { under, level }: Comparison): LevelRef {
  let [part, nearest]: [unknown, LevelRef] = [under, level];
  for (const key of path) {
    part = isMapping(part) ? part[key] : undefined;
    const [ground] = isMapping(part) ? (listAt(part, 'basis') as readonly Ground[]) : [];
    nearest = ground?.level ?? nearest;
  }
  return nearest;
}

function changed(id: string, path: Path, comparison: Comparison, field?: true): Diagnostic {
  const args = { id, level: levelOf(path, comparison).title, ...present({ field }) };
  return diagnostic('inherited-part-changed', args, atKey(comparison.document, path));
}

/** What a part says. Repeated in another file it may rest on that one's own grounds, which change nothing. */
function withoutBasis(part: unknown): unknown {
  if (!isMapping(part)) return part;
  const { basis: _, ...rest } = part;
  return rest;
}

/** Whether two files say different things of what both have. */
function isChanged(own: unknown, under: unknown): boolean {
  return own !== undefined && under !== undefined && !isSame(withoutBasis(own), withoutBasis(under));
}

/** Fields of a part that a file neither raises nor adds to: it may repeat them, or say them where nobody has. */
export function changedFields(
  own: Written,
  under: Written,
  fields: readonly string[],
  path: Path,
  comparison: Comparison,
) {
  return fields
    .filter((field) => isChanged(own[field], under[field]))
    .map((field) => changed(field, [...path, field], comparison, true));
}

/** A school form that the file repeats to say which of the municipality's boards has it. */
function isFormOfOwnBoards(field: string, part: unknown, known: unknown, under: Written): boolean {
  const isForm = field === 'schoolForms' && namesAnyBoards(under);
  return isForm && isMapping(part) && isMapping(known) && repeatsForm(part, known);
}

/** What a clause may have of its own: grounds, which change nothing, and steps, which are judged by themselves. */
const FREE_IN_CLAUSE: readonly string[] = ['basis', 'steps'];

/**
 * What the file says of clauses of the level beneath. It need not repeat them to time their steps closer, and can say nothing
 * of them that is not there.
 */
function changedClauses(own: Written, under: Written, comparison: Comparison): readonly Diagnostic[] {
  return Object.entries(mappingAt(own, 'clauses')).flatMap(([id, clause]) => {
    const known = mappingAt(under, 'clauses')[id];
    if (!isMapping(clause) || !isMapping(known)) return [];
    const fixed = Object.keys(clause).filter((field) => !FREE_IN_CLAUSE.includes(field));
    const isRepeated = fixed.every((field) => isSame(clause[field], known[field]));
    return isRepeated ? [] : [changed(id, ['clauses', id], comparison)];
  });
}

/** Parts by id that the file defines anew with another content, but for clauses. */
function changedById(own: Written, under: Written, comparison: Comparison): readonly Diagnostic[] {
  return BY_ID.filter((field) => field !== 'clauses').flatMap((field) =>
    Object.entries(mappingAt(own, field)).flatMap(([id, part]) => {
      const known = mappingAt(under, field)[id];
      if (!isChanged(part, known) || isFormOfOwnBoards(field, part, known, under)) return [];
      const place = atKey(comparison.document, [field, id]);
      return field === 'functions'
        ? [diagnostic('function-redefined', { id }, place)]
        : [changed(id, [field, id], comparison)];
    }),
  );
}

/** Bodies of the level beneath that the file says another thing of than it may. */
function changedBodies(own: Written, under: Written, comparison: Comparison): readonly Diagnostic[] {
  const free = namesAnyBoards(under) ? NAMES_OF_BOARD : [];
  return Object.entries(mappingAt(own, 'bodies')).flatMap(([id, body]) => {
    const known = mappingAt(under, 'bodies')[id];
    if (!isMapping(known) || !isMapping(body)) return [];
    if (isOtherKind(body, known)) return [changed(id, ['bodies', id], comparison)];
    const fixed = Object.keys(body).filter((key) => ![...LISTS_OF_BODY, ...free, 'basis'].includes(key));
    return changedFields(body, known, fixed, ['bodies', id], comparison);
  });
}

/** Parts that a level has once: those of the level beneath stand. */
const ONCE: readonly string[] = ['municipality', 'administration', 'targetGroup', 'successFactors'];

/** What the file says differently of parts that the level beneath has and nobody may change, but for what is in its areas. */
export function changedParts(own: Written, under: Written, comparison: Comparison): readonly Diagnostic[] {
  return [
    ...changedById(own, under, comparison),
    ...changedClauses(own, under, comparison),
    ...changedBodies(own, under, comparison),
    ...changedFields(own, under, ONCE, [], comparison),
  ];
}
