import type { LayoutTable } from 'fontkit';

/** Text is in Latin letters, in no language that fonts treat by itself; `DFLT` is any script that a font does not name. */
const SCRIPTS = ['latn', 'DFLT', 'dflt'];

/** A lookup of one type, its extensions unpacked. */
export type Subtables<Subtable> = readonly Subtable[];

/**
 * The lookups of a feature in the order in which they are applied, each with its subtables of one type; undefined where
 * the font has no such feature for Latin text.
 * @param type of the subtables; others in the feature, which depend on more than their own glyphs, are left out
 * @param extension type of lookups whose subtables stand elsewhere: 9 in GPOS, 7 in GSUB
 */
export function featureLookups<Subtable>(
  table: LayoutTable | undefined,
  feature: string,
  type: number,
  extension: number,
): readonly Subtables<Subtable>[] | undefined {
  const indexes = table && lookupIndexes(table, feature);
  return indexes?.map((index) => {
    const lookup = table?.lookupList.get(index);
    return (lookup?.subTables ?? []).flatMap((subtable) => {
      const unpacked = lookup?.lookupType === extension ? (subtable as Extension | null) : null;
      const found = unpacked
        ? unpacked.lookupType === type && unpacked.extension
        : lookup?.lookupType === type && subtable;
      return found ? [found as Subtable] : [];
    });
  });
}

interface Extension {
  readonly lookupType: number;
  readonly extension: unknown;
}

/** In the list's order, each once: that is the order in which lookups are applied (OpenType, "Lookup list table"). */
function lookupIndexes({ scriptList, featureList }: LayoutTable, feature: string): number[] | undefined {
  const script = SCRIPTS.flatMap((tag) => scriptList.find((one) => one.tag === tag) ?? [])[0]?.script;
  const features = (script?.defaultLangSys?.featureIndexes ?? []).flatMap((index) => featureList[index] ?? []);
  const wanted = features.filter(({ tag }) => tag === feature);
  if (wanted.length === 0) return undefined;
  return [...new Set(wanted.flatMap((one) => one.feature?.lookupListIndexes ?? []))].sort((a, b) => a - b);
}
