import { diagnostic } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { atValue } from '../../diagnostics/places.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import { circlesOf } from '../../values/circles.ts';
import { own } from '../../values/own.ts';
import { present } from '../../values/present.ts';
import { meetingIdParts } from '../meeting-terms.ts';
import type { MinimumLevel } from '../minimum-level.ts';
import { meetingIds, reportsOfLevel } from '../reporting.ts';

/** Reports meetings of a level that report to none, or in the end to themselves. */
export function reportFindings(minimum: MinimumLevel, document: YamlDocument): readonly Diagnostic[] {
  const reports = reportsOfLevel(minimum);
  if (reports.length === 0) return [];
  const known = meetingIds(minimum);
  const isKnown = new Set(known);
  const place = (whole: string) => {
    const [area, id] = meetingIdParts(whole);
    return { at: atValue(document, ['areas', area, 'meetings', id, 'reportsTo']), area, id };
  };
  const unknown = reports
    .filter(([, to]) => !isKnown.has(to))
    .map(([whole, to]) => {
      const { at, area, id } = place(whole);
      const found = own(own(minimum.areas, area)?.meetings ?? {}, id)?.reportsTo ?? to;
      const suggestion = suggest(to, known);
      return diagnostic('unknown-meeting', { found, reportsTo: true, ...present({ suggestion }) }, at);
    });
  const circles = circlesOf(new Map(reports)).flatMap(([id, ...others]) =>
    id === undefined ? [] : [diagnostic('report-circle', { id, others }, place(id).at)],
  );
  return [...unknown, ...circles];
}
