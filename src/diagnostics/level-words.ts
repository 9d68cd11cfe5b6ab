/** The grammatical gender of a noun: what stands before it and ends its adjectives (`ett lokalt tillägg`). */
export type Gender = 'en' | 'ett';

/** One noun in the forms that sentences need, written out: no program can build them. All in small letters. */
export interface Noun {
  /** `kommun` */
  readonly one: string;
  /** `kommunen` */
  readonly definite: string;
  /** `kommunens` */
  readonly genitive: string;
  /** `kommuner` */
  readonly plural: string;
  /** `kommunerna` */
  readonly pluralDefinite: string;
  readonly gender: Gender;
}

/**
 * What a minimum level calls the things that every text speaks of. A level says all of them: Swedish inflection cannot be
 * built, and no word of one city may reach the readers of another.
 */
export interface LevelWords {
  /** Who makes the agreement: a city district, a municipality, a joint authority. */
  readonly area: Noun & {
    /** Others of the same kind: `andra kommuner`. */
    readonly others: string;
    /** The first part of a compound: `kommun` in "kommunvis", `stadsdels` in "stadsdelsnämnd". */
    readonly compound: string;
  };
  /** Everything that the level holds for: `i hela staden`, `staden`, `stadens`. */
  readonly whole: { readonly in: string; readonly definite: string; readonly genitive: string };
  /** What nobody goes below: `miniminivå`. */
  readonly floor: Noun;
  /** What an area adds: `lokalt tillägg`. */
  readonly addition: Noun;
}
