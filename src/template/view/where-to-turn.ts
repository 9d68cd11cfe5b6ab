import type { MinimumClause } from '../../minimum/minimum-level.ts';
import type { Area } from '../../model/agreement.ts';
import type { Unit } from '../../model/district-file.ts';
import { boolean, list, optional, place, record, text, type ValueOf } from '../shape.ts';
import { answersOf, answersShape, byUrgency } from './answers.ts';
import { callOf, callShape } from './call.ts';
import { originText, type ViewContext } from './context.ts';
import { reachMembers, reachOf, UNREACHED } from './reach.ts';
import { receptionsOf, receptionsShape } from './receptions.ts';
import { type StepsView, stepsOf, stepsOfClause, stepsShape } from './steps.ts';

/** Where to turn when offices are closed: as a unit says, or in the words of the minimum level. */
const closedShape = record({ ...callShape.members, ofUnit: boolean });

const abbreviationsShape = list(record({ short: text, long: text }));

/** The page that is hung on the wall. */
export const whereToTurnShape = record({
  /** `closed` makes a clause the one for those in haste: where to turn when offices are closed. */
  clauses: list(record({ title: text, text, id: text, closed: optional(closedShape), steps: optional(stepsShape) })),
  /** Those that occur on the page, since it is hung up by itself. */
  abbreviations: abbreviationsShape,
  /** Those that a short agreement has in the receptions of others alone, which may stand on the next page. */
  abbreviationsOfOthers: abbreviationsShape,
  rows: list(
    record({
      /** What somebody turns here about; none for units that answer for no area. */
      concern: optional(text),
      local: optional(place),
      /** Whether it is the first row about its area. */
      first: boolean,
      /** The unit, or the responsible function of an area that no unit answers for. */
      unit: text,
      /** Such a function is reached through the administration. */
      via: optional(text),
      /** The function responsible for the area, beside a unit. */
      responsible: optional(text),
      ...reachMembers,
    }),
  ),
  /** Instead of the rows, on the page of a short agreement. */
  answers: answersShape,
  /** Those of others, where the file names a directory of them. */
  receptions: optional(receptionsShape),
});

type Turn = ValueOf<typeof whereToTurnShape>;
type Row = Turn['rows'][number];

const unitRow = (unit: Unit) => ({ unit: unit.title, ...reachOf(unit) });

function areaRows(context: ViewContext, area: Area): readonly Row[] {
  const units = context.agreement.units.filter((unit) => unit.handles?.includes(area.id));
  const responsible = context.title(area.responsible.value);
  const answered = units.length > 0;
  const rows = answered ? units.map(unitRow) : [{ unit: responsible, ...UNREACHED }];
  return rows.map((row, at) => ({
    ...row,
    concern: area.concern ?? area.title.value,
    local: originText(area.origin),
    first: at === 0,
    via: answered ? undefined : context.agreement.district.administration,
    responsible: answered ? context.titleWithin(area.responsible.value) : undefined,
  }));
}

function rowsOf(context: ViewContext): readonly Row[] {
  const { areas, units } = context.agreement;
  const others = units.filter((unit) => (unit.handles ?? []).length === 0);
  const rows = byUrgency(areas).flatMap((area) => areaRows(context, area));
  return [
    // A unit's description is printed once, where the unit first stands.
    ...rows.map((row, at) =>
      rows.slice(0, at).some(({ unit, description }) => unit === row.unit && description === row.description)
        ? { ...row, description: undefined }
        : row,
    ),
    ...others.map((unit) => ({
      ...unitRow(unit),
      concern: undefined,
      local: undefined,
      first: true,
      via: undefined,
      responsible: undefined,
    })),
  ];
}

/** The abbreviations that occur in texts, as words or as the first part of one: "LSS-gruppen". */
function abbreviationsIn(
  { abbreviations = [] }: ViewContext['minimum'],
  texts: readonly string[],
): ValueOf<typeof abbreviationsShape> {
  // Few texts have one, and to take all of them apart would cost more than the rest of the page.
  const isWordOf = (text: string, short: string) =>
    text.includes(short) && text.match(/[\p{L}\p{N}]+/gu)?.includes(short) === true;
  return abbreviations
    .filter(({ short }) => texts.some((text) => isWordOf(text, short)))
    .map(({ short, long }) => ({ short, long }));
}

/**
 * Where to turn when offices are closed: the first words with a number of a unit for an area in which a single child can
 * be discussed when needed, else what the minimum level says. No number is promised that nobody has given.
 */
function closedOf({ agreement }: ViewContext, { whenClosed }: MinimumClause): ValueOf<typeof closedShape> | undefined {
  if (whenClosed === undefined) return undefined;
  const urgent = agreement.areas.filter(({ individualCases }) => individualCases.value === 'guaranteed');
  const calls = agreement.units
    .filter(({ handles = [] }) => urgent.some(({ id }) => handles.includes(id)))
    .map(({ outOfHours = '' }) => callOf(outOfHours));
  const call = calls.find(({ phone }) => phone !== undefined);
  return { ...(call ?? callOf(whenClosed)), ofUnit: call !== undefined };
}

/** The steps of a clause without lines of time: the page is one page. */
function listedSteps(context: ViewContext, clause: string): StepsView | undefined {
  const steps = stepsOf(context, stepsOfClause(context, clause), false);
  return steps && { ...steps, lines: [] };
}

/** Members that say nothing to a reader, or what is no prose. */
const NO_WORDS: ReadonlySet<string> = new Set(['id', 'local', 'added', 'phone', 'email']);

/** Every text in parts of the page. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => (NO_WORDS.has(key) ? [] : textsIn(member)));
}

export function whereToTurnOf(context: ViewContext): Turn {
  const clauses = Object.entries(context.minimum.clauses)
    .filter(([, clause]) => clause.whereToTurn === true)
    .map(([id, clause]) => ({
      id,
      title: clause.title,
      text: clause.text,
      closed: closedOf(context, clause),
      steps: listedSteps(context, id),
    }));
  const { closed } = clauses.find((clause) => clause.closed !== undefined) ?? {};
  const answers = answersOf(context, closed);
  const page = { rows: rowsOf(context), answers, receptions: receptionsOf(context, closed), clauses };
  const { rows, receptions } = page;
  const said = context.short ? [answers, clauses] : [rows, receptions, clauses.map((clause) => clause.text)];
  const abbreviations = abbreviationsIn(context.minimum, textsIn(said));
  const ofOthers = context.short ? abbreviationsIn(context.minimum, textsIn(receptions)) : [];
  const isNew = ({ short }: { readonly short: string }) => !abbreviations.some((one) => one.short === short);
  return { ...page, abbreviations, abbreviationsOfOthers: ofOthers.filter(isNew) };
}
