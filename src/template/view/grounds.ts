import type { Grounds as Resting } from '../../diagnostics/grounds.ts';
import { everyGround } from '../../minimum/basis.ts';
import { USUAL_CHAPTER } from '../../minimum/clause-chapters.ts';
import { holdingOn } from '../../minimum/legal-references.ts';
import type { ClauseChapter, LegalReference, MinimumLevel } from '../../minimum/minimum-level.ts';
import type { Area, Meeting, Participation } from '../../model/agreement.ts';
import { bodyName } from '../../model/municipality.ts';
import { capitalised } from '../../values/in-words.ts';
import { present } from '../../values/present.ts';
import { rememberByObject } from '../../values/remember.ts';
import { unique } from '../../values/unique.ts';
import { boolean, list, optional, record, text, type ValueOf } from '../shape.ts';
import { areaAnchor } from './anchors.ts';
import { eitherWithin, partWords } from './attendants.ts';
import { type Field, type FieldOwner, fieldGroups, names, stepFields, stepFieldsText } from './basis.ts';
import type { chaptersShape } from './chapters.ts';
import { formsOf, type ViewContext } from './context.ts';
import { interpretationTexts, quotedSections, restingText } from './ground-texts.ts';
import { stepsOfClause } from './steps.ts';
import { enumerate, enumerateInRow, enumerateNames, longDate, unbrokenParagraph } from './words.ts';

/** Clauses that rest on the same: sources, law and practice, and how that is interpreted. */
const rowsShape = list(record({ about: text, rests: optional(text), interpretation: optional(text) }));
type Rows = ValueOf<typeof rowsShape>;

const groupShape = record({
  /** A meeting's title: some of an area's rows are about one of its meetings. */
  meeting: optional(text),
  steps: boolean,
  followUp: boolean,
  /** The district's own, which rests on its decision alone. */
  own: boolean,
  rows: rowsShape,
});

/** What an agreement rests on, chapter by chapter, for a document of its own. */
export const groundsShape = record({
  /** The word for the only source, where rows need no other words than its headings. */
  only: optional(text),
  turn: rowsShape,
  purpose: rowsShape,
  goals: rowsShape,
  parties: rowsShape,
  common: rowsShape,
  law: optional(
    record({
      number: text,
      date: text,
      rows: rowsShape,
      /** Whether nobody says of one of them if it was read, as of a statute that is no longer in force. */
      unknown: boolean,
      /** Whether one of them is known at second hand only, and whether the first day of one that was read is. */
      unread: boolean,
      unreadDay: boolean,
      /** The day as of which the statutes were read, and whether the agreement begins later. */
      read: optional(record({ on: text, before: boolean })),
      statutes: list(
        record({
          title: text,
          /** The source that cites it, and whether its wording was read; neither where nobody says. */
          references: list(
            record({
              paragraph: text,
              citedBy: optional(text),
              read: boolean,
              unread: boolean,
              /** The day on which it was read, where that is another than that of the others. */
              readOn: optional(text),
              unreadDay: boolean,
            }),
          ),
        }),
      ),
    }),
  ),
  responsibility: rowsShape,
  areas: list(record({ id: text, number: text, title: text, own: boolean, groups: list(groupShape) })),
  secrecy: rowsShape,
  costs: rowsShape,
  competence: rowsShape,
  followUp: rowsShape,
  deviations: rowsShape,
  changes: rowsShape,
  validity: rowsShape,
  forms: rowsShape,
  functions: rowsShape,
  material: rowsShape,
  /** The chapters that the short form has in the place of several: the first, and the last. What works is an annex there. */
  first: rowsShape,
  last: rowsShape,
  success: rowsShape,
});
type Grounds = ValueOf<typeof groundsShape>;

/** A clause, by the words that a list of clauses calls it by, and what it rests on. */
interface Grounded {
  readonly about: string;
  readonly grounds: Resting | undefined;
}

/** Clauses that rest on the same, in the order in which the first of each stands. A district's own rest on nothing here. */
function alike<T extends { readonly grounds: Resting | undefined }>(
  clauses: readonly T[],
): readonly { readonly grounds: Resting; readonly clauses: readonly T[] }[] {
  const found = new Map<string, { readonly grounds: Resting; readonly clauses: T[] }>();
  for (const clause of clauses) {
    const { grounds } = clause;
    if (grounds === undefined) continue;
    const key = JSON.stringify(grounds);
    const group = found.get(key) ?? { grounds, clauses: [] };
    group.clauses.push(clause);
    found.set(key, group);
  }
  return [...found.values()];
}

/**
 * The word for the only source, where all requirements rest on its sections or on interpretations: rows then need no other
 * words than the headings.
 */
const onlySourceOf = rememberByObject((minimum: MinimumLevel): { readonly definite?: string } => {
  const [source, ...others] = Object.values(minimum.sources);
  const isPlain = everyGround(minimum).every((one) => 'interpretation' in one || ('section' in one && one.section));
  // Where levels rest on each other, a section alone would not say whose it is.
  return others.length === 0 && isPlain && minimum.restsOn === undefined ? present({ definite: source?.definite }) : {};
});

const onlySource = ({ minimum }: ViewContext) => onlySourceOf(minimum).definite;

function row(context: ViewContext, about: string, grounds: Resting): Rows[number] {
  const interpretations = interpretationTexts(grounds);
  const rests = restingText(grounds);
  return {
    about: capitalised(about),
    rests: onlySource(context) === undefined ? rests && capitalised(rests) : quotedSections(grounds),
    interpretation: interpretations.length === 0 ? undefined : interpretations.join(' '),
  };
}

/** One row for clauses that rest on the same, by their names in running text. */
function rowsOf(context: ViewContext, named: readonly Grounded[]): Rows {
  return alike(named).map(({ grounds, clauses }) =>
    row(context, enumerateNames(clauses.map(({ about }) => about)), grounds),
  );
}

/** The clauses of a chapter, one row each. */
function clauseRows(context: ViewContext, chapter: ClauseChapter): Rows {
  return Object.entries(context.minimum.clauses)
    .filter(([, one]) => one.whereToTurn !== true && (one.chapter ?? USUAL_CHAPTER) === chapter)
    .flatMap(([id, { title, basis }]) => [row(context, title, basis), ...clauseStepRows(context, id, title, basis)]);
}

/** The steps of a clause that rest on something else than the clause does, by their numbers: "Oenighet: steg 1 och 2". */
function clauseStepRows(context: ViewContext, id: string, title: string, basis: Resting): Rows {
  const whole = JSON.stringify(basis);
  return alike(stepFields(stepsOfClause(context, id)))
    .filter(({ grounds }) => JSON.stringify(grounds) !== whole)
    .map(({ grounds, clauses }) => row(context, `${title}: ${stepFieldsText(clauses)}`, grounds));
}

/** The clauses of the page on where to turn. The page itself does not say what they rest on, since it is hung on walls. */
function turnRows(context: ViewContext): Rows {
  return Object.entries(context.minimum.clauses)
    .filter(([, { whereToTurn }]) => whereToTurn === true)
    .flatMap(([id, { title, basis }]) => [row(context, title, basis), ...clauseStepRows(context, id, title, basis)]);
}

const quoted = (words: string) => `”${words}”`;

/**
 * "att rektor deltar och att polis bör delta": each as the minimum level has it, since that is what the ground is about. A
 * district may have lifted a recommendation, or left it out.
 */
function participantsText(context: ViewContext, fields: readonly Field[]): string {
  const who = (part: Participation) =>
    unique(
      fields.flatMap(({ participant }) => (participant?.part === part ? [eitherWithin(context, participant)] : [])),
    );
  const parts = [
    [who('required'), 'deltar'],
    [who('recommended'), partWords.recommended],
    [who('when-needed'), partWords['when-needed']],
  ] as const;
  return enumerate(parts.flatMap(([who, does]) => (who.length === 0 ? [] : [`att ${enumerateInRow(who)} ${does}`])));
}

/** What one item of a field is called, where its items are named by their texts. */
const ITEM: { readonly [name in Field['name']]?: string } = {
  [names.topics]: 'frågan',
  [names.tasks]: 'uppgiften',
  [names.indicators]: 'indikatorn',
};

/** "målet, frågorna ”Frånvaro” och ”Trygghet” och att rektor deltar". */
function fieldsText(context: ViewContext, fields: readonly Field[]): string {
  const itemsOf = (name: Field['name']) =>
    unique(fields.flatMap((field) => (field.name === name && field.item !== undefined ? [field.item] : [])));
  const parts = unique(fields.map(({ name }) => name)).map((name) => {
    const items = itemsOf(name);
    const one = ITEM[name];
    if (one !== undefined && items.length > 0)
      return `${items.length === 1 ? one : name} ${enumerate(items.map(quoted))}`;
    if (name === names.participants)
      return participantsText(
        context,
        fields.filter((field) => field.name === name),
      );
    return name;
  });
  return enumerate(parts);
}

const wholes = { area: 'Hela området', meeting: 'Hela mötet', 'follow-up': 'Hela uppföljningen' } as const;

/** Rows of one part of an area. What rests on the same as the part itself is not named field by field. */
function fieldRows(context: ViewContext, of: FieldOwner['of'], fields: readonly Field[]): Rows {
  const groups = alike(fields);
  if (of === 'steps') return groups.map(({ grounds, clauses }) => row(context, stepFieldsText(clauses), grounds));
  return groups.map(({ grounds, clauses }) => {
    if (clauses[0] !== fields[0] || clauses.length === 1) return row(context, fieldsText(context, clauses), grounds);
    return row(context, groups.length === 1 ? wholes[of] : `${wholes[of]}, där inget annat står`, grounds);
  });
}

function groupOf(
  context: ViewContext,
  part: FieldOwner,
  fields: readonly Field[],
): Grounds['areas'][number]['groups'][number] {
  const meeting: Meeting | undefined = part.of === 'meeting' ? part.meeting : undefined;
  return {
    meeting: meeting?.title.value,
    steps: part.of === 'steps',
    followUp: part.of === 'follow-up',
    own: meeting?.origin.from === 'district',
    rows: fieldRows(context, part.of, fields),
  };
}

function areaOf(context: ViewContext, area: Area, number: string): Grounds['areas'][number] {
  const own = area.origin.from === 'district';
  return {
    id: areaAnchor(context, area),
    number,
    title: area.title.value,
    own,
    groups: own
      ? []
      : fieldGroups(area)
          .map(({ part, fields }) => groupOf(context, part, fields))
          .filter(({ steps, rows }) => !steps || rows.length > 0),
  };
}

function purposeRows(context: ViewContext): Rows {
  const { purpose, targetGroup } = context.minimum;
  return [
    ...purpose.map(({ text: words, basis }) => row(context, words, basis)),
    ...(targetGroup === undefined ? [] : [row(context, 'Målgruppen', targetGroup.basis)]),
  ];
}

function partyRows(context: ViewContext): Rows {
  const { administration, bodies } = context.minimum;
  return rowsOf(context, [
    { about: `underskriften för ${context.minimum.words.area.definite}`, grounds: administration?.basis },
    ...Object.values(bodies).map((body) => ({ about: bodyName(body), grounds: body.basis })),
  ]);
}

function formRows(context: ViewContext): Rows {
  return rowsOf(
    context,
    formsOf(context).map(([about, { basis }]) => ({ about, grounds: basis })),
  );
}

function functionRows(context: ViewContext): Rows {
  const { agreement, minimum } = context;
  return rowsOf(
    context,
    agreement.functions.map(({ id }) => ({ about: context.titleWithin(id), grounds: minimum.functions[id]?.basis })),
  );
}

function materialRows(context: ViewContext): Rows {
  const { agreement, minimum } = context;
  const named = new Set(agreement.supportMaterial.map(({ id }) => id));
  return rowsOf(
    context,
    Object.entries(minimum.supportMaterial).flatMap(([id, { title, basis }]) =>
      named.has(id) ? { about: title, grounds: basis } : [],
    ),
  );
}

/** Whether a wording has been read, and its first day is known at second hand only. */
function isDayUnread({ verified, fromVerified }: LegalReference): boolean {
  return verified === true && fromVerified === false;
}

function statutesOf(
  { minimum }: ViewContext,
  references: readonly LegalReference[],
): NonNullable<Grounds['law']>['statutes'] {
  return unique(references.map(({ statute }) => statute)).map((title) => ({
    title,
    references: references
      .filter(({ statute }) => statute === title)
      .map((one) => ({
        paragraph: unbrokenParagraph(one.paragraph),
        citedBy: one.citedBy === undefined ? undefined : minimum.sources[one.citedBy]?.definite,
        read: one.verified === true,
        unread: one.verified === false,
        readOn: one.readOn === undefined || one.readOn === minimum.lawReadOn ? undefined : longDate(one.readOn),
        unreadDay: isDayUnread(one),
      })),
  }));
}

/** The level's own references are asked: the agreement's say only which of them nobody has read. */
function lawOf(context: ViewContext, number = ''): Grounds['law'] {
  const { agreement, minimum } = context;
  const { validFrom } = agreement.agreement;
  const references = holdingOn(minimum.legalReferences, validFrom);
  if (references.length === 0) return undefined;
  const { lawReadOn, legalNote } = minimum;
  return {
    number,
    date: longDate(validFrom),
    rows: legalNote === undefined ? [] : [row(context, legalNote.text, legalNote.basis)],
    read: lawReadOn === undefined ? undefined : { on: longDate(lawReadOn), before: lawReadOn < validFrom },
    unknown: references.some(({ verified }) => verified === undefined),
    unread: references.some(({ verified }) => verified === false),
    unreadDay: references.some(isDayUnread),
    statutes: statutesOf(context, references),
  };
}

/** What works: in the long form the beginning of the common ground, in the short one an annex. */
function successRows(context: ViewContext): Rows {
  const { successFactors } = context.minimum;
  return successFactors === undefined ? [] : [row(context, 'Det som fungerar', successFactors.basis)];
}

/** The chapters of the long form, but for areas and law. */
function chapterRows(context: ViewContext) {
  const of = (chapter: ClauseChapter) => clauseRows(context, chapter);
  return {
    purpose: purposeRows(context),
    goals: of('goals'),
    parties: [...of('parties'), ...partyRows(context)],
    ground: of('common-ground'),
    responsibility: of('responsibility'),
    secrecy: of('secrecy'),
    costs: of('costs'),
    competence: of('competence'),
    followUp: of('follow-up'),
    deviations: of('deviations'),
    changes: of('changes'),
    validity: of('validity'),
  };
}

/** @param chapters the agreement's, for their numbers */
export function groundsOf(context: ViewContext, chapters: ValueOf<typeof chaptersShape>): Grounds {
  const { ground, ...rows } = chapterRows(context);
  const success = successRows(context);
  return {
    only: onlySource(context),
    turn: turnRows(context),
    ...rows,
    common: [...success, ...ground],
    law: lawOf(context, chapters.law?.number),
    areas: context.agreement.areas.map((area, at) => areaOf(context, area, chapters.areas[at]?.number ?? '')),
    first: [...rows.purpose, ...rows.goals, ...rows.parties, ...ground, ...rows.responsibility],
    last: [rows.costs, rows.competence, rows.followUp, rows.deviations, rows.changes, rows.validity].flat(),
    success,
    forms: formRows(context),
    functions: functionRows(context),
    material: materialRows(context),
  };
}
