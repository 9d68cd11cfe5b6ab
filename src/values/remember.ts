/**
 * Makes something once, when it is first asked for. Patterns with classes of all of Unicode are made so: each takes a tenth of a
 * millisecond or more to be made, even where nothing is ever searched with it.
 * @param make what is made; what it throws is not kept
 */
export function rememberOnce<V>(make: () => V): () => V {
  let made: { readonly value: V } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * Makes something of an object once, and keeps it as long as the object lives.
 * @param make what is made of an object; what it throws is not kept
 */
export function rememberByObject<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known.value;
    const value = make(key);
    made.set(key, { value });
    return value;
  };
}

/**
 * Makes something of a text once, and keeps the last `most` results. The one made first is dropped first, not the one
 * asked for longest ago: keeping that order would cost fifty times a look-up.
 * @param make what is made of a text; what it throws is not kept, but a promise that rejects is
 */
export function rememberByText<K extends string, V>(most: number, make: (key: K) => V): (key: K) => V {
  const made = new Map<K, { readonly value: V }>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known.value;
    const value = make(key);
    made.set(key, { value });
    const [oldest] = made.size > most ? made.keys() : [];
    if (oldest !== undefined) made.delete(oldest);
    return value;
  };
}
