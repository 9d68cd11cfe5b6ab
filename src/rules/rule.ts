import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { MinimumLevel } from '../minimum/minimum-level.ts';
import type { YamlDocument } from '../source/yaml-document.ts';

/**
 * What a rule looks at. The value may be of the wrong shape in places (the schema has said so already): a rule passes
 * over what it cannot read, so that everything of a file is reported in one run and no mistake is reported twice.
 */
export interface RuleContext {
  readonly document: YamlDocument;
  readonly minimum: MinimumLevel;
  /** The day that validity is judged by, ISO 8601; absent where nothing may depend on the clock, as in `generate`. */
  readonly asOf?: string;
}

/** Something that a JSON Schema cannot say. Keeps no state between runs. */
export type Rule = (context: RuleContext) => readonly Diagnostic[];
