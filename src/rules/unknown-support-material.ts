import { diagnostic } from '../diagnostics/create.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { localAreas, own } from './areas.ts';
import { items, member } from './read.ts';
import type { Rule } from './rule.ts';

/** Support material is named by the minimum level's ids. */
export const unknownSupportMaterial: Rule = ({ document, minimum }) =>
  localAreas(document.value, minimum).flatMap((area) =>
    items(member(area.value, 'supportMaterial')).flatMap((id, index) => {
      if (typeof id !== 'string' || own(minimum.supportMaterial, id) !== undefined) return [];
      const pointer = `${area.pointer}/supportMaterial/${index}`;
      const suggestion = suggest(id, Object.keys(minimum.supportMaterial));
      return diagnostic(
        'unknown-support-material',
        { found: id, ...(suggestion === undefined ? {} : { suggestion }) },
        { span: document.valueSpan(pointer), pointer },
      );
    }),
  );
