/** A step that a district adds, and the one that it follows; the last of all where it names none. */
export interface AddedStep {
  readonly id: string;
  readonly after?: string | undefined;
}

/**
 * The ids of steps in the order in which they are taken: the floor's in its own order, each followed by those that are said to
 * come after it, in the order of the file; the others last. Every id stands there once, also where steps follow each other in
 * a circle, which a rule reports.
 */
export function stepsInOrder(floor: readonly string[], added: readonly AddedStep[]): readonly string[] {
  const known = new Set([...floor, ...added.map(({ id }) => id)]);
  const followers = new Map<string, string[]>();
  const last: string[] = [];
  for (const { id, after } of added) {
    if (after === undefined || !known.has(after)) last.push(id);
    else {
      const those = followers.get(after) ?? [];
      those.push(id);
      followers.set(after, those);
    }
  }
  const placed = new Set<string>();
  // A stack of our own: a file may have steps that follow each other by the hundred.
  for (const first of [...floor, ...last, ...added.map(({ id }) => id)]) {
    const waiting = [first];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (placed.has(id)) continue;
      placed.add(id);
      waiting.push(...(followers.get(id) ?? []).toReversed());
    }
  }
  return [...placed];
}
