import { diagnostic } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { atValue } from '../../diagnostics/places.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import type { MinimumLevel } from '../minimum-level.ts';
import { repeatedTasks } from '../tasks.ts';

/** Reports tasks that an area of a level gives twice. */
export function taskFindings(minimum: MinimumLevel, document: YamlDocument): readonly Diagnostic[] {
  return Object.entries(minimum.areas).flatMap(([id, { responsibilities }]) => {
    const path = (index: number) => ['areas', id, 'responsibilities', index, 'task'];
    return repeatedTasks(responsibilities.map(({ task }) => task)).map(({ at, first }) => {
      const related = [{ span: atValue(document, path(first)).span, note: 'first-occurrence' as const }];
      const found = responsibilities[at]?.task ?? '';
      return diagnostic('twice-in-list', { found }, atValue(document, path(at)), { related });
    });
  });
}
