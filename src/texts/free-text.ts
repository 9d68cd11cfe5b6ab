/** Fields of districts, levels and themes that hold their writers' own words; others hold ids, dates and words of lists. */
const FIELDS: ReadonlySet<string> = new Set([
  // Of both, or of district files
  'administration',
  'board',
  'decidedBy',
  'description',
  'goal',
  'hours',
  'mandate',
  'name',
  'outOfHours',
  'registrationNumber',
  'replaces',
  'reportedTo',
  'targetGroup',
  'task',
  'title',
  // Of levels
  'about',
  'concern',
  'definite',
  'documentNote',
  'edition',
  'genitive',
  'interpretation',
  'interpreter',
  'long',
  'paragraph',
  'plural',
  'practice',
  'published',
  'publisher',
  'reason',
  'replacedBy',
  'section',
  'short',
  'statute',
  'term',
  'text',
  'whenClosed',
  // Of themes
  'alt',
]);

/** Lists of such texts, `without`, which gives a reason for each function, and what is said of consent. */
const LISTS: ReadonlySet<string> = new Set([
  'agenda',
  'consent',
  'methods',
  'registrationNumbers',
  'sections',
  'sharedWith',
  'topics',
  'without',
]);

/** Whether the value at a path is a text in its writer's own words. */
export function isFreeText(path: readonly string[]): boolean {
  // What a frequency calls its unit is a word of a list.
  const isUnit = path.at(-1) === 'unit' && path.at(-3) === 'indicators';
  return isUnit || FIELDS.has(path.at(-1) ?? '') || LISTS.has(path.at(-2) ?? '');
}
