import type { OtherFile } from '../../diagnostics/code-arguments.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import type { SourceText } from '../../source/source-text.ts';
import { topKeys } from './top-keys.ts';

/** The keys at the top of a district's file, but for those that a minimum level has, too. */
export const DISTRICT_KEYS = ['minimumLevel', 'district', 'agreement', 'schools', 'localAdditions'];

/** A key of a district's file that files of many programs have: it tells nothing. */
export const COMMON_DISTRICT_KEYS = ['directory'];

/** The keys at the top of both a district's file and a minimum level, which tell neither from the other. */
export const SHARED_KEYS = ['bodies', 'municipality'];

/** The keys at the top of a minimum level. Those of the first list say little of a file: others have them, too. */
export const LEVEL_KEYS = {
  common: [
    'id',
    'title',
    'publisher',
    'status',
    'date',
    'purpose',
    'abbreviations',
    'administration',
    'basis',
    'words',
    'validUntil',
    'replacedBy',
  ],
  telling: [
    'areas',
    'clauses',
    'documentNote',
    'extends',
    'functions',
    'interpreter',
    'law',
    'lawRows',
    'legalNote',
    'pageNote',
    'replacedTerms',
    'schoolForms',
    'sources',
    'successFactors',
    'summary',
    'supportMaterial',
    'supportMaterialEditions',
    'targetGroup',
  ],
};

/** The key at the top of a directory of receptions. */
export const DIRECTORY_KEYS = ['receptions'];

/** The keys at the top of a theme. */
export const THEME_KEYS = ['logo', 'colours', 'font', 'margins'];

/** The keys at the top of a configuration. */
export const CONFIG_KEYS = ['severity', 'strict'];

/** Clears nearly every file at once: it begins a line with a district's own key. */
const IS_DISTRICT = new RegExp(`^(?:${DISTRICT_KEYS.join('|')}):`, 'm');

const spelt = (key: string): string => key.replaceAll(/[-_ ]/g, '').toLowerCase();

const SPELT = DISTRICT_KEYS.map(spelt);

/** Whether a key is a district's, or was meant to be: `minimumlevel`, `distrikt`. The first letter is seldom the wrong one. */
function isMeant(key: string): boolean {
  const found = spelt(key.slice(0, 40));
  return SPELT.includes(found) || suggest(found, SPELT)?.charAt(0) === found.charAt(0);
}

/** Whether most keys are a minimum level's, some of them its alone. */
function isLevel(keys: readonly string[]): boolean {
  const { common, telling } = LEVEL_KEYS;
  const own = keys.filter((key) => telling.includes(key)).length;
  const all = own + keys.filter((key) => common.includes(key) || SHARED_KEYS.includes(key)).length;
  return own > 0 && (all >= 3 || (all === 2 && keys.includes('areas'))) && all * 2 > keys.length;
}

/** Of a file that is broken, fewer keys than these do not say whose it is: a district's may have been lost. */
const FEWEST_OF_BROKEN = 3;

/**
 * Tells a file that is no district's from one that is, or was meant to be: by the keys at its top, also where it cannot be
 * read as YAML. A district's file that is broken must get its own findings, so whatever is in doubt counts as one: any key
 * of a district's, spelt nearly right or one level too deep, and a text without keys. An
 * empty mapping is what other programs' files of settings often are.
 * @param value of its document, where there is one
 * @param isBroken whether it cannot be read in any program
 * @returns undefined for a district's file
 */
export function recognise(source: SourceText, value: unknown, isBroken = false): OtherFile | undefined {
  if (IS_DISTRICT.test(source.text)) return undefined;
  const { keys, below, isCollection } = topKeys(source, value);
  if (keys.length === 0) return isCollection ? 'foreign' : undefined;
  const isEach = (all: readonly string[]) => keys.every((key) => all.includes(key));
  if (isEach(CONFIG_KEYS)) return 'config';
  if (isEach(THEME_KEYS)) return 'theme';
  if (keys.some(isMeant) || below.some((some) => isDistrictWithin(some))) return undefined;
  if (isLevel(keys)) return 'minimum-level';
  if (keys.some((key) => DIRECTORY_KEYS.includes(key))) return 'directory';
  return isBroken && new Set(keys).size < FEWEST_OF_BROKEN ? undefined : 'foreign';
}

/** Whether the keys of a mapping within a file are a district's: all of the file was indented, or put under a name. */
function isDistrictWithin(keys: readonly string[]): boolean {
  return keys.includes('minimumLevel') || keys.filter((key) => DISTRICT_KEYS.includes(key)).length > 1;
}
