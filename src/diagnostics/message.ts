import type { CodeArguments } from './codes.ts';
import type { Diagnostic } from './diagnostic.ts';
import { en } from './messages/en.ts';
import type { Messages, Words } from './messages/messages.ts';
import { sv } from './messages/sv.ts';

export type Language = 'sv' | 'en';
export type { Words } from './messages/messages.ts';

const languages: { readonly [L in Language]: Messages } = { sv, en };

/**
 * The words of a finding.
 * @param diagnostic the finding
 * @param language which language to speak
 * @returns what is wrong, and what to do about it; neither repeats the floor's basis, which stands in the finding
 * itself
 */
export function describe(diagnostic: Diagnostic, language: Language): Words {
  // A finding is made with the arguments of its code; the compiler cannot follow that through a union of all codes.
  const words = languages[language][diagnostic.code] as (
    args: CodeArguments[typeof diagnostic.code],
    floor?: string,
  ) => Words;
  return words(diagnostic.args, diagnostic.floor);
}
