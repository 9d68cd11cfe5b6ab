import { diagnostic } from '../diagnostics/create.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { DescribedFile } from '../markdown/descriptions.ts';
import type { YamlDocument } from '../source/yaml-document.ts';
import { rememberOnce } from '../values/remember.ts';
import { isMailboxWord, nounForms, plainWord, plainWords } from './mailbox-words.ts';
import { items, member, members } from './read-value.ts';
import type { Rule, RuleContext } from './rule.ts';
import { mayShow, shownTexts } from './shown-texts.ts';
import { wholeNames } from './whole-names.ts';

const NAME = '[\\p{L}\\p{M}]+(?:-[\\p{L}\\p{M}]+)*';
const LABEL = '[\\p{L}\\p{M}\\p{N}-]+';

/** Two words of letters, such as `eva` and `ek-lund`, joined by a dot before the @; no end of a longer local part. */
const ADDRESS = rememberOnce(
  () => new RegExp(`(?<![\\p{L}\\p{M}\\p{N}._%+-])(${NAME})\\.(${NAME})@${LABEL}(?:\\.${LABEL})*`, 'gu'),
);

/**
 * Whether a file can hold such an address at all, plainly or behind escapes, and of some that it holds none: most need not be
 * read value by value. Only in ASCII are letters told from what is none.
 */
const MAY_HOLD = /[A-Za-z\u0080-\uffff]\.[A-Za-z\u0080-\uffff-]+@|\\/;

/** Words that the file and the level use as names. */
interface KnownWords {
  /** Of functions, areas, units, the district and the municipality: an address with one of them is no person's. */
  readonly functional: ReadonlySet<string>;
  /** Of schools, which are often named after persons: an address of two such words is the school's. */
  readonly schools: ReadonlySet<string>;
}

const titles = (mapping: unknown): readonly unknown[] =>
  members(mapping).flatMap(([id, value]) => [id, member(value, 'title')]);

const wordsOf = (texts: readonly unknown[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => (typeof text === 'string' ? plainWords(text) : [])));

function knownWords({ document: { value }, minimum }: RuleContext): KnownWords {
  const district = member(value, 'district');
  return {
    functional: wordsOf([
      ...wholeNames(minimum, value),
      ...['name', 'administration', 'board'].map((field) => member(district, field)),
      ...titles(minimum.functions),
      ...titles(minimum.areas),
      ...titles(member(district, 'units')),
      ...titles(member(value, 'localAdditions', 'functions')),
      ...titles(member(value, 'localAdditions', 'areas')),
    ]),
    schools: wordsOf(items(member(value, 'schools')).map((school) => member(school, 'name'))),
  };
}

/** Whether an address of two words belongs to no person: `rektor.farsta`, `hasthagsskolan.reception`. */
function isMailbox(names: readonly string[], known: KnownWords): boolean {
  const words = names.flatMap((name) => name.split('-').map(plainWord));
  const isFunctional = (word: string) =>
    isMailboxWord(word) || nounForms(word).some((form) => known.functional.has(form));
  return words.some(isFunctional) || words.every((word) => known.schools.has(word));
}

/** Finds the addresses of persons in a file's texts; `knownOf` is asked only where there may be one. */
function personalAddresses(
  document: YamlDocument,
  file: DescribedFile,
  knownOf: () => KnownWords,
): readonly Diagnostic[] {
  if (!mayShow(document, (text) => MAY_HOLD.test(text))) return [];
  let known: KnownWords | undefined;
  return shownTexts(document, file).flatMap(({ text, pointer, place }) => {
    if (!text.includes('@')) return [];
    return [...text.matchAll(ADDRESS())].flatMap((match) => {
      known ??= knownOf();
      const [found, first = '', second = ''] = match;
      if (isMailbox([first, second], known)) return [];
      const part = { start: match.index, end: match.index + found.length };
      return diagnostic('personal-email', { found }, { span: place(part), pointer });
    });
  });
}

/**
 * Functions have mailboxes; a person's address in a public document is personal data, and wrong as soon as the person
 * moves on. The rule goes by the address's form alone, and so warns. Comments are not read: they say who keeps the
 * file.
 */
export const personalEmail: Rule = (context) =>
  personalAddresses(context.document, 'district', () => knownWords(context));

/** The same in a directory: an address with a word of its receptions or of their places is no person's. */
export function personalEmailsInDirectory(document: YamlDocument): readonly Diagnostic[] {
  const receptions = member(document.value, 'receptions');
  return personalAddresses(document, 'directory', () => ({
    functional: wordsOf(titles(receptions)),
    schools: new Set(),
  }));
}
