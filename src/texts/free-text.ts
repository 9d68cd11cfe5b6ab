/** Fields of districts, levels and themes that hold their writers' own words; others hold ids, dates and words of lists. */
const FIELDS: ReadonlySet<string> = new Set([
  // Of both, or of district files
  'administration',
  'board',
  'decidedBy',
  'delegation',
  'description',
  'event',
  'exception',
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
  'what',
  // Of levels
  'about',
  'concern',
  'definite',
  'documentNote',
  'edition',
  'genitive',
  'instead',
  'interpretation',
  'interpreter',
  'invitedUnless',
  'long',
  'pageNote',
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
  'summary',
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
  const [field = '', of = ''] = [path.at(-1), path.at(-2)];
  // What a frequency calls its unit is a word of a list, and who has a task, or asks for consent, an id.
  const isUnit = field === 'unit' && path.at(-3) === 'indicators';
  const isDecider = field === 'by' && of === 'decision';
  // Elsewhere a source is named by its id.
  const isSource = field === 'source' && of === 'successFactors';
  return isUnit || isDecider || isSource || FIELDS.has(field) || LISTS.has(of);
}
