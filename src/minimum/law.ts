import { own } from '../values/own.ts';
import { present } from '../values/present.ts';
import type { LegalReference } from './minimum-level.ts';
import type { TimeLimit } from './minimum-step.ts';

/** A statute, by the name that it is printed by: `Socialtjänstlagen (2025:400)`. */
export interface LawStatute {
  readonly title: string;
  /** Short names that people cite it by, such as `SoL`. */
  readonly short?: readonly string[];
}

/** A wording of a paragraph, with the days between which it holds (both inclusive, ISO 8601). */
export interface LawRow {
  /** The statute's id; in a minimum level's own row the statute's id, or its name as it is printed. */
  readonly statute: string;
  readonly paragraph: string;
  /** What the paragraph says, in our own words. */
  readonly about: string;
  readonly from?: string;
  readonly until?: string;
  /** False where the wording has been read, but its first day is known at second hand only. */
  readonly fromVerified?: boolean;
  /** The rows that took its place when it ended, a new wording of the same paragraph among them; none where nothing did. */
  readonly replacedBy?: readonly string[];
  /** The times that the paragraph itself sets: a step that is said to be the law's has one of them. */
  readonly times?: readonly TimeLimit[];
  /** The rows that this one sums up, each of which has a row of its own. */
  readonly summarises?: readonly string[];
  /** Whether the wording has been read in the statute; absent where nobody has asked, as of a statute no longer in force. */
  readonly verified?: boolean;
  /** The day as of which it was read, where that is another than the file's. */
  readonly readOn?: string;
}

/** The law that minimum levels cite, by ids of its rows that never change. */
export interface Law {
  readonly id: string;
  readonly title: string;
  /** The day as of which the statutes were read: what was enacted later is not in the file. */
  readonly readOn: string;
  readonly statutes: Readonly<Record<string, LawStatute>>;
  readonly rows: Readonly<Record<string, LawRow>>;
}

/** A row as all who read a level see it, its statute by the name that is printed. */
export function referenceOf(law: Law, id: string, row: LawRow, source?: string): LegalReference {
  const { statute, paragraph, about, from, until, fromVerified, replacedBy, verified } = row;
  const isNational = own(law.rows, id) !== undefined;
  const readOn = row.readOn ?? (isNational && verified === true ? law.readOn : undefined);
  return {
    id,
    statute: own(law.statutes, statute)?.title ?? statute,
    paragraph,
    about,
    ...present({ from, until, fromVerified, replacedBy }),
    source: source === undefined ? 'law' : 'report',
    ...present({ citedBy: source, verified, readOn }),
  };
}
