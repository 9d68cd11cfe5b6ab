type Mapping = Readonly<Record<string, unknown>>;

function withEmptyListsOfArea({ followUp, ...area }: Mapping): Mapping {
  return { supportMaterial: [], responsibilities: [], ...area, followUp: { indicators: {}, ...(followUp as Mapping) } };
}

/**
 * Puts in the lists and mappings that a level's file may leave out, empty, so that nobody who reads the level has to ask.
 * @param level valid by `minimum-level.schema.json`
 */
export function withEmptyLists<T extends { readonly areas: object }>(level: T): T {
  const areas = Object.entries(level.areas as Readonly<Record<string, Mapping>>);
  return {
    sources: {},
    supportMaterial: {},
    purpose: [],
    replacedTerms: [],
    ...level,
    areas: Object.fromEntries(areas.map(([id, area]) => [id, withEmptyListsOfArea(area)])),
  };
}
