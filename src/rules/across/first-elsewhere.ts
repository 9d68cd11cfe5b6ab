/** Something with a key that another of its group may share, and one of another group should not. */
interface Keyed {
  readonly key: string;
  readonly group: string | number;
}

/** The first two of different groups under one key: enough to name, for each, the first that is of another group. */
interface FirstTwo<T> {
  readonly first: T;
  readonly other?: T;
}

/**
 * Finds those whose key one of another group has too.
 * @param all in the order in which the first is named
 * @returns each of them with the first of another group
 */
export function firstElsewhere<T extends Keyed>(all: readonly T[]): readonly { readonly one: T; readonly other: T }[] {
  const byKey = new Map<string, FirstTwo<T>>();
  for (const one of all) {
    const known = byKey.get(one.key);
    if (known === undefined) byKey.set(one.key, { first: one });
    else if (known.other === undefined && known.first.group !== one.group)
      byKey.set(one.key, { first: known.first, other: one });
  }
  return all.flatMap((one) => {
    const known = byKey.get(one.key);
    const other = known?.first.group === one.group ? known.other : known?.first;
    return other === undefined ? [] : [{ one, other }];
  });
}
