import { hasEnded, holdingOn, nameOfReference, type Successor, successorsOn } from '../minimum/legal-references.ts';
import type { LegalReference, MinimumLevel } from '../minimum/minimum-level.ts';
import { dayAfter } from '../values/day.ts';
import { present } from '../values/present.ts';
import { escapePattern } from './escape-pattern.ts';

/** A paragraph of a statute: its chapter, where the statute has chapters, and its number with a letter, as `1 a`. */
export interface StatuteSection {
  readonly chapter?: string;
  readonly paragraph: string;
  /** The number of a statute in the Swedish Code of Statutes, as `2001:453`. */
  readonly number?: string;
}

/** A reference of the minimum level that has ended, in the form in which a text can cite it. */
export interface EndedReference extends StatuteSection {
  /** The first day on which it does not hold, ISO 8601. */
  readonly endedOn: string;
  /** What holds instead. Absent where the minimum level does not say; none where nothing took its place. */
  readonly successors?: readonly Successor[];
  /** Whether only its wording ended: a later one of the same paragraph is its successor. */
  readonly continues: boolean;
}

/** A reference that holds, in the form in which a text can cite it. */
export interface ValidReference extends StatuteSection {
  readonly about: string;
}

/** All statutes of one name, such as the old and the new Socialtjänstlagen, and their references that have ended. */
export interface Statute {
  /** A pattern of the names that people cite them by. */
  readonly pattern: string;
  readonly ended: readonly EndedReference[];
  /** The references that hold, as the minimum level lists them. */
  readonly valid: readonly ValidReference[];
}

const STATUTE =
  /^(?<head>.+?)(?:\s*\((?:[^()\d]*)(?<number>\d{4}:\d+)\))?(?<tail>(?:\s+[^()]+)?)(?:\s*\((?<short>[^()]+)\))?$/u;
const PARAGRAPH = /^(?:(?<chapter>\d+) kap\. )?(?<paragraph>\d+(?: [a-z])?) §(?: \d+)?$/;

/** A number or a short name in brackets may follow a name. */
const BRACKETS = '(?:\\s*\\([^()]{2,40}\\))?';

/** A name as a pattern, whatever the white space between its words. */
function namePattern(words: string): string {
  return words.trim().split(/\s+/u).map(escapePattern).join('\\s+');
}

function partsOf({ statute }: LegalReference): { head: string; tail: string; number?: string; short?: string } {
  const groups = STATUTE.exec(statute)?.groups ?? {};
  const { head = statute, tail = '', number, short } = groups;
  return { head, tail: tail.trim(), ...present({ number, short }) };
}

/** The name of a statute without its number: `Socialtjänstlagen`. */
function nameOf(reference: LegalReference): string {
  const { head, tail } = partsOf(reference);
  return `${head} ${tail}`.trim().toLowerCase();
}

function sectionOf(reference: LegalReference): StatuteSection | undefined {
  const groups = PARAGRAPH.exec(reference.paragraph.replaceAll(/\s/gu, ' '))?.groups;
  if (groups?.paragraph === undefined) return undefined;
  const { number } = partsOf(reference);
  const { chapter, paragraph } = groups;
  return { paragraph, ...present({ chapter, number }) };
}

/** The names of a statute as a pattern, each with or without the s of the genitive and what follows in brackets. */
function patternOf(references: readonly LegalReference[], minimum: MinimumLevel): string {
  const [first] = references;
  if (first === undefined) return '(?!)';
  const name = nameOf(first);
  const shorts = [
    ...references.flatMap((one) => partsOf(one).short ?? []),
    ...(minimum.statuteNames ?? []).filter((one) => one.name.toLowerCase() === name).map(({ short }) => short),
  ];
  const { head, tail } = partsOf(first);
  const long = `${namePattern(head)}s?${BRACKETS}${tail === '' ? '' : `\\s+${namePattern(tail)}${BRACKETS}`}`;
  return `(?:${[long, ...new Set(shorts.map((short) => `${namePattern(short)}s?${BRACKETS}`))].join('|')})`;
}

/**
 * The statutes of a minimum level with references that ended before a day.
 * @param day the first day of an agreement, ISO 8601
 */
export function statutesOn(minimum: MinimumLevel, day: string): readonly Statute[] {
  const { legalReferences } = minimum;
  const names = [...new Set(legalReferences.filter((one) => hasEnded(one, day)).map(nameOf))];
  return names.map((name) => {
    const references = legalReferences.filter((one) => nameOf(one) === name);
    return {
      pattern: patternOf(references, minimum),
      ended: references.flatMap((one) => {
        const section = sectionOf(one);
        if (section === undefined || one.until === undefined || !hasEnded(one, day)) return [];
        const successors = successorsOn(one, legalReferences, day);
        const continues = legalReferences.some(
          (later) => one.replacedBy?.includes(later.id) === true && nameOfReference(later) === nameOfReference(one),
        );
        return { ...section, endedOn: dayAfter(one.until), continues, ...present({ successors }) };
      }),
      valid: holdingOn(references, day).flatMap((one) => {
        const section = sectionOf(one);
        return section === undefined ? [] : { ...section, about: one.about };
      }),
    };
  });
}
