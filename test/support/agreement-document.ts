import type { DocumentRoot } from '../../src/document/node.ts';
import { parseDocument } from '../../src/document/parse.ts';
import { loadMarkdown } from '../../src/markdown/read-markdown.ts';
import type { MinimumLevel } from '../../src/minimum/minimum-level.ts';
import type { DistrictFile } from '../../src/model/district-file.ts';
import { merge } from '../../src/model/merge.ts';
import type { DocumentKind } from '../../src/pipeline/load/document-kind.ts';
import { viewOf } from '../../src/template/view.ts';
import { rememberByText } from '../../src/values/remember.ts';
import { readDistrict } from './examples.ts';
import { levels } from './levels.ts';
import { standardHtml, standardTemplates } from './template.ts';

const files = standardTemplates();

/** What a district's agreement, or another document of it, becomes by the standard templates, before anything is laid out. */
export async function agreementDocument(
  district: DistrictFile,
  level: MinimumLevel,
  kind: DocumentKind = 'agreement',
): Promise<DocumentRoot> {
  await loadMarkdown();
  const origin = { from: 'district', file: 'a.yaml', line: 1, column: 1 } as const;
  const agreement = merge(level, district, () => origin);
  const { value, diagnostics } = parseDocument(standardHtml(viewOf(agreement, level), kind), files);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

/** The document of a file that is an example or a fixture, by the level that it names; made once. */
export const documentIn = rememberByText(32, (path) => {
  const district = readDistrict(path);
  const level = levels.find(({ id }) => id === district.minimumLevel);
  if (level === undefined) throw new Error(`${path} names no level of the tests`);
  return agreementDocument(district, level);
});
