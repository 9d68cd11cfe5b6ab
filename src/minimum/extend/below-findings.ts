import { diagnostic } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { LevelWords } from '../../diagnostics/level-words.ts';
import { atValue } from '../../diagnostics/places.ts';
import { withWords } from '../../diagnostics/with-words.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import { isMapping } from '../../values/is-mapping.ts';
import {
  areaRequirements,
  consentRequirements,
  followUpRequirements,
  indicatorRequirements,
  meetingRequirements,
} from '../compile-schema/requirements.ts';
import type { MinimumArea, MinimumLevel } from '../minimum-level.ts';
import type { MinimumMeeting } from '../minimum-meeting.ts';
import { type Rank, twiceIn } from '../participants.ts';
import { repeatedTasks } from '../tasks.ts';
import { changedFields, changedParts } from './changed-findings.ts';
import type { Comparison, Path } from './comparison.ts';
import { groundlessAdditions, withoutGround } from './groundless-additions.ts';
import { lowerFields, lowerFunctions, lowerTasks } from './lower-findings.ts';
import { participantsIn } from './merge-participants.ts';
import { stepFindings } from './step-findings.ts';
import { listAt, mappingAt, textAt, type Written } from './written.ts';

/** A level that a file rests on: as one file would have written it, and as the program reads it, its parts marked. */
export interface RestedUpon {
  readonly written: Written;
  readonly level: MinimumLevel;
}

/** Functions that the file names twice for one meeting: merged, they would stand there once. */
function namedTwice(own: Written, path: Path, document: YamlDocument): readonly Diagnostic[] {
  const first = new Map<string, Rank>();
  return participantsIn(own).flatMap(({ rank, index, written, functions }) =>
    functions.flatMap((id, at): readonly Diagnostic[] => {
      const known = first.get(id);
      first.set(id, known ?? rank);
      if (known === undefined) return [];
      const place = atValue(document, [
        ...path,
        rank,
        index,
        ...(written.anyOf === undefined ? ['function'] : ['anyOf', at]),
      ]);
      const problem = twiceIn(known, rank);
      return [
        problem === undefined
          ? diagnostic('twice-in-list', { found: id }, place)
          : diagnostic('function-contradiction', { id, problem }, place),
      ];
    }),
  );
}

/** Tasks that the file names twice for one area: merged, they would stand there once. */
function tasksTwice(own: Written, path: Path, document: YamlDocument): readonly Diagnostic[] {
  const tasks = listAt(own, 'responsibilities').map((one) => (isMapping(one) ? textAt(one, 'task') : undefined));
  return repeatedTasks(tasks).map(({ at }) =>
    diagnostic(
      'twice-in-list',
      { found: tasks[at] ?? '' },
      atValue(document, [...path, 'responsibilities', at, 'task']),
    ),
  );
}

/** The fields of a meeting, a follow-up and an area that are raised, added to or judged by their own rules. */
const OF_MEETING: ReadonlySet<string> = new Set([
  'title',
  'convener',
  'individualCases',
  'frequency',
  'description',
  'required',
  'recommended',
  'whenNeeded',
  'invited',
  'minutes',
  'reportToBoard',
  'heldPer',
  'consent',
  'chair',
  'mandate',
  'agenda',
  'reportsTo',
  'sharedWith',
  'basis',
  'basisOf',
]);
const OF_FOLLOW_UP: ReadonlySet<string> = new Set([
  'frequency',
  'indicators',
  'responsible',
  'methods',
  'reportToBoard',
  'basis',
  'basisOf',
]);
const OF_AREA: ReadonlySet<string> = new Set([
  'title',
  'level',
  'individualCases',
  'responsible',
  'goal',
  'targetGroup',
  'description',
  'topics',
  'supportMaterial',
  'meetings',
  'steps',
  'followUp',
  'responsibilities',
  'basis',
  'basisOf',
]);

/** The keys of a part that no rule of its own is about. */
const others = (own: Written, known: ReadonlySet<string>) => Object.keys(own).filter((key) => !known.has(key));

/** A part of the file and the part of the level beneath that it raises. */
interface Raised<T> {
  readonly own: Written;
  readonly floor: T;
  readonly under: Written;
  readonly path: Path;
  readonly within: readonly Written[];
}

function meetingFindings(
  { own, floor, under, path, within }: Raised<MinimumMeeting>,
  [areaId, area]: readonly [string, MinimumArea],
  comparison: Comparison,
) {
  const consent = consentRequirements(comparison.under, floor);
  return [
    ...withoutGround([own, ...within], path, comparison.document),
    ...lowerFields(own, meetingRequirements(comparison.under, areaId, area, floor), path, comparison),
    ...lowerFields(mappingAt(own, 'consent'), consent, [...path, 'consent'], comparison),
    ...lowerFunctions(own, floor, path, comparison),
    ...namedTwice(own, path, comparison.document),
    ...changedFields(own, under, others(own, OF_MEETING), path, comparison),
  ];
}

/** Indicators of the level beneath whose targets the file lowers, or of which it says another thing. */
function indicatorFindings(followUp: Written, floor: MinimumArea, path: Path, comparison: Comparison) {
  return Object.entries(floor.followUp.indicators).flatMap(([id, one]) =>
    lowerFields(
      mappingAt(mappingAt(followUp, 'indicators'), id),
      indicatorRequirements(one),
      [...path, 'indicators', id],
      comparison,
    ),
  );
}

function areaFindings({ own, floor, under, path, within }: Raised<MinimumArea>, comparison: Comparison) {
  const meetings = Object.entries(mappingAt(own, 'meetings')).flatMap(([id, meeting]) => {
    const known = floor.meetings[id];
    if (known === undefined || !isMapping(meeting)) return [];
    const raised: Raised<MinimumMeeting> = {
      own: meeting,
      floor: known,
      under: mappingAt(mappingAt(under, 'meetings'), id),
      path: [...path, 'meetings', id],
      within: [own, ...within],
    };
    return meetingFindings(raised, [String(path[1]), floor], comparison);
  });
  const followUp = mappingAt(own, 'followUp');
  const followUpPath = [...path, 'followUp'];
  return [
    ...groundlessAdditions(own, within, path, comparison.document),
    ...lowerFields(own, areaRequirements(comparison.under, floor), path, comparison),
    ...lowerTasks(own, floor, path, comparison),
    ...tasksTwice(own, path, comparison.document),
    ...changedFields(own, under, others(own, OF_AREA), path, comparison),
    ...meetings,
    ...stepFindings({ own, within, floor: floor.steps, path }, comparison),
    ...(own.followUp === undefined ? [] : withoutGround([followUp, own, ...within], followUpPath, comparison.document)),
    ...indicatorFindings(followUp, floor, followUpPath, comparison),
    ...lowerFields(followUp, followUpRequirements(comparison.under, floor.followUp), followUpPath, comparison),
    ...changedFields(followUp, mappingAt(under, 'followUp'), others(followUp, OF_FOLLOW_UP), followUpPath, comparison),
  ];
}

/**
 * Finds what a level's file lowers or changes of the level that it rests on, by the codes of local additions: every finding
 * stands at the file's own line, with the floor and what that rests on.
 * @param own the file's value, by the schema of levels
 * @param document the file
 */
export function belowFindings(own: Written, rested: RestedUpon, document: YamlDocument): readonly Diagnostic[] {
  // The floor is that of the level beneath, whatever this one calls its own.
  const said = own.words as LevelWords | undefined;
  const words = said && { ...said, floor: rested.level.words.floor };
  return withWords(lowered(own, rested, document), words);
}

/** What the file says of the steps of clauses that the level beneath has. */
function clauseFindings(own: Written, comparison: Comparison): readonly Diagnostic[] {
  const { clauses } = comparison.under;
  return Object.entries(mappingAt(own, 'clauses')).flatMap(([id, clause]) =>
    clauses[id] === undefined || !isMapping(clause)
      ? []
      : stepFindings({ own: clause, within: [own], floor: clauses[id].steps, path: ['clauses', id] }, comparison),
  );
}

function lowered(own: Written, rested: RestedUpon, document: YamlDocument): readonly Diagnostic[] {
  const { level, written } = rested;
  const functions = [...Object.keys(level.functions), ...Object.keys(mappingAt(own, 'functions'))];
  const ref = { id: level.id, title: level.title };
  const comparison: Comparison = { under: level, functions, document, level: ref };
  return [
    ...changedParts(own, written, comparison),
    ...clauseFindings(own, comparison),
    ...Object.entries(mappingAt(own, 'areas')).flatMap(([id, area]) => {
      const floor = level.areas[id];
      if (floor === undefined || !isMapping(area)) return [];
      const raised: Raised<MinimumArea> = {
        own: area,
        floor,
        under: mappingAt(mappingAt(written, 'areas'), id),
        path: ['areas', id],
        within: [own],
      };
      return areaFindings(raised, comparison);
    }),
  ];
}
