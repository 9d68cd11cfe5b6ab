import { diagnostic } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { atValue } from '../../diagnostics/places.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import type { MinimumLevel } from '../minimum-level.ts';
import { repeatedTasks } from '../tasks.ts';

/** Whoever may only be invited, such as a guardian, has no task. */
function ofInvited(minimum: MinimumLevel, document: YamlDocument): readonly Diagnostic[] {
  return Object.entries(minimum.areas).flatMap(([area, { responsibilities }]) =>
    responsibilities.flatMap(({ by: id }, index) => {
      if (minimum.functions[id]?.invitedOnly !== true) return [];
      const place = atValue(document, ['areas', area, 'responsibilities', index, 'by']);
      return [diagnostic('function-contradiction', { id, problem: 'invited-only' }, place)];
    }),
  );
}

function twice(minimum: MinimumLevel, document: YamlDocument): readonly Diagnostic[] {
  return Object.entries(minimum.areas).flatMap(([id, { responsibilities }]) => {
    const path = (index: number) => ['areas', id, 'responsibilities', index, 'task'];
    return repeatedTasks(responsibilities.map(({ task }) => task)).map(({ at, first }) => {
      const related = [{ span: atValue(document, path(first)).span, note: 'first-occurrence' as const }];
      const found = responsibilities[at]?.task ?? '';
      return diagnostic('twice-in-list', { found }, atValue(document, path(at)), { related });
    });
  });
}

/** Reports tasks that an area of a level gives twice, or to one who may only be invited. */
export function taskFindings(minimum: MinimumLevel, document: YamlDocument): readonly Diagnostic[] {
  return [...twice(minimum, document), ...ofInvited(minimum, document)];
}
