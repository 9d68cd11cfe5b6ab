import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { compileAgreementSchema } from '../../src/minimum/compile-schema/compile-agreement.ts';
import { compileDistrictSchema } from '../../src/minimum/compile-schema/compile-district.ts';
import type { MinimumLevel } from '../../src/minimum/minimum-level.ts';
import { checkDocument } from '../../src/schema/check.ts';
import { compileValidator } from '../../src/schema/compile.ts';
import { memberOf } from '../../src/source/pointer.ts';
import { positionAt } from '../../src/source/source-text.ts';
import { rememberByObject } from '../../src/values/remember.ts';
import { yamlDocument } from './read-yaml.ts';

/** A district on Stockholm's minimum level that says no more than it must. */
export const smallest = `minimumLevel: stockholm-2009
district:
  name: Testdalen
  administration: Testdalens stadsdelsförvaltning
  board: Testdalens stadsdelsnämnd
agreement:
  registrationNumber: "1.2-77/2010"
  validFrom: 2010-03-01
schools:
  - name: Testdalens skola
    forms: [grundskola]
    organiser: { type: kommunal }
`;

/** The validator of a level's district files, compiled once. */
export const districtValidator = rememberByObject((level: MinimumLevel) =>
  compileValidator(compileDistrictSchema(level)),
);

/** The validator of a level's agreements, compiled once. */
export const agreementValidator = rememberByObject((level: MinimumLevel) =>
  compileValidator(compileAgreementSchema(level)),
);

/** The findings of a text, each as `line:column code` with its arguments. */
export async function check(text: string, minimum: MinimumLevel): Promise<readonly (Diagnostic & { at: string })[]> {
  const document = yamlDocument(text);
  return checkDocument(await districtValidator(minimum), document).map((one) => {
    const { line, column } = positionAt(document.source, one.span.start);
    return { ...one, at: `${line}:${column} ${one.code}` };
  });
}

/** The keys of a mapping in a compiled schema, by the path of members that leads to it. */
export function keysAt(schema: object, ...path: readonly string[]): readonly string[] {
  const part = path.reduce<unknown>((at, member) => memberOf(at, member), schema);
  return Object.keys((part as { readonly properties: object }).properties);
}
