/** Where to turn about a child that is registered in some district or municipality. */
export interface Reception {
  readonly title: string;
  readonly phone: string;
  readonly email?: string;
  readonly hours?: string;
  readonly outOfHours?: string;
}

/** A directory of receptions once it has passed its schema: one for each district or municipality, by name. */
export interface DirectoryFile {
  readonly receptions: Readonly<Record<string, Reception>>;
}

/** A directory, as the files that name it use it. */
export interface Directory {
  /** Its base name. */
  readonly name: string;
  /** In the order of the file. */
  readonly receptions: readonly ListedReception[];
}

/** A reception of a directory. */
export interface ListedReception extends Reception {
  /** The name of the district or municipality that it is of. */
  readonly district: string;
  /** Where it stands in the directory; lines and columns count from 1. */
  readonly line: number;
  readonly column: number;
}
