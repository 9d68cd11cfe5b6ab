import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { isMapping } from '../../values/is-mapping.ts';
import { own as ownMember } from '../../values/own.ts';
import { type Steps, stepRequirements } from '../compile-schema/step-requirements.ts';
import { changedFields } from './changed-findings.ts';
import type { Comparison, Path } from './comparison.ts';
import { withoutGround } from './groundless-additions.ts';
import { lowerFields } from './lower-findings.ts';
import { mappingAt, type Written } from './written.ts';

/** An area or a clause of the file, with what it stands in, the narrowest first. */
interface Stepped {
  readonly own: Written;
  readonly within: readonly Written[];
  /** The steps of the level beneath in the same part. */
  readonly floor: Steps | undefined;
  readonly path: Path;
}

/**
 * What the file lowers or changes of the steps of the level beneath, and steps of its own that would rest on another level's
 * ground.
 */
export function stepFindings(
  { own, within, floor = {}, path }: Stepped,
  comparison: Comparison,
): readonly Diagnostic[] {
  return Object.entries(mappingAt(own, 'steps')).flatMap(([id, step]) => {
    if (!isMapping(step)) return [];
    const at = [...path, 'steps', id];
    const known = ownMember(floor, id);
    const grounded = withoutGround([step, own, ...within], at, comparison.document);
    if (known === undefined) return grounded;
    return [
      ...grounded,
      ...lowerFields(step, stepRequirements(comparison.under, floor, known), at, comparison),
      // Whether the law times a step is said where the step is.
      ...changedFields(step, { statutory: known.statutory === true }, ['statutory'], at, comparison),
    ];
  });
}
