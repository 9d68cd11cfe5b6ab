import { own } from '../../values/own.ts';
import { present } from '../../values/present.ts';
import { type Law, type LawRow, referenceOf } from '../law.ts';
import { nameOfReference } from '../legal-references.ts';
import type { LegalReference } from '../minimum-level.ts';
import { groundsIn } from '../written-grounds.ts';

/** A row that a level cites in its list: its id alone or, where a source of the level cites it, with that source's id. */
export type WrittenCitation = string | { readonly row: string; readonly source?: string };

/** What a level's file says of the law. */
export interface WrittenLaw {
  readonly law?: readonly WrittenCitation[];
  /** Rows of the level's own, for rules that are not the nation's: local regulations. */
  readonly lawRows?: Readonly<Record<string, LawRow>>;
}

/** An id that a level's file names, and the keys that lead to it. */
export interface NamedRow {
  readonly id: string;
  readonly source?: string;
  readonly path: readonly (string | number)[];
}

/** The rows of the law and a level's own, by id. An own row never takes the place of one of the law. */
export function rowsBeside(law: Law, { lawRows }: WrittenLaw): Readonly<Record<string, LawRow>> {
  return lawRows === undefined ? law.rows : { ...lawRows, ...law.rows };
}

/** The rows that the list `law` names. */
export function listedRows({ law = [] }: WrittenLaw): readonly NamedRow[] {
  return law.map((one, at) =>
    typeof one === 'string'
      ? { id: one, path: ['law', at] }
      : { id: one.row, path: ['law', at, 'row'], ...present({ source: one.source }) },
  );
}

/** The rows that grounds rest on (`basis: { law: id }`, several in a list, by field name under `basisOf`), at any depth. */
export function rowsOfGrounds(value: unknown): readonly NamedRow[] {
  return groundsIn(value).flatMap(({ ground: { law: id }, path }) =>
    typeof id === 'string' ? [{ id, path: [...path, 'law'] }] : [],
  );
}

/** The rows before each one, of the same paragraph: an earlier wording says that this one took its place. */
function earlierWordings(rows: Readonly<Record<string, LawRow>>): ReadonlyMap<string, readonly string[]> {
  const before = new Map<string, string[]>();
  for (const [id, row] of Object.entries(rows)) {
    for (const later of row.replacedBy ?? []) {
      const next = own(rows, later);
      if (next !== undefined && nameOfReference(next) === nameOfReference(row))
        before.set(later, [...(before.get(later) ?? []), id]);
    }
  }
  return before;
}

/**
 * The list with the rows that only grounds name: each before the first of its statute that the law has after it, so that 3 kap.
 * is not read below 29 kap. A statute that the list does not name comes last.
 */
function withRowsInPlace(
  list: readonly LegalReference[],
  more: readonly LegalReference[],
  order: readonly string[],
): readonly LegalReference[] {
  const place = new Map(order.map((id, at) => [id, at]));
  const at = (id: string) => place.get(id) ?? order.length;
  const all = [...list];
  for (const row of more) {
    const next = all.findIndex(({ id, statute }) => statute === row.statute && at(id) > at(row.id));
    all.splice(next === -1 ? all.length : next, 0, row);
  }
  return all;
}

/**
 * The rows that a level's file cites, in the order of its list, those of its grounds among them, each followed by what it brings
 * with it: the other wordings of its paragraph, and whatever took its place. A row that the list names itself stands where
 * it is named; one that only a ground names, where the list brings it, since a wording of a paragraph that a source cites is
 * cited by it, whoever else rests on it. What an id leads to nowhere is left out; `check-law.ts` reports it.
 * @param written the level's file, valid by its schema
 */
export function citedRows(written: WrittenLaw, law: Law): readonly LegalReference[] {
  const rows = rowsBeside(law, written);
  const before = earlierWordings(rows);
  const inList = listedRows(written);
  const listed = new Set(inList.map(({ id }) => id));
  const found = new Map<string, LegalReference>();
  const bring = (id: string, source: string | undefined) => {
    const row = own(rows, id);
    if (row === undefined || found.has(id)) return;
    found.set(id, referenceOf(law, id, row, source));
    for (const next of [...(before.get(id) ?? []), ...(row.replacedBy ?? [])]) {
      const other = own(rows, next);
      if (other !== undefined && !listed.has(next))
        bring(next, nameOfReference(other) === nameOfReference(row) ? source : undefined);
    }
  };
  for (const { id, source } of inList) bring(id, source);
  const fromList = [...found.values()];
  for (const { id, source } of rowsOfGrounds(written)) bring(id, source);
  return withRowsInPlace(fromList, [...found.values()].slice(fromList.length), Object.keys(rows));
}
