import type { DocumentRoot } from '../../src/document/node.ts';
import { parseDocument } from '../../src/document/parse.ts';
import type { MinimumLevel } from '../../src/minimum/minimum-level.ts';
import type { DistrictFile } from '../../src/model/district-file.ts';
import { merge } from '../../src/model/merge.ts';
import { compileTemplates } from '../../src/template/compile.ts';
import { loadMarkdown } from '../../src/template/markdown.ts';
import { render } from '../../src/template/render.ts';
import { viewOf } from '../../src/template/view.ts';
import { standardTemplates } from './template.ts';

const files = standardTemplates();
const { value: template } = compileTemplates(files);

/** The document that a district's agreement becomes by the standard templates, before anything is laid out. */
export async function documentOf(district: DistrictFile, level: MinimumLevel): Promise<DocumentRoot> {
  await loadMarkdown();
  const origin = { from: 'district', file: 'a.yaml', line: 1, column: 1 } as const;
  const agreement = merge(level, district, () => origin);
  if (template === undefined) throw new Error('the templates do not compile');
  const { value, diagnostics } = parseDocument(render(template, viewOf(agreement, level)), files);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}
