/** The kinds of document that are drawn of an agreement. Each begins in a template of its own. */
export const documentKinds = ['agreement'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** The name of the template that a kind of document begins in; the partials in its folder serve every kind. */
export function entryTemplate(kind: DocumentKind): string {
  return `${kind}.hbs`;
}
