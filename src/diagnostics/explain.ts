import type { Code } from './codes.ts';
import { en } from './explanations/en.ts';
import type { Explanation, Explanations } from './explanations/explanation.ts';
import { sv } from './explanations/sv.ts';
import type { Language } from './message.ts';

export type { Explanation, Ground } from './explanations/explanation.ts';

const languages: { readonly [L in Language]: Explanations } = { sv, en };

/**
 * What a code means in any file. These texts are kept apart from the words of findings (`message.ts`), so that an
 * ordinary run of `validate` does not load them.
 */
export function explanationOf(code: Code, language: Language): Explanation {
  return languages[language][code];
}
