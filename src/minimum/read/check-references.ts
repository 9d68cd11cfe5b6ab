import { diagnostic } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { atValue } from '../../diagnostics/places.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { pointer } from '../../source/pointer.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import { present } from '../../values/present.ts';
import type { MinimumArea, MinimumLevel } from '../minimum-level.ts';
import type { MinimumMeeting } from '../minimum-meeting.ts';
import { stepsOfLevel } from '../steps-of-level.ts';
import { namedIn } from './named-in-meeting.ts';

/** An id that must be defined elsewhere in the file, and the place that names it. */
interface NamedId {
  readonly id: string;
  readonly pointer: string;
}

const at = (id: string, ...parts: readonly (string | number)[]): NamedId => ({ id, pointer: pointer(parts) });

function ofMeeting(meeting: MinimumMeeting, path: readonly string[]): readonly NamedId[] {
  return [
    at(meeting.convener, ...path, 'convener'),
    ...namedIn(meeting).map(({ id, within }) => at(id, ...path, ...within)),
    ...(meeting.invited ?? []).map((id, index) => at(id, ...path, 'invited', index)),
    ...(meeting.chair === undefined ? [] : [at(meeting.chair, ...path, 'chair')]),
    ...(meeting.consent?.by === undefined ? [] : [at(meeting.consent.by, ...path, 'consent', 'by')]),
  ];
}

function ofArea(area: MinimumArea, path: readonly string[]): readonly NamedId[] {
  return [
    at(area.responsible, ...path, 'responsible'),
    ...area.responsibilities.map(({ by }, index) => at(by, ...path, 'responsibilities', index, 'by')),
    at(area.followUp.responsible, ...path, 'followUp', 'responsible'),
    ...Object.entries(area.meetings).flatMap(([id, meeting]) => ofMeeting(meeting, [...path, 'meetings', id])),
  ];
}

function unknown(
  code: 'unknown-function' | 'unknown-support-material',
  references: readonly NamedId[],
  known: readonly string[],
  document: YamlDocument,
): readonly Diagnostic[] {
  const isKnown = new Set(known);
  return references
    .filter((reference) => !isKnown.has(reference.id))
    .map((reference) => {
      const suggestion = suggest(reference.id, known);
      return diagnostic(
        code,
        { found: reference.id, ...present({ suggestion }), file: 'level' },
        atValue(document, reference.pointer),
      );
    });
}

/** Reports functions and support material that the file names but does not define. */
export function referenceFindings(minimum: MinimumLevel, document: YamlDocument): readonly Diagnostic[] {
  const areas = Object.entries(minimum.areas);
  const { administration, bodies, schoolForms } = minimum;
  const functions = [
    ...(administration === undefined ? [] : [at(administration.signedBy, 'administration', 'signedBy')]),
    ...Object.entries(bodies).flatMap(([id, { signedBy }]) =>
      signedBy.map((one, index) => at(one, 'bodies', id, 'signedBy', index)),
    ),
    ...Object.entries(schoolForms).flatMap(([form, { signing }]) =>
      signing.signedBy === undefined ? [] : [at(signing.signedBy, 'schoolForms', form, 'signing', 'signedBy')],
    ),
    ...areas.flatMap(([id, area]) => ofArea(area, ['areas', id])),
    ...stepsOfLevel(minimum).flatMap(({ steps, path }) =>
      Object.entries(steps).map(([id, { by }]) => at(by, ...path, id, 'by')),
    ),
  ];
  const material = areas.flatMap(([id, area]) =>
    area.supportMaterial.map((one, index) => at(one, 'areas', id, 'supportMaterial', index)),
  );
  return [
    ...unknown('unknown-function', functions, Object.keys(minimum.functions), document),
    ...unknown('unknown-support-material', material, Object.keys(minimum.supportMaterial), document),
  ];
}
