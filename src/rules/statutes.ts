import { type Law, referenceOf } from '../minimum/law.ts';
import { sectionsOf } from '../minimum/law-sections.ts';
import { hasEnded, holdingOn, nameOfReference, type Successor, successorsOn } from '../minimum/legal-references.ts';
import type { LegalReference, MinimumLevel } from '../minimum/minimum-level.ts';
import { dayAfter } from '../values/day.ts';
import { present } from '../values/present.ts';
import { unique } from '../values/unique.ts';
import { escapePattern } from './escape-pattern.ts';

/** A paragraph of a statute: its chapter, where the statute has chapters, and its number with a letter, as `1 a`. */
export interface StatuteSection {
  readonly chapter?: string;
  readonly paragraph: string;
  /** The number of a statute in the Swedish Code of Statutes, as `2001:453`. */
  readonly number?: string;
}

/** A paragraph of the law that has ended, in the form in which a text can cite it. */
export interface EndedReference extends StatuteSection {
  /** The first day on which it does not hold, ISO 8601. */
  readonly endedOn: string;
  /** What holds instead. Absent where nobody says; none where nothing took its place. */
  readonly successors?: readonly Successor[];
  /** Whether only its wording ended: a later one of the same paragraph is its successor. */
  readonly continues: boolean;
}

/** A reference that holds, in the form in which a text can cite it. */
export interface ValidReference extends StatuteSection {
  readonly about: string;
  /** The first day of its wording, ISO 8601, where that is known. */
  readonly from?: string;
}

/** All statutes of one name, such as the old and the new Socialtjänstlagen, and their paragraphs that have ended. */
export interface Statute {
  /** A pattern of the names that people cite them by. */
  readonly pattern: string;
  readonly ended: readonly EndedReference[];
  /** The paragraphs that hold. */
  readonly valid: readonly ValidReference[];
}

const STATUTE =
  /^(?<head>.+?)(?:\s*\((?:[^()\d]*)(?<number>\d{4}:\d+)\))?(?<tail>(?:\s+[^()]+)?)(?:\s*\((?<short>[^()]+)\))?$/u;

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

/** The paragraphs that a reference is about, whatever point of them. */
function cited(reference: LegalReference): readonly StatuteSection[] {
  const { number } = partsOf(reference);
  return sectionsOf(reference.paragraph).map(({ chapter, paragraph }) => ({
    paragraph,
    ...present({ chapter, number }),
  }));
}

/** The names of a statute as a pattern, each with or without the s of the genitive and what follows in brackets. */
function patternOf(references: readonly LegalReference[], shortNames: ReadonlyMap<string, readonly string[]>): string {
  const [first] = references;
  if (first === undefined) return '(?!)';
  const shorts = references.flatMap((one) => [...(shortNames.get(one.statute) ?? []), partsOf(one).short ?? []].flat());
  const { head, tail } = partsOf(first);
  const long = `${namePattern(head)}s?${BRACKETS}${tail === '' ? '' : `\\s+${namePattern(tail)}${BRACKETS}`}`;
  return `(?:${[long, ...unique(shorts).map((short) => `${namePattern(short)}(?::?s)?${BRACKETS}`)].join('|')})`;
}

/** All rows of the law, and those of the level's own. A row that sums up others says nothing that they do not. */
function allReferences(law: Law, { legalReferences }: MinimumLevel): readonly LegalReference[] {
  const { rows } = law;
  return [
    ...Object.entries(rows).flatMap(([id, row]) => (row.summarises === undefined ? [referenceOf(law, id, row)] : [])),
    ...legalReferences.filter(({ id }) => !Object.hasOwn(rows, id)),
  ];
}

/**
 * The statutes of the law, and of a level's own rows, with paragraphs that ended before a day.
 * @param day the first day of an agreement, ISO 8601
 */
export function statutesOn(law: Law, minimum: MinimumLevel, day: string): readonly Statute[] {
  const all = allReferences(law, minimum);
  const shortNames = new Map(Object.values(law.statutes).map(({ title, short = [] }) => [title, short]));
  const names = unique(all.filter((one) => hasEnded(one, day)).map(nameOf));
  return names.map((name) => {
    const references = all.filter((one) => nameOf(one) === name);
    return {
      pattern: patternOf(references, shortNames),
      ended: references.flatMap((one): readonly EndedReference[] => {
        const { until, replacedBy } = one;
        if (until === undefined || !hasEnded(one, day)) return [];
        const successors = successorsOn(one, all, day);
        const continues = references.some(
          (later) => replacedBy?.includes(later.id) === true && nameOfReference(later) === nameOfReference(one),
        );
        const said = { endedOn: dayAfter(until), continues, ...present({ successors }) };
        return cited(one).map((section) => ({ ...section, ...said }));
      }),
      valid: holdingOn(references, day).flatMap((one) =>
        cited(one).map((section) => ({ ...section, about: one.about, ...present({ from: one.from }) })),
      ),
    };
  });
}
