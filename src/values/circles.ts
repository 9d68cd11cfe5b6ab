/** The same circle, begun at the member that stands first in an order. */
function fromFirst(circle: readonly string[], order: ReadonlyMap<string, number>): readonly string[] {
  const placeOf = (id: string) => order.get(id) ?? 0;
  const first = circle.reduce((start, id) => (placeOf(id) < placeOf(start) ? id : start));
  const start = circle.indexOf(first);
  return [...circle.slice(start), ...circle.slice(0, start)];
}

/**
 * The circles in which things follow each other, such as steps, or meetings that report: each once, from its first member in
 * the order given, along the links.
 * @param links for each the one that it follows; what follows none is left out
 */
export function circlesOf(links: ReadonlyMap<string, string>): readonly (readonly string[])[] {
  const order = new Map([...links.keys()].map((id, index) => [id, index]));
  const seen = new Set<string>();
  return [...links.keys()].flatMap((first) => {
    const way = new Set<string>();
    let at: string | undefined = first;
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      way.add(at);
      at = links.get(at);
    }
    // A way that ends, or leads to what an earlier one has passed, makes no new circle.
    if (at === undefined || !way.has(at)) return [];
    const passed = [...way];
    return [fromFirst(passed.slice(passed.indexOf(at)), order)];
  });
}
