import type { SourceText } from '../../source/source-text.ts';
import type { Look } from './resources.ts';

/**
 * The kinds of document that are drawn of an agreement, as `--document` names them: the agreement itself, what it rests on,
 * and the list of who has signed. Each begins in a template of its own.
 */
export const documentKinds = ['agreement', 'basis', 'signatures'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** The name of the template that a kind of document begins in; the partials in its folder serve every kind. */
export function entryTemplate(kind: DocumentKind): string {
  return `${kind}.hbs`;
}

/** The look that a kind of document is drawn with: a folder of the user's own need not have a template for every kind. */
export function lookFor(kind: DocumentKind, look: Look): Look {
  const { standIns, numberFindings: _, builtTemplates: __, ...rest } = look;
  return standIns === undefined || look.templates.has(entryTemplate(kind)) ? look : { ...rest, ...standIns };
}

/** The texts of all templates that a look may draw with, for findings at their lines. */
export function templateSources({ templates, standIns }: Look): readonly SourceText[] {
  return [...templates.values(), ...(standIns?.templates.values() ?? [])];
}
