import type { YamlProblem } from '../source-problem.ts';
import { LAYOUT_CAUSES } from './layout-causes.ts';
import { type ProblemAt, whole } from './line-parts.ts';
import { sceneAt } from './scene.ts';
import { VALUE_CAUSES } from './value-causes.ts';
import type { WrittenLines } from './written-lines.ts';

/** Problems of the layout of lines: the library says where it gave up, and the mistake is often on a line before. */
const LAYOUT: ReadonlySet<YamlProblem> = new Set<YamlProblem>([
  'indentation',
  'missing-colon',
  'missing-space',
  'multiline-key',
  'unexpected-character',
  'bad-alias',
]);

/** Problems of a value that begins with a character of YAML's own. */
const VALUE: ReadonlySet<YamlProblem> = new Set<YamlProblem>([
  ...LAYOUT,
  'nested-mapping',
  'missing-comma',
  'reserved-start',
]);

/**
 * Finds what the writer did, where the library says only which line does not fit.
 * @param guess what the error itself says
 * @param errorAt where the library gave up
 * @returns the guess, where no cause is found
 */
export function findCause(text: string, written: WrittenLines, guess: ProblemAt, errorAt: number): ProblemAt {
  if (!VALUE.has(guess.problem)) return guess;
  const scene = sceneAt(text, written, written.indexAt(guess.start), guess);
  for (const cause of LAYOUT.has(guess.problem) ? [...VALUE_CAUSES, ...LAYOUT_CAUSES] : VALUE_CAUSES) {
    const found = cause(scene, errorAt);
    if (found) return found;
  }
  // The library may have given up at the blank line or the comment above.
  const isElsewhere = scene.line.start > guess.start && guess.start === guess.end;
  return isElsewhere ? whole(guess.problem, scene.line.from, scene.line) : guess;
}
