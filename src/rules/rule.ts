import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Law } from '../minimum/law.ts';
import type { MinimumLevel } from '../minimum/minimum-level.ts';
import type { YamlDocument } from '../source/yaml-document.ts';

/**
 * What a rule looks at. Parts of the value may have a wrong shape, which the schema has reported. A rule passes over
 * what it cannot read, so that one run reports everything in a file and no mistake twice.
 */
export interface RuleContext {
  readonly document: YamlDocument;
  /** The level as it is on the agreement's first day, where the file says which that is; whole for a rule that asks for it so. */
  readonly minimum: MinimumLevel;
  /** The law that texts may cite; absent where the file cites none. */
  readonly law?: Law;
  /** The day to judge validity by, ISO 8601; absent where nothing may depend on the clock, as in `generate`. */
  readonly asOf?: string;
}

/** Checks something that a JSON Schema cannot say. A rule keeps no state between runs. */
export type Rule = (context: RuleContext) => readonly Diagnostic[];
