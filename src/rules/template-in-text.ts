import { diagnostic } from '../diagnostics/create.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { partSpan } from '../source/part-of-scalar.ts';
import { parsePointer } from '../source/pointer.ts';
import type { YamlDocument } from '../source/yaml-document.ts';
import { isFreeText } from '../texts/free-text.ts';
import type { Rule } from './rule.ts';

/** What Handlebars, Jinja, shells and ERB fill in: `{{name}}`, `{% if %}`, `${name}`, `<%= name %>`. */
const TAG = /\{\{\{?[^{}\n]*\}\}\}?|\{%[^%\n]*%\}|\$\{[^{}\n]*\}|<%[^%\n]*%>/g;

/** Whether a file can hold such a thing at all, plainly or behind escapes: most need not be read value by value. */
const MAY_HOLD = /\{\{|\{%|\$\{|<%|\\/;

/** Finds such things in the texts of a file. */
export function templateFindings(document: YamlDocument): readonly Diagnostic[] {
  if (!MAY_HOLD.test(document.source.text)) return [];
  return document.scalars().flatMap((scalar) => {
    const { value, isKey, pointer } = scalar;
    if (isKey || typeof value !== 'string' || !isFreeText(parsePointer(pointer))) return [];
    const [first] = value.matchAll(TAG);
    if (first === undefined) return [];
    const part = { start: first.index, end: first.index + first[0].length };
    return [
      diagnostic(
        'template-in-text',
        { found: first[0] },
        { span: partSpan(document.source, scalar.span, value, part), pointer },
      ),
    ];
  });
}

/** A file's values are printed as they stand: who writes `{{name}}` in one expects something to be filled in. */
export const templateInText: Rule = ({ document }) => templateFindings(document);
