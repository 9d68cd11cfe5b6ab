/** How many files had each outcome, and how many warnings there are, for a summary. */
export interface GenerateCounts {
  /** Whether other documents than agreements were asked for. */
  readonly others: boolean;
  readonly written: number;
  readonly unchanged: number;
  readonly planned: number;
  readonly refused: number;
  readonly failed: number;
  /** Files that are no districts'. */
  readonly skipped: number;
  readonly warnings: number;
}

/** Everything that the command itself says, one object per language. The words of findings are in `diagnostics`. */
export interface Texts {
  /** Headings of help, by commander's names for them. */
  readonly headings: Readonly<Record<'Usage:' | 'Arguments:' | 'Options:' | 'Global Options:' | 'Commands:', string>>;
  readonly about: string;
  readonly usage: {
    readonly program: string;
    readonly paths: string;
    readonly init: string;
    readonly schema: string;
    readonly explain: string;
    readonly manifest: string;
    readonly manifestMerge: string;
    readonly help: string;
  };
  readonly commands: {
    readonly generate: string;
    readonly validate: string;
    readonly init: string;
    readonly schema: string;
    readonly explain: string;
    readonly manifest: string;
    readonly manifestMerge: string;
    readonly help: string;
  };
  readonly argumentNames: {
    readonly paths: string;
    readonly file: string;
    readonly schema: string;
    readonly code: string;
    readonly command: string;
    readonly manifests: string;
  };
  /** Placeholders for an option's value in help: `<dir>`. */
  readonly values: {
    readonly level: string;
    readonly kind: string;
    readonly dir: string;
    readonly file: string;
    readonly list: string;
    readonly date: string;
    readonly unit: string;
  };
  readonly arguments: {
    readonly paths: string;
    readonly file: string;
    readonly schema: string;
    readonly code: string;
    readonly manifests: string;
    readonly command: string;
  };
  readonly options: {
    readonly out: string;
    readonly document: string;
    readonly generateFormat: string;
    readonly per: string;
    readonly jobs: string;
    readonly shard: string;
    readonly dryRun: string;
    readonly forceDraw: string;
    readonly report: string;
    readonly watch: string;
    readonly validateFormat: string;
    readonly strict: string;
    readonly asOf: string;
    readonly initKind: string;
    readonly forLevel: string;
    readonly initForce: string;
    readonly config: string;
    readonly lang: string;
    readonly minimumLevel: string;
    readonly templates: string;
    readonly theme: string;
    readonly quiet: string;
    readonly noColor: string;
    readonly help: string;
    readonly version: string;
  };
  /** Examples at the head of help: a heading, then command lines, each with what it does. */
  readonly examples: {
    readonly heading: string;
    readonly program: readonly (readonly [command: string, does: string])[];
    readonly generate: readonly (readonly [command: string, does: string])[];
    readonly validate: readonly (readonly [command: string, does: string])[];
    readonly init: readonly (readonly [command: string, does: string])[];
    readonly schema: readonly (readonly [command: string, does: string])[];
    readonly explain: readonly (readonly [command: string, does: string])[];
    readonly manifest: readonly (readonly [command: string, does: string])[];
    readonly help: readonly (readonly [command: string, does: string])[];
  };
  readonly errors: {
    /** Begins every message about the command itself. */
    readonly prefix: string;
    readonly unknownOption: (option: string, suggestion?: string) => string;
    readonly unknownCode: (code: string, suggestion?: string) => string;
    readonly unknownCommand: (command: string, suggestion?: string) => string;
    readonly missingArgument: (name: string) => string;
    readonly missingValue: (option: string) => string;
    readonly tooManyArguments: (expected: number, got: number) => string;
    readonly other: (detail: string) => string;
    readonly badValue: (option: string, found: string, allowed: readonly string[]) => string;
    readonly fileNotAllowed: (option: string, format: string) => string;
    readonly targetIsOutput: (target: string) => string;
    readonly targetIsInput: (target: string) => string;
    readonly sameTargetTwice: (target: string) => string;
    readonly sameStreamTwice: (stream: 'stdout' | 'stderr') => string;
    /** `--format json` is the merged agreement, which goes with the agreement alone. */
    readonly jsonWithoutAgreement: string;
    readonly notWithWatch: (what: string) => string;
    readonly notWatched: (code: string) => string;
    readonly noMatch: (argument: string) => string;
    readonly unreadable: (path: string, code: string) => string;
    readonly outIsFile: (path: string) => string;
    readonly foreignManifest: (path: string) => string;
    readonly noManifest: (path: string, problem: 'too-big' | 'damaged' | 'foreign' | 'merged') => string;
    readonly templatesMissing: (folder: string, name: string) => string;
    readonly badTemplates: (folder: string) => string;
    readonly badConfig: (path: string) => string;
    readonly badTheme: (path: string) => string;
    readonly badJobs: (found: string) => string;
    readonly badShard: (found: string) => string;
    readonly badDate: (option: string, found: string) => string;
    readonly initNeedsFile: string;
    readonly notBoth: (one: string, other: string) => string;
    readonly unknownLevel: (level: string, available: readonly string[], suggestion: string | undefined) => string;
    readonly notYaml: (path: string, suggestion: string) => string;
    readonly otherPurpose: (name: string) => string;
    readonly exists: (path: string) => string;
    readonly otherSchema: (path: string) => string;
    readonly badMinimumLevel: (path: string) => string;
    readonly notWritten: (path: string, code: string) => string;
    readonly bug: (detail: string) => string;
    readonly bugIn: (path: string, detail: string) => string;
    /** Something outside the program ended the process that worked on a file. */
    readonly workerLost: (path: string) => string;
    readonly seeHelp: (command: string) => string;
  };
  readonly init: {
    readonly written: (path: string) => string;
    readonly kept: (path: string) => string;
    /** What to do next, a line for each step. */
    readonly next: (path: string, command: string) => readonly string[];
    /** What follows a level. */
    readonly afterLevel: (command: string) => string;
  };
  /** Stands below the list of all codes. */
  readonly explainHint: string;
  readonly written: (path: string, outputs: readonly { readonly path: string; readonly pages?: number }[]) => string;
  readonly unchanged: (path: string, outputs: readonly { readonly path: string; readonly pages?: number }[]) => string;
  readonly planned: (path: string, outputs: readonly { readonly path: string; readonly pages?: number }[]) => string;
  /** Progress on a terminal: how many of how many files. */
  readonly surveying: (done: number, of: number) => string;
  readonly drawing: (done: number, of: number) => string;
  readonly refused: (path: string, errors: number) => string;
  /** Stands under a district's name and is no file: a pipe, a socket, a device. */
  readonly passedOver: (path: string) => string;
  /** A link that leads to nothing, and has the name of a folder. */
  readonly lostFolder: (path: string) => string;
  readonly watching: {
    /** What is waited for, and how it ends. */
    readonly waiting: (files: number) => string;
    readonly gone: (path: string) => string;
    /** A template, minimum level or configuration is not valid; the one before stays in force. */
    readonly asBefore: string;
  };
  readonly generateSummary: (counts: GenerateCounts) => string;
  readonly mergeSummary: (counts: {
    readonly parts: number;
    readonly inputs: number;
    readonly errors: number;
    readonly warnings: number;
  }) => string;
  readonly validateSummary: (counts: {
    readonly files: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
  }) => string;
}
