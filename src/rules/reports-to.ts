import { diagnostic } from '../diagnostics/create.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { atValue } from '../diagnostics/places.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { wholeMeetingId } from '../minimum/meeting-terms.ts';
import { patterns } from '../minimum/patterns.ts';
import { meetingIds, reportsOfLevel } from '../minimum/reporting.ts';
import { circlesOf } from '../values/circles.ts';
import { present } from '../values/present.ts';
import { localMeetings } from './areas.ts';
import { member } from './read-value.ts';
import type { Rule, RuleContext } from './rule.ts';

const MEETING = new RegExp(patterns.meeting);

/** A meeting that the file says to report to another, both by their areas and ids. */
interface Report {
  readonly id: string;
  readonly to: string;
  readonly found: string;
  readonly pointer: string;
}

/** In a meeting of the floor that says it, the schema lets only the floor's own stand. */
function reportsOf({ document, minimum }: RuleContext): readonly Report[] {
  return localMeetings(document.value, minimum).flatMap(({ id, value, pointer, area, floor }): readonly Report[] => {
    const found = member(value, 'reportsTo');
    if (floor?.reportsTo !== undefined || typeof found !== 'string' || !MEETING.test(found)) return [];
    const to = wholeMeetingId(area.id, found);
    return [{ id: `${area.id}/${id}`, to, found, pointer: `${pointer}/reportsTo` }];
  });
}

function unknown(reports: readonly Report[], { document, minimum }: RuleContext): readonly Diagnostic[] {
  if (reports.length === 0) return [];
  const own = localMeetings(document.value, minimum).map(({ id, area }) => `${area.id}/${id}`);
  const known = new Set([...meetingIds(minimum), ...own]);
  return reports
    .filter(({ to }) => !known.has(to))
    .map(({ to, found, pointer }) => {
      const suggestion = suggest(to, [...known]);
      return diagnostic(
        'unknown-meeting',
        { found, reportsTo: true, ...present({ suggestion }) },
        atValue(document, pointer),
      );
    });
}

/** The floor has no circles by itself, so that in each some link is the file's. */
function circles(reports: readonly Report[], { document, minimum }: RuleContext): readonly Diagnostic[] {
  if (reports.length === 0) return [];
  const said = new Map(reports.map((report) => [report.id, report]));
  const all = new Map([...reports.map(({ id, to }) => [id, to] as const), ...reportsOfLevel(minimum)]);
  return circlesOf(all).flatMap((circle) => {
    const at = circle.findIndex((id) => said.has(id));
    const [id = '', ...others] = [...circle.slice(at), ...circle.slice(0, at)];
    const report = said.get(id);
    return report === undefined ? [] : [diagnostic('report-circle', { id, others }, atValue(document, report.pointer))];
  });
}

/** A meeting reports to one that there is, and never in the end to itself. */
export const reportsTo: Rule = (context) => {
  const reports = reportsOf(context);
  return [...unknown(reports, context), ...circles(reports, context)];
};
