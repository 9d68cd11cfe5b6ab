import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/suggest.ts';
import type { GuardCode } from '../minimum/json-schema.ts';
import { parsePointer } from '../source/pointer.ts';
import { own } from '../values/own.ts';
import { present } from '../values/present.ts';
import { annotationOf } from './schema-path.ts';
import type { TranslationContext } from './translation-context.ts';
import { findingAtKey, type Violation } from './violation.ts';
import { knownKeys, lastPart } from './violations/key.ts';

/** Findings that sum up several violations, and the violations that are left to be translated one by one. */
export interface Quietened {
  readonly findings: readonly Diagnostic[];
  readonly rest: readonly Violation[];
}

/** Whether a pointer leads to one of some places, or into it. */
function isWithin(pointer: string, places: ReadonlySet<string>): boolean {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) if (places.has(at)) return true;
  return places.has('');
}

/** Guards that take no value at all, whatever its shape: it is to be removed, and how to write it helps nobody. */
const refusing: ReadonlySet<string> = new Set<GuardCode>(['months-of-child-meeting']);

function refuses({ guard }: Violation): boolean {
  return guard !== undefined && refusing.has(guard.code);
}

/**
 * Leaves out violations that follow from another one at the same place: from a value that cannot stand there and from a wrong
 * type all others, within it too, from a pattern those of format and length, and from a key that is no id the type of its value.
 */
export function withoutConsequences(violations: readonly Violation[]): readonly Violation[] {
  const placesOf = (keyword: string) =>
    new Set(violations.filter((one) => one.error.keyword === keyword && !one.isKey).map((one) => one.pointer));
  const wrongType = placesOf('type');
  const wrongPattern = placesOf('pattern');
  const refused = new Set(violations.filter(refuses).map((one) => one.pointer));
  // `heldPer: school`, indented as if it were a meeting: what is no id is no part either.
  const noId = new Set(
    violations.filter((one) => one.isKey && one.error.keyword === 'pattern').map((one) => one.pointer),
  );
  return violations.filter((one) => {
    const { error, pointer, isKey } = one;
    if (isKey || refuses(one)) return true;
    if (isWithin(pointer, refused)) return false;
    if (noId.has(pointer) && error.keyword === 'type') return false;
    if (error.keyword !== 'type' && isWithin(pointer, wrongType)) return false;
    return !(wrongPattern.has(pointer) && ['format', 'maxLength'].includes(error.keyword));
  });
}

/** A ground that says nothing which it rests on. Where it has a key that is none of a ground's, that was meant to. */
function isOfGround({ schema }: Violation): boolean {
  const annotation = annotationOf(schema);
  return annotation !== undefined && 'unless' in annotation && annotation.unless === 'ground';
}

/** Leaves out missing keys that stand there misspelt: one mistake, which is reported at the misspelt key. */
export function withoutMisspeltKeys(violations: readonly Violation[]): readonly Violation[] {
  const unknown = violations.filter((one) => one.error.keyword === 'additionalProperties');
  const places = new Set(unknown.map((one) => one.error.instancePath));
  const meant = new Set(
    unknown.map((one) =>
      JSON.stringify([one.error.instancePath, suggest(lastPart(one.pointer).replace(/:.*/, ''), knownKeys(one))]),
    ),
  );
  const isMisspelt = (one: Violation) =>
    meant.has(JSON.stringify([one.error.instancePath, one.error.params.missingProperty])) ||
    (isOfGround(one) && places.has(one.error.instancePath));
  return violations.filter((one) => one.error.keyword !== 'required' || !isMisspelt(one));
}

/** A new area, meeting, step or other part, where it stands, and the keys that it lacks. */
interface Incomplete {
  readonly adds: 'area' | 'meeting' | 'step' | 'part';
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

/** The ids of the floor that an incomplete part's id may mean: those of the same kind and, but for areas, of the same list. */
function knownIds({ adds, pointer }: Incomplete, { names }: TranslationContext): readonly string[] {
  const parts = parsePointer(pointer);
  const within = parts.at(-3) ?? '';
  return {
    area: Object.keys(names.areas),
    meeting: own(names.areas, within) ?? [],
    step: own(names.steps, `${parts.at(-4)}/${within}`) ?? [],
    part: own(names.parts, parts.slice(1, -1).join('/')) ?? [],
  }[adds];
}

function meantId(one: Incomplete, context: TranslationContext): string | undefined {
  return suggest(lastPart(one.pointer), knownIds(one, context));
}

/** Of a part without a code of its own, each missing key is a finding by itself. */
function incompleteFinding(one: Incomplete, context: TranslationContext): readonly Diagnostic[] {
  if (one.adds === 'part') return [];
  const id = lastPart(one.pointer);
  return [
    findingAtKey(
      `${one.adds}-incomplete`,
      { id, missing: one.missing, known: knownIds(one, context) },
      one.pointer,
      context,
    ),
  ];
}

function unknownFinding(one: Incomplete, context: TranslationContext): Diagnostic {
  const [found, suggestion] = [lastPart(one.pointer), present({ suggestion: meantId(one, context) })];
  return one.adds === 'part'
    ? findingAtKey('unknown-key', { key: found, allowed: knownIds(one, context), ...suggestion }, one.pointer, context)
    : findingAtKey(`unknown-${one.adds}`, { found, ...suggestion }, one.pointer, context);
}

/**
 * Makes one finding of each incomplete new area, meeting or step, which lists all that it lacks. One whose id is nearly one of
 * the floor's, and likewise a clause or an indicator, is not new but misspelt: only the misspelling is reported, and nothing of
 * what is in it.
 */
export function gatherIncomplete(violations: readonly Violation[], context: TranslationContext): Quietened {
  const all = incomplete(violations);
  const misspelt = all.filter((one) => meantId(one, context) !== undefined);
  const silent = new Set(misspelt.map((one) => one.pointer));
  const outermost = misspelt.filter((one) => !isWithin(one.pointer.slice(0, one.pointer.lastIndexOf('/')), silent));
  const gathered = new Set(all.filter(({ adds }) => adds !== 'part').map((one) => one.pointer));
  return {
    findings: [
      ...outermost.map((one) => unknownFinding(one, context)),
      ...all.filter((one) => !isWithin(one.pointer, silent)).flatMap((one) => incompleteFinding(one, context)),
    ],
    rest: violations.filter(
      ({ error, pointer }) => !isWithin(pointer, silent) && !(error.keyword === 'required' && gathered.has(pointer)),
    ),
  };
}
