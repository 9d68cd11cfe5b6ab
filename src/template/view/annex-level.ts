import type { Grounds } from '../../diagnostics/grounds.ts';
import { interpretationsAmong } from '../../minimum/basis.ts';
import { currentTerm, goneBy, isEnded } from '../../minimum/current-term.ts';
import { lastDayOf } from '../../minimum/level-on.ts';
import type { ReplacedTerm } from '../../minimum/minimum-level.ts';
import { replacedTermsOf } from '../../minimum/school-forms.ts';
import { bodyName } from '../../model/municipality.ts';
import { capitalised } from '../../values/in-words.ts';
import { boolean, list, optional, record, text, type ValueOf } from '../shape.ts';
import { type Assumptions, assumptionsOf, assumptionsShape, type Chapter } from './assumptions.ts';
import { basisOf, basisShape, isInline } from './basis.ts';
import { formsOf, type ViewContext } from './context.ts';
import { enumerate, enumerateInRow, longDate, sentence } from './words.ts';

export const levelShape = record({
  /** Whether the agreement has the annex on what it rests on. */
  inline: boolean,
  title: text,
  report: optional(text),
  note: optional(text),
  /** A proposal, and nothing that was decided. */
  proposal: boolean,
  date: text,
  /** The last day on which agreements may begin to hold under the level. */
  until: optional(text),
  boards: list(record({ name: text, date: text, registrationNumber: text })),
  /** The year of the minimum level, whose terms some of these have replaced when the agreement begins to hold. */
  year: text,
  replacedTerms: list(record({ term: text, replacedBy: text, from: text })),
  /** The terms that ended without another in their place. */
  endedTerms: list(record({ term: text, until: text, instead: text })),
  /** What the page on where to turn rests on. The page itself does not say, since it is hung on walls. */
  turn: list(record({ title: text, basis: basisShape })),
  /** The sections of the report that name functions. */
  functionSections: list(record({ sections: text, titles: text })),
  /** The assumptions about parties, functions and areas. */
  assumptions: list(record({ title: text, rows: assumptionsShape })),
});

type Level = ValueOf<typeof levelShape>;

/** Lists each reason once, with everything that it is given for. */
function rowsOf(reasons: readonly (readonly [about: string, grounds: Grounds | undefined])[]): Assumptions {
  const rows = new Map<string, string[]>();
  for (const [about, grounds] of reasons)
    for (const why of interpretationsAmong(grounds ?? []).map(sentence))
      rows.set(why, [...(rows.get(why) ?? []), about]);
  return [...rows].map(([why, abouts]) => ({ about: capitalised(enumerate(abouts)), text: why }));
}

function partyRows(context: ViewContext): Assumptions {
  const { administration, bodies, words } = context.minimum;
  return rowsOf([
    [`underskriften för ${words.area.definite}`, administration?.basis],
    ...Object.values(bodies).map((body) => [`underskriften för ${bodyName(body)}`, body.basis] as const),
    ...formsOf(context).map(([form, { basis }]) => [form, basis] as const),
  ]);
}

function functionRows({ agreement, minimum, titleWithin }: ViewContext): Assumptions {
  return rowsOf(agreement.functions.map(({ id }) => [titleWithin(id), minimum.functions[id]?.basis] as const));
}

function functionSectionsOf(context: ViewContext): Level['functionSections'] {
  const { agreement, minimum } = context;
  const resting = new Map<string, string[]>();
  for (const { id } of agreement.functions) {
    const { sections } = basisOf(context, [{ bases: [minimum.functions[id]?.basis] }]);
    if (sections !== undefined) resting.set(sections, [...(resting.get(sections) ?? []), context.titleWithin(id)]);
  }
  return [...resting].map(([sections, titles]) => ({ sections, titles: enumerateInRow(titles) }));
}

function assumptionGroups(context: ViewContext, chapters: readonly Chapter[]): Level['assumptions'] {
  return [
    { title: 'Parterna', rows: partyRows(context) },
    { title: 'Funktionerna', rows: functionRows(context) },
    { title: 'Områdena', rows: assumptionsOf(context, chapters) },
  ].filter(({ rows }) => rows.length > 0);
}

/** The terms that were replaced, or ended, before the agreement began to hold. Later changes are left out. */
function goneTermsOf({ agreement, minimum }: ViewContext): Pick<Level, 'replacedTerms' | 'endedTerms'> {
  const terms = goneBy(replacedTermsOf(minimum), agreement.agreement.validFrom);
  // A term that replaced an older one is covered by the row of the older one.
  const isLater = ({ term }: ReplacedTerm) => terms.some((one) => !isEnded(one) && one.replacedBy === term);
  const rows = terms
    .filter((one) => !isLater(one))
    .map((one) => ({ term: capitalised(one.term), now: currentTerm(one, terms) }));
  return {
    replacedTerms: rows.flatMap(({ term, now }) =>
      isEnded(now) ? [] : { term, replacedBy: now.replacedBy, from: longDate(now.from) },
    ),
    endedTerms: rows.flatMap(({ term, now }) =>
      isEnded(now) ? { term, until: longDate(now.until), instead: sentence(now.instead) } : [],
    ),
  };
}

/** @param chapters the areas with the numbers of their chapters */
export function levelOf(context: ViewContext, chapters: readonly Chapter[]): Level {
  const { minimum } = context;
  const until = lastDayOf(minimum);
  const sources = Object.values(minimum.sources);
  return {
    inline: isInline(context),
    title: minimum.title,
    report: sources[0]?.title,
    note: minimum.documentNote,
    proposal: minimum.status === 'forslag',
    date: longDate(minimum.date),
    until: until === undefined ? undefined : longDate(until),
    boards: (sources[0]?.boards ?? []).map(({ name, meetingOn, registrationNumber }) => ({
      name,
      date: longDate(meetingOn),
      registrationNumber,
    })),
    year: minimum.date.slice(0, 4),
    ...goneTermsOf(context),
    turn: Object.values(minimum.clauses)
      .filter((clause) => clause.whereToTurn === true)
      .map(({ title, basis }) => ({ title, basis: basisOf(context, [{ bases: [basis] }]) })),
    functionSections: functionSectionsOf(context),
    assumptions: assumptionGroups(context, chapters),
  };
}
