import type { KindOfText } from '../../source/fold-characters.ts';

/** Running text of a district's file and of a minimum level; lists and mappings of texts are named by their own key. */
const RUNNING: ReadonlySet<string | number | undefined> = new Set([
  'about',
  'description',
  'documentNote',
  'event',
  'exception',
  'goal',
  'instead',
  'interpretation',
  'invitedUnless',
  'mandate',
  'pageNote',
  'practice',
  'reason',
  'summary',
  'targetGroup',
  'text',
  'what',
  'whenClosed',
]);
const RUNNING_LISTS: ReadonlySet<string | number | undefined> = new Set([
  'agenda',
  'consent',
  'methods',
  'topics',
  'without',
]);

/** Registration numbers, of which every sign counts. */
const NUMBERS: ReadonlySet<string | number | undefined> = new Set(['registrationNumber', 'replaces']);
const NUMBER_LISTS: ReadonlySet<string | number | undefined> = new Set(['registrationNumbers']);

/** What a text of a district's file or of a minimum level is. All that is not listed is a name, or has a form of its own. */
export const kindOfText: KindOfText = (path) => {
  const [key, list] = [path.at(-1), path.at(-2)];
  if (RUNNING.has(key) || RUNNING_LISTS.has(list)) return 'running';
  return NUMBERS.has(key) || NUMBER_LISTS.has(list) ? 'number' : 'name';
};
