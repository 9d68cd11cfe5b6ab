import type { LevelRef } from '../../diagnostics/grounds.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import type { MinimumLevel } from '../minimum-level.ts';

/** The keys and list indexes that lead to a part of a level's file. */
export type Path = readonly (string | number)[];

/** What a level's file is compared with, and where findings stand. */
export interface Comparison {
  readonly under: MinimumLevel;
  /** Everyone whom the level or the one that it rests on defines. */
  readonly functions: readonly string[];
  readonly document: YamlDocument;
  readonly level: LevelRef;
}
