import { codePointName } from '../../source/characters.ts';
import { CURLY_QUOTES, DASHES } from '../../values/lookalikes.ts';
import type { Code, CodeArguments } from '../codes.ts';
import { type OddCharacter, type Oddity, oddCharacters, plainly } from '../odd-characters.ts';

/** What a language says about characters that are not what they look like: what is wrong, and what to write instead. */
export type OddWords = (
  odd: readonly OddCharacter[],
  about: OddText,
) => readonly (readonly [what: string, how: string])[];

/** A text that a message quotes, since it is wrong. */
export interface OddText {
  readonly of: 'value' | 'name';
  /** Whether a hyphen belongs in such a text, so that a dash was meant as one. */
  readonly hyphen: boolean;
}

/** No more are named: the text is to be written anew anyway. */
const MOST_NAMED = 4;

/**
 * The argument of each code that repeats what stands in the file where a word, an id, a number or an address is due, and
 * what it is to the reader. The other codes quote running text, in which a dash or a no-break space is nothing odd.
 */
const QUOTED: { readonly [C in Code]?: readonly [argument: keyof CodeArguments[C], of: OddText['of']] } = {
  'unknown-minimum-level': ['found', 'value'],
  'unknown-area': ['found', 'value'],
  'unknown-meeting': ['found', 'value'],
  'unknown-function': ['found', 'value'],
  'unknown-support-material': ['found', 'value'],
  'individual-cases-forbidden': ['found', 'value'],
  'individual-cases-guaranteed': ['found', 'value'],
  'responsible-function-changed': ['found', 'value'],
  'convener-changed': ['found', 'value'],
  'meeting-changed': ['found', 'value'],
  'level-changed': ['found', 'value'],
  'title-changed': ['found', 'value'],
  'unit-code-invalid': ['found', 'value'],
  'organisation-number-invalid': ['found', 'value'],
  'unknown-key': ['key', 'name'],
  'forbidden-key': ['key', 'name'],
  'key-not-text': ['found', 'name'],
  'misspelt-value': ['found', 'value'],
  'wrong-type': ['found', 'value'],
  'wrong-pattern': ['found', 'value'],
  'out-of-range': ['found', 'value'],
  'suppression-invalid': ['found', 'value'],
  'template-unknown-name': ['name', 'name'],
  'template-unknown-partial': ['name', 'name'],
  'template-unknown-helper': ['name', 'name'],
  'theme-file-unusable': ['file', 'name'],
};

/** Codes whose values have hyphens, or may have. */
const HYPHENATED: ReadonlySet<Code> = new Set<Code>([
  'unknown-minimum-level',
  'unknown-area',
  'unknown-meeting',
  'unknown-function',
  'unknown-support-material',
  'responsible-function-changed',
  'convener-changed',
  'meeting-changed',
  'organisation-number-invalid',
  'suppression-invalid',
]);

/** Types whose values are single words or numbers; where a list or a section is due, anything may stand. */
const SINGLE: ReadonlySet<string> = new Set(['number', 'integer', 'boolean', 'frequency']);

/** What looks like a bracket or a quotation mark of YAML, and makes a text of what follows. */
const LIKE_A_MARK = new RegExp(`^[\\uff3b\\uff5b${CURLY_QUOTES}]`);

interface Arguments {
  readonly suggestion?: string;
  readonly write?: string;
  readonly expected?: string;
  readonly problem?: string;
}

function hasHyphen(code: Code, { expected }: Arguments, meant: string): boolean {
  if (code === 'wrong-pattern') return expected !== 'colour';
  return HYPHENATED.has(code) || meant.includes('-');
}

/** Whether a text is one that has a form: not a title of one's own, nor running text where something else is due. */
function hasForm(code: Code, { expected = '', problem }: Arguments, text: string, meant: string): boolean {
  // Its message says what the dash is and what to write: two hyphens, not one.
  if (problem === 'wrong-separator' || problem === 'no-separator') return false;
  if (code === 'title-changed') return plainly(text) === plainly(meant);
  if (code === 'wrong-type') return SINGLE.has(expected) || LIKE_A_MARK.test(text);
  return code !== 'wrong-pattern' || expected !== 'text';
}

/**
 * What a message must say of the value that it quotes: which of its characters cannot be seen, or are not what they look
 * like. Characters that stand in what should be written are none.
 * @param floor the floor as a reader reads it, for a value below it
 * @returns nothing where the code quotes no such value, or nothing is odd about it
 */
export function oddIn<C extends Code>(
  code: C,
  args: CodeArguments[C],
  floor?: string,
): { readonly odd: readonly OddCharacter[]; readonly about: OddText } | undefined {
  const [argument, of] = QUOTED[code] ?? [];
  const text = argument === undefined ? undefined : args[argument];
  if (typeof text !== 'string' || of === undefined) return undefined;
  const { suggestion, write } = args as Arguments;
  const meant = suggestion ?? floor ?? write ?? '';
  if (!hasForm(code, args as Arguments, text, meant)) return undefined;
  const odd = oddCharacters(text).filter(({ character, where }) => where !== 'inside' || !meant.includes(character));
  if (odd.length === 0) return undefined;
  return { odd: odd.slice(0, MOST_NAMED), about: { of, hyphen: hasHyphen(code, args as Arguments, meant) } };
}

/** Texts by the kinds of what they are about, in the order of the table; kinds that do not occur are left out. */
export function byKind<T>(
  odd: readonly OddCharacter[],
  table: { readonly [K in Oddity]: (alike: readonly OddCharacter[]) => T },
): readonly T[] {
  return (Object.keys(table) as Oddity[]).flatMap((kind) => {
    const alike = odd.filter((one) => one.kind === kind);
    return alike.length === 0 ? [] : [table[kind](alike)];
  });
}

/** The names of odd characters in a language, and of those that have none. */
export interface OddNames extends Readonly<Record<'blank' | 'invisible' | 'dash', string>> {
  readonly names: ReadonlyMap<string, string>;
}

/** "a no-break space (U+00A0)"; an ordinary blank needs no code. */
export function nameOf({ character, kind }: OddCharacter, names: OddNames): string {
  const name = names.names.get(character) ?? names[kind as 'blank' | 'invisible' | 'dash'];
  return ' \t\n'.includes(character) ? name : `${name} (${codePointName(character)})`;
}

/** The name of a dash: those that readers can distinguish from a hyphen are shown, the others named by their code. */
export function nameOfDash(one: OddCharacter, names: OddNames): string {
  if ('\u2010\u2011'.includes(one.character)) return nameOf(one, names);
  return `${names.names.get(one.character) ?? names.dash} (${one.character})`;
}

/** A sentence for each place in the text where some of the characters stand. */
export function byPlace(
  alike: readonly OddCharacter[],
  sentence: (where: OddCharacter['where'], there: readonly OddCharacter[]) => string,
): string {
  return (['start', 'inside', 'end'] as const)
    .flatMap((where) => {
      const there = alike.filter((one) => one.where === where);
      return there.length === 0 ? [] : [sentence(where, there)];
    })
    .join(' ');
}

/**
 * Adds to a message what is odd about a value that stands in no file, such as an option's.
 * @param message without a full stop
 * @param hyphen whether a hyphen belongs in such a value
 */
export function withOddness(words: OddWords, message: string, value: string, hyphen: boolean): string {
  const odd = oddCharacters(value);
  if (odd.length === 0) return message;
  const said = words(odd.slice(0, MOST_NAMED), { of: 'value', hyphen }).map(([what]) => what);
  return `${message}${message.endsWith('?') ? '' : '.'} ${said.join(' ').replace(/\.$/, '')}`;
}

const LEADING_DASHES = new RegExp(`^[${DASHES}]+-*`);

/**
 * The same of a path that leads nowhere. It may well have dashes and typographic quotation marks, but an option that a
 * text processor has given a dash is taken for a path.
 */
export function withOddPath(words: OddWords, message: string, path: string): string {
  const dashes = LEADING_DASHES.exec(path)?.[0];
  return withOddness(words, message, dashes ?? path.replaceAll(/[\p{Pd}\p{Pi}\p{Pf}]/gu, ''), true);
}
