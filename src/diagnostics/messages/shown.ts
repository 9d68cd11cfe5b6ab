import { codePointName } from '../../source/characters.ts';
import { joined } from '../../values/in-words.ts';
import { rememberOnce } from '../../values/remember.ts';
import type { LawChangeFound, LawNamed } from '../code-arguments.ts';

/** The longest piece of a file that a message repeats, in characters. */
const LONGEST = 60;

/** The longest text of a minimum level that a message repeats, in characters: the names of statutes are long. */
const LONGEST_OF_LEVEL = 200;

/** The most names that a message lists. */
const MOST_NAMES = 12;

/**
 * Makes a piece of a file fit for a message: on one line, no longer than `LONGEST`, and with nothing that the eye
 * cannot see. Spaces at either end become ␣, since they are what is wrong with `"stockholm-2009 "`.
 * @param text what stands in the file
 * @param longest in characters
 */
export function shown(text: string, longest = LONGEST): string {
  // No more is looked at, for white space is searched for its ends in time that grows with the square of its length.
  const line = withSpacesShown(
    visible(
      text
        .slice(0, 20 * longest)
        .replaceAll(/^\s*\n|\n\s*$/g, '')
        .replaceAll(/\s*\n\s*/g, ' '),
    ),
  );
  const characters = [...line];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : line;
}

/** A line with the spaces at its ends as signs. */
function withSpacesShown(line: string): string {
  if (line === line.trim()) return line;
  return line.replaceAll(/^\p{Zs}+|\p{Zs}+$/gu, (spaces) => '␣'.repeat(spaces.length));
}

/** A piece of a file as a value in YAML's own quotation marks: in single ones where it has a double one or a backslash. */
export function inStraightMarks(text: string): string {
  const piece = shown(text);
  return /["\\]/.test(piece) ? `'${piece.replaceAll("'", "''")}'` : `"${piece}"`;
}

/** Makes a text of a minimum level, such as a statute and its paragraph, fit for a message: its end is what matters. */
export function shownOfLevel(text: string): string {
  return shown(text, LONGEST_OF_LEVEL);
}

/** Controls, and what takes no room; see `INVISIBLE` (odd-characters.ts). */
const everyUnseen = rememberOnce(() => /[\p{Cc}\p{Cs}\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu);
/** Of nearly all texts enough is known without classes of all of Unicode: nothing that this leaves out is unseen. */
const MAY_BE_UNSEEN = /[^ -~\u00a1-\u00ac\u00ae-\u024f\u2013\u2014\u2018-\u201e\u2026]/;

/** Replaces every character that cannot be seen. */
export function replaceUnseen(text: string, by: (character: string) => string): string {
  return MAY_BE_UNSEEN.test(text) ? text.replaceAll(everyUnseen(), by) : text;
}

/**
 * Makes control characters and invisible ones visible: C0 by their pictures (U+2400 and on), others by name, such as
 * ‹U+202E›. A terminal would obey them, and they could mislead a reader. A tab becomes a space.
 */
export function visible(text: string): string {
  return replaceUnseen(text.replaceAll('\t', ' '), (character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return codePoint < 0x20 ? String.fromCodePoint(0x2400 + codePoint) : named(character);
  });
}

/** A character by its code point: ‹U+202E›. */
export function named(character: string): string {
  return `‹${codePointName(character)}›`;
}

/** " (U+200B)": the first character of a text that cannot be seen; nothing where it has none. */
export function firstInvisible(text: string): string {
  const first = /\p{Default_Ignorable_Code_Point}/u.exec(text)?.[0];
  return first === undefined ? '' : ` (${codePointName(first)})`;
}

/**
 * Lists names in a sentence.
 * @param names what to list; after `MOST_NAMES` names the list ends in an ellipsis
 * @param or the word before the last one
 */
export function listed(names: readonly string[], or: string): string {
  const kept = names.slice(0, MOST_NAMES).map((name) => shown(name));
  if (names.length > MOST_NAMES) return `${kept.join(', ')} …`;
  return joined(kept, ` ${or} `);
}

/** The first of many pieces of a message, and how many more there are. */
export function firstOf<T>(items: readonly T[], most: number): { readonly first: readonly T[]; readonly more: number } {
  return { first: items.slice(0, most), more: Math.max(items.length - most, 0) };
}

/** Whether a range is bounded at this end: the schema's compiler fills in the outermost integers where it is not. */
export function isBound(value: number): boolean {
  return Math.abs(value) < Number.MAX_SAFE_INTEGER;
}

/** A statute by its short name where its name ends in one, as lagen … (LSS) does. */
function shortOf(statute: string): string {
  return /\(([^()\d]{2,12})\)$/u.exec(statute)?.[1] ?? statute;
}

/** A paragraph of a statute; the statute is left out where it has just been named. */
export function paragraphOf({ statute, paragraph }: LawNamed, before?: LawNamed): string {
  return shownOfLevel(before?.statute === statute ? paragraph : `${shortOf(statute)} ${paragraph}`);
}

/** Changes of law day by day, in the order of time. */
export function byDay(changes: readonly LawChangeFound[]): readonly (readonly [on: string, LawChangeFound[]])[] {
  const days = new Map<string, LawChangeFound[]>();
  for (const one of changes) days.set(one.on, [...(days.get(one.on) ?? []), one]);
  return [...days];
}
