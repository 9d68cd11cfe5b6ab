import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import type { MinimumLevel } from '../minimum-level.ts';
import { misspelt } from './misspelt.ts';

/** Reports school forms that are said to be replaced by one that the level does not know, or by themselves. */
export function schoolFormFindings({ schoolForms }: MinimumLevel, document: YamlDocument): readonly Diagnostic[] {
  return Object.entries(schoolForms).flatMap(([form, { replacedBy }]): readonly Diagnostic[] => {
    const found = replacedBy?.form;
    const allowed = Object.keys(schoolForms).filter((one) => one !== form);
    if (found === undefined || allowed.includes(found)) return [];
    return [misspelt(found, allowed, ['schoolForms', form, 'replacedBy', 'form'], document)];
  });
}
