import type { Font, KernTable, PairSubtable } from 'fontkit';
import type { Budget } from './budget.ts';
import { classOf, coverageIndex } from './coverage.ts';
import { featureLookups, type Subtables } from './feature-lookups.ts';

/**
 * Returns the kerning after a glyph, for each glyph that may follow it, in font units; undefined where there is none at
 * all. The caller may change the list.
 */
export type KerningAfter = (left: number) => Int32Array | undefined;

/**
 * Pair kerning of a font: the feature `kern` where Latin text has one, else the older table of the same name, else none.
 * Of the feature, only what a pair changes of the first glyph's advance is taken: that is how Latin letters are kerned.
 * @param rights the glyphs that may follow, each one once
 * @param budget pays for what is read and looked through
 */
export function pairKerning(font: Font, rights: readonly number[], budget: Budget): KerningAfter {
  const lookups = featureLookups<PairSubtable>(font.GPOS, 'kern', 2, 9);
  if (!lookups) return kernTable(font.kern, rights);
  const tables: Tables = {
    columns: new Map(rights.map((right, column) => [right, column])),
    classes: new Map(),
    budget,
  };
  return (left) => {
    let row: Int32Array | undefined;
    for (const lookup of lookups) {
      const covering = coveringSubtables(lookup, left, budget);
      if (covering.length === 0) continue;
      row ??= new Int32Array(rights.length);
      addLookup(row, covering, left, tables);
    }
    return row;
  };
}

interface Tables {
  /** The index of each right glyph in a row. */
  readonly columns: ReadonlyMap<number, number>;
  /** The class of each right glyph in a subtable of classes, once it has been asked for. */
  readonly classes: Map<PairSubtable, readonly number[]>;
  readonly budget: Budget;
}

/** The subtables that know pairs whose first glyph is this one. */
function coveringSubtables(subtables: Subtables<PairSubtable>, left: number, budget: Budget): PairSubtable[] {
  budget.spend(subtables.length);
  return subtables.filter(({ coverage }) => coverageIndex(coverage, left) >= 0);
}

/** Lookups add up; within one the first subtable that knows a pair decides (OpenType, "Lookup table"). */
function addLookup(row: Int32Array, subtables: readonly PairSubtable[], left: number, tables: Tables): void {
  const decided = new Uint8Array(row.length);
  const add = (column: number, units: number) => {
    if (!decided[column]) row[column] = (row[column] as number) + units;
    decided[column] = 1;
  };
  for (const subtable of subtables) {
    if (subtable.version === 1) addPairs(subtable, left, add, tables);
    // Classes decide for every right glyph, also with 0.
    else if (addClasses(subtable, left, add, tables)) return;
  }
}

type Add = (column: number, units: number) => void;

/** Format 1 names the right glyphs one by one, and leaves the other pairs to the next subtable. */
function addPairs(subtable: PairSubtable & { version: 1 }, left: number, add: Add, tables: Tables): void {
  const pairs = subtable.pairSets.get(coverageIndex(subtable.coverage, left)) ?? [];
  tables.budget.spend(pairs.length);
  for (const { secondGlyph, value1 } of pairs) {
    const column = tables.columns.get(secondGlyph);
    if (column !== undefined) add(column, value1.xAdvance ?? 0);
  }
}

/** The cost of looking at a glyph's class; reading a number costs 1. */
const CLASS_STEP = 1 / 16;

/** Format 2: a value for each pair of classes. False where the table has no row for the left glyph's class. */
function addClasses(subtable: PairSubtable & { version: 2 }, left: number, add: Add, tables: Tables): boolean {
  tables.budget.spend(tables.columns.size * CLASS_STEP);
  const values = subtable.classRecords.get(classOf(subtable.classDef1, left));
  if (!values) return false;
  let classes = tables.classes.get(subtable);
  if (!classes) {
    tables.budget.spend(tables.columns.size);
    classes = [...tables.columns.keys()].map((right) => classOf(subtable.classDef2, right));
    tables.classes.set(subtable, classes);
  }
  const units = new Map([...new Set(classes)].map((one) => [one, values.get(one)?.value1.xAdvance ?? 0]));
  for (let column = 0; column < classes.length; column++) add(column, units.get(classes[column] as number) as number);
  return true;
}

/** Pairs of the table `kern` in format 0, the one format that all readers know (OpenType, "kern"). */
function kernTable(kern: KernTable | undefined, rights: readonly number[]): KerningAfter {
  const columns = new Map(rights.map((right, column) => [right, column]));
  const rows = new Map<number, Int32Array>();
  for (const { format, version, coverage, subtable } of kern?.tables ?? []) {
    const horizontal =
      version === 0 ? coverage.horizontal && !coverage.minimum : !coverage.vertical && !coverage.variation;
    if (format !== 0 || !horizontal || coverage.crossStream) continue;
    for (const { left, right, value } of subtable.pairs ?? []) {
      const column = columns.get(right);
      if (column === undefined || !columns.has(left)) continue;
      const row = rows.get(left) ?? new Int32Array(rights.length);
      rows.set(left, row);
      row[column] = value + (coverage.override ? 0 : (row[column] ?? 0));
    }
  }
  return (left) => rows.get(left);
}
