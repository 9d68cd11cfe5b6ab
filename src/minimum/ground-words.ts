import { type Ground, lawWords } from '../diagnostics/grounds.ts';

const withoutStop = (words: string) => words.trim().replace(/\.$/, '');

/** What something rests on, as a sentence: "Grund: rapporten, avsnittet ”Bakgrund”.", "Tolkning: så läser vi det." */
export function groundSentence(ground: Ground): string {
  if ('law' in ground) return `Lag: ${lawWords(ground)}.`;
  if ('practice' in ground) return `Praxis: ${withoutStop(ground.practice)}.`;
  if ('interpretation' in ground) return `Tolkning: ${withoutStop(ground.interpretation)}.`;
  const { definite, section } = ground;
  return `Grund: ${section === undefined ? definite : `${definite}, avsnittet ”${section}”`}.`;
}
