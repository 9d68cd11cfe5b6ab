import { type Ground, type Grounds, lawWords } from '../../diagnostics/grounds.ts';
import {
  everyGround,
  interpretationsAmong,
  lawAmong,
  practicesAmong,
  sourcesAmong,
  withItsLevel,
} from '../../minimum/basis.ts';
import { currentTerm, goneBy, goneFrom, isEnded } from '../../minimum/current-term.ts';
import { lastDayOf } from '../../minimum/level-on.ts';
import type { MinimumLevel, ReplacedTerm } from '../../minimum/minimum-level.ts';
import { replacedTermsOf } from '../../minimum/school-forms.ts';
import { bodyName } from '../../model/municipality.ts';
import { capitalised, withoutStop } from '../../values/in-words.ts';
import { rememberOnce } from '../../values/remember.ts';
import { unique } from '../../values/unique.ts';
import { boolean, list, optional, record, text, type ValueOf } from '../shape.ts';
import { type Assumptions, assumptionsOf, assumptionsShape, type Chapter } from './assumptions.ts';
import { basisShape, clauseBasis, isInline } from './basis.ts';
import { formsOf, type ViewContext } from './context.ts';
import { sectionsText } from './ground-texts.ts';
import { namesBeneath } from './own-level.ts';
import { hasReadings } from './step-grounds.ts';
import { stepsOfClause } from './steps.ts';
import { enumerate, enumerateInRow, enumerateNames, longDate, sentence } from './words.ts';

export const levelShape = record({
  /** Whether the agreement has the annex on what it rests on. */
  inline: boolean,
  title: text,
  note: optional(text),
  /** The levels that it rests on, by their titles and what texts call them. */
  restsOn: optional(text),
  /** Every source, by the word that texts call it by: "rapporten". */
  sources: list(
    record({
      id: text,
      title: text,
      definite: text,
      date: optional(text),
      proposal: boolean,
      decided: boolean,
      registrationNumbers: optional(text),
      boards: list(record({ name: text, date: text, registrationNumber: text })),
    }),
  ),
  /** "rapporten", or "rapporten och planen" of several. */
  sourcesInWords: text,
  /** Whether there is one source and no other. */
  single: boolean,
  /** Who has interpreted what no source says: "projektet". */
  interpreter: optional(text),
  /** The kinds of ground that the agreement's requirements rest on; `section` is that of a source. */
  kinds: record({ source: boolean, section: boolean, law: boolean, practice: boolean, interpretation: boolean }),
  /** A proposal, and nothing that was decided. */
  proposal: boolean,
  date: text,
  /** The last day on which agreements may begin to hold under the level. */
  until: optional(text),
  /** The year of the minimum level, whose terms some of these have replaced when the agreement begins to hold. */
  year: text,
  replacedTerms: list(record({ term: text, replacedBy: text, from: text })),
  /** The terms that ended without another in their place. */
  endedTerms: list(record({ term: text, until: text, instead: text })),
  /** What the page on where to turn rests on, by titles with their stops. The page itself does not say, since it is hung on walls. */
  turn: list(record({ title: text, basis: basisShape })),
  /** What functions rest on, source by source, then law and practice: `of` is "rapporten", "lag" or "praxis". */
  functionGrounds: list(record({ of: text, rows: list(record({ what: text, titles: text })) })),
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
    ...Object.values(bodies).map((body) => [bodyName(body), body.basis] as const),
    ...formsOf(context).map(([form, { basis }]) => [form, basis] as const),
  ]);
}

function functionRows({ agreement, minimum, titleWithin }: ViewContext): Assumptions {
  return rowsOf(agreement.functions.map(({ id }) => [titleWithin(id), minimum.functions[id]?.basis] as const));
}

/** The grounds of a function that are no interpretations: of what, and what of it. */
function namedGrounds(grounds: readonly Ground[]): readonly (readonly [of: string, what: string])[] {
  const definites = unique(sourcesAmong(grounds).map((one) => withItsLevel(one.definite, one)));
  return [
    ...definites.map((definite) => {
      const sections = sourcesAmong(grounds).flatMap((one) =>
        withItsLevel(one.definite, one) === definite ? (one.section ?? []) : [],
      );
      return [definite, sectionsText(sections) ?? 'som helhet'] as const;
    }),
    ...lawAmong(grounds).map((law) => ['lag', withItsLevel(lawWords(law), law)] as const),
    ...practicesAmong(grounds).map((practice) => ['praxis', `”${withoutStop(practice)}”`] as const),
  ];
}

function functionGroundsOf(context: ViewContext): Level['functionGrounds'] {
  const { agreement, minimum, titleWithin } = context;
  const found = new Map<string, Map<string, string[]>>();
  for (const { id } of agreement.functions) {
    const grounds = minimum.functions[id]?.basis;
    if (grounds === undefined) continue;
    for (const [of, what] of namedGrounds(grounds)) {
      const rows = found.get(of) ?? new Map<string, string[]>();
      found.set(of, rows.set(what, [...(rows.get(what) ?? []), titleWithin(id)]));
    }
  }
  return [...found].map(([of, rows]) => ({
    of,
    rows: [...rows].map(([what, titles]) => ({ what, titles: enumerateInRow(titles) })),
  }));
}

function sourcesOf({ minimum }: ViewContext): Level['sources'] {
  return Object.entries(minimum.sources).map(([id, source]) => ({
    id,
    title: source.title,
    definite: source.definite,
    date: source.date === undefined ? undefined : longDate(source.date),
    proposal: source.status === 'forslag',
    decided: source.status === 'beslutad',
    registrationNumbers: source.registrationNumbers && enumerate(source.registrationNumbers),
    boards: (source.boards ?? []).map(({ name, meetingOn, registrationNumber }) => ({
      name,
      date: longDate(meetingOn),
      registrationNumber,
    })),
  }));
}

function kindsOf({ agreement, minimum }: ViewContext): Level['kinds'] {
  const grounds = everyGround(minimum);
  const has = (kind: keyof Level['kinds']) => grounds.some((one) => kind in one);
  return {
    source: has('source'),
    section: has('section'),
    law: has('law'),
    practice: has('practice'),
    // How the times of steps are read is the program's own interpretation.
    interpretation:
      has('interpretation') || [...agreement.areas, ...agreement.clauses].some(({ steps }) => hasReadings(steps)),
  };
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
  // What was gone when the level was made is no word of its time.
  const later = replacedTermsOf(minimum).filter((term) => goneFrom(term) > minimum.date);
  const terms = goneBy(later, agreement.agreement.validFrom);
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

/** "Nivå för Västmarks län (länsnivån)": the levels beneath, each with what texts call it. */
function beneathInWords(minimum: MinimumLevel): string | undefined {
  const names = namesBeneath(minimum);
  const said = minimum.restsOn?.map(({ id, title }) => {
    const called = names.get(id) ?? title;
    return called === title ? title : `${title} (${called})`;
  });
  return said && enumerateNames(said);
}

/** What the page on where to turn rests on. */
function turnOf(context: ViewContext): Level['turn'] {
  return Object.entries(context.minimum.clauses)
    .filter(([, clause]) => clause.whereToTurn === true)
    .map(([id, { title, basis }]) => ({
      title: sentence(title),
      basis: clauseBasis(context, basis, stepsOfClause(context, id)),
    }));
}

/**
 * What an agreement says of its level. Most of it stands in an annex that few agreements have, or in the document on what the
 * agreement rests on: it is made where it is read, for all of it would be a third of the view.
 * @param chapters the areas with the numbers of their chapters
 */
export function levelOf(context: ViewContext, chapters: readonly Chapter[]): Level {
  const { minimum } = context;
  const until = lastDayOf(minimum);
  const sources = sourcesOf(context);
  const kinds = rememberOnce(() => kindsOf(context));
  const goneTerms = rememberOnce(() => goneTermsOf(context));
  const turn = rememberOnce(() => turnOf(context));
  const functionGrounds = rememberOnce(() => functionGroundsOf(context));
  const assumptions = rememberOnce(() => assumptionGroups(context, chapters));
  return {
    inline: isInline(context),
    title: minimum.title,
    note: minimum.documentNote,
    restsOn: beneathInWords(minimum),
    proposal: minimum.status === 'forslag',
    date: longDate(minimum.date),
    until: until === undefined ? undefined : longDate(until),
    sources,
    sourcesInWords: enumerate(sources.map(({ definite }) => definite)),
    single: sources.length === 1,
    interpreter: minimum.interpreter,
    get kinds() {
      return kinds();
    },
    year: minimum.date.slice(0, 4),
    get replacedTerms() {
      return goneTerms().replacedTerms;
    },
    get endedTerms() {
      return goneTerms().endedTerms;
    },
    get turn() {
      return turn();
    },
    get functionGrounds() {
      return functionGrounds();
    },
    get assumptions() {
      return assumptions();
    },
  };
}
