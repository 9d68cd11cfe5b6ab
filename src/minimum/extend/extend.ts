import { present } from '../../values/present.ts';
import { unique } from '../../values/unique.ts';
import { mergeArea } from './merge-area.ts';
import { mergeBodies, withBodies } from './merge-bodies.ts';
import { type Merging, mergeById, mergeTexts, type Pair } from './merge-parts.ts';
import { mergeSteps } from './merge-steps.ts';
import { Places } from './places.ts';
import { mappingAt, type Written } from './written.ts';

/** What is a level's own, and follows from no other: its name, its words, its day, what is said of it. */
export const OWN: readonly string[] = [
  'id',
  'title',
  'publisher',
  'status',
  'date',
  'validUntil',
  'replacedBy',
  'words',
  'basis',
  'interpreter',
  'documentNote',
  'pageNote',
  'summary',
  'legalNote',
];

/** Parts by id, which a file may add to and not change. */
export const BY_ID: readonly string[] = [
  'sources',
  'schoolForms',
  'functions',
  'supportMaterial',
  'clauses',
  'lawRows',
];

/** Lists that a file may add to. */
const LISTS: readonly string[] = ['abbreviations', 'supportMaterialEditions', 'purpose', 'law', 'replacedTerms'];

/** A level's file merged with what it rests on. */
export interface Extension {
  /** The level as one file would have written it. */
  readonly value: Written;
  /** Where the items of its lists are written in the file. */
  readonly places: Places;
}

function mergeAreas(own: Written, under: Written, merging: { places: Places; marked: boolean }): Written {
  const [floor, added] = [mappingAt(under, 'areas'), mappingAt(own, 'areas')];
  const ids = unique([...Object.keys(floor), ...Object.keys(added)]);
  const areas = ids.map((id) => {
    const pair: Pair = {
      under: mappingAt(floor, id),
      own: mappingAt(added, id),
      path: ['areas', id],
      within: [own],
    };
    return [id, added[id] === undefined ? floor[id] : floor[id] === undefined ? added[id] : mergeArea(pair, merging)];
  });
  return { areas: Object.fromEntries(areas) };
}

/** The clauses of both. What a clause of the level beneath says stands; its steps may be timed closer, and others added. */
function mergeClauses(own: Written, under: Written, merging: Merging): Written {
  const { clauses } = mergeById(under, own, 'clauses');
  const [floor, added] = [mappingAt(under, 'clauses'), mappingAt(own, 'clauses')];
  if (clauses === undefined) return {};
  const merged = Object.entries(clauses as Written).map(([id, clause]) => {
    if (floor[id] === undefined || added[id] === undefined) return [id, clause];
    const pair: Pair = {
      under: mappingAt(floor, id),
      own: mappingAt(added, id),
      path: ['clauses', id],
      within: [own],
    };
    return [id, { ...pair.under, ...mergeSteps(pair, merging) }];
  });
  return { clauses: Object.fromEntries(merged) };
}

/**
 * A file's own note on the law and what it says in one sentence or, where it has none, those of the level beneath, whose law
 * and areas hold here too. What stands on every page is the file's alone: whose proposal the level beneath is says nothing of
 * one that rests on it.
 */
function saidOrBeneath(own: Written, under: Written): Written {
  return present({ legalNote: own.legalNote ?? under.legalNote, summary: own.summary ?? under.summary });
}

/**
 * Merges a level's file with the level that it rests on, in the order of local additions: what is rested upon is added to and
 * raised, never changed or lowered. A value below it is not taken over (`belowFindings` reports it), so that the result is
 * never below; merging once more changes nothing.
 * @param own the file's value, by the schema of levels
 * @param under the level that it names under `extends`, itself merged with all that it rests on
 * @param marked whether the parts tell which level they come from; both values must be marked then (`withLevel`)
 */
export function extend(own: Written, under: Written, marked = false): Extension {
  const places = new Places();
  const merging = { places, marked };
  const pair: Pair = { under, own, path: [], within: [] };
  const floor = Object.fromEntries(Object.entries(under).filter(([key]) => !OWN.includes(key)));
  const { extends: _, ...said } = own;
  const byId: Written = Object.assign({}, ...BY_ID.map((field) => mergeById(under, own, field)));
  const value: Written = {
    ...said,
    ...saidOrBeneath(own, under),
    ...floor,
    ...byId,
    ...withBodies(byId, under, own),
    ...Object.assign({}, ...LISTS.map((field) => mergeTexts(pair, field, merging))),
    ...mergeBodies(under, own, merging),
    ...mergeClauses(own, under, merging),
    ...mergeAreas(own, under, merging),
  };
  return { value, places };
}
