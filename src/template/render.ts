import type { Template } from './compile.ts';
import type { View } from './view-shape.ts';

/**
 * Writes the HTML of one agreement. No value is read as a template, and every value is escaped.
 * @returns a whole document in the vocabulary that the document phase accepts
 */
export function render(template: Template, view: View): string {
  return template.write(view);
}
