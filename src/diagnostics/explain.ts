import type { Code } from './codes.ts';
import { en } from './explanations/en.ts';
import type { Explanation, Explanations } from './explanations/explanation.ts';
import { sv } from './explanations/sv.ts';
import type { Language } from './message.ts';

export type { Explanation, Ground } from './explanations/explanation.ts';

const languages: { readonly [L in Language]: Explanations } = { sv, en };

/**
 * What a code means, whatever file it is found in. Only `samverkan explain` and the pages load these texts: a run of
 * `validate` prints findings, whose words are in `message.ts`.
 */
export function explanationOf(code: Code, language: Language): Explanation {
  return languages[language][code];
}
