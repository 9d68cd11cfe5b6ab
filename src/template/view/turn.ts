import type { Level } from '../../minimum/minimum-level.ts';
import { boolean, list, optional, record, text, type ValueOf } from '../shape.ts';
import { basisOf, basisShape } from './basis.ts';
import { originText, type ViewContext } from './context.ts';
import { uncapitalised } from './words.ts';

/** The page that is hung on the wall. */
export const turnShape = record({
  clauses: list(record({ title: text, text, id: text, basis: basisShape })),
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
      phone: optional(record({ shown: text, dialled: text })),
      email: optional(text),
      hours: optional(text),
      outOfHours: optional(text),
    }),
  ),
});

type TurnRow = ValueOf<typeof turnShape>['rows'][number];

/** `08-508 00 101` as a `tel:` link wants it (RFC 3966). */
function dialled(phone: string): string {
  return phone.replace(/[^\d+*#]/g, '');
}

function unitRow(
  unit: ViewContext['agreement']['units'][number],
): Omit<TurnRow, 'concern' | 'local' | 'first' | 'responsible'> {
  return {
    unit: unit.title,
    description: unit.description,
    phone: unit.phone === undefined ? undefined : { shown: unit.phone, dialled: dialled(unit.phone) },
    email: unit.email,
    hours: unit.hours,
    outOfHours: unit.outOfHours === undefined ? undefined : `Övrig tid: ${unit.outOfHours}`,
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

function areaRows(context: ViewContext, area: ViewContext['agreement']['areas'][number]): readonly TurnRow[] {
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
  const on = (level: Level) => areas.filter((area) => area.level.value === level);
  return [
    ...[...on('individual'), ...on('general')].flatMap((area) => areaRows(context, area)),
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

export function turnOf(context: ViewContext): ValueOf<typeof turnShape> {
  const { minimum } = context;
  const clauses = Object.entries(minimum.clauses).filter(([, clause]) => clause.whereToTurn === true);
  const rows = turnRows(context);
  const said = rows.flatMap(({ phone: _phone, ...row }) => Object.values(row)).filter((one) => typeof one === 'string');
  return {
    abbreviations: abbreviationsIn(minimum, [...said, ...clauses.map(([, clause]) => clause.text)]),
    rows,
    clauses: clauses.map(([id, { title, text: words, basis }]) => ({
      id,
      title,
      text: words,
      basis: basisOf([{ bases: [basis] }]),
    })),
  };
}
