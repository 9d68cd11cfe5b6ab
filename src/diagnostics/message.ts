import type { Code, CodeArguments } from './codes.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { LevelWords } from './level-words.ts';
import { oddWords as oddInEnglish } from './messages/en/odd-words.ts';
import { en } from './messages/en.ts';
import type { Messages, Words } from './messages/messages.ts';
import { type OddWords, oddIn } from './messages/odd-words.ts';
import { oddWords as oddInSwedish } from './messages/sv/odd-words.ts';
import { sv } from './messages/sv.ts';
import { neutralWords } from './neutral-words.ts';

export type Language = 'sv' | 'en';
export type { Words } from './messages/messages.ts';

const languages: { readonly [L in Language]: Messages } = { sv, en };
const oddities: { readonly [L in Language]: OddWords } = { sv: oddInSwedish, en: oddInEnglish };

type InWords<C extends Code> = (args: CodeArguments[C], floor: string | undefined, words: LevelWords) => Words;

/** Joins hints. One that ends with what to write, without a full stop, comes last, so that nothing runs into it. */
function inOneText(hint: string, others: readonly string[]): string {
  return /[.!?]$/.test(hint) ? [hint, ...others].join(' ') : [...others, hint].join(' ');
}

/** A finding that is about another one says that one's message, too, in the words of that one's file. */
function withFirst(words: Words, args: CodeArguments[Code], level: LevelWords, language: Language): Words {
  if (!('first' in args)) return words;
  const { code, args: itsArgs, floor, words: own = level } = args.first;
  const say = languages[language][code] as InWords<typeof code>;
  const its = withFirst(say(itsArgs, floor, own), itsArgs, own, language);
  return { ...words, message: `${words.message} ${its.message}` };
}

/**
 * The words of a finding, in Swedish those of its level; neutral ones where no level is known.
 * @param diagnostic the finding
 * @param language which language to speak
 * @returns what is wrong, and what to do about it; neither repeats the floor's basis, which stands in the finding
 * itself. Where the value that the message quotes has characters that cannot be seen or look like others, both say so
 */
export function describe(diagnostic: Diagnostic, language: Language): Words {
  const { code, args, floor, words: level = neutralWords } = diagnostic;
  // A finding is made with the arguments of its code; the compiler cannot follow that through a union of all codes.
  const inLanguage = languages[language][code] as InWords<typeof code>;
  const words = inLanguage(args, floor, level);
  const found = oddIn(code, args, floor);
  if (found === undefined) return withFirst(words, args, level, language);
  const said = oddities[language](found.odd, found.about);
  return {
    message: [words.message, ...said.map(([what]) => what)].join(' '),
    hint: inOneText(
      words.hint,
      said.map(([, how]) => how),
    ),
  };
}
