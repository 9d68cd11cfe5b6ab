import { diagnostic } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { atValue } from '../../diagnostics/places.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { validityOf } from '../../rules/validity.ts';
import { saysDecided } from '../../rules/written-status.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import { present } from '../../values/present.ts';
import { newestLevel } from '../load/newest-level.ts';
import type { Floor, Resources } from '../load/resources.ts';

const POINTER = '/minimumLevel';

function namedLevel(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'minimumLevel' in value ? value.minimumLevel : undefined;
}

/** The level that a file names under a key that is no key: whoever misspells the key means that level. */
function misplacedLevel(value: unknown, available: readonly string[]): string | undefined {
  const members = typeof value === 'object' && value !== null ? Object.values(value) : [];
  return members.find((one) => available.includes(one));
}

/** A decided agreement says what its level says: one that is still a form to fill in will not do. A draft may rest on it. */
function unfinished(document: YamlDocument, floor: Floor, named: string): readonly Diagnostic[] {
  if (floor.unfinished !== true || !saysDecided(document.value)) return [];
  const args = { found: named, what: 'level', decided: true } as const;
  return [diagnostic('placeholder-left', args, { span: document.valueSpan(POINTER), pointer: POINTER })];
}

/**
 * Finds the floor that a file names. A file that names none is checked against the one that it means, or the newest on
 * the agreement's first day, so that its other mistakes are reported in the same run; the schema reports that the name is missing.
 */
export async function findFloor(
  document: YamlDocument,
  resources: Resources,
): Promise<{ readonly floor?: Floor; readonly diagnostics: readonly Diagnostic[] }> {
  const available = resources.minimumLevels;
  const named = namedLevel(document.value);
  if (typeof named !== 'string') {
    const { from } = validityOf(document.value);
    const meant = misplacedLevel(document.value, available) ?? (await newestLevel(resources, from));
    return { floor: await resources.floor(meant), diagnostics: [] };
  }
  if (available.includes(named)) {
    const floor = await resources.floor(named);
    return { floor, diagnostics: unfinished(document, floor, named) };
  }
  const args = { found: named, available, ...present({ suggestion: suggest(named, available) }) };
  const place = atValue(document, POINTER);
  return { diagnostics: [diagnostic('unknown-minimum-level', args, place)] };
}
