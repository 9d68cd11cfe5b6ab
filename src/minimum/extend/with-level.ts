import type { LevelRef } from '../../diagnostics/grounds.ts';
import { isMapping, type Written } from './written.ts';

const GROUNDS: ReadonlySet<string> = new Set(['basis', 'basisOf']);

/** Marks grounds: one, several, or those of fields by their names. */
function marked(value: unknown, level: LevelRef, isMembers: boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => marked(one, level, false));
  if (!isMapping(value)) return value;
  if (!isMembers) return { level, ...value };
  return Object.fromEntries(Object.entries(value).map(([field, ground]) => [field, marked(ground, level, false)]));
}

function within(value: unknown, level: LevelRef): unknown {
  if (Array.isArray(value)) return value.map((one) => within(one, level));
  if (!isMapping(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      GROUNDS.has(key) ? marked(member, level, key === 'basisOf') : within(member, level),
    ]),
  );
}

/**
 * A level's file with its name on everything that the file says, so that a merged level can tell what comes from where. A
 * ground that has a name already keeps it.
 */
export function withLevel(value: Written, level: LevelRef): Written {
  return within(value, level) as Written;
}
