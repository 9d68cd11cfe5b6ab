/** The little of fontkit that is used; it has no types of its own. */
declare module 'fontkit' {
  interface Glyph {
    readonly id: number;
    /** Font units, as all lengths of a font. */
    readonly advanceWidth: number;
    /** The box around the outline, as its header states it. */
    readonly cbox: { readonly maxY: number };
    readonly path: { toSVG(): string };
    /** Reads the outline, and names the glyphs that it is made of. Null where it is empty. */
    _decode?: () => { readonly components?: readonly Component[] } | null;
    _decodeSimple: (glyf: object) => void;
  }
  interface Component {
    readonly glyphID: number;
    /** The offset of its number from the beginning of the outline that it is a part of. */
    readonly pos: number;
  }
  interface GlyphRun {
    readonly glyphs: readonly Glyph[];
    readonly positions: readonly { readonly xAdvance: number }[];
    readonly advanceWidth: number;
  }
  /** A list that reads an entry when it is asked for. */
  interface LazyList<Entry> {
    readonly length: number;
    get(index: number): Entry | undefined;
  }
  /** OpenType, "Coverage table". */
  type Coverage =
    | { readonly version: 1; readonly glyphs: readonly number[] }
    | {
        readonly version: 2;
        readonly rangeRecords: readonly {
          readonly start: number;
          readonly end: number;
          readonly startCoverageIndex: number;
        }[];
      };
  /** OpenType, "Class definition table". */
  type ClassDefinition =
    | { readonly version: 1; readonly startGlyph: number; readonly classValueArray: readonly number[] }
    | {
        readonly version: 2;
        readonly classRangeRecord: readonly { readonly start: number; readonly end: number; readonly class: number }[];
      };
  interface Value {
    readonly xAdvance?: number;
  }
  /** OpenType, GPOS lookup type 2. */
  type PairSubtable =
    | {
        readonly version: 1;
        readonly coverage: Coverage;
        readonly pairSets: LazyList<readonly { readonly secondGlyph: number; readonly value1: Value }[] | null>;
      }
    | {
        readonly version: 2;
        readonly coverage: Coverage;
        readonly classDef1: ClassDefinition | null;
        readonly classDef2: ClassDefinition | null;
        readonly classRecords: LazyList<LazyList<{ readonly value1: Value }>>;
      };
  /** OpenType, GSUB lookup type 1. */
  type SingleSubtable =
    | { readonly version: 1; readonly coverage: Coverage; readonly deltaGlyphID: number }
    | { readonly version: 2; readonly coverage: Coverage; readonly substitute: LazyList<number> };
  interface Lookup {
    readonly lookupType: number;
    readonly subTables: readonly unknown[];
  }
  interface LanguageSystem {
    readonly featureIndexes: readonly number[];
  }
  /** The common parts of GPOS and GSUB. */
  interface LayoutTable {
    readonly scriptList: readonly {
      readonly tag: string;
      readonly script: { readonly defaultLangSys: LanguageSystem | null } | null;
    }[];
    readonly featureList: readonly {
      readonly tag: string;
      readonly feature: { readonly lookupListIndexes: readonly number[] } | null;
    }[];
    readonly lookupList: LazyList<Lookup | null>;
  }
  interface KernTable {
    readonly tables: readonly {
      readonly version: number;
      readonly format: number;
      readonly coverage: Readonly<Record<string, boolean>>;
      readonly subtable: {
        readonly pairs?: readonly { readonly left: number; readonly right: number; readonly value: number }[];
      };
    }[];
  }
  /** A font file to be made of some glyphs. */
  interface Subset {
    /** In the order in which the file has them; `encode` adds those that others are made of. */
    readonly glyphs: number[];
    encode(): Uint8Array;
  }
  /** Reads numbers from a file; a method for each kind of number. */
  type DecodeStream = Record<string, unknown>;
  interface Font {
    readonly stream: DecodeStream;
    readonly directory: {
      readonly tables: Readonly<Record<string, { readonly offset: number; readonly length: number }>>;
    };
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    /** Undefined where "OS/2" is older than version 2. */
    readonly capHeight: number | undefined;
    readonly xHeight: number | undefined;
    /** Degrees counterclockwise from the vertical. */
    readonly italicAngle: number;
    /** The box around all outlines. */
    readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
    readonly familyName: string;
    readonly postscriptName: string | null;
    readonly name: { readonly records: Readonly<Record<string, unknown>> };
    readonly numGlyphs: number;
    /** Tables that are absent, and those that cannot be read, are undefined. */
    readonly post?: { readonly isFixedPitch: number };
    readonly head: { readonly macStyle: Readonly<Record<string, boolean>> };
    readonly 'OS/2'?: {
      readonly version: number;
      /** The class in the high byte, the subclass in the low one. */
      readonly sFamilyClass: number;
      readonly fsType: Readonly<Record<string, boolean>>;
      readonly capHeight?: number;
      readonly xHeight?: number;
    };
    /** The offset in `glyf` at which each glyph's outline begins, and the one at which the last ends. */
    readonly loca?: { readonly version: number; readonly offsets: readonly number[] };
    readonly GPOS?: LayoutTable;
    readonly GSUB?: LayoutTable;
    readonly kern?: KernTable;
    getGlyph(glyph: number): Glyph;
    glyphForCodePoint(codePoint: number): Glyph;
    hasGlyphForCodePoint(codePoint: number): boolean;
    layout(text: string, features?: Readonly<Record<string, boolean>>): GlyphRun;
    createSubset(): Subset;
  }
  export function create(data: Uint8Array): Font;
}
