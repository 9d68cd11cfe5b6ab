import type { Ground } from '../diagnostics/grounds.ts';
import { uncapitalised, withoutStop } from '../values/in-words.ts';

/**
 * What something rests on, as a sentence: "Grund: rapporten, avsnittet ”Bakgrund”.", "Tolkning: så läser vi det." Where levels
 * rest on each other, the level that says so stands after it.
 */
export function groundSentence(ground: Ground): string {
  const level = ground.level === undefined ? '' : ` (${ground.level.title})`;
  return `${withoutStop(wordsOf(ground))}${level}.`;
}

function wordsOf(ground: Ground): string {
  if ('law' in ground) return `Lag: ${uncapitalised(ground.title)}.`;
  if ('practice' in ground) return `Praxis: ${withoutStop(ground.practice)}.`;
  if ('interpretation' in ground) return `Tolkning: ${withoutStop(ground.interpretation)}.`;
  const { definite, section } = ground;
  return `Grund: ${section === undefined ? definite : `${definite}, avsnittet ”${section}”`}.`;
}
