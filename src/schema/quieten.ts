import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { parsePointer } from '../source/pointer.ts';
import type { Context } from './context.ts';
import { annotationOf } from './schema-path.ts';
import { knownKeys, lastPart } from './translate/key.ts';
import { findingAtKey, type Violation } from './violation.ts';

/** Findings made of several violations, and the violations that are left to be translated one by one. */
export interface Quietened {
  readonly findings: readonly Diagnostic[];
  readonly rest: readonly Violation[];
}

/** Whether a pointer leads to, or into, one of some places. */
function isWithin(pointer: string, places: ReadonlySet<string>): boolean {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) if (places.has(at)) return true;
  return places.has('');
}

/** A wrong type says it all: what else is wrong with the value follows from it. */
export function withoutConsequences(violations: readonly Violation[]): readonly Violation[] {
  const placesOf = (keyword: string) =>
    new Set(violations.filter((one) => one.error.keyword === keyword && !one.isKey).map((one) => one.pointer));
  const wrongType = placesOf('type');
  const wrongPattern = placesOf('pattern');
  return violations.filter(({ error, pointer, isKey }) => {
    if (isKey) return true;
    if (error.keyword !== 'type' && isWithin(pointer, wrongType)) return false;
    return !(wrongPattern.has(pointer) && ['format', 'maxLength'].includes(error.keyword));
  });
}

/** A key that is missing because it stands there misspelt is one mistake, told at the misspelt key. */
export function withoutMisspeltKeys(violations: readonly Violation[]): readonly Violation[] {
  const meant = new Set(
    violations
      .filter((one) => one.error.keyword === 'additionalProperties')
      .map((one) =>
        JSON.stringify([one.error.instancePath, suggest(lastPart(one.pointer).replace(/:.*/, ''), knownKeys(one))]),
      ),
  );
  return violations.filter(
    ({ error }) =>
      error.keyword !== 'required' || !meant.has(JSON.stringify([error.instancePath, error.params.missingProperty])),
  );
}

/** What a new area or meeting lacks, by where it stands. */
interface Incomplete {
  readonly adds: 'area' | 'meeting';
  readonly pointer: string;
  readonly missing: string[];
}

function incomplete(violations: readonly Violation[]): readonly Incomplete[] {
  const found = new Map<string, Incomplete>();
  for (const { error, pointer, schema } of violations) {
    const annotation = annotationOf(schema);
    if (error.keyword !== 'required' || annotation === undefined || !('adds' in annotation)) continue;
    const one = found.get(pointer) ?? { adds: annotation.adds, pointer, missing: [] };
    one.missing.push(String(error.params.missingProperty));
    found.set(pointer, one);
  }
  return [...found.values()];
}

/** The id of the floor that an incomplete part is nearly called; a meeting is compared with those of its area. */
function meantId({ adds, pointer }: Incomplete, { names }: Context): string | undefined {
  const parts = parsePointer(pointer);
  const area = parts.at(-3) ?? '';
  const meetings = Object.hasOwn(names.areas, area) ? (names.areas[area] ?? []) : [];
  return suggest(lastPart(pointer), adds === 'area' ? Object.keys(names.areas) : meetings);
}

function incompleteFinding(one: Incomplete, context: Context): Diagnostic {
  const id = lastPart(one.pointer);
  const code = one.adds === 'area' ? 'area-incomplete' : 'meeting-incomplete';
  return findingAtKey(code, { id, missing: one.missing }, one.pointer, context);
}

function unknownFinding(one: Incomplete, context: Context): Diagnostic {
  const meant = meantId(one, context);
  const args = { found: lastPart(one.pointer), ...(meant === undefined ? {} : { suggestion: meant }) };
  return findingAtKey(one.adds === 'area' ? 'unknown-area' : 'unknown-meeting', args, one.pointer, context);
}

/**
 * An incomplete new area or meeting is one finding that lists all it lacks. Where its id is spelt nearly like one of the
 * floor's, it is not new but misspelt: then that alone is told, and nothing of what is in it.
 */
export function gatherIncomplete(violations: readonly Violation[], context: Context): Quietened {
  const all = incomplete(violations);
  const misspelt = all.filter((one) => meantId(one, context) !== undefined);
  const silent = new Set(misspelt.map((one) => one.pointer));
  const outermost = misspelt.filter((one) => !isWithin(one.pointer.slice(0, one.pointer.lastIndexOf('/')), silent));
  const told = new Set(all.map((one) => one.pointer));
  return {
    findings: [
      ...outermost.map((one) => unknownFinding(one, context)),
      ...all.filter((one) => !isWithin(one.pointer, silent)).map((one) => incompleteFinding(one, context)),
    ],
    rest: violations.filter(
      ({ error, pointer }) => !isWithin(pointer, silent) && !(error.keyword === 'required' && told.has(pointer)),
    ),
  };
}
