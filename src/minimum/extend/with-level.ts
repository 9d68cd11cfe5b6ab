import type { LevelRef } from '../../diagnostics/grounds.ts';
import { mapGrounds } from '../written-grounds.ts';
import type { Written } from './written.ts';

/**
 * A level's file with its name on every ground that the file gives, so that a merged level can tell what comes from where. A
 * ground that has a name already keeps it.
 */
export function withLevel(value: Written, level: LevelRef): Written {
  return mapGrounds(value, (ground) => ({ level, ...ground })) as Written;
}
