import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { missingKey } from '../../diagnostics/missing-key.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import { isMapping } from '../../values/is-mapping.ts';
import type { Path } from './comparison.ts';
import { groundOf } from './ground.ts';
import { listAt, type Written } from './written.ts';

/** A part without any ground of its own: what it adds would rest on nothing, or on what another level says. */
export function withoutGround(parts: readonly Written[], path: Path, document: YamlDocument): readonly Diagnostic[] {
  return groundOf(parts, '') === undefined ? [missingKey('basis', path, document, 'inherited')] : [];
}

/** What an area of the level beneath may be added to, beside its topics, tasks, meetings and follow-up. */
const ADDED_TO_AREA: readonly string[] = ['individualCases', 'goal', 'targetGroup', 'description', 'supportMaterial'];

/** Whether an area adds or raises anything without a ground of the file's, beside what its meetings and follow-up do. */
function addsGroundless(own: Written, within: readonly Written[]): boolean {
  const isGroundless = (field: string, parts: readonly Written[]) =>
    groundOf([...parts, own, ...within], field) === undefined;
  return (
    ADDED_TO_AREA.some((field) => own[field] !== undefined && isGroundless(field, [])) ||
    (['topics', 'responsibilities'] as const).some((field) =>
      listAt(own, field).some((one) => isGroundless(field, isMapping(one) ? [one] : [])),
    )
  );
}

/** An area of the level beneath to which the file adds something that would rest on what another level says. */
export function groundlessAdditions(
  own: Written,
  within: readonly Written[],
  path: Path,
  document: YamlDocument,
): readonly Diagnostic[] {
  return addsGroundless(own, within) ? [missingKey('basis', path, document, 'inherited')] : [];
}
