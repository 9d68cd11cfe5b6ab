import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { compileDistrictSchema } from '../../src/minimum/compile/compile-district.ts';
import type { MinimumLevel } from '../../src/minimum/minimum-level.ts';
import { checkDocument } from '../../src/schema/check.ts';
import { compileValidator } from '../../src/schema/compile.ts';
import type { SchemaValidator } from '../../src/schema/validator.ts';
import { parseYaml } from '../../src/source/parse-yaml.ts';
import { positionAt, sourceText } from '../../src/source/source-text.ts';
import type { YamlDocument } from '../../src/source/yaml-document.ts';

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

/** A YAML text as a document; a test that means a YAML error asks for it elsewhere. */
export function documentOf(text: string): YamlDocument {
  const { document, problems } = parseYaml(sourceText('prov.yaml', text));
  if (document === undefined) throw new Error(JSON.stringify(problems));
  return document;
}

const validators = new Map<MinimumLevel, Promise<SchemaValidator>>();

/** The validator of a level's district files, compiled once. */
export function districtValidator(minimum: MinimumLevel): Promise<SchemaValidator> {
  const found = validators.get(minimum) ?? compileValidator(compileDistrictSchema(minimum));
  validators.set(minimum, found);
  return found;
}

/** The findings of a text, each as `line:column code` with its arguments. */
export async function check(text: string, minimum: MinimumLevel): Promise<readonly (Diagnostic & { at: string })[]> {
  const document = documentOf(text);
  return checkDocument(await districtValidator(minimum), document).map((one) => {
    const { line, column } = positionAt(document.source, one.span.start);
    return { ...one, at: `${line}:${column} ${one.code}` };
  });
}

/** A value as the document that holds it, written as JSON, which is YAML too. */
export function documentOfValue(value: unknown): YamlDocument {
  return documentOf(JSON.stringify(value, null, 1));
}
