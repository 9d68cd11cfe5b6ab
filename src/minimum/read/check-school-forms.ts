import { diagnostic } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { pointer } from '../../source/pointer.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import { present } from '../../values/present.ts';
import type { MinimumLevel } from '../minimum-level.ts';

/** Reports school forms that are said to be replaced by one that the level does not know, or by themselves. */
export function schoolFormFindings({ schoolForms }: MinimumLevel, document: YamlDocument): readonly Diagnostic[] {
  return Object.entries(schoolForms).flatMap(([form, { replacedBy }]): readonly Diagnostic[] => {
    const found = replacedBy?.form;
    const allowed = Object.keys(schoolForms).filter((one) => one !== form);
    if (found === undefined || allowed.includes(found)) return [];
    const at = pointer(['schoolForms', form, 'replacedBy', 'form']);
    const suggestion = suggest(found, allowed);
    const args = { found, allowed, ...present({ suggestion }) };
    return [diagnostic('misspelt-value', args, { span: document.valueSpan(at), pointer: at })];
  });
}
