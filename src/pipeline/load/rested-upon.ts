import type { ExtendedLevelUnusable, FirstProblem } from '../../diagnostics/codes.ts';
import { hasErrors } from '../../diagnostics/collect.ts';
import { diagnostic } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { atValue } from '../../diagnostics/places.ts';
import { EXTENDS } from '../../minimum/extend/extended-document.ts';
import { valueAt } from '../../source/pointer.ts';
import { positionAt } from '../../source/source-text.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import { present } from '../../values/present.ts';
import type { Beside, Input } from './input.ts';
import type { WholeLevel } from './whole-level.ts';

/** How many levels may lie below the topmost. */
export const DEEPEST = 3;

/** What is known of a level's file while those that it rests on are read. */
export interface Resting {
  readonly input: Input;
  readonly document: YamlDocument;
  /** The identities of the files that rest on this one, the topmost first. */
  readonly above: readonly string[];
}

/** A level that another rests on, or the finding that there is none. */
export type Beneath =
  | { readonly level: WholeLevel }
  /** `closes` is the file that a circle comes back to. */
  | { readonly finding: Diagnostic; readonly closes?: string };

/** A finding of a file, and the line that it stands on. */
function problemOf(found: Diagnostic, { source }: Pick<WholeLevel, 'source'>) {
  const { code, args, floor, words } = found;
  const first: FirstProblem = { code, args, ...present({ floor, words }) };
  return { line: positionAt(source, found.span.start).line, first };
}

/** The first error of a file that has one. */
function firstProblem(level: Pick<WholeLevel, 'diagnostics' | 'source'>) {
  return problemOf(level.diagnostics.find(({ severity }) => severity === 'error') as Diagnostic, level);
}

/** What is still to be filled in, in a level or one beneath it: nobody can have decided that. */
function unfilled(found: string, level: WholeLevel): ExtendedLevelUnusable | undefined {
  const left = level.diagnostics.find(({ code }) => code === 'placeholder-left');
  if (left !== undefined) return { found, problem: 'broken', ...problemOf(left, level) };
  return level.under && unfilled(level.under.files?.[0]?.name ?? found, level.under);
}

/** Whether so many levels lie on each other, which is then so for each of them. */
function isTooDeep({ first }: ReturnType<typeof firstProblem>): boolean {
  const isUnusable = first.code === 'extended-level-unusable';
  return isUnusable && (first.args as Diagnostic<'extended-level-unusable'>['args']).problem === 'too-deep';
}

/** Why a level that has errors cannot be rested upon. */
function broken(found: string, level: WholeLevel, own: string): ExtendedLevelUnusable {
  if (level.closes === own) return { found, problem: 'circle' };
  const first = firstProblem(level);
  return isTooDeep(first) ? { found, problem: 'too-deep' } : { found, problem: 'broken', ...first };
}

async function beneathIn(
  beside: Beside,
  found: string,
  { above, document }: Resting,
  read: (input: Input, above: readonly string[]) => Promise<WholeLevel>,
): Promise<{ readonly level: WholeLevel } | { readonly args: ExtendedLevelUnusable; readonly closes?: string }> {
  const input = await beside.read(found);
  if (typeof input === 'string') return { args: { found, problem: input } };
  const own = await beside.identity();
  const identity = (await input.beside?.identity()) ?? '';
  const chain = [...above, own];
  if (own === identity) return { args: { found, problem: 'itself' }, closes: identity };
  if (chain.includes(identity)) return { args: { found, problem: 'circle' }, closes: identity };
  if (chain.length > DEEPEST) return { args: { found, problem: 'too-deep' } };
  const level = await read(input, chain);
  if (level.other) return { args: { found, problem: 'not-a-level' } };
  if (level.level === undefined || hasErrors(level.diagnostics)) {
    return { args: broken(found, level, own), ...present({ closes: level.closes }) };
  }
  const ids = [level.level, ...(level.level.restsOn ?? [])].map(({ id }) => id);
  const isSameId = ids.includes(String(valueAt(document.value, '/id')));
  if (isSameId) return { args: { found, problem: 'same-id' } };
  const left = valueAt(document.value, '/status') === 'beslutad' ? unfilled(found, level) : undefined;
  return left === undefined ? { level } : { args: left };
}

/**
 * Reads the level that a level's file names under `extends`, with all that it rests on itself.
 * @param resting a file that names one, by the schema of levels
 * @param read reads a level's file that others rest on, given their identities
 */
export async function beneath(
  resting: Resting,
  read: (input: Input, above: readonly string[]) => Promise<WholeLevel>,
): Promise<Beneath> {
  const { input, document } = resting;
  const found = String(valueAt(document.value, EXTENDS));
  const result =
    input.beside === undefined
      ? { args: { found, problem: 'nowhere' } as const, closes: undefined }
      : await beneathIn(input.beside, found, resting, read);
  if ('level' in result) return result;
  const place = atValue(document, EXTENDS);
  const finding = diagnostic('extended-level-unusable', result.args, place);
  return { finding, ...present({ closes: result.closes }) };
}
