import { needsMarkdown } from '../markdown/read-markdown.ts';
import type { Agreement } from '../model/agreement.ts';

/** Whether a description has to be parsed as Markdown. If so, `loadMarkdown` must be awaited before the agreement is drawn. */
export function usesMarkdown({ units, areas }: Agreement): boolean {
  const clauses = areas.flatMap((area) => [
    ...area.description,
    ...area.followUp.description,
    ...area.meetings.flatMap((meeting) => meeting.description),
  ]);
  return [...units.map((unit) => unit.description ?? ''), ...clauses.map((clause) => clause.value)].some(needsMarkdown);
}
