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

/** A question for the view's `short`, as a template asks it. */
const ASKS_FOR_SHORT = /\b(?:if|unless)\s+(?:@root\.)?short\b/;

/**
 * Whether an agreement may be drawn in its short form: whether the template that it begins in asks for it. Templates of a user's
 * own that do not would give it all chapters of the long form, several with the same number. All documents of an agreement have the
 * same numbers, and so the form that the agreement has.
 */
export function knowsShortForm({ templates }: Pick<Look, 'templates'>): boolean {
  return ASKS_FOR_SHORT.test(templates.get(entryTemplate('agreement'))?.text ?? '');
}

/** The hash of everything that a kind of document takes from templates: of one that stands in, also the agreement's form. */
export function templatesHash(kind: DocumentKind, look: Look): string {
  return knowsShortForm(look) ? lookFor(kind, look).templatesSha256 : look.templatesSha256;
}

/** The texts of all templates that a look may draw with, for findings at their lines. */
export function templateSources({ templates, standIns }: Look): readonly SourceText[] {
  return [...templates.values(), ...(standIns?.templates.values() ?? [])];
}
