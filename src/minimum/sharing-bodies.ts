import type { MinimumLevel } from './minimum-level.ts';

/**
 * The bodies of which several have units of one school form, such as a board for culture that runs one preschool.
 * @returns what each is called, by its id; empty where each form has one body, as in most levels
 */
export function sharingBodies({ bodies }: MinimumLevel): Readonly<Record<string, string>> {
  const all = Object.entries(bodies);
  const isShared = (form: string) => all.filter(([, { forms }]) => forms.includes(form)).length > 1;
  return Object.fromEntries(
    all.flatMap(([id, { board, name, forms }]) => (forms.some(isShared) ? [[id, board ?? name ?? id]] : [])),
  );
}
