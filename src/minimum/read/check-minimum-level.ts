import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import type { MinimumLevel } from '../minimum-level.ts';
import { basisFindings } from './check-basis.ts';
import { dateFindings } from './check-dates.ts';
import { meetingFindings } from './check-meetings.ts';
import { referenceFindings } from './check-references.ts';

/**
 * A minimum level out of a file's value.
 * @param value already valid by `minimum-level.schema.json`, texts in normal form C: nothing is checked again here
 */
export function toMinimumLevel(value: unknown): MinimumLevel {
  return value as MinimumLevel;
}

/**
 * What a JSON Schema cannot say of a minimum level: names that lead nowhere, a function in two places of a meeting, a
 * period that ends before it begins, a basis that names no heading of the report.
 * @param minimum the level
 * @param document the file that it was read from, for the places
 * @returns all findings; with an error among them the level must not be used
 */
export function checkMinimumLevel(minimum: MinimumLevel, document: YamlDocument): readonly Diagnostic[] {
  return [
    ...referenceFindings(minimum, document),
    ...meetingFindings(minimum, document),
    ...dateFindings(minimum, document),
    ...basisFindings(minimum, document),
  ];
}
