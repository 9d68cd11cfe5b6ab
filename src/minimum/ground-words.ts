import type { Ground } from '../diagnostics/grounds.ts';
import { uncapitalised } from '../values/in-words.ts';

/** The name of a statute without its number, which it needs only where a name has been given twice. */
function statuteWords(title: string): string {
  return uncapitalised(title.replace(/ \(\d{4}:\d+\)/, ''));
}

const withoutStop = (words: string) => words.trim().replace(/\.$/, '');

/** What something rests on, as a sentence: "Grund: rapporten, avsnittet ”Bakgrund”.", "Tolkning: så läser vi det." */
export function groundSentence(ground: Ground): string {
  if ('law' in ground) return `Lag: ${statuteWords(ground.title)}.`;
  if ('practice' in ground) return `Praxis: ${withoutStop(ground.practice)}.`;
  if ('interpretation' in ground) return `Tolkning: ${withoutStop(ground.interpretation)}.`;
  const { definite, section } = ground;
  return `Grund: ${section === undefined ? definite : `${definite}, avsnittet ”${section}”`}.`;
}
