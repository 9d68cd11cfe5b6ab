/** Keys of a level, and of what a district adds to one, whose values are mappings by ids, which their authors choose. */
const OF_IDS: ReadonlySet<string> = new Set([
  'areas',
  'bodies',
  'clauses',
  'functions',
  'indicators',
  'lawRows',
  'meetings',
  'schoolForms',
  'sources',
  'steps',
  'supportMaterial',
]);

/**
 * Whether the keys of a member are ids: an author may call a function `basis`, or a source `texts`, and a mapping of ids
 * that stands in one has none in its turn.
 * @param key of the member
 * @param isOfIds whether the mapping that it is a member of has ids for keys
 */
export function hasIds(key: string, isOfIds: boolean): boolean {
  return !isOfIds && OF_IDS.has(key);
}

/** Whether the last of some keys, from the top of a level or of a district's file, is an id. */
export function isId(path: readonly (string | number)[]): boolean {
  let isOfIds = false;
  for (const key of path.slice(0, -1)) isOfIds = typeof key === 'string' && hasIds(key, isOfIds);
  return path.length > 0 && isOfIds;
}
