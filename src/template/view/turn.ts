import type { AreaLevel, MinimumClause } from '../../minimum/minimum-level.ts';
import type { Area } from '../../model/agreement.ts';
import { boolean, list, optional, record, text, type ValueOf } from '../shape.ts';
import { inDistrict, originText, type ViewContext } from './context.ts';
import { phoneOf, phoneShape } from './phone.ts';
import { uncapitalised } from './words.ts';

/** Words with a number in them that can be dialled. */
const callShape = record({ before: text, phone: optional(phoneShape), after: text });

/** The page that is hung on the wall. */
export const turnShape = record({
  title: text,
  /** `closed` makes a clause the one for those in haste: where to turn when offices are closed. */
  clauses: list(record({ title: text, text, id: text, closed: optional(callShape) })),
  /** Those that stand on the page: it is hung up by itself. */
  abbreviations: list(record({ short: text, long: text })),
  rows: list(
    record({
      concern: text,
      local: optional(text),
      first: boolean,
      unit: text,
      responsible: optional(text),
      description: optional(text),
      phone: optional(phoneShape),
      email: optional(text),
      hours: optional(text),
      /** Where to turn at other times; a number in it can be dialled. */
      outOfHours: optional(callShape),
    }),
  ),
});

type TurnRow = ValueOf<typeof turnShape>['rows'][number];

/** "Socialjouren, 08-508 00 100" with its number apart. */
function callOf(words: string): ValueOf<typeof callShape> {
  const [, before = words, number, after = ''] = /^(.*?)((?:\+|0)\d[\d -]{4,}\d)(.*)$/su.exec(words) ?? [];
  return { before, phone: number === undefined ? undefined : phoneOf(number), after };
}

function unitRow(
  unit: ViewContext['agreement']['units'][number],
): Omit<TurnRow, 'concern' | 'local' | 'first' | 'responsible'> {
  return {
    unit: unit.title,
    description: unit.description,
    phone: unit.phone === undefined ? undefined : phoneOf(unit.phone),
    email: unit.email,
    hours: unit.hours,
    outOfHours: unit.outOfHours === undefined ? undefined : callOf(unit.outOfHours),
  };
}

/** An area that no unit answers for: the responsible function of the administration does. */
function nobodysRow(context: ViewContext, responsible: string): ReturnType<typeof unitRow> {
  const { administration } = context.agreement.district;
  return {
    unit: context.title(responsible),
    description: undefined,
    phone: undefined,
    email: undefined,
    hours: `Via ${administration}`,
    outOfHours: undefined,
  };
}

function areaRows(context: ViewContext, area: Area): readonly TurnRow[] {
  const units = context.agreement.units.filter((unit) => unit.handles?.includes(area.id));
  const responsible = area.responsible.value;
  const rows = units.length === 0 ? [nobodysRow(context, responsible)] : units.map(unitRow);
  return rows.map((row, at) => ({
    ...row,
    concern: area.concern ?? area.title.value,
    local: originText(area.origin),
    first: at === 0,
    responsible: units.length === 0 ? 'Ansvarig funktion' : `Ansvarig: ${uncapitalised(context.title(responsible))}`,
  }));
}

/** What is about one child stands first: whoever looks here in haste has that. */
function turnRows(context: ViewContext): readonly TurnRow[] {
  const { areas, units } = context.agreement;
  const others = units.filter((unit) => (unit.handles ?? []).length === 0);
  const on = (level: AreaLevel) => areas.filter((area) => area.level.value === level);
  const rows = [...on('individual'), ...on('general')].flatMap((area) => areaRows(context, area));
  return [
    // What is said of a unit is said once, where it first stands.
    ...rows.map((row, at) =>
      rows.slice(0, at).some(({ unit, description }) => unit === row.unit && description === row.description)
        ? { ...row, description: undefined }
        : row,
    ),
    ...others.map((unit) => ({
      ...unitRow(unit),
      concern: 'Övrigt',
      local: undefined,
      first: true,
      responsible: undefined,
    })),
  ];
}

/** The abbreviations that stand in some texts as words, or as the first part of one: "LSS-gruppen". */
function abbreviationsIn(
  { abbreviations = [] }: ViewContext['minimum'],
  texts: readonly string[],
): ValueOf<typeof turnShape>['abbreviations'] {
  const words = new Set(texts.flatMap((one) => one.match(/[\p{L}\p{N}]+/gu) ?? []));
  return abbreviations.filter(({ short }) => words.has(short)).map(({ short, long }) => ({ short, long }));
}

/**
 * Where to turn when offices are closed: what is said with a number by a unit for children who may always be spoken of,
 * else what the minimum level says. A number is never promised that nobody has given.
 */
function closedOf({ agreement }: ViewContext, { whenClosed }: MinimumClause): TurnRow['outOfHours'] {
  if (whenClosed === undefined) return undefined;
  const urgent = agreement.areas.filter(({ individualCases }) => individualCases.value === 'guaranteed');
  const calls = agreement.units
    .filter(({ handles = [] }) => urgent.some(({ id }) => handles.includes(id)))
    .map(({ outOfHours = '' }) => callOf(outOfHours));
  const call = calls.find(({ phone }) => phone !== undefined);
  if (call === undefined) return callOf(whenClosed);
  return { ...call, before: `När kontoren har stängt: ${call.before}` };
}

export function turnOf(context: ViewContext): ValueOf<typeof turnShape> {
  const { minimum } = context;
  const clauses = Object.entries(minimum.clauses).filter(([, clause]) => clause.whereToTurn === true);
  const rows = turnRows(context);
  const said = rows
    .flatMap(({ outOfHours, ...row }) => [...Object.values(row), outOfHours?.before, outOfHours?.after])
    .filter((one) => typeof one === 'string');
  return {
    abbreviations: abbreviationsIn(minimum, [...said, ...clauses.map(([, clause]) => clause.text)]),
    rows,
    title: `Hit vänder du dig ${inDistrict(context)}`,
    clauses: clauses.map(([id, clause]) => ({
      id,
      title: clause.title,
      text: clause.text,
      closed: closedOf(context, clause),
    })),
  };
}
