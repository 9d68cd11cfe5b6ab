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
