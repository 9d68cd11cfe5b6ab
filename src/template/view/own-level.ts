/** A level's mark on a ground: its id and its title. */
function isMarkOf(id: string, key: string, value: unknown): boolean {
  return (
    key === 'level' && typeof value === 'object' && value !== null && (value as { readonly id?: unknown }).id === id
  );
}

/**
 * A value without the marks of one level. Where levels rest on each other, every ground says which of them it is of; a document
 * says so only of those beneath its own, or it would say it everywhere.
 * @param id of the level whose agreement it is
 */
export function withoutOwnLevel<T>(value: T, id: string): T {
  if (Array.isArray(value)) return value.map((one) => withoutOwnLevel(one, id)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([key, member]) => !isMarkOf(id, key, member));
  return Object.fromEntries(members.map(([key, member]) => [key, withoutOwnLevel(member, id)])) as T;
}
